//! The content of each kind of placed block, on a small site of its own.

mod action_summary;
mod actions;
mod charts;
mod practice;

use crate::annotated;
use yjplan::pipeline::{Drafts, Options, Strictness, build};

/// The content of the section `one` under its title: its markup line by line, without shapes.
fn shown(text: &str) -> String {
    let html = file(text, "ashford/2024-25/one/index.html");
    let (_, after) = html.split_once("</h1>").unwrap();
    let (main, _) = after.split_once("</main>").unwrap();
    let main = without_shapes(main);
    let lines = main.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.map(|line| format!("{line}\n")).collect()
}

fn without_shapes(html: &str) -> String {
    let mut pieces = html.split("<svg class=\"shape\"");
    let first = pieces.next().unwrap().to_owned();
    pieces.fold(first, |out, piece| {
        let (_, rest) = piece.split_once("</svg> ").unwrap();
        out + rest
    })
}

/// A file of the site that is built from these files.
fn file(text: &str, path: &str) -> String {
    let options = Options {
        drafts: Drafts::Publish,
        strictness: Strictness::AsFound,
        base_url: None,
    };
    let built = build(&annotated::sources(text), &options);
    let site = built
        .site
        .unwrap_or_else(|| panic!("{:?}", built.report.findings()));
    let bytes = site
        .get(path)
        .unwrap_or_else(|| panic!("{path} is not published"));
    String::from_utf8(bytes.to_vec()).unwrap()
}

/// The start of a plan.yaml, to which other keys are added.
const HEAD: &str = "\
# file: plan.yaml
title: A plan
kind: action tracker
framework: england-and-wales-2024
period: 2024-25
status: published
version: \"1\"
as_at: 2024-06-28
summary: What we will do.
service: Our service
leads: Head of Service
chairs: Director of Children's Services
";

#[test]
fn a_note_stands_beside_its_thing_and_only_there() {
    let text = &[
        HEAD,
        "\
notes:
  - { at: one, note: Of the section. }
  - { at: size, note: Of the fact. }
  - { at: 1-1-i, note: Of the action. }
  - { at: nowhere, note: Of what is missing. }
# file: 01-one.md
---
title: One
---
[[facts]]

[[actions]]
# file: data/facts.yaml
facts:
  - { id: size, label: Size, value: 1, unit: count }
# file: data/priorities.yaml
priorities:
  - { id: first, number: 1, title: Be first, outcomes: [{ ref: \"1.1\", title: Better }] }
# file: data/actions.yaml
actions:
  - { ref: 1.1 i, outcome: \"1.1\", text: Do it., leads: Us, due: TBC }
",
    ]
    .concat();
    let section = file(text, "ashford/2024-25/one/index.html");
    let front = file(text, "ashford/2024-25/index.html");
    for said in ["Of the section.", "Of the fact.", "Of the action."] {
        assert_eq!(section.matches(said).count(), 1, "{said}");
        assert!(!front.contains(said), "{said}");
    }
    assert_eq!(front.matches("Of what is missing.").count(), 1);
    let [first, last] = ["Of the fact.", "Of the section."].map(|said| section.find(said));
    assert!(first < last, "the section's own notes stand at its end");
}

#[test]
fn words_in_another_language_are_marked() {
    let text = "# file: data/voices.yaml
voices:
  - id: croeso
    voice: child
    form: reported
    language: cy
    text: Mae'r gweithiwr yn dda.
# file: 01-one.md
---
title: One
---
[[voice croeso]]
";
    let shown = shown(text);
    let marked = "<div class=\"reported\" lang=\"cy\" dir=\"auto\">";
    assert!(shown.contains(marked), "{shown}");
}

#[test]
fn the_plan_in_another_language_is_on_its_front_and_cover() {
    let text = &[
        HEAD,
        "\
other_language:
  language: cy
  title: Cynllun
  url: https://www.example.com/cynllun
  version: \"1\"
",
    ]
    .concat();
    let link = "<a href=\"https://www.example.com/cynllun\" hreflang=\"cy\" lang=\"cy\">Cynllun</a> (Welsh, version 1)";
    for page in [
        "ashford/2024-25/index.html",
        "ashford/2024-25/print/index.html",
    ] {
        let shown = file(text, page);
        assert!(shown.contains(link), "{page}: {shown}");
    }
}

#[test]
fn a_rating_is_called_as_its_key_calls_it() {
    let text = "# file: data/rag.yaml
schemes:
  - id: action
    title: How far we are
    levels:
      - { code: late, word: Late, meaning: It is late., shape: diamond }
# file: data/priorities.yaml
priorities:
  - { id: first, number: 1, title: Be first, outcomes: [{ ref: \"1.1\", title: Better }] }
# file: data/actions.yaml
actions:
  - { ref: 1.1 i, outcome: \"1.1\", text: Do it., leads: Head of Service, due: TBC, rag_action: late }
# file: 01-one.md
---
title: One
---
[[actions]]
";
    let shown = shown(text);
    assert!(shown.contains("How far we are"), "{shown}");
}
