//! What a PDF says of itself: title, version and fingerprint. No dates, so that the same plan gives
//! the same file.

use super::{PdfError, PrintEdition};
use lopdf::{Dictionary, Document, Object, StringFormat};

/// The PDF with what it is said to be, as bytes.
pub(super) fn finished(mut pdf: Document, edition: &PrintEdition) -> Result<Vec<u8>, PdfError> {
    let mut about = Dictionary::new();
    let subject = format!("Version {}, {}", edition.version, edition.fingerprint);
    about.set("Title", text(&edition.title));
    about.set("Subject", text(&subject));
    about.set(
        "Creator",
        text(concat!("yjplan ", env!("CARGO_PKG_VERSION"))),
    );
    // in the place of what the browser says, which is dated: a file without a hole in its numbers
    let dated = pdf.trailer.get(b"Info").and_then(Object::as_reference);
    let id = dated.unwrap_or_else(|_| pdf.new_object_id());
    pdf.set_object(id, about);
    pdf.trailer.set("Info", id);
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

#[cfg(test)]
mod tests {
    use super::*;
    use lopdf::xref::XrefType;

    #[test]
    fn what_it_says_of_itself_leaves_no_hole_in_its_numbers() {
        let mut pdf = Document::with_version("1.4");
        pdf.reference_table.cross_reference_type = XrefType::CrossReferenceTable;
        let mut dated = Dictionary::new();
        dated.set("CreationDate", text("D:20260101"));
        let dated = pdf.add_object(dated);
        pdf.trailer.set("Info", dated);
        let catalog = pdf.add_object(Dictionary::new());
        pdf.trailer.set("Root", catalog);
        let edition = PrintEdition {
            borough: "ashford".to_owned(),
            plan: "2024-25".to_owned(),
            title: "Plan".to_owned(),
            version: "1".to_owned(),
            fingerprint: "abc".to_owned(),
            base_url: None,
            language: "en",
        };
        let bytes = finished(pdf, &edition).unwrap();
        let said = String::from_utf8_lossy(&bytes);
        assert!(said.contains("xref\n0 3\n"), "{said}");
        assert!(!said.contains("Date"), "{said}");
    }
}
