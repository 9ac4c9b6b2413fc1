// The PDF of every plan that has a print page.
import { join } from 'node:path';
import { checkPdf } from './check.js';
import { readPdf } from './read.js';

export async function checkPdfs(folder, pages, results) {
  for (const [path, { print }] of pages) {
    if (print === undefined) continue;
    const name = `${path.split('/').slice(0, 2).join('-')}.pdf`;
    const pdf = await readPdf(join(folder, name));
    console.log(`${name}: ${pdf.pages.length} pages`);
    checkPdf(pdf, print, (rule, findings) => results.add(name, rule, findings));
  }
}
