// The W3C's validator over every page and every style sheet.
import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What paged media ask of a style sheet and the validator does not know yet. */
const UNKNOWN = /string-set|string\(|element\(|running\(|bookmark-|Unrecognized at-rule “@container”/;

const JAR = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar');

export async function checkMarkup(site, add) {
  const messages = await validate(site.folder);
  const sheets = [...site.files].filter((path) => path.endsWith('.css'));
  const found = new Map([...site.pages, ...sheets].map((path) => [path, []]));
  for (const { url, lastLine, message, extract } of messages) {
    if (UNKNOWN.test(message)) continue;
    const path = relative(site.folder, fileURLToPath(url)).split(sep).join('/');
    const near = (extract ?? '').replace(/\s+/g, ' ').trim();
    found.get(path)?.push(`line ${lastLine ?? '?'}: ${message} Near: ${near}`);
  }
  for (const [path, list] of found) add(path, 'validator', list);
}

async function validate(folder) {
  const options = ['--errors-only', '--format', 'json', '--stdout', '--exit-zero-always', '--also-check-css'];
  const command = ['-Xss1m', '-jar', JAR, ...options, '--skip-non-html', folder];
  const output = await new Promise((done, fail) => {
    execFile('java', command, { maxBuffer: 64 << 20 }, (error, text) => (error ? fail(error) : done(text)));
  });
  return JSON.parse(output).messages;
}
