//! Links and pictures inside the site: what leads nowhere, and what lies in assets/ for nothing.

use crate::annotated;
use crate::folder::Folder;
use yjplan::diagnostics::short;
use yjplan::parse;

/// A plan with a picture in assets/, a section with an id of its own, and one that says `text`.
fn plan(text: &str) -> String {
    format!(
        "\
# file: assets/map.svg
<svg/>
# file: 15-risks.md
---
title: Risks
id: what-may-go-wrong
---
We look at our risks each quarter.
# file: 02-context.md
---
title: Context
---
{text}
"
    )
}

/// The report on it, one line for each finding.
fn said(text: &str) -> String {
    let sources = annotated::sources(&plan(text));
    short(&parse::site(&sources).report, &sources)
}

#[test]
fn what_is_there_is_led_to() {
    let text = "![A map](assets/map.svg) of [what may go wrong](15-risks.md).";
    assert_eq!(said(text), "");
    let site = Folder::tiny(&plan(text));
    let facts = "content/ashford/2024-25/plan.yaml";
    site.edit(facts, "status: draft", "status: published");
    site.build();
    let page = site.read("output/ashford/2024-25/context/index.html");
    assert!(page.contains("src=\"../../../assets/map.svg\""), "{page}");
    assert!(
        page.contains("<a href=\"../what-may-go-wrong/index.html\">what may go wrong</a>"),
        "{page}"
    );
}

#[test]
fn a_lost_picture_is_found_before_anything_is_published() {
    insta::assert_snapshot!(said("![A map](assets/mpa.svg)"), @r"
    assets/map.svg:1:1: advice[unused-file]: assets/map.svg is published, but nothing leads to it
    content/ashford/2024-25/02-context.md:4:1: error[lost-file]: there is no file `assets/mpa.svg`
    ");
}

#[test]
fn a_section_is_named_by_its_file() {
    let text = "![A map](assets/map.svg) of [risks](risks.md#first)";
    insta::assert_snapshot!(said(text), @"content/ashford/2024-25/02-context.md:4:29: error[lost-file]: there is no file `risks.md`");
}
