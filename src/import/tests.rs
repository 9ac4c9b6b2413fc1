//! Small Word documents, made here part by part, and what becomes of them.

use super::{ImportError, ImportPlace, Imported, import};
use crate::pipeline;
use crate::sources::{Source, Sources};
use crate::units::Period;
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// The namespaces of a document as Word writes it.
const NAMES: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

/// The container's own relationships: its main part is `word/document2.xml`, as some
/// servers write.
const ROOT: &str = "<Relationships><Relationship Id=\"r1\" Type=\"http://x/officeDocument\" Target=\"word/document2.xml\"/></Relationships>";

fn archive(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for (name, text) in parts {
        zip.start_file(*name, options).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// A document with this body, and further parts.
fn document(body: &str, more: &[(&str, &str)]) -> Vec<u8> {
    let main = format!("<w:document {NAMES}><w:body>{body}</w:body></w:document>");
    let mut parts = vec![("_rels/.rels", ROOT), ("word/document2.xml", main.as_str())];
    parts.extend(more);
    archive(&parts)
}

fn read(bytes: &[u8]) -> Result<Imported, ImportError> {
    let years = Period::parse("2025-26").unwrap();
    let site = include_bytes!("../cli/starter/content/site.yaml");
    let site = Source::new("content/site.yaml", site.to_vec());
    let frameworks = pipeline::read(&Sources::new(vec![site])).frameworks;
    import(
        bytes,
        ImportPlace {
            borough: "testham",
            years: &years,
            framework: &frameworks[0],
        },
    )
}

/// What becomes of a document with this body.
fn imported(body: &str) -> Imported {
    read(&document(body, &[])).unwrap()
}

fn text(imported: &Imported, ending: &str) -> String {
    let found = imported
        .files
        .iter()
        .find(|(name, _)| name.ends_with(ending));
    let names: Vec<_> = imported.files.keys().collect();
    let (_, bytes) = found.unwrap_or_else(|| panic!("no {ending} among {names:?}"));
    String::from_utf8(bytes.clone()).unwrap()
}

fn heading(level: u8, words: &str) -> String {
    format!(
        "<w:p><w:pPr><w:pStyle w:val=\"Heading{level}\"/></w:pPr><w:r><w:t>{words}</w:t></w:r></w:p>"
    )
}

fn paragraph(words: &str) -> String {
    format!("<w:p><w:r><w:t>{words}</w:t></w:r></w:p>")
}

fn table(rows: &[&[&str]]) -> String {
    let cell = |words: &&str| format!("<w:tc>{}</w:tc>", paragraph(words));
    let row = |cells: &&[&str]| {
        format!(
            "<w:tr>{}</w:tr>",
            cells.iter().map(cell).collect::<String>()
        )
    };
    format!(
        "<w:tbl>{}</w:tbl>",
        rows.iter().map(row).collect::<String>()
    )
}

#[test]
fn headings_become_sections_and_words_come_out_as_they_went_in() {
    let body = heading(1, "1. Child First")
        + &paragraph("# We [listen] * to &lt;all&gt; _children_ | always")
        + &heading(2, "1.1 How")
        + &paragraph("2026. A year")
        + &heading(1, "Risks");
    let found = imported(&body);
    let section = text(&found, "01-child-first.md");
    assert_eq!(
        section,
        "---\ntitle: \"Child First\"\nheading: child-first\n---\n\\# We \\[listen\\] \\* to \\<all\\> \\_children\\_ \\| always\n\n## How\n\n2026\\. A year\n"
    );
    assert!(text(&found, "02-risks.md").contains("title: \"Risks\""));
}

#[test]
fn what_is_not_the_text_of_the_document_is_left_out_and_told() {
    let body = heading(1, "Text")
        + "<w:p><w:r><w:t>The board </w:t></w:r><w:ins w:author=\"A\"><w:r><w:t>now </w:t></w:r></w:ins>\
           <w:del w:author=\"A\"><w:r><w:delText>never </w:delText></w:r></w:del>\
           <w:r><w:rPr><w:vanish/></w:rPr><w:t>secretly</w:t></w:r><w:r><w:t>meets.</w:t></w:r></w:p>";
    let found = imported(&body);
    assert!(text(&found, "01-text.md").contains("The board now meets."));
    let report = text(&found, "import-testham-2025-26.md");
    for told in [
        "a tracked insertion was taken over: accept or reject it\n  > now",
        "a tracked deletion was left out\n  > never",
        "hidden words were left out\n  > secretly",
    ] {
        assert!(report.contains(told), "{report}");
    }
}

#[test]
fn a_budget_becomes_data_with_its_stated_totals() {
    let body = heading(1, "Budget 2025-26")
        + &table(&[
            &["Agency", "Cash", "In kind", "Total"],
            &["Youth Justice Board", "£240,000", "", "£240,000"],
            &["Local authority", "310k", "45,000", "355,000"],
            &["Total", "550,000", "45,000", "600,000"],
        ]);
    let found = imported(&body);
    let budget = text(&found, "data/budget.yaml");
    for line in [
        "year: \"2025-26\"",
        "  - id: local-authority\n    agency: local authority\n    label: \"Local authority\"\n    cash: 310000\n    in_kind: 45000\n    total: 355000",
        "total:\n  cash: 550000\n  in_kind: 45000\n  all: 600000",
    ] {
        assert!(budget.contains(line), "{budget}");
    }
    assert!(text(&found, "01-budget-2025-26.md").contains("[[budget]]"));
}

#[test]
fn a_cell_that_data_cannot_take_leaves_the_table_in_the_text() {
    let body = heading(1, "Budget")
        + &table(&[
            &["Agency", "Cash", "In kind"],
            &["Police", "about 12,000", "one officer"],
        ]);
    let found = imported(&body);
    assert!(text(&found, "01-budget.md").contains("| Police | about 12,000 | one officer |"));
    let report = text(&found, "import-testham-2025-26.md");
    let why =
        "looks like a budget and stays a table of the text: \"about 12,000\" in row 2 is no amount";
    assert!(report.contains(why), "{report}");
}

#[test]
fn totals_that_do_not_add_up_are_told_at_once() {
    let rows: [&[&str]; 4] = [
        &["Offence", "2023-24", "2024-25"],
        &["Violence", "40", "42"],
        &["Theft", "21", "12"],
        &["Total", "62", "54"],
    ];
    let found = imported(&(heading(1, "Offences") + &table(&rows)));
    let report = text(&found, "import-testham-2025-26.md");
    let why = "its total in column \"2023-24\" is 62, and the rows above make 61";
    assert!(report.contains(why), "{report}");
    assert!(text(&found, "01-offences.md").contains("| Total | 62 | 54 |"));
}

#[test]
fn a_rating_that_is_only_a_colour_becomes_a_word() {
    let shaded = "<w:tc><w:tcPr><w:shd w:fill=\"FF0000\"/></w:tcPr><w:p/></w:tc>";
    let plain = |words: &str| format!("<w:tc>{}</w:tc>", paragraph(words));
    let body = heading(1, "Actions")
        + &format!(
            "<w:tbl><w:tr>{}{}{}</w:tr><w:tr>{}{}{shaded}</w:tr></w:tbl>",
            plain("Action"),
            plain("Lead"),
            plain("RAG"),
            plain("Train staff"),
            plain("Team Manager")
        );
    let found = imported(&body);
    assert!(text(&found, "data/actions.yaml").contains("published_rating: \"red\""));
    let report = text(&found, "import-testham-2025-26.md");
    assert!(
        report.contains("table 1, row 2, column 3: was only coloured"),
        "{report}"
    );
}

#[test]
fn merged_cells_are_filled_and_keep_their_columns() {
    let merge = |val: &str, words: &str| {
        format!(
            "<w:tc><w:tcPr><w:vMerge{val}/></w:tcPr>{}</w:tc>",
            paragraph(words)
        )
    };
    let plain = |words: &str| format!("<w:tc>{}</w:tc>", paragraph(words));
    let head: String = ["Priority", "Action", "Lead"].map(plain).concat();
    let row = |first: String, action: &str| {
        format!("<w:tr>{first}{}{}</w:tr>", plain(action), plain("Head"))
    };
    let body = heading(1, "Actions")
        + &format!(
            "<w:tbl><w:tr>{head}</w:tr>{}{}</w:tbl>",
            row(
                merge(" w:val=\"restart\"", "Priority 1: earlier help"),
                "One"
            ),
            row(merge("", ""), "Two")
        );
    let found = imported(&body);
    let priorities = text(&found, "data/priorities.yaml");
    assert_eq!(priorities.matches("number:").count(), 1, "{priorities}");
    assert!(
        priorities.contains("title: \"earlier help\""),
        "{priorities}"
    );
    assert_eq!(
        text(&found, "data/actions.yaml")
            .matches("outcome: \"1.1\"")
            .count(),
        2
    );
}

#[test]
fn notes_stand_in_the_section_that_refers_to_them() {
    let body = heading(1, "Text")
        + "<w:p><w:r><w:t>As found.</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r></w:p>";
    let relations = "<Relationships><Relationship Id=\"r1\" Type=\"http://x/footnotes\" Target=\"footnotes.xml\"/></Relationships>";
    let notes = format!(
        "<w:footnotes {NAMES}><w:footnote w:id=\"2\">{}</w:footnote></w:footnotes>",
        paragraph("Inspectors, 2022")
    );
    let more = [
        ("word/_rels/document2.xml.rels", relations),
        ("word/footnotes.xml", notes.as_str()),
    ];
    let found = read(&document(&body, &more)).unwrap();
    assert!(text(&found, "01-text.md").ends_with("As found.[^2]\n\n[^2]: Inspectors, 2022\n"));
}

#[test]
fn what_is_no_document_is_refused_with_the_way_out() {
    let older = read(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 and more").unwrap_err();
    assert_eq!(older, ImportError::Older);
    assert_eq!(read(b"%PDF-1.7").unwrap_err(), ImportError::Pdf);
    assert!(matches!(
        read(b"PK\x03\x04").unwrap_err(),
        ImportError::NotWord(_)
    ));
    let empty = archive(&[("readme.txt", "no document")]);
    assert!(matches!(read(&empty).unwrap_err(), ImportError::NotWord(_)));
}

#[test]
fn what_nests_or_grows_without_end_is_refused() {
    let deep = "<w:sdt>".repeat(100_000) + &"</w:sdt>".repeat(100_000);
    assert!(matches!(
        read(&document(&deep, &[])).unwrap_err(),
        ImportError::Damaged { .. }
    ));
    let bomb = "<w:p><w:r><w:t>aaaaaaaaaaaaaaaaaaaa</w:t></w:r></w:p>".repeat(1_500_000);
    assert!(matches!(
        read(&document(&bomb, &[])).unwrap_err(),
        ImportError::TooLarge(_)
    ));
    let wide = "<w:tc><w:tcPr><w:gridSpan w:val=\"4000000000\"/></w:tcPr><w:p/></w:tc>".repeat(400);
    let rows = format!("<w:tr>{wide}</w:tr>").repeat(20);
    let table = format!("<w:tbl>{rows}</w:tbl>");
    assert!(matches!(
        read(&document(&table, &[])).unwrap_err(),
        ImportError::TooLarge(_)
    ));
}
