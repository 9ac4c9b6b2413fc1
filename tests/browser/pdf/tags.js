// The tags of a PDF: its structure tree as plain values, in reading order.
import { PDFArray, PDFDict, PDFName, PDFNumber, PDFRef } from 'pdf-lib';

/**
 * The elements of the tree. Each has its `type` ("TR"), its alternative text, its attributes, its
 * `children` and its `marks`: pieces of text, each by the page from 0 and the number that it has there.
 */
export function tagsOf(pdf) {
  const root = pdf.catalog.lookup(PDFName.of('StructTreeRoot'));
  if (!(root instanceof PDFDict)) return [];
  const pages = new Map(pdf.getPages().map((page, at) => [page.ref.toString(), at]));
  return kids(pdf, root).map((kid) => element(pdf, pages, kid, undefined)).filter(Boolean);
}

/** Every element under some, each before its children. */
export function* flat(elements) {
  for (const one of elements) {
    yield one;
    yield* flat(one.children);
  }
}

/** The marks of an element and of all under it, in reading order. */
export function marksOf(one) {
  return one.parts.flatMap((part) => (part.type === undefined ? [part] : marksOf(part)));
}

function element(pdf, pages, node, page) {
  if (!(node instanceof PDFDict)) return undefined;
  const type = node.lookup(PDFName.of('S'))?.decodeText();
  if (type === undefined) return undefined;
  const own = node.get(PDFName.of('Pg'));
  const here = own instanceof PDFRef ? pages.get(own.toString()) : page;
  const parts = kids(pdf, node)
    .map((kid) => part(pdf, pages, kid, here))
    .filter(Boolean);
  return {
    type,
    alt: node.lookup(PDFName.of('Alt'))?.decodeText(),
    scope: attribute(pdf, node, 'Scope'),
    parts,
    children: parts.filter((one) => one.type !== undefined),
  };
}

/** A piece of text, or an element. */
function part(pdf, pages, kid, page) {
  if (kid instanceof PDFNumber) return { page, mark: kid.asNumber() };
  if (kid instanceof PDFDict && kid.has(PDFName.of('MCID'))) {
    const own = kid.get(PDFName.of('Pg'));
    const here = own instanceof PDFRef ? pages.get(own.toString()) : page;
    return { page: here, mark: kid.lookup(PDFName.of('MCID')).asNumber() };
  }
  return element(pdf, pages, kid, page);
}

function kids(pdf, node) {
  const found = node.lookup(PDFName.of('K'));
  if (found === undefined) return [];
  return found instanceof PDFArray ? found.asArray().map((kid) => pdf.context.lookup(kid)) : [found];
}

/** An attribute that any of the element's attribute objects has. */
function attribute(pdf, node, name) {
  const found = node.lookup(PDFName.of('A'));
  const objects = found instanceof PDFArray ? found.asArray().map((one) => pdf.context.lookup(one)) : [found];
  return objects
    .filter((one) => one instanceof PDFDict)
    .map((one) => one.lookup(PDFName.of(name))?.decodeText?.())
    .find((value) => value !== undefined);
}
