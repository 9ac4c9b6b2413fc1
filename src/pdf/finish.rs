//! What a PDF says of itself: title, version and fingerprint. No dates, so that the same plan gives
//! the same file.

use super::{Edition, PdfError};
use lopdf::{Dictionary, Document, Object, StringFormat};

/// The PDF with what it is said to be, as bytes.
pub(super) fn finished(mut pdf: Document, edition: &Edition) -> Result<Vec<u8>, PdfError> {
    let mut about = Dictionary::new();
    let subject = format!("Version {}, {}", edition.version, edition.fingerprint);
    about.set("Title", text(&edition.title));
    about.set("Subject", text(&subject));
    about.set(
        "Creator",
        text(concat!("yjplan ", env!("CARGO_PKG_VERSION"))),
    );
    if let Ok(Object::Reference(dated)) = pdf.trailer.get(b"Info") {
        pdf.objects.remove(&dated.clone());
    }
    let about = pdf.add_object(about);
    pdf.trailer.set("Info", about);
    pdf.trailer.remove(b"ID");
    if let Ok(catalog) = pdf.catalog_mut() {
        catalog.set("Lang", text(edition.language));
    }
    let mut bytes = Vec::new();
    pdf.save_to(&mut bytes)
        .map_err(|error| PdfError::Unreadable(error.to_string()))?;
    Ok(bytes)
}

/// Text as PDF holds it: UTF-16 with a byte order mark.
pub(super) fn text(words: &str) -> Object {
    let mut bytes = vec![0xfe, 0xff];
    bytes.extend(words.encode_utf16().flat_map(u16::to_be_bytes));
    Object::String(bytes, StringFormat::Literal)
}
