// The print edition as a PDF, made by the browser: tagged, with an outline, the page's own title and
// language, and a description of each figure. Chromium writes these parts of a PDF as plain text.

const PARTS = [
  ['tags that mark its structure', /\/MarkInfo\s*<<[^>]*\/Marked true/],
  ['an outline', /\/Outlines \d/],
];

export async function checkPdf(page) {
  await page.emulateMediaFeatures([]);
  const bytes = await page.pdf({ outline: true, tagged: true, preferCSSPageSize: true, format: 'A4' });
  const text = Buffer.from(bytes).toString('latin1');
  const wanted = await page.evaluate(() => ({ title: document.title, lang: document.documentElement.lang }));
  const undescribed = text.split('endobj').filter((object) => /\/S \/Figure\b/.test(object) && !/\/Alt\b/.test(object));
  return [
    ...PARTS.filter(([, form]) => !form.test(text)).map(([part]) => `the PDF lacks ${part}`),
    ...differs('title', string(text, /\/Title\s*/), wanted.title),
    ...differs('language', string(text, /\/Type \/Catalog[^]*?\/Lang\s*/), wanted.lang),
    ...undescribed.map(() => 'a figure in the PDF has no description'),
  ];
}

/** Without a title of its own, a page's PDF is named after the file; without a language, after the browser's. */
function differs(what, found, wanted) {
  return found === wanted && wanted !== '' ? [] : [`the PDF's ${what} is "${found}", the page's is "${wanted}"`];
}

/** The PDF string that follows `key`: letters in brackets, or hexadecimal UTF-16 after its mark. */
function string(text, key) {
  const form = new RegExp(`${key.source}(?:\\(((?:\\\\.|[^\\\\)])*)\\)|<([0-9A-Fa-f]*)>)`);
  const [, letters, digits] = form.exec(text) ?? [];
  if (letters !== undefined) return letters.replace(/\\(.)/g, '$1');
  return digits === undefined ? '' : Buffer.from(digits, 'hex').swap16().toString('utf16le').slice(1);
}
