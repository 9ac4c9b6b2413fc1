// From a save to the new page in a browser: node tests/browser/edit.js PROGRAM SITE SECTION
// SECTION is a section's file in SITE, such as content/portsmouth-0002/2023-25/01-introduction.md.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { launch } from './browser.js';
import { preview } from './running.js';

const [program, site, section] = process.argv.slice(2);
const EDITS = 40;
const file = join(site, section);
const path = section.replace('content/', '').replace(/\/\d+-([^/]+)\.md$/, '/$1/');
const good = await readFile(file, 'utf8');
const browser = await launch();
const times = [];
try {
  await preview(program, site, async (origin) => {
    const page = await browser.newPage();
    await page.goto(origin + path, { waitUntil: 'load' });
    for (let edit = 0; edit < EDITS; edit += 1) {
      const word = `benchmark${edit}`;
      // a frame is drawn with the word in it
      await page.evaluate((text) => {
        window.shown = new Promise((resolve) => {
          const look = () =>
            document.body.textContent.includes(text)
              ? requestAnimationFrame(() => resolve(Date.now()))
              : undefined;
          document.addEventListener('yjplan:shown', look);
        });
      }, word);
      // the machine rests between two measurements
      await new Promise((resolve) => setTimeout(resolve, 200));
      const start = Date.now();
      await writeFile(file, `${good}\n${word}\n`);
      times.push((await page.evaluate(() => window.shown)) - start);
    }
  });
} finally {
  await browser.close();
  await writeFile(file, good);
}
times.sort((a, b) => a - b);
const at = (part) => times[Math.min(times.length - 1, Math.floor(times.length * part))];
console.log(
  `from a save to the page in the browser: median ${at(0.5)} ms, nine in ten under ${at(0.9)} ms, slowest ${at(1)} ms`,
);
