// html-validate over every page as it stands in its file: rules of style and accessibility that the
// W3C's checker leaves alone, such as no inline style.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';

const RULES = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:a11y'],
  rules: {
    'doctype-style': ['error', { style: 'lowercase' }],
    // a limit for search engines; a plan's title is the council's
    'long-title': 'off',
  },
});

export async function checkHtml(site, path) {
  const report = await RULES.validateString(await readFile(join(site.folder, path), 'utf8'));
  return report.results.flatMap(({ messages }) =>
    messages.map(({ ruleId, line, message }) => `line ${line}: ${ruleId}: ${message}`),
  );
}
