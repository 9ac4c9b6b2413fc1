// Every attack with the real program: node attacks.js PROGRAM SITES REPORT
// SITES is what `YJPLAN_ATTACKS=SITES cargo test --test suite attacks` leaves. What is refused must be
// refused in words; what is published is opened, page by page and file by file, over a tripwire.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PATIENCE, launch } from './browser.js';
import { checkHarm } from './pdf/harm.js';
import { Results } from './results.js';
import { BASE, OPEN, STRICT, serve } from './server.js';
import { readSite } from './site.js';
import { trips } from './tripwire.js';

const [program, sites, report] = process.argv.slice(2).map((path) => resolve(path));
const WIRE = fileURLToPath(new URL('wire', import.meta.url));

/** Files that say what they are to any program, and are never shown. */
const UNSHOWN = /\.(woff2|css)$/;

/** Sites that are printed too: between them they have text in every place that a PDF takes it from. */
const PRINTED = ['markup-in-words', 'everywhere-kinds'];

/** Runs the program: its exit code and what it said. */
function run(...parameters) {
  return new Promise((done) => {
    // a site with hostile words in every field has much to be said of
    execFile(program, parameters, { timeout: PATIENCE, maxBuffer: 2 ** 26 }, (error, _, said) => {
      // a program that was ended from outside has a signal and no code
      done({ code: error === null ? 0 : (error.code ?? error.signal), said });
    });
  });
}

/** What is wrong with how the program ended, by the line that says how it must. */
function checkEnd(expected, { code, said }) {
  const [, kind, what] = /^# (\w+)(?:: (.*))?$/.exec(expected);
  const codes = { published: 0, refused: 1, stopped: 2 };
  const words = kind === 'refused' ? what.split(', ').map((rule) => `error[${rule}]`) : [what ?? ''];
  return [
    ...(code === codes[kind] ? [] : [`it ended with ${code}: ${said.slice(-500)}`]),
    ...words.filter((word) => !said.includes(word)).map((word) => `"${word}" was not said`),
  ];
}

/**
 * Opens every file of a published site that was not opened before, under no policy, and each page under a
 * strict one: what Chromium itself puts around a picture breaks that.
 */
async function openAll(browser, site, known, results) {
  for (const policy of [OPEN, STRICT]) {
    const server = await serve(site.folder, policy);
    const files = policy === OPEN ? [...site.files] : site.pages;
    const queue = files.filter((path) => !UNSHOWN.test(path));
    const work = async () => {
      for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
        const bytes = await readFile(join(site.folder, path));
        const hash = createHash('sha256').update(`${policy} ${path.split('.').pop()} `).update(bytes).digest('hex');
        if (known.has(hash)) continue;
        known.add(hash);
        const felt = await trips(browser, `${server.origin}${BASE}${path}`);
        results.add(`${site.name}/${path}`, `tripwire, ${policy === OPEN ? 'no' : 'strict'} policy`, felt);
      }
    };
    await Promise.all([work(), work(), work()]);
    server.close();
  }
}

/**
 * Pages that touch the wire, and what it must feel of each: one of these, where it is chance whether the
 * page is looked at before it goes elsewhere.
 */
const TOUCHES = {
  'changed.html': 'the page changed',
  'dialog.html': 'a dialog',
  'drawing-elsewhere.svg': 'request to another host',
  'drawing-handler.svg': 'a program ran',
  'drawing.svg': 'a program ran',
  'elsewhere.html': 'request to another host',
  'frame.html': 'it holds <iframe',
  'handler.html': 'a program ran',
  'link.html': 'a link to javascript:',
  'preconnect.html': 'it holds <link',
  'refresh.html': ['it holds <meta', 'it went to'],
  'script.html': 'a program ran',
  'style.html': 'the policy was broken',
  'touched.html': 'a program ran',
  'window.html': 'a window of its own',
};

/** The wire itself: each page of `wire` must touch it. */
async function prove(browser, results) {
  for (const [path, touch] of Object.entries(TOUCHES)) {
    const words = [touch].flat();
    const server = await serve(WIRE, path === 'style.html' ? STRICT : OPEN);
    const felt = await trips(browser, `${server.origin}${BASE}${path}`);
    const isFelt = felt.some((one) => words.some((word) => one.includes(word)));
    const missed = `"${words.join('" or "')}" was not felt: ${felt.join('; ')}`;
    results.add(`wire/${path}`, 'the wire is felt', isFelt ? [] : [missed]);
    server.close();
  }
}

async function print(name, results) {
  const folder = join(sites, `${name}-pdf`);
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const ran = await run('pdf', join(sites, name), '--drafts', '--browser', process.env.CHROME, '-o', folder, ...root);
  results.add(name, 'it is printed', ran.code === 0 ? [] : [ran.said.slice(-500)]);
  for (const file of await readdir(folder).catch(() => [])) {
    results.add(`${name}/${file}`, 'nothing runs or leaves in a PDF', await checkHarm(await readFile(join(folder, file))));
  }
}

const results = new Results();
// no name but this machine's leads anywhere: what leaves is heard, and does not arrive
const browser = await launch(['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1']);
try {
  await prove(browser, results);
  const known = new Set();
  const names = (await readdir(sites)).filter((name) => name.endsWith('.txt')).map((name) => name.slice(0, -4));
  for (const name of names.sort()) {
    const expected = (await readFile(join(sites, `${name}.txt`), 'utf8')).trim();
    const output = join(sites, `${name}-output`);
    const ran = await run('build', join(sites, name), '--drafts', '-o', output);
    results.add(name, expected.split(':')[0].slice(2), checkEnd(expected, ran));
    const site = await readSite(output).catch(() => undefined);
    if (expected === '# published') await openAll(browser, { ...site, name }, known, results);
    else results.add(name, 'nothing is published', site === undefined ? [] : [...site.files]);
  }
  for (const name of PRINTED) await print(name, results);
} finally {
  await browser.close();
}
await results.keep(report);
process.exitCode = results.print();
