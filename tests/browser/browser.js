// One headless browser, and a visit to a page that listens to everything the page says.
import puppeteer from 'puppeteer-core';

const FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--generate-pdf-document-outline',
];

export async function launch() {
  // as root, Chromium's sandbox cannot start
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return puppeteer.launch({
    executablePath: process.env.CHROME,
    args: [...FLAGS, ...root],
    protocolTimeout: 120_000,
  });
}

/**
 * Opens `url` in a page of its own. `use` gets the page and a function that says what went wrong so
 * far; what the page's guests, such as axe, do after that call is not the page's fault. A page with a
 * stream that never ends is open when it has loaded.
 */
export async function visit(browser, url, use, waitUntil = 'networkidle0') {
  const page = await browser.newPage();
  const messages = listen(page, new URL(url).origin);
  try {
    await page.setViewport({ width: 1280, height: 900 });
    await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    await page.goto(url, { waitUntil });
    await use(page, messages);
  } finally {
    await page.close();
  }
}

/** What the page says: console messages (breaches of the policy are among them) and bad requests. */
function listen(page, origin) {
  const said = new Set();
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
  });
  return () => [...said];
}
