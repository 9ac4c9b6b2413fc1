// axe-core on a page, wide and narrow, light and dark.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { NARROW, WIDE } from './page.js';

const AXE = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

/** Each fault once, with the windows in which it shows. */
export async function checkAxe(page) {
  // through the debugger, which the page's content security policy does not bind
  await page.evaluate(AXE);
  const shows = new Map();
  for (const viewport of [WIDE, NARROW]) {
    await page.setViewport(viewport);
    for (const scheme of ['light', 'dark']) {
      await page.emulateMediaFeatures([
        { name: 'prefers-color-scheme', value: scheme },
        { name: 'prefers-reduced-motion', value: 'reduce' },
      ]);
      for (const fault of await faults(page)) {
        shows.set(fault, [...(shows.get(fault) ?? []), `${viewport.width} px ${scheme}`]);
      }
    }
  }
  return [...shows].map(([fault, windows]) => `${fault} (${windows.join(', ')})`);
}

async function faults(page) {
  return page.evaluate(async (tags) => {
    const { violations } = await window.axe.run(document, {
      runOnly: { type: 'tag', values: tags },
      resultTypes: ['violations'],
    });
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map((node) => `${id}: ${node.target.flat().join(' ')}: ${help}`),
    );
  }, TAGS);
}
