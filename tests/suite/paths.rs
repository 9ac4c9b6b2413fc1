//! Links and pictures inside the site: what leads nowhere, and what lies in assets/ for nothing.

use crate::annotated;
use crate::site_dir::SiteDir;
use yjplan::diagnostics::{ColourMode, human, short};
use yjplan::sources::{Source, Sources};

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
    short(&annotated::found_while_reading(&sources), &sources)
}

#[test]
fn what_is_there_is_led_to() {
    let text = "![A map](assets/map.svg) of [what may go wrong](15-risks.md).";
    assert_eq!(said(text), "");
    let site = SiteDir::tiny(&plan(text));
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
    assert_eq!(
        said("![A map](assets/mpa.svg)"),
        "assets/map.svg:1:1: advice[unused-file]: assets/map.svg is published, but nothing leads to it\n\
         content/ashford/2024-25/02-context.md:4:1: error[lost-file]: there is no file `assets/mpa.svg`\n"
    );
}

#[test]
fn a_section_is_named_by_its_file() {
    let text = "![A map](assets/map.svg) of [risks](risks.md#first)";
    assert_eq!(
        said(text),
        "content/ashford/2024-25/02-context.md:4:29: error[lost-file]: there is no file `risks.md`\n"
    );
}

/// The report in full on a section that says `text`, beside a picture of this name that is no text.
fn said_beside(picture: &str, text: &str) -> String {
    let base = annotated::sources(&plan(text));
    let mut files: Vec<Source> = base.iter().map(|(_, file)| file.clone()).collect();
    files.retain(|file| file.name() != "assets/map.svg");
    files.push(Source::new(picture, b"\x89PNG\r\n\x1a\n".to_vec()));
    let sources = Sources::new(files);
    human(
        &annotated::found_while_reading(&sources),
        &sources,
        ColourMode::Never,
    )
}

#[test]
fn only_a_picture_with_a_name_like_it_is_offered_for_a_lost_one() {
    let text = "![A map](assets/map.png)";
    assert!(said_beside("assets/mao.png", text).contains("did you mean `assets/mao.png`?"));
    let other = said_beside("assets/logo.png", text);
    assert!(
        other.contains("put the file into the folder `assets`"),
        "{other}"
    );
}

#[test]
fn a_picture_has_no_lines_to_show() {
    let said = said_beside("assets/old.png", "Nothing.");
    assert_eq!(
        said.trim(),
        "advice[unused-file]: assets/old.png is published, but nothing leads to it\n\
         --> assets/old.png\n \
         = help: everything in `assets` is published: take the file out, or link to it"
    );
}
