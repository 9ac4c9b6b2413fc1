// One headless browser, and a visit to a page that listens to everything the page says.
import puppeteer from 'puppeteer-core';
import { WIDE } from './page.js';

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
    protocolTimeout: 120_000,
  });
}

/** Whether pages may run scripts. Ours have none, so they must be the same either way. */
export const SCRIPTS = { on: true, off: false };

/**
 * Opens `url` in a page of its own. `use` gets the page and what is heard of it: `messages` says what
 * went wrong so far, `weight` how many bytes came. What the page's guests, such as axe, do after
 * `messages` is called is not the page's fault.
 */
export async function visit(browser, url, scripts, use) {
  const page = await browser.newPage();
  try {
    const heard = listen(page, new URL(url).origin);
    await page.setJavaScriptEnabled(scripts);
    await page.setViewport(WIDE);
    await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    await page.goto(url, { waitUntil: 'load' });
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
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
