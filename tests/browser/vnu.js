// The W3C's validator over every page and every style sheet.
import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const JAR = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar');

export async function checkMarkup(site, results) {
  const messages = await validate(site.folder);
  const found = new Map(site.pages.map((path) => [path, []]));
  for (const { url, lastLine, message, extract } of messages) {
    const path = relative(site.folder, fileURLToPath(url)).split(sep).join('/');
    const near = (extract ?? '').replace(/\s+/g, ' ').trim();
    const list = found.get(path) ?? [];
    list.push(`line ${lastLine ?? '?'}: ${message} Near: ${near}`);
    found.set(path, list);
  }
  for (const [path, list] of found) results.add(path, 'validator', list);
}

async function validate(folder) {
  const options = ['--errors-only', '--format', 'json', '--stdout', '--exit-zero-always'];
  const command = ['-Xss1m', '-jar', JAR, ...options, '--skip-non-html', folder];
  const output = await new Promise((done, fail) => {
    execFile('java', command, { maxBuffer: 64 << 20 }, (error, text) => (error ? fail(error) : done(text)));
  });
  return JSON.parse(output).messages;
}
