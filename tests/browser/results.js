// What was checked and what was found, printed page by page and kept in a file.
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

export class Results {
  #checks = [];

  /** One check of one page: passed where there are no findings. */
  add(page, check, findings) {
    this.#checks.push({ page, check, findings });
  }

  /** Prints every finding in order of the pages, then a line for each kind of check; 0 if all passed. */
  print() {
    const lines = this.#checks.flatMap(({ page, check, findings }) =>
      findings.map((finding) => `${page}: ${check}: ${finding}`),
    );
    for (const line of lines.sort()) console.log(line);
    for (const [check, { passed, failed }] of Object.entries(this.#tally())) {
      console.log(`${check}: ${passed} passed, ${failed} failed`);
    }
    const failed = this.#checks.filter(({ findings }) => findings.length > 0).length;
    console.log(`${this.#checks.length - failed} passed, ${failed} failed`);
    return failed === 0 ? 0 : 1;
  }

  /** Writes the tally of each kind of check, and all that was found, as JSON. */
  async keep(file) {
    const found = this.#checks.filter(({ findings }) => findings.length > 0);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, `${JSON.stringify({ checks: this.#tally(), found }, undefined, 2)}\n`);
  }

  #tally() {
    const tally = {};
    for (const { check, findings } of this.#checks) {
      tally[check] ??= { passed: 0, failed: 0 };
      tally[check][findings.length === 0 ? 'passed' : 'failed'] += 1;
    }
    return Object.fromEntries(Object.entries(tally).sort());
  }
}
