// The files of csv-spectrum, each as the rows of a table of counts: none is one, so there is a finding in each,
// and it stands in that file, at a line that it has.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { misplaced, PLAN, Site } from './site.js';

const FOLDER = new URL('csvs/', import.meta.resolve('csv-spectrum'));

export function checkCsv(binary) {
  const names = readdirSync(fileURLToPath(FOLDER)).filter((name) => name.endsWith('.csv'));
  const site = new Site(binary);
  const table = (name) => `  - id: ${name.replace('.csv', '').replaceAll('_', '-')}
    caption: The rows of ${name}
    unit: things
    source: The suite
    when: 2024-25
    columns: [One, Two]
    rows:
      csv: ${name}
`;
  site.put(`${PLAN}/data/counts.yaml`, `tables:\n${names.map(table).join('')}`);
  for (const name of names) site.put(`${PLAN}/data/${name}`, readFileSync(fileURLToPath(new URL(name, FOLDER))));
  const findings = site.findings();
  const faults = names.flatMap((name) => {
    const path = `${PLAN}/data/${name}`;
    const own = findings.filter(({ at }) => at.file === path);
    const silent = own.length === 0 ? [`${name}: nothing is said of it`] : [];
    return [...silent, ...misplaced(own, path, site.read(path)).map((fault) => `${name}: ${fault}`)];
  });
  site.forget();
  return { cases: names.length, faults };
}
