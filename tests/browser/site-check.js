// Every check over every page of one site, two pages at a time.
import { checkAxe } from './axe.js';
import { SCRIPTS, visit } from './browser.js';
import { checkCharts, checkPrintedCharts } from './charts.js';
import { checkCodeSniffer } from './code-sniffer.js';
import { checkEqualAccess } from './equal-access.js';
import { checkHtml } from './html-validate.js';
import { checkFiles, checkLinks, checkReach } from './links.js';
import { checkFacts, checkWeight, facts } from './page.js';
import { printed } from './pdf/page.js';
import { checkPhone, checkTabs } from './reading.js';
import { BASE, serve } from './server.js';
import { checkSame, shape, unpacked } from './stick.js';
import { checkMarkup } from './vnu.js';

/** What each page is made of, by its path. */
export async function checkSite(chrome, site, results) {
  const add = (path, check, findings) => results.add(`${site.name}/${path}`, check, findings);
  const markup = checkMarkup(site, add);
  const server = await serve(site.folder);
  const stick = await unpacked(site);
  try {
    const pages = await overHttp(chrome, site, server, add);
    await fromDisk(chrome, site, stick, pages, add);
    checkAddresses(site, pages, server, add);
    await markup;
    return pages;
  } finally {
    server.close();
    await stick.remove();
  }
}

/** Each page as a council's server would send it: its own messages first, then the engines. */
async function overHttp(chrome, site, server, add) {
  const pages = new Map();
  await each(site.pages, async (path) => {
    await visit(chrome, `${server.origin}${BASE}${path}`, SCRIPTS.on, async (page, heard) => {
      const weight = await heard.weight();
      // fetches fonts that the page itself may not need, so it comes after the weight
      const looks = await page.evaluate(shape);
      const print = path.endsWith('print/index.html') ? await printed(page) : undefined;
      const found = { ...(await facts(page)), looks, print };
      pages.set(path, found);
      add(path, 'console, policy and requests', heard.messages());
      add(path, 'weight', checkWeight(found, weight));
      add(path, 'structure', checkFacts(found));
      add(path, 'phone', await checkPhone(page));
      add(path, 'tab order', await checkTabs(page));
      add(path, 'html-validate', await checkHtml(site, path));
      add(path, 'axe', await checkAxe(page));
      add(path, 'equal access', await checkEqualAccess(page));
      add(path, 'code sniffer', await checkCodeSniffer(page));
      if (print) add(path, 'charts in the PDF', await checkPrintedCharts(page));
      else add(path, 'charts', await checkCharts(page));
    });
  });
  return pages;
}

/** The same page opened from a disk or a stick, out of a zip file, by a browser without scripts. */
async function fromDisk(chrome, site, stick, pages, add) {
  await each(site.pages, async (path) => {
    await visit(chrome, stick.site.fileUrl(path), SCRIPTS.off, async (page, heard) => {
      const looks = await page.evaluate(shape);
      const same = checkSame(pages.get(path).looks, looks);
      add(path, 'from a disk, unpacked, without scripts', [...heard.messages(), ...same]);
    });
  });
}

function checkAddresses(site, pages, server, add) {
  for (const [path, found] of pages) {
    add(path, 'links', checkLinks(site, pages, found, server.origin));
    add(path, 'links from a disk', checkFiles(site, pages, path, found));
  }
  add('index.html', 'every page can be reached', checkReach(site, pages, server.origin));
}

/** `work` for every page, two at a time. */
async function each(paths, work) {
  const queue = [...paths];
  const worker = async () => {
    for (let path = queue.shift(); path !== undefined; path = queue.shift()) await work(path);
  };
  await Promise.all([worker(), worker()]);
}
