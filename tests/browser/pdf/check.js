// A plan's PDF against the page that it was printed from, and against what paper asks.
import { flat, marksOf } from './tags.js';

/** A4 in points; a plan may lie on its side. */
const A4 = [595.28, 841.89];

/** What rounding to device pixels may change, in points. */
const ROUNDING = 1.5;

/** How near to the edge a word may stand, in points: 5 mm, which office printers cannot print on. */
const EDGE = 14;

/** A row of less than this part of a page's height has no reason to be cut. Our choice. */
const LOW = 0.4;

/** Every rule by its name: each takes the PDF and the print page, and gives what is wrong. */
const RULES = {
  'says what it is': checkAbout,
  bookmarks: checkBookmarks,
  'every word is read out': checkWords,
  'figures described': checkFigures,
  tables: checkTables,
  'page numbers in the contents': checkContents,
  paper: checkPaper,
  'no blank page': checkBlank,
  'nothing outside the page': checkEdges,
  'no row cut': checkRows,
  'no heading left alone': checkHeadings,
};

/** Large print makes records of rows, and a record goes over a page as text does. */
export const LARGE = Object.keys(RULES).filter((name) => name !== 'no row cut');

export const STANDARD = Object.keys(RULES);

/** `add` gets the name of each rule of `rules` with what it found. */
export function checkPdf(pdf, page, rules, add) {
  for (const name of rules) add(`PDF, ${name}`, RULES[name](pdf, page));
}

function checkAbout(pdf, page) {
  const told = [
    [pdf.marked, 'its structure is not marked'],
    [pdf.showsTitle, 'readers show its file name, not its title'],
    [pdf.language === page.language, `its language is "${pdf.language}", the page's "${page.language}"`],
    [pdf.title === page.heading, `its title is "${pdf.title}", the plan's "${page.heading}"`],
    [/\b[0-9a-f]{12}\b/.test(pdf.subject), `its subject has no fingerprint: "${pdf.subject}"`],
  ];
  return told.filter(([holds]) => !holds).map(([, fault]) => fault);
}

/** The bookmarks are the page's headings, word for word, in order, as deep as they are. */
function checkBookmarks(pdf, page) {
  const wanted = depths(page.headings).map(({ depth, text }) => `${'- '.repeat(depth)}${text}`);
  const found = pdf.bookmarks.map(({ depth, title }) => `${'- '.repeat(depth)}${title}`);
  const at = wanted.findIndex((line, index) => line !== found[index]);
  if (at === -1 && wanted.length === found.length) return [];
  const counts = `${found.length} bookmarks for ${wanted.length} headings`;
  return [`${counts}; the first that differs is "${found[at]}" for "${wanted[at]}"`];
}

/** How many headings each heading stands under. */
function depths(headings) {
  const open = [];
  return headings.map(({ level, text }) => {
    while (open.length > 0 && open.at(-1) >= level) open.pop();
    open.push(level);
    return { depth: open.length - 1, text };
  });
}

/** Each word of the page stands under some element: none is an artifact. Lines may part words with hyphens. */
function checkWords(pdf, page) {
  const letters = (text) => text.replace(/[\s\u00ad\u2010-]/g, '');
  const read = letters(pdf.tags.flatMap((one) => marked(pdf, one)).join(''));
  return page.words.filter((word) => !read.includes(letters(word))).map((word) => `"${word}" is not in the structure`);
}

function checkFigures(pdf) {
  const figures = [...flat(pdf.tags)].filter((one) => one.type === 'Figure');
  return figures.filter(({ alt }) => !alt?.trim()).map(() => 'a figure has no alternative text');
}

/** A table that goes over pages is one table, and each head says what it heads. */
function checkTables(pdf, page) {
  const tables = [...flat(pdf.tags)].filter((one) => one.type === 'Table');
  const heads = tables.flatMap((table) => [...flat([table])].filter((one) => one.type === 'TH'));
  const bare = heads.filter(({ scope }) => scope === undefined);
  const headless = tables.filter((table) => ![...flat([table])].some((one) => one.type === 'TH'));
  return [
    ...(tables.length === page.tables ? [] : [`${tables.length} tables; the page has ${page.tables}`]),
    ...headless.map(() => 'a table has no head'),
    ...(bare.length === 0 ? [] : [`${bare.length} of ${heads.length} heads do not say what they head`]),
  ];
}

/** Each line of the contents ends in the number of the page to which it leads. */
function checkContents(pdf, page) {
  const lines = pdf.pages.slice(0, 12).flatMap(({ words, links }) =>
    links.map(({ rect, page: leads }) => ({ leads, said: textIn(words, rect) })),
  );
  return page.contents.flatMap((entry) => {
    const line = lines.find(({ said }) => said.replace(/\s/g, '').startsWith(entry.replace(/\s/g, '')));
    if (line === undefined) return [`"${entry}" is not in the contents`];
    return line.said.endsWith(` ${line.leads}`) ? [] : [`"${line.said}" is on page ${line.leads}`];
  });
}

/** The words inside a rectangle, from top to bottom and left to right. */
function textIn(words, [left, bottom, right, top]) {
  const inside = words.filter(({ x, y }) => x >= left - 1 && x <= right && y >= bottom - 1 && y <= top);
  return inside.map(({ text }) => text.trim()).join(' ');
}

function checkPaper(pdf) {
  const near = (one, other) => Math.abs(one - other) <= ROUNDING;
  const isA4 = ({ width, height }) => [A4, A4.toReversed()].some(([w, h]) => near(w, width) && near(h, height));
  return pdf.pages.flatMap((page, at) =>
    isA4(page) ? [] : [`page ${at + 1} measures ${page.width} by ${page.height} points`],
  );
}

/** Running titles and page numbers have no mark: a page with nothing else is blank. */
function checkBlank(pdf) {
  return pdf.pages.flatMap(({ words }, at) =>
    words.some(({ mark }) => mark !== undefined) ? [] : [`page ${at + 1} is blank`],
  );
}

function checkEdges(pdf) {
  return pdf.pages.flatMap(({ words, width, height }, at) => {
    const isOut = (word) =>
      word.x < EDGE || word.x + word.width > width - EDGE || word.y < EDGE || word.y > height - EDGE;
    return words.filter(isOut).map(({ text }) => `page ${at + 1}: "${text}" is at the edge or beyond`);
  });
}

/** A row stands on one page, unless it is so high that keeping it whole would leave half a page empty. */
function checkRows(pdf) {
  // a row without a cell is a head, which is repeated
  const rows = [...flat(pdf.tags)].filter((one) => one.type === 'TR' && [...flat([one])].some(({ type }) => type === 'TD'));
  return rows.flatMap((row) => {
    const parts = spans(pdf, marksOf(row));
    if (parts.length < 2) return [];
    const high = parts.reduce((sum, { top, bottom, page }) => sum + (top - bottom) / pdf.pages[page].height, 0);
    return high > LOW ? [] : [`a row of ${Math.round(high * 100)}% of a page is cut after page ${parts[0].page + 1}`];
  });
}

/** How far marks reach on each page that they are on. */
function spans(pdf, marks) {
  const found = new Map();
  for (const { page, mark } of marks) {
    for (const word of pdf.pages[page]?.words.filter((one) => one.mark === mark) ?? []) {
      const { top, bottom } = found.get(page) ?? { top: -Infinity, bottom: Infinity };
      found.set(page, {
        page,
        top: Math.max(top, word.y + word.height),
        bottom: Math.min(bottom, word.y),
      });
    }
  }
  return [...found.values()].sort((one, other) => one.page - other.page);
}

/** What follows a heading begins on its page. */
function checkHeadings(pdf) {
  const order = [];
  const walk = (one, heading) => {
    const here = /^H[1-6]$/.test(one.type) ? one : heading;
    for (const part of one.parts) {
      if (part.type === undefined) order.push({ page: part.page, heading: here });
      else walk(part, here);
    }
  };
  for (const one of pdf.tags) walk(one, undefined);
  return order.flatMap(({ page, heading }, at) => {
    const next = order[at + 1];
    const left = heading !== undefined && next !== undefined && next.page !== page;
    return left ? [`page ${page + 1} ends in a heading: "${textOf(pdf, heading)}"`] : [];
  });
}

function textOf(pdf, one) {
  return marked(pdf, one).join(' ');
}

/** The pieces of text under an element, in reading order. */
function marked(pdf, one) {
  return marksOf(one).flatMap(({ page, mark }) =>
    pdf.pages[page].words.filter((word) => word.mark === mark).map(({ text }) => text),
  );
}
