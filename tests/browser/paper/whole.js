// Whether what a print page shows is whole on paper: the words of its cells and of its code stand in the PDF, in
// the order of reading, nothing is cut off where it ends, and pictures are no higher than a page.
import { flat, marksOf } from '../pdf/tags.js';

/** The height of a page between its margins, in CSS pixels, and the widest that a picture is laid out on. */
const PAGE = { width: 680, height: 971 };

/** `add` gets the name of each rule with what it found. */
export async function checkWhole(page, pdf, add) {
  await page.setViewport(PAGE);
  await page.emulateMediaType('print');
  const shown = await page.evaluate(read);
  await page.emulateMediaType(undefined);
  add('every cell is printed', lostCells(shown.cells, pdf));
  add('code is whole', lostLines(shown.code, pdf));
  add('nothing is cut', shown.cut);
  add('pictures fit', shown.tall.filter(({ height }) => height > PAGE.height).map(({ name, height }) => `${name} is ${Math.round(height)} pixels high`));
}

/**
 * Cells whose words are in no cell of the PDF. Large print makes a record of each row: what a column is called
 * stands before each value, and a table that goes on has no heading again.
 */
function lostCells(cells, pdf) {
  const words = wordsByMark(pdf);
  const printed = [...flat(pdf.tags)]
    .filter(({ type }) => type === 'TD' || type === 'TH')
    .map((cell) => solid(marksOf(cell).map(({ page, mark }) => words.get(`${page} ${mark}`) ?? '').join('')));
  const whole = new Set(printed);
  const all = solid(pdf.pages.flatMap((page) => page.words.map(({ text }) => text)).join(''));
  const isThere = ({ text, isHead }) =>
    whole.has(solid(text)) || printed.some((cell) => cell.includes(solid(text))) || (isHead && all.includes(solid(text)));
  const lost = cells.filter((cell) => !isThere(cell) && !cell.isAgain);
  return lost.map(({ text }) => `"${text}" is in no cell of the PDF`);
}

/** Words of code that are not in the PDF. */
function lostLines(code, pdf) {
  const text = solid(pdf.pages.flatMap(({ words }) => words.map((word) => word.text)).join(''));
  const words = code.flatMap((line) => line.split(/\s+/)).filter((word) => word !== '');
  return words.filter((word) => !text.includes(solid(word))).map((word) => `"${word}" is not in the PDF`);
}

function wordsByMark(pdf) {
  const found = new Map();
  for (const [page, { words }] of pdf.pages.entries()) {
    for (const { text, mark } of words) found.set(`${page} ${mark}`, (found.get(`${page} ${mark}`) ?? '') + text);
  }
  return found;
}

/** A text without the places where its lines may break. */
function solid(text) {
  return text.normalize('NFKC').replace(/[\s\u00ad\u200b\u2010\u2011-]+/g, '');
}

/** Runs in the page, as it is printed: cells, code, what is cut, and pictures with their heights. */
function read() {
  const shown = (selector) => [...document.querySelectorAll(selector)].filter((it) => it.checkVisibility());
  const text = (it) => it.innerText.replace(/\s+/g, ' ').trim();
  const around = (it) => (it.parentElement ? [it, ...around(it.parentElement)] : [it]);
  const isCut = (it) => around(it).some((one) => !['visible', 'clip'].includes(getComputedStyle(one).overflowX) && one !== document.documentElement && one !== document.body);
  return {
    cells: shown('td, th')
      .map((it) => ({ text: text(it), isHead: it.localName === 'th', isAgain: it.closest('.again') !== null }))
      .filter((it) => it.text !== ''),
    code: shown('pre').map(text),
    cut: shown('table, pre').filter(isCut).map((it) => `what holds "${text(it).slice(0, 40)}" cuts off what is too wide`),
    tall: shown('main img, main svg').map((it) => ({ name: it.getAttribute('alt') ?? it.localName, height: it.getBoundingClientRect().height })),
  };
}
