//! Control characters: each is found where it was written, literally or by its number.

use crate::annotated;
use yjplan::diagnostics::short;
use yjplan::pipeline::{self, Strictness};

const SECTION: &str = "# file: 01-a.md\n---\ntitle: A\n---\n";

/// The report on a site, one line for each finding.
fn said(text: &str) -> String {
    let sources = annotated::sources(text);
    let report = pipeline::check(&sources, Strictness::AsFound).report;
    short(&report, &sources).replace("content/ashford/2024-25/", "")
}

#[test]
fn in_a_section() {
    let typed = said(&format!("{SECTION}England\u{0}and Wal\u{b}es.\n"));
    assert_eq!(
        typed,
        "01-a.md:4:8: error[shapeless]: a sign without a shape stands here: U+0000\n\
         01-a.md:4:16: error[shapeless]: a sign without a shape stands here: U+000B\n"
    );
    let named = said(&format!("{SECTION}England&#1;and `Wales`.\n"));
    assert_eq!(
        named,
        "01-a.md:4:8: error[shapeless]: a sign without a shape stands here: U+0001\n"
    );
}

#[test]
fn in_data() {
    let risk = |text: &str| {
        format!("# file: data/risks.yaml\nrisks:\n  - id: a\n    kind: risk\n    text: {text}\n")
    };
    let typed = said(&risk("Too\u{7f} few."));
    assert!(
        typed.contains("data/risks.yaml:4:14: error[shapeless]"),
        "{typed}"
    );
    let named = said(&risk("\"Too\\u0001 few.\""));
    assert!(
        named.contains("data/risks.yaml:4:11: error[shapeless]"),
        "{named}"
    );
    assert!(!said(&risk("Too few.")).contains("shapeless"));
}

#[test]
fn in_a_sheet() {
    let rows = "# file: data/facts.yaml\nfacts:\n  csv: facts.csv\n# file: data/facts.csv\nid,label,value\na,Chil\u{1}dren,3\n";
    let typed = said(rows);
    assert!(
        typed.contains("data/facts.csv:2:7: error[shapeless]"),
        "{typed}"
    );
}
