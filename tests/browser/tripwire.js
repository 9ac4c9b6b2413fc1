// A wire across a page that no program of the page's own may touch: what runs, asks, leads or leaves.
import { PATIENCE, listen, openPage, settle } from './browser.js';

/** Where a link may lead. */
const LEADS = ['http:', 'https:', 'mailto:', 'tel:', 'file:'];

/** What runs, frames, sends or moves, in any page of ours: there is none. In other languages they are words. */
const LIVE = 'script, iframe, frame, object, embed, form, base, template, math, meta[http-equiv], [style], animate, set';

/** Links that browsers follow by themselves. */
const EAGER = 'link:not([rel=stylesheet], [rel=icon], [rel=canonical])';

/** Opens `url` as a page of its own and touches everything on it; gives what the wire felt. */
export async function trips(browser, url) {
  const page = await openPage(browser);
  const felt = new Set();
  const heard = listen(page, new URL(url).origin);
  page.on('dialog', (dialog) => {
    felt.add(`a dialog: ${dialog.message()}`);
    dialog.dismiss().catch(() => undefined);
  });
  page.on('popup', () => felt.add('a window of its own'));
  page.on('framenavigated', (frame) => {
    if (frame.url() !== url && frame.url() !== 'about:blank') felt.add(`it went to ${frame.url()}`);
  });
  const shown = await within(look(page, url, felt));
  if (shown === undefined) felt.add('it never came to rest');
  // what a browser saves it stops fetching for a page
  const isSaving = (said) => !shown && said.includes(url) && said.endsWith('net::ERR_ABORTED');
  // what is on its way when a page is closed is aborted, which is not the page's fault
  const messages = heard.messages().filter((said) => !isSaving(said));
  await within(page.close());
  return [...felt, ...messages];
}

/** Looks at the page and adds what it felt; gives whether it is shown. */
async function look(page, url, felt) {
  try {
    await page.evaluateOnNewDocument(lay);
    if (!(await isShown(page, url))) return false;
    await settle(page);
    for (const what of await page.evaluate(touch, LEADS, LIVE, EAGER)) felt.add(what);
  } catch (error) {
    // a page that goes elsewhere while it is looked at
    felt.add(`it did not stay: ${error.message}`);
  }
  return true;
}

/** What comes of some work, or nothing where it takes too long. */
async function within(work) {
  let clock;
  const late = new Promise((done) => {
    clock = setTimeout(done, PATIENCE);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(clock));
}

/** Whether the browser shows the file; others, such as a table, it saves. */
async function isShown(page, url) {
  const isSaved = (error) => /net::ERR_ABORTED/.test(error.message);
  const shown = page.goto(url, { waitUntil: 'load' }).then(() => true);
  return shown.catch((error) => {
    if (isSaved(error)) return false;
    throw error;
  });
}

/** Runs in the page before anything of its own. */
function lay() {
  const felt = [];
  const feel = (what) => felt.push(what);
  Object.defineProperty(window, '__tripped', { set: () => feel('a program ran') });
  Object.defineProperty(window, '__felt', { value: felt });
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
    feel(`the policy was broken: ${violatedDirective} ${blockedURI}`);
  });
  const { open } = window;
  window.open = (...where) => {
    feel('a window of its own');
    return open.apply(window, where);
  };
  addEventListener('click', (event) => event.preventDefault(), true);
  document.addEventListener('DOMContentLoaded', () => {
    // XML and words are shown in a page of the browser's own, which it changes
    if (!['text/html', 'image/svg+xml'].includes(document.contentType)) return;
    const changed = new MutationObserver((records) => {
      for (const { type, target } of records) feel(`the page changed: ${type} of ${target.nodeName}`);
    });
    changed.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  });
}

/** Runs in the page: looks at everything, and touches it as a reader with a mouse and keys does. */
async function touch(leads, live, eager) {
  const felt = [...window.__felt];
  const name = (element) => element.outerHTML.slice(0, 120);
  // what Chromium itself makes around a text or a drawing is not the page's
  const isOurs = document.contentType === 'text/html' || document.contentType === 'image/svg+xml';
  if (!isOurs) return felt;
  const all = [...document.querySelectorAll('*')];
  const isKnown = ({ namespaceURI }) => /^http:\/\/www\.w3\.org\//.test(namespaceURI);
  const found = [...document.querySelectorAll(`${live}, ${eager}`)].filter(isKnown);
  for (const element of found) felt.push(`it holds ${name(element)}`);
  for (const element of all) {
    const handler = element.getAttributeNames().find((attribute) => /^on/i.test(attribute));
    if (handler) felt.push(`${handler} of ${name(element)}`);
    const leadsTo = element.href?.baseVal ?? element.href;
    const protocol = leadsTo && URL.canParse(leadsTo, location.href) && new URL(leadsTo, location.href).protocol;
    if (protocol && !leads.includes(protocol)) felt.push(`a link to ${leadsTo}`);
  }
  const before = window.__felt.length;
  for (const kind of ['mouseover', 'mouseenter', 'pointerdown', 'click', 'focus', 'keydown', 'toggle', 'load', 'error']) {
    for (const element of all) element.dispatchEvent(new Event(kind, { bubbles: false, cancelable: true }));
  }
  // what a program put off comes by now
  await new Promise((done) => setTimeout(done, 20));
  return [...felt, ...window.__felt.slice(before)];
}
