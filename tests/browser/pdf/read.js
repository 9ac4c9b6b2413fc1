// A PDF as plain values: what it says of itself, its pages with their words, its bookmarks, its tags.
import { readFile } from 'node:fs/promises';
import { PDFBool, PDFDict, PDFDocument, PDFName } from 'pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { tagsOf } from './tags.js';

export async function readPdf(file) {
  const bytes = await readFile(file);
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  const reader = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const pages = [];
  for (let at = 1; at <= reader.numPages; at += 1) pages.push(await pageOf(reader, at));
  const bookmarks = lines((await reader.getOutline()) ?? [], 0);
  await reader.destroy();
  return {
    marked: on(pdf, 'MarkInfo', 'Marked'),
    showsTitle: on(pdf, 'ViewerPreferences', 'DisplayDocTitle'),
    language: pdf.catalog.lookup(PDFName.of('Lang'))?.decodeText() ?? '',
    title: pdf.getTitle() ?? '',
    subject: pdf.getSubject() ?? '',
    bookmarks,
    pages,
    tags: tagsOf(pdf),
  };
}

/** A page: its size in points, its words with their places, and the links on it. */
async function pageOf(reader, number) {
  const page = await reader.getPage(number);
  const [left, bottom, right, top] = page.view;
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const links = (await page.getAnnotations()).filter((note) => note.subtype === 'Link');
  const inside = [];
  for (const { rect, dest } of links) {
    if (dest) inside.push({ rect, page: await pageOfPlace(reader, dest) });
  }
  return { width: right - left, height: top - bottom, words: words(items), links: inside };
}

/** The page, from 1, to which a link leads. */
async function pageOfPlace(reader, place) {
  const found = typeof place === 'string' ? await reader.getDestination(place) : place;
  return found ? (await reader.getPageIndex(found[0])) + 1 : undefined;
}

/** Pieces of text with their places; `mark` is the number under which tags know a piece. */
function words(items) {
  const open = [];
  const found = [];
  for (const item of items) {
    if (item.type === 'beginMarkedContentProps' || item.type === 'beginMarkedContent') {
      open.push(/_mc(\d+)$/.exec(item.id ?? '')?.[1]);
    } else if (item.type === 'endMarkedContent') {
      open.pop();
    } else if (item.str.trim() !== '') {
      const mark = open.findLast((one) => one !== undefined);
      const [, , , , x, y] = item.transform;
      found.push({ text: item.str, x, y, width: item.width, height: item.height, mark: mark && Number(mark) });
    }
  }
  return found;
}

/** Bookmarks in reading order, each with how deep it is. */
function lines(bookmarks, depth) {
  return bookmarks.flatMap(({ title, items }) => [{ title, depth }, ...lines(items, depth + 1)]);
}

function on(pdf, dictionary, key) {
  const found = pdf.catalog.lookup(PDFName.of(dictionary));
  return found instanceof PDFDict && found.lookup(PDFName.of(key)) === PDFBool.True;
}
