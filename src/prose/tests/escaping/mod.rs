//! Whatever is typed, prose emits only its own elements, attributes and addresses.

mod inspect;

use crate::prose::testing::{closed, small};
use crate::prose::{Fragment, Piece, Writer};
use inspect::inspect;
use proptest::prelude::*;
use std::collections::BTreeSet;

/// Writes the text as a section and as a field, and inspects both; gives the rules that spoke.
fn attack(text: &str) -> Vec<&'static str> {
    let small = small(&[("overview", text), ("next", "[[budget]]")], text);
    let writer = Writer::new(&small.plan, &small.figures);
    let mut seen = BTreeSet::new();
    let mut inspect_run = |run: &Fragment| {
        for id in inspect(&closed(run)) {
            assert!(seen.insert(id.clone()), "{id} twice in {text:?}");
        }
    };
    let mut ids = Vec::new();
    for piece in writer.sections().iter().flat_map(|section| &section.pieces) {
        match piece {
            Piece::Heading { id, run, .. } | Piece::Paragraph { id, run, .. } => {
                ids.push(id.clone());
                inspect_run(run);
            }
            Piece::Html(run) => inspect_run(run),
            Piece::Placed { id, .. } => ids.push(id.clone()),
        }
    }
    inspect_run(&writer.run(&small.field));
    for id in ids {
        assert!(
            crate::plan::Id::parse(&id).is_some(),
            "{id} is not a simple id"
        );
        assert!(seen.insert(id.clone()), "{id} twice in {text:?}");
    }
    small.found.iter().map(|finding| finding.rule).collect()
}

/// An attack, and the rule that refuses it.
const ATTACKS: &[(&str, &str)] = &[
    ("<script>alert(1)</script>", "raw-html"),
    ("a <img src=x onerror=alert(1)> b", "raw-html"),
    ("<a href=\"javascript:alert(1)\">x</a>", "raw-html"),
    ("<!-- --><script>", "raw-html"),
    ("[x](javascript:alert(1))", "link-scheme"),
    ("[x](JAVASCRIPT:alert(1))", "link-scheme"),
    ("[x](&#106;avascript:alert(1))", "link-scheme"),
    ("[x](&#x6A;avascript&colon;alert(1))", "link-scheme"),
    ("[x](javascript&#58;alert(1))", "link-scheme"),
    ("[x](<java\tscript:alert(1)>)", "link-scheme"),
    ("[x](java&Tab;script:alert(1))", "link-scheme"),
    ("[x](java&NewLine;script:alert(1))", "link-scheme"),
    ("[x](&#1;javascript:alert(1))", "link-scheme"),
    ("[x](< javascript:alert(1)>)", "link-scheme"),
    ("[x](vbscript:alert(1))", "link-scheme"),
    ("[x](data:text/html;base64,PHNjcmlwdD4=)", "link-scheme"),
    ("[x](//evil.example)", "link-scheme"),
    ("[x](\\\\\\\\evil.example)", "link-scheme"),
    ("[x](/\\\\evil.example)", "link-scheme"),
    ("[x]\n\n[x]: javascript:alert(1)", "link-scheme"),
    ("<javascript:alert(1)>", "link-scheme"),
    ("<data:text/html,x>", "link-scheme"),
    ("![x](data:image/svg+xml,x)", "link-scheme"),
    ("![x](javascript:alert(1))", "link-scheme"),
    ("![x](https://evil.example/pixel.gif)", "image-place"),
    ("![x](assets/../../etc/passwd)", "image-place"),
    ("![x](assets/%2e%2e/secret)", "image-place"),
    ("## a {#x\"onclick=alert(1)}", "heading-mark"),
    ("## a {#x\" onclick=\"alert(1)}", "heading-mark"),
    ("[[\"><script>alert(1)</script>]]", "unknown-reference"),
    ("a [[see \"><script>]] b", "unknown-reference"),
];

#[test]
fn known_attacks_are_refused_and_harmless() {
    for (text, rule) in ATTACKS {
        let rules = attack(text);
        assert!(rules.contains(rule), "{text}: {rules:?}");
    }
}

#[test]
fn what_passes_is_escaped() {
    for text in [
        "[x](https://x.org/\"onmouseover=\"alert(1) \"ti\\\"tle\")",
        "[\" onclick=\"x](https://x.org)",
        "![\" onerror=\"alert(1)](assets/a.png \"t\\\" onload=\\\"x\")",
        "<svg/onload=alert(1)>",
        "`<script>` and &lt;script&gt; and \\<script>",
        "```\"><script>\n</code><script>\n```",
        "a[^\"><b>]\n\n[^\"><b>]: c",
        "Table: \"><script>\\<b>\n\n|\\<a>|b|\n|-|-|\n|\"|'|\n",
        "## \\<script> {#ok heading=\"><script>}",
    ] {
        attack(text);
    }
}

/// Pieces of Markdown that meet badly.
const PIECES: &[&str] = &[
    "# ",
    "## ",
    "### ",
    "{#a}",
    "{heading=b .c}",
    "> ",
    "> [!NOTE]\n",
    "- ",
    "  ",
    "1. ",
    "- [x] ",
    "|",
    "|a|b|\n|-|-|\n",
    "\n",
    "\n\n",
    "\n: ",
    "[[",
    "]]",
    "[[budget]]",
    "[[first-time-entrants value latest]]",
    "[[see next]]",
    "[^a]",
    "[^a]: ",
    "[",
    "](",
    ")",
    "![",
    "](assets/a.png)",
    "](javascript:a)",
    "](https://a.b)",
    "<",
    ">",
    "<b>",
    "</b>",
    "<!--",
    "-->",
    "<script>",
    "*",
    "**",
    "_",
    "~~",
    "`",
    "```\n",
    "\\",
    "&colon;",
    "&#0;",
    "Table: ",
    "— ",
    "\t",
    "\r\n",
    "\u{0}",
    "\u{feff}",
    "é",
    "🙂",
    "a",
    "word ",
    "---\n",
    "===\n",
    "%2e",
    "../",
    "\"",
    "'",
];

fn markdown() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(PIECES);
    prop::collection::vec(pieces, 0..40).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(2000) })]

    #[test]
    fn no_text_is_too_strange(text in markdown()) {
        attack(&text);
    }

    #[test]
    fn nor_any_letters(text in "\\PC*") {
        attack(&text);
    }
}
