// axe-core on a page, wide and narrow, light and dark.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { NARROW, WIDE } from './page.js';

const AXE = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

/** Every rule where words are laid out anew; where only colours change, the rules that look at colours. */
const EVERY = { type: 'tag', values: TAGS };
const COLOURS = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };

const WINDOWS = [
  { viewport: WIDE, scheme: 'light', rules: EVERY },
  { viewport: WIDE, scheme: 'dark', rules: COLOURS },
  { viewport: NARROW, scheme: 'dark', rules: COLOURS },
  { viewport: NARROW, scheme: 'light', rules: EVERY },
];

/** Each fault once, with the windows in which it shows. */
export async function checkAxe(page) {
  // through the debugger, which the page's content security policy does not bind
  await page.evaluate(AXE);
  const shows = new Map();
  for (const { viewport, scheme, rules } of WINDOWS) {
    await page.setViewport(viewport);
    await page.emulateMediaFeatures([
      { name: 'prefers-color-scheme', value: scheme },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ]);
    for (const fault of await faults(page, rules)) {
      shows.set(fault, [...(shows.get(fault) ?? []), `${viewport.width} px ${scheme}`]);
    }
  }
  await page.setViewport(WIDE);
  return [...shows].map(([fault, windows]) => `${fault} (${windows.join(', ')})`);
}

async function faults(page, rules) {
  return page.evaluate(async (runOnly) => {
    const { violations } = await window.axe.run(document, { runOnly, resultTypes: ['violations'] });
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map((node) => `${id}: ${node.target.flat().join(' ')}: ${help}`),
    );
  }, rules);
}
