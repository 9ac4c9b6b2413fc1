// The examples of CommonMark, each as a section: every word is published, or there is a finding at its line.
import commonmark from 'commonmark-spec';
import { misplaced, PLAN, Site } from './site.js';

const FRONT = 4;
const REAL = 'https://example.org/url';

export function checkMarkdown(binary) {
  const examples = commonmark.tests.map(({ number, markdown }) => ({ number, markdown: markdown.replaceAll('→', '\t') }));
  const first = inOneSite(binary, examples);
  // an address that leads to no file of the site is refused: with one that leads somewhere, the rest is tried too
  const again = first.refused
    .filter(({ markdown, rules }) => rules.every((rule) => rule.startsWith('link-')) && markdown.includes('/url'))
    .map(({ number, markdown }) => ({ number, markdown: markdown.replace(/(?<![\w/])\/url\d?/g, REAL) }));
  const second = inOneSite(binary, again);
  return { cases: examples.length, faults: [...first.faults, ...second.faults] };
}

/** Publishes the examples that have no error, and compares. */
function inOneSite(binary, examples) {
  const site = new Site(binary);
  const left = new Map(examples.map((example) => [pathOf(example), example]));
  const text = ({ number, markdown }) => `---\ntitle: Example ${number} of the suite\n---\n${markdown}\n`;
  for (const [path, example] of left) site.put(path, text(example));
  const faults = [];
  const refused = [];
  let findings;
  for (;;) {
    findings = site.findings();
    const errors = findings.filter(({ severity }) => severity === 'error');
    for (const path of new Set(errors.map(({ at }) => at.file))) {
      const example = left.get(path);
      if (!example) throw new Error(`an error outside the examples: ${path}`);
      const own = findings.filter(({ at }) => at.file === path);
      faults.push(...misplaced(own, path, text(example)).map((fault) => `${example.number}: ${fault}`));
      refused.push({ ...example, rules: errors.filter(({ at }) => at.file === path).map(({ rule }) => rule) });
      left.delete(path);
      site.remove(path);
    }
    if (errors.length === 0) break;
  }
  const { published, said } = site.build();
  if (!published) throw new Error(`check finds no error, and build refuses: ${said}`);
  for (const [path, { number, markdown }] of left) {
    const page = site.read(`output/ashford/2024-25/example-${number}/index.html`);
    const told = findings.filter(({ at }) => at.file === path).map(({ at }) => [at.line - FRONT + 1, at.end_line - FRONT + 1]);
    faults.push(...lost(markdown, page, told).map((fault) => `${number}: ${fault}`));
  }
  site.forget();
  return { faults, refused };
}

const pathOf = ({ number }) => `${PLAN}/${number}-example-${number}.md`;

/** The words of a text, but the names of its links, that are neither on its page nor in a line that is told. */
function lost(markdown, page, told) {
  const seen = visible(page);
  // in code, `&ouml;` is shown as it is typed
  const shown = flat(seen) + flat(decoded(seen));
  const names = new Set([...markdown.matchAll(/\[((?:[^[\]\\]|\\.)+)\]:/g)].flatMap(([, name]) => wordsOf(name.toLowerCase())));
  // the numbers of a list are drawn by whoever shows the page
  const number = page.includes('<ol') ? /^[\s>*+-]*(?:\d{1,9}[.)][\s>*+-]*)+/ : /^/;
  return markdown.split('\n').flatMap((line, at) => {
    const isTold = told.some(([first, last]) => first <= at + 1 && at + 1 <= last);
    const words = wordsOf(decoded(line.replace(number, ''))).filter((word) => !names.has(word.toLowerCase()));
    const gone = words.filter((word) => !shown.includes(flat(word)));
    return isTold || gone.length === 0 ? [] : [`line ${at + 1}: ${gone.join(' ')} is not published, and nothing is said`];
  });
}

const wordsOf = (text) => text.match(/[\p{L}\p{N}]+/gu) ?? [];

/** What a page shows, with the addresses of its links. */
function visible(page) {
  const main = page.slice(page.indexOf('<main'), page.indexOf('</main>'));
  const addresses = [...main.matchAll(/ (?:href|src|alt|id)="([^"]*)"/g)].map(([, value]) => value).join(' ');
  return decoded(main.replace(/<[^>]*>/g, '')) + decoded(addresses) + unescaped(addresses);
}

const NAMED = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0', copy: '©', AElig: 'Æ', Dcaron: 'Ď', frac34: '¾', ouml: 'ö', auml: 'ä', HilbertSpace: 'ℋ', DifferentialD: 'ⅆ', ClockwiseContourIntegral: '∲', ngE: '≧̸' };

function decoded(text) {
  return text
    .replace(/(?<!\\)&#x([\da-f]{1,6});/gi, (_, digits) => sign(parseInt(digits, 16)))
    .replace(/(?<!\\)&#(\d{1,7});/g, (_, digits) => sign(parseInt(digits, 10)))
    .replace(/(?<!\\)&(\w+);/g, (whole, name) => NAMED[name] ?? whole);
}

const sign = (number) => (number === 0 || number > 0x10ffff ? '\ufffd' : String.fromCodePoint(number));

function unescaped(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Without what separates letters: a word may be marked in the middle. */
const flat = (text) => text.normalize('NFC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
