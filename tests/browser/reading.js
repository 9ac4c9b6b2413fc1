// Finding one's way on a phone and with a keyboard: which columns of a wide table stay in view, what
// the head of a page takes of the first screen, and where the Tab key leads first.
import { NARROW } from './page.js';

/** How much of the first screen of a phone the head of a plan's page may take. Our choice. */
const HEAD = 0.25;

/** What is wrong with a page on a phone. */
export async function checkPhone(page) {
  const before = page.viewport();
  await page.setViewport(NARROW);
  const found = await page.evaluate(phoneFaults, HEAD);
  await page.setViewport(before);
  return found;
}

/** Runs in the page: tables that hide their key column, and a head that is too tall. */
function phoneFaults(most) {
  const faults = [];
  const closed = [...document.querySelectorAll('details:not([open])')];
  closed.forEach((one) => one.setAttribute('open', ''));
  const isInView = (cell) => {
    const { left, right } = cell.getBoundingClientRect();
    return left >= -1 && right <= document.documentElement.clientWidth + 1;
  };
  for (const table of document.querySelectorAll('.table-scroll > table.data:not(.records)')) {
    const scroller = table.parentElement;
    if (scroller.scrollWidth <= scroller.clientWidth + 1) continue;
    const name = table.querySelector('caption').textContent.trim();
    for (const end of [0, scroller.scrollWidth]) {
      scroller.scrollLeft = end;
      const keys = [...table.querySelectorAll('td.key')];
      if (keys.length === 0) faults.push(`no key column stays in view: ${name}`);
      else if (!keys.every(isInView)) faults.push(`the key column is out of view: ${name}`);
      const heads = [...table.querySelectorAll('tbody th[scope="row"]')];
      if (!heads.every(isInView)) faults.push(`row headers are out of view: ${name}`);
    }
    scroller.scrollLeft = 0;
  }
  closed.forEach((one) => one.removeAttribute('open'));
  // where there is a newer document, that matters more; a bar that a theme adds is the theme's own
  const head = document.querySelector('.site-header:has(.to-contents):not(:has(.newer, .masthead))');
  const height = head?.getBoundingClientRect().height ?? 0;
  if (height > most * innerHeight) faults.push(`its head is ${Math.round(height)} px tall on a phone`);
  return faults;
}

/** The first stops of the Tab key on a page with contents, and paragraph numbers among all of them. */
export async function checkTabs(page) {
  const hasContents = await page.evaluate(() => document.querySelector('nav.contents') !== null);
  if (!hasContents) return [];
  await page.evaluate(() => {
    document.activeElement?.blur();
    scrollTo(0, 0);
  });
  const stops = [];
  for (let at = 0; at < 2; at += 1) {
    await page.keyboard.press('Tab');
    stops.push(await page.evaluate(() => document.activeElement?.getAttribute('href')));
  }
  const numbers = await page.$$eval('.columns .paragraph-number', (all) => all.filter((it) => it.tabIndex >= 0).length);
  // a skip link in focus lies over the head of the page, which other checks look at next
  await page.evaluate(() => document.activeElement?.blur());
  return [
    ...(stops.join(' ') === '#main-content #all-contents' ? [] : [`the first stops are ${stops.join(', ')}`]),
    ...(numbers === 0 ? [] : [`${numbers} paragraph numbers are stops of the Tab key`]),
  ];
}
