// Every example of the public suites, as a file of a plan: its words are published, or there is a finding at
// their line; every refusal stands in the file that is refused; nothing panics.
import { checkCsv } from './csv.js';
import { checkMarkdown } from './markdown.js';
import { checkYaml } from './yaml.js';

const [binary] = process.argv.slice(2);
const suites = { CommonMark: checkMarkdown, YAML: checkYaml, CSV: checkCsv };
let failed = 0;
for (const [name, check] of Object.entries(suites)) {
  const { cases, faults } = await check(binary);
  for (const fault of faults) console.log(`${name}: ${fault}`);
  const wrong = new Set(faults.map((fault) => fault.split(':')[0])).size;
  console.log(`${name}: ${cases - wrong} passed, ${wrong} failed`);
  failed += wrong;
}
process.exitCode = failed === 0 ? 0 : 1;
