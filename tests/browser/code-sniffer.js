// HTML CodeSniffer on a page: the engine of pa11y.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

const ENGINE = await readFile(createRequire(import.meta.url).resolve('html_codesniffer/build/HTMLCS.js'), 'utf8');

/**
 * Asks each cell for the ids of its heads where a table has a head for a group of rows. WCAG's own
 * technique H63, `scope`, which our tables have, says the same; the engine does not know `rowgroup`.
 */
const KNOWN_WRONG = 'WCAG2AA.Principle1.Guideline1_3.1_3_1.H43.HeadersRequired';

export async function checkCodeSniffer(page) {
  await page.evaluate(ENGINE);
  return page.evaluate(async (knownWrong) => {
    const { HTMLCS } = window;
    await new Promise((done, fail) => HTMLCS.process('WCAG2AA', document, done, fail));
    const errors = HTMLCS.getMessages().filter(({ type, code }) => type === HTMLCS.ERROR && code !== knownWrong);
    return errors.map(({ code, msg, element }) => {
      const place = element.id ? `#${element.id}` : (element.outerHTML ?? element.nodeName).slice(0, 80);
      return `${code}: ${place}: ${msg}`;
    });
  }, KNOWN_WRONG);
}
