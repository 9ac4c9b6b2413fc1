// The site as a council passes it on: packed into one zip file, and unpacked elsewhere.
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { readSite } from './site.js';

/** The copy, in a folder whose name has a space and a letter that addresses must encode. */
export async function unpacked(site) {
  const home = await mkdtemp(join(tmpdir(), 'yjplan-'));
  const folder = join(home, 'Cynllun ŵyl 2024');
  for (const [path, bytes] of Object.entries(unzipSync(await packed(site)))) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), bytes);
  }
  return { site: await readSite(folder), remove: () => rm(home, { recursive: true }) };
}

async function packed(site) {
  const files = {};
  for (const path of site.files) files[path] = new Uint8Array(await readFile(join(site.folder, path)));
  return zipSync(files, { level: 1 });
}

/** What of the page on a server the same page from a disk does not have. */
export function checkSame(served, opened) {
  const parts = [
    ['words', served.words === opened.words],
    ['height', served.height === opened.height],
    ['style sheets', served.sheets === opened.sheets],
    ['fonts', served.fonts === opened.fonts],
    ['pictures', served.pictures === opened.pictures],
  ];
  return parts.filter(([, same]) => !same).map(([part]) => `not the same ${part} as on a web server`);
}

/**
 * Runs in the page: what a reader gets. Every font that the style sheets name is fetched first: which of
 * them a page has at some moment depends on the machine.
 */
export async function shape() {
  const fonts = await Promise.allSettled([...document.fonts].map((font) => font.load()));
  return {
    words: document.body.innerText,
    height: document.documentElement.scrollHeight,
    sheets: document.styleSheets.length,
    fonts: fonts.filter(({ status }) => status === 'fulfilled').length,
    pictures: [...document.images].filter(({ naturalWidth }) => naturalWidth > 0).length,
  };
}
