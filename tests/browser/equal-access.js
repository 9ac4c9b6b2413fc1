// IBM's Equal Access engine on a page: a second opinion beside axe, with rules of its own.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

const ENGINE = await readFile(createRequire(import.meta.url).resolve('accessibility-checker-engine/ace.js'), 'utf8');

export async function checkEqualAccess(page) {
  await page.evaluate(ENGINE);
  return page.evaluate(async () => {
    const { results } = await new window.ace.Checker().check(document, ['WCAG_2_2']);
    const failed = results.filter(({ value: [level, outcome] }) => level === 'VIOLATION' && outcome === 'FAIL');
    return failed.map(({ ruleId, message, path }) => `${ruleId}: ${path.dom}: ${message}`);
  });
}
