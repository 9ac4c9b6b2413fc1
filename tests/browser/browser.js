// One headless browser, and a visit to a page that listens to everything the page says.
import { setTimeout as pause } from 'node:timers/promises';
import puppeteer from 'puppeteer-core';
import { WIDE } from './page.js';

/**
 * How long anything may take, in milliseconds. Our choice: far longer than the busiest machine needs, so
 * that whoever waits so long waits for ever.
 */
export const PATIENCE = 600_000;

/** How many times slower pages run, to try the checks as on a busy machine: `SLOW=10 tests/browser/run`. */
const SLOW = Number(process.env.SLOW ?? 1);

const FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A browser; `more` are flags of its own. */
export async function launch(more = []) {
  // as root, Chromium's sandbox cannot start
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return puppeteer.launch({
    executablePath: process.env.CHROME,
    args: [...FLAGS, ...root, ...more],
    timeout: PATIENCE,
    protocolTimeout: PATIENCE,
  });
}

/** A page of its own. */
export async function openPage(browser) {
  const page = await browser.newPage();
  page.setDefaultTimeout(PATIENCE);
  await page.emulateCPUThrottling(SLOW);
  return page;
}

/**
 * Waits until the page is laid out and has its fonts and pictures. It is asked from here again and again,
 * because a page without scripts calls nothing back.
 */
export async function settle(page) {
  const start = Date.now();
  while (await page.evaluate(isWaiting)) {
    if (Date.now() - start > PATIENCE) throw new Error(`${page.url()} never has all its fonts and pictures`);
    await pause(20);
  }
}

/** Runs in the page: whether something that it needs is still on its way. */
function isWaiting() {
  // a browser asks for a font when it lays out a word in it
  document.documentElement.getBoundingClientRect();
  const fonts = [...document.fonts].filter(({ status }) => status === 'loading');
  const pictures = [...document.images].filter(({ complete }) => !complete);
  return document.readyState !== 'complete' || fonts.length > 0 || pictures.length > 0;
}

/** Whether pages may run scripts. Ours have none, so they must be the same either way. */
export const SCRIPTS = { on: true, off: false };

/**
 * Opens `url` in a page of its own. `use` gets the page and what is heard of it: `messages` says what
 * went wrong so far, `weight` how many bytes came. What the page's guests, such as axe, do after
 * `messages` is called is not the page's fault.
 */
export async function visit(browser, url, scripts, use) {
  const page = await openPage(browser);
  try {
    const heard = listen(page, new URL(url).origin);
    await page.setJavaScriptEnabled(scripts);
    await page.setViewport(WIDE);
    await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    await page.goto(url, { waitUntil: 'load' });
    await settle(page);
    await use(page, heard);
  } finally {
    await page.close();
  }
}

/** What the page says: console messages (breaches of the policy are among them) and bad requests. */
export function listen(page, origin) {
  const said = new Set();
  const arriving = [];
  let bytes = 0;
  page.on('console', (message) => said.add(`console ${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => said.add(`script error: ${error.message}`));
  page.on('request', (request) => {
    const url = new URL(request.url());
    const other = url.origin !== origin && !['data:', 'blob:'].includes(url.protocol);
    if (other) said.add(`request to another host: ${request.url()}`);
  });
  page.on('requestfailed', (request) => {
    said.add(`request failed: ${request.url()}: ${request.failure()?.errorText}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) said.add(`status ${response.status()}: ${response.url()}`);
    const size = response.buffer().then((body) => (bytes += body.length));
    arriving.push(size.catch(() => undefined));
  });
  return {
    messages: () => [...said],
    weight: async () => {
      // a stream never ends: only those who weigh a page wait for all of it
      await Promise.all(arriving);
      return bytes;
    },
  };
}
