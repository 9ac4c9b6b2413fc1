// Every check over every page of a built site, with one browser and two pages at a time.
import { resolve } from 'node:path';
import { checkAxe } from './axe.js';
import { launch, visit } from './browser.js';
import { checkCharts, checkPrintedCharts } from './charts.js';
import { checkFiles, checkLinks, checkReach } from './links.js';
import { checkFacts, facts } from './page.js';
import { checkPdf } from './pdf.js';
import { Results } from './results.js';
import { BASE, serve } from './server.js';
import { readSite } from './site.js';
import { checkMarkup } from './vnu.js';

const site = await readSite(resolve(process.argv[2]));
const results = new Results();
const markup = checkMarkup(site, results);
const server = await serve(site.folder);
const chrome = await launch();
const pages = new Map();

/** One page over HTTP, as a council's server would send it: its own messages first, then axe. */
async function overHttp(path) {
  await visit(chrome, `${server.origin}${BASE}${path}`, async (page, messages) => {
    const found = await facts(page);
    pages.set(path, found);
    results.add(path, 'console, policy and requests', messages());
    results.add(path, 'structure', checkFacts(found));
    results.add(path, 'axe', await checkAxe(page));
    if (path.endsWith('print/index.html')) {
      results.add(path, 'pdf', await checkPdf(page));
      results.add(path, 'charts in the PDF', await checkPrintedCharts(page));
    } else {
      results.add(path, 'charts', await checkCharts(page));
    }
  });
}

/** The same page opened from a disk or a stick. */
async function overFile(path) {
  await visit(chrome, site.fileUrl(path), async (_, messages) => {
    results.add(path, 'opened as a file', messages());
  });
}

/** `work` for every page, two at a time. */
async function each(work) {
  const queue = [...site.pages];
  const worker = async () => {
    for (let path = queue.shift(); path !== undefined; path = queue.shift()) await work(path);
  };
  await Promise.all([worker(), worker()]);
}

try {
  await each(overHttp);
  await each(overFile);
  for (const [path, found] of pages) {
    results.add(path, 'links', checkLinks(site, pages, found, server.origin));
    results.add(path, 'links from a disk', checkFiles(site, pages, path, found));
  }
  results.add('index.html', 'every page can be reached', checkReach(site, pages, server.origin));
  await markup;
} finally {
  await chrome.close();
  server.close();
}
process.exitCode = results.print();
