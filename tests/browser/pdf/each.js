// The PDFs of every plan that has a print page: in ordinary type, and in large print.
import { join } from 'node:path';
import { LARGE, STANDARD, checkPdf } from './check.js';
import { readPdf } from './read.js';

export async function checkPdfs(folder, pages, results) {
  for (const [path, { print }] of pages) {
    if (print === undefined) continue;
    const plan = path.split('/').slice(0, 2).join('-');
    const files = [
      [`${plan}.pdf`, STANDARD],
      [`${plan}-large-print.pdf`, LARGE],
    ];
    for (const [name, rules] of files) {
      const pdf = await readPdf(join(folder, name));
      console.log(`${name}: ${pdf.pages.length} pages`);
      checkPdf(pdf, print, rules, (rule, findings) => results.add(name, rule, findings));
    }
  }
}
