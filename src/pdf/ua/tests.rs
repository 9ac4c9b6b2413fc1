//! The passes over a page of every element as Chromium 156 prints it.
//! `tests/fixtures/pdf/elements.html` is the page; print it with `--print-to-pdf
//! --no-pdf-header-footer --generate-pdf-document-outline`.

use super::content_stream;
use super::{PASSES, Pass, apply, conform};
use lopdf::Document;
use std::collections::BTreeMap;

const HTML: &str = include_str!(concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/tests/fixtures/pdf/elements.html"
));

fn printed() -> Document {
    let pdf = include_bytes!(concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/tests/fixtures/pdf/elements.pdf"
    ));
    Document::load_mem(pdf).unwrap()
}

fn faults(passes: &[Pass]) -> String {
    let faults = apply(&mut printed(), HTML, passes);
    let lines: Vec<String> = faults.iter().map(ToString::to_string).collect();
    lines.join("\n")
}

#[test]
fn a_page_of_every_element_conforms() {
    assert_eq!(faults(&PASSES), "");
}

#[test]
fn each_pass_mends_what_no_other_does() {
    let fault = [
        "no mark on A running title",
        "a table with rows of different widths",
        "an item of a list without a body",
        "a heading of level 2 after 0",
        "a link without a description",
        "the type Strong, which PDF does not know",
    ];
    for (at, fault) in fault.into_iter().enumerate() {
        let mut passes = PASSES.to_vec();
        passes.remove(at);
        let found = faults(&passes);
        assert!(found.contains(fault), "without pass {at}: {found}");
    }
}

#[test]
fn a_ligature_has_a_mark_within_its_text() {
    let faults = |stream: &str| {
        let operators = content_stream::read(stream.as_bytes()).unwrap();
        super::painted::read(&operators, &BTreeMap::new()).faults
    };
    let ligature = "/P <</MCID 0>>BDC BT /Span <</ActualText (ff)>>BDC (a) Tj EMC ET EMC";
    assert!(!faults(ligature).contains(&"marks that do not nest"));
    for torn in [
        "/P <</MCID 0>>BDC BT /Span <</ActualText (ff)>>BDC (a) Tj ET EMC EMC",
        "/P <</MCID 0>>BDC BT (a) Tj EMC ET",
        "BT /P <</MCID 0>>BDC (a) Tj EMC ET",
    ] {
        assert!(faults(torn).contains(&"marks that do not nest"), "{torn}");
    }
}

/// Every operator of every page but those of marks, in order, as it is written.
fn painted(pdf: &Document) -> Vec<String> {
    let mut found = Vec::new();
    for page in pdf.page_iter() {
        let content = pdf.get_page_content(page);
        for operator in content_stream::read(&content).unwrap() {
            if !matches!(operator.name, b"BDC" | b"BMC" | b"EMC") {
                let written = &content[operator.range];
                found.push(String::from_utf8_lossy(written).into_owned());
            }
        }
    }
    found
}

#[test]
fn nothing_that_is_painted_changes() {
    let mut pdf = printed();
    let before = painted(&pdf);
    conform(&mut pdf, HTML);
    assert!(before.len() > 500, "{}", before.len());
    assert_eq!(painted(&pdf), before);
}

#[test]
fn the_same_print_gives_the_same_file() {
    let [mut one, mut other] = [printed(), printed()];
    conform(&mut one, HTML);
    conform(&mut other, HTML);
    assert_eq!(one.objects, other.objects);
}

/// What a structure says to a reader who does not see the page: the letters under each type.
fn spoken(kind: &str) -> Vec<String> {
    let mut pdf = printed();
    conform(&mut pdf, HTML);
    let tree = super::structure_tree::StructureTree::read(&pdf).unwrap();
    let tagged = super::tagged_pdf::TaggedPdf {
        pages: super::tagged_pdf::read_pages(&pdf),
        hidden: Vec::new(),
        pdf: &mut pdf,
        tree,
    };
    let elements = tagged.tree.of_kind(&[kind]).into_iter();
    elements.map(|element| tagged.text(element)).collect()
}

#[test]
fn generated_text_is_read_out_and_repeated_text_is_not() {
    let link = &spoken("Link")[0];
    assert!(link.ends_with(" (https://example.org/)"), "{link}");
    let cells = spoken("TD");
    assert!(cells.contains(&"What: Something".to_owned()), "{cells:?}");
    let heads = spoken("TH");
    assert_eq!(heads.iter().filter(|head| *head == "Name").count(), 1);
    let document = spoken("Document").concat();
    assert!(!document.contains("nobody"), "{document}");
    assert!(!document.contains("running title"), "{document}");
}

#[test]
fn a_damaged_file_is_refused_and_never_panics() {
    let whole = include_bytes!(concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/tests/fixtures/pdf/elements.pdf"
    ));
    for step in 1..60 {
        let mut damaged = whole.to_vec();
        let at = whole.len() * step / 60;
        damaged[at..(at + 40).min(whole.len())].fill(b'x');
        if let Ok(mut pdf) = Document::load_mem(&damaged) {
            let _ = conform(&mut pdf, HTML);
        }
    }
}
