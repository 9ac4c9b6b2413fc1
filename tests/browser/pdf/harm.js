// What in a PDF runs, opens or leads elsewhere than a reader is told.
import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFRawStream, PDFString } from 'pdf-lib';

/** Names in a PDF that start something: programs, files, forms, other documents. */
const STARTS = ['JavaScript', 'JS', 'Launch', 'OpenAction', 'AA', 'EmbeddedFiles', 'EmbeddedFile', 'GoToR', 'GoToE'];
const SENDS = ['SubmitForm', 'ImportData', 'AcroForm', 'XFA', 'RichMedia', 'Movie', 'Sound', 'Filespec'];

/** Where a link may lead. */
const LEADS = /^(https?:\/\/|mailto:|tel:)/i;

export async function checkHarm(bytes) {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  const found = [];
  for (const [, object] of pdf.context.enumerateIndirectObjects()) {
    for (const dictionary of dictionaries(object)) {
      for (const [key, value] of dictionary.entries()) {
        const names = [key, value].filter((one) => one instanceof PDFName).map((one) => one.decodeText());
        const bad = names.find((name) => [...STARTS, ...SENDS].includes(name));
        if (bad) found.push(`it holds ${bad}`);
        if (key.decodeText() === 'URI' && isText(value) && !LEADS.test(value.decodeText())) {
          found.push(`a link to ${value.decodeText()}`);
        }
      }
    }
  }
  return found;
}

function isText(value) {
  return value instanceof PDFString || value instanceof PDFHexString;
}

/** A dictionary with all that lie in it directly. */
function dictionaries(object) {
  const own = object instanceof PDFRawStream ? object.dict : object;
  if (own instanceof PDFDict) return [own, ...own.values().flatMap(dictionaries)];
  if (typeof own?.asArray === 'function') return own.asArray().flatMap(dictionaries);
  return [];
}
