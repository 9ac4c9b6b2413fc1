// The PDFs of every site, in normal and in large print, against the print pages that they were made from:
// check.js FOLDER, which holds sites/NAME and pdf/NAME.
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { launch, openPage, settle } from '../browser.js';
import { checkPdf } from '../pdf/check.js';
import { readPdf } from '../pdf/read.js';
import { Results } from '../results.js';
import { readSite } from '../site.js';
import { checkWhole } from './whole.js';

const [folder] = process.argv.slice(2);
const results = new Results();
const chrome = await launch();
try {
  for (const name of await readdir(join(folder, 'sites'))) {
    const site = await readSite(join(folder, 'sites', name));
    for (const path of site.pages.filter((it) => it.endsWith('/print/index.html'))) {
      const page = await openPage(chrome);
      await page.goto(site.fileUrl(path));
      await settle(page);
      const plan = path.split('/').slice(0, 2).join('-');
      for (const file of [`${plan}.pdf`, `${plan}-large-print.pdf`]) {
        const pdf = await readPdf(join(folder, 'pdf', name, file));
        const add = (rule, findings) => results.add(`${name}: ${file}`, rule, findings);
        checkPdf(pdf, undefined, ['paper', 'nothing outside the page'], add);
        await checkWhole(page, pdf, add);
      }
      await page.close();
    }
  }
} finally {
  await chrome.close();
}
process.exitCode = results.print();
