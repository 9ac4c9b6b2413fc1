// What an author sees of `yjplan serve` in a browser: saves that are shown, mistakes that are told.
import { cp, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { checkAxe } from './axe.js';
import { SCRIPTS, launch, visit } from './browser.js';
import { Results } from './results.js';
import { preview } from './running.js';

const [program, content] = process.argv.slice(2);
const PLAN = 'portsmouth/2023-25';
const SECTION = `content/${PLAN}/01-introduction.md`;

/** Saves a file in one step, as many editors do: nobody meets a half of it. */
async function save(file, text) {
  const beside = join(dirname(file), `.${basename(file)}.saving`);
  await writeFile(beside, text);
  await rename(beside, file);
}

/** A visit to a page that listens for changes. */
const open = (browser, url, use) => visit(browser, url, SCRIPTS.on, use);

/** Waits until the panel's headline matches. */
const headline = (page, pattern) =>
  page.waitForFunction(
    (source) => new RegExp(source).test(document.querySelector('#yjplan-preview summary').textContent),
    {},
    pattern.source,
  );

/** Ten ways to break a plan: the file, and what is written at its end or in its place. */
const MISTAKES = [
  [SECTION, (text) => `${text}\n[[budgett]]\n`],
  [SECTION, (text) => `${text}\n<script>window.broken = true</script>\n`],
  [SECTION, () => ''],
  [SECTION, (text) => text.replace('title:', 'titel:')],
  [`content/${PLAN}/plan.yaml`, (text) => `${text}\n"<img src=x onerror=alert(1)>": 1\n`],
  [`content/${PLAN}/plan.yaml`, (text) => text.replace('title:', 'titel:')],
  [`content/${PLAN}/data/budget.yaml`, (text) => `${text}\n  oops: [`],
  [`content/${PLAN}/data/budget.yaml`, () => 'year: perhaps\n'],
  [`content/${PLAN}/data/actions.yaml`, (text) => text.replace(/ {2}- /, '\t- ')],
  ['content/site.yaml', (text) => `${text}\ntitle: again\n`],
];

/** What a save does, what a mistake does, and what is kept of the reader's place. */
async function follow(site, origin, results, browser) {
  await open(browser, `${origin}${PLAN}/introduction/`, async (page, { messages }) => {
    const file = join(site, SECTION);
    const good = await readFile(file, 'utf8');
    await page.evaluate(() => {
      window.stays = true;
      document.querySelector('#yjplan-preview summary').focus();
      window.scrollTo(0, 600);
    });
    const before = await page.evaluate(() => window.scrollY);
    await save(file, `${good}\nA word that was not here before.\n`);
    await page.waitForFunction(() => document.body.textContent.includes('was not here before'));
    const after = await page.evaluate(() => ({
      scroll: window.scrollY,
      stays: window.stays === true,
      focus: document.activeElement?.tagName,
    }));
    const place = { scroll: before, stays: true, focus: 'SUMMARY' };
    const same = JSON.stringify(after) === JSON.stringify(place);
    results.add('preview', 'a save keeps the place', same ? [] : [JSON.stringify({ after, place })]);
    await save(file, good);
    await page.waitForFunction(() => !document.body.textContent.includes('was not here before'));
    for (const [name, change] of MISTAKES) {
      await mistake(page, join(site, name), change, results);
    }
    const tripped = await page.evaluate(() => window.broken === true);
    results.add('preview', 'console, policy and requests', tripped ? ['a script ran'] : messages());
  });
}

async function mistake(page, file, change, results) {
  const good = await readFile(file, 'utf8');
  await save(file, change(good));
  const told = await headline(page, /Not updated: \d+ error/).catch(() => undefined);
  if (!told) {
    results.add('preview', `a mistake is told: ${change}`, ['it was not']);
    await save(file, good);
    return;
  }
  const seen = await page.evaluate(() => ({
    said: document.querySelector('#yjplan-preview [role=status]').textContent,
    page: document.querySelector('main h1')?.textContent ?? '',
    markup: document.querySelectorAll('#yjplan-preview :is(img, script:not([src]))').length,
  }));
  const wrong = [];
  if (!/^Not updated: .*(, line \d+)?: /.test(seen.said)) wrong.push(`not announced: ${seen.said}`);
  if (!seen.page.includes('Introduction')) wrong.push(`the last page went away: ${seen.page}`);
  if (seen.markup > 0) wrong.push('markup from a file');
  results.add('preview', `a mistake is told: ${change}`, wrong);
  await save(file, good);
  await headline(page, /Up to date/);
}

/** The open panel with an error in it, in both widths and both colours. */
async function look(site, origin, results, browser) {
  const file = join(site, `content/${PLAN}/data/budget.yaml`);
  const good = await readFile(file, 'utf8');
  await save(file, good.replace(/cash: /, 'csh: '));
  await open(browser, `${origin}${PLAN}/`, async (page) => {
    await headline(page, /Not updated/);
    const open = () => page.evaluate(() => document.querySelector('#yjplan-preview details').open);
    results.add('preview', 'an error is not hidden', (await open()) ? [] : ['the panel is closed']);
    await page.focus('#yjplan-preview summary');
    await page.keyboard.press('Enter');
    results.add('preview', 'it closes by key', (await open()) ? ['it does not'] : []);
    await page.keyboard.press('Enter');
    for (const width of [320, 1280]) {
      await page.setViewport({ width, height: 800 });
      const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
      results.add('preview', `fits ${width} px`, wide ? ['the page scrolls sideways'] : []);
      for (const scheme of process.env.PICTURES ? ['light', 'dark'] : []) {
        await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
        await page.screenshot({ path: join(process.env.PICTURES, `${width}-${scheme}.png`) });
      }
    }
    // the report lies over the foot of the page and may leave half of a link in view; pages are held to the
    // size of targets without it
    const faults = await checkAxe(page);
    results.add('preview', 'axe', faults.filter((fault) => !fault.startsWith('target-size: ')));
  });
  await save(file, good);
}

const results = new Results();
const site = await mkdtemp(join(tmpdir(), 'yjplan-preview-'));
const browser = await launch();
try {
  await cp(content, join(site, 'content'), { recursive: true });
  await cp(join(content, '../assets'), join(site, 'assets'), { recursive: true });
  await preview(program, site, async (origin) => {
    await follow(site, origin, results, browser);
    await look(site, origin, results, browser);
  });
} finally {
  await browser.close();
  await rm(site, { recursive: true });
}
process.exitCode = results.print();
