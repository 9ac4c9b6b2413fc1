// Every check over every page of built sites, with one browser: check.js REPORT PDFS SITE…
// PDFS is a folder with the PDFs of their plans.
import { resolve } from 'node:path';
import { launch } from './browser.js';
import { checkPdfs } from './pdf/each.js';
import { Results } from './results.js';
import { checkSite } from './site-check.js';
import { readSite } from './site.js';

const [report, pdfs, ...folders] = process.argv.slice(2).map((path) => resolve(path));
const results = new Results();
const chrome = await launch();
try {
  const sites = await Promise.all(folders.map(readSite));
  for (const site of sites) {
    const pages = await checkSite(chrome, site, results);
    await checkPdfs(pdfs, pages, results);
  }
} finally {
  await chrome.close();
}
await results.keep(report);
process.exitCode = results.print();
