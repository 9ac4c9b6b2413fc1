//! What a PDF says of itself: title, version, fingerprint, and whether it conforms to PDF/UA-1. No
//! dates, so that the same plan gives the same file.

use super::{PdfError, PrintEdition};
use lopdf::{Dictionary, Document, Object, Stream, dictionary, text_string};
use quick_xml::escape::escape;

/// Whether a file says that it conforms to PDF/UA-1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Conformance {
    /// It says so: our own check found nothing.
    PdfUa,
    /// It says nothing of it.
    Unclaimed,
}

/// The version, where there is one, and the fingerprint.
fn subject(edition: &PrintEdition) -> String {
    let version = edition.version.as_ref();
    let version = version.map(|it| format!("Version {it}, "));
    format!("{}{}", version.unwrap_or_default(), edition.fingerprint)
}

/// The PDF with what it says of itself, as bytes. Nothing that nothing refers to is left in it, and
/// its objects are numbered without a gap.
pub(super) fn finished(
    mut pdf: Document,
    edition: &PrintEdition,
    conformance: Conformance,
) -> Result<Vec<u8>, PdfError> {
    let about = About {
        title: &edition.title,
        subject: subject(edition),
        creator: concat!("yjplan ", env!("CARGO_PKG_VERSION")),
        language: edition.language,
    };
    // in the place of what the browser says, which is dated
    let info = pdf.add_object(about.information());
    pdf.trailer.set("Info", info);
    pdf.trailer.remove(b"ID");
    let metadata = Stream::new(
        dictionary! { "Type" => "Metadata", "Subtype" => "XML" },
        about.xmp(conformance).into_bytes(),
    );
    // readers that know no compression find it
    let metadata = pdf.add_object(metadata.with_compression(false));
    if let Ok(catalog) = pdf.catalog_mut() {
        catalog.set("Lang", text_string(edition.language));
        catalog.set("Metadata", metadata);
        catalog.set("MarkInfo", dictionary! { "Marked" => true });
        let view = catalog.get(b"ViewerPreferences").and_then(Object::as_dict);
        let mut view = view.cloned().unwrap_or_default();
        view.set("DisplayDocTitle", true);
        catalog.set("ViewerPreferences", view);
    }
    "1.7".clone_into(&mut pdf.version);
    pdf.prune_objects();
    pdf.renumber_objects();
    let mut bytes = Vec::new();
    pdf.save_modern(&mut bytes)
        .map_err(|error| PdfError::Unreadable(error.to_string()))?;
    Ok(bytes)
}

/// What is said twice: in the information dictionary and in XMP.
struct About<'e> {
    title: &'e str,
    subject: String,
    creator: &'static str,
    language: &'static str,
}

impl About<'_> {
    fn information(&self) -> Dictionary {
        dictionary! {
            "Title" => text_string(self.title),
            "Subject" => text_string(&self.subject),
            "Creator" => text_string(self.creator),
        }
    }

    fn xmp(&self, conformance: Conformance) -> String {
        let claim = match conformance {
            Conformance::PdfUa => "<pdfuaid:part>1</pdfuaid:part>\n",
            Conformance::Unclaimed => "",
        };
        format!(
            "<?xpacket begin=\"\u{feff}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>
<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">
<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">
<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">{}</rdf:li></rdf:Alt></dc:title>
<dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\">{}</rdf:li></rdf:Alt></dc:description>
<dc:language><rdf:Bag><rdf:li>{}</rdf:li></rdf:Bag></dc:language>
<xmp:CreatorTool>{}</xmp:CreatorTool>
{claim}</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end=\"w\"?>",
            escape(self.title),
            escape(&self.subject),
            escape(self.language),
            escape(self.creator),
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn printed(conformance: Conformance) -> Document {
        let mut pdf = Document::with_version("1.4");
        let dated = pdf.add_object(dictionary! { "CreationDate" => text_string("D:20260101") });
        pdf.trailer.set("Info", dated);
        let catalog = pdf.add_object(Dictionary::new());
        pdf.trailer.set("Root", catalog);
        let edition = PrintEdition {
            borough: "ashford".to_owned(),
            plan: "2024-25".to_owned(),
            title: "Care & control".to_owned(),
            version: Some("1".to_owned()),
            fingerprint: "abc".to_owned(),
            base_url: None,
            language: "en",
        };
        let bytes = finished(pdf, &edition, conformance).unwrap();
        Document::load_mem(&bytes).unwrap()
    }

    fn xmp(pdf: &Document) -> String {
        let metadata = pdf.catalog().unwrap().get(b"Metadata").unwrap();
        let (_, metadata) = pdf.dereference(metadata).unwrap();
        String::from_utf8(metadata.as_stream().unwrap().content.clone()).unwrap()
    }

    #[test]
    fn it_says_its_title_twice_and_no_date() {
        let pdf = printed(Conformance::PdfUa);
        let info = pdf
            .trailer
            .get(b"Info")
            .and_then(Object::as_reference)
            .unwrap();
        let info = pdf.get_dictionary(info).unwrap();
        let title = lopdf::decode_text_string(info.get(b"Title").unwrap()).unwrap();
        assert_eq!(title, "Care & control");
        assert!(xmp(&pdf).contains(">Care &amp; control<"), "{}", xmp(&pdf));
        assert!(!format!("{:?}", pdf.objects).contains("Date"));
    }

    #[test]
    fn it_says_that_it_conforms_only_where_it_does() {
        let says_so = |conformance| xmp(&printed(conformance)).contains("<pdfuaid:part>1<");
        assert!(says_so(Conformance::PdfUa));
        assert!(!says_so(Conformance::Unclaimed));
    }
}
