//! Whatever is typed, only the elements, attributes and addresses of this room come out.

use super::testing::{closed, small};
use super::{Piece, Run, Writer};
use proptest::prelude::*;
use std::collections::BTreeSet;

const ELEMENTS: [&str; 30] = [
    "a",
    "aside",
    "blockquote",
    "br",
    "caption",
    "code",
    "data",
    "dd",
    "div",
    "dl",
    "dt",
    "em",
    "figcaption",
    "figure",
    "hr",
    "img",
    "li",
    "ol",
    "p",
    "pre",
    "s",
    "span",
    "strong",
    "table",
    "tbody",
    "td",
    "th",
    "thead",
    "tr",
    "ul",
];

const ATTRIBUTES: [&str; 12] = [
    "alt",
    "aria-label",
    "aria-labelledby",
    "class",
    "href",
    "id",
    "role",
    "scope",
    "src",
    "start",
    "tabindex",
    "value",
];

/// Elements without an end.
const EMPTY: [&str; 3] = ["br", "hr", "img"];

/// Fails where HTML is not of this room's making; gives the ids in it.
fn inspect(html: &str) -> Vec<String> {
    let (mut open, mut ids) = (Vec::new(), Vec::new());
    for part in html.split('<').skip(1) {
        let (tag, _) = part
            .split_once('>')
            .unwrap_or_else(|| panic!("no end: {html}"));
        if let Some(name) = tag.strip_prefix('/') {
            assert_eq!(open.pop(), Some(name), "{html}");
            continue;
        }
        let (name, mut rest) = tag.split_once(' ').unwrap_or((tag, ""));
        assert!(ELEMENTS.contains(&name), "<{tag}>");
        if !EMPTY.contains(&name) {
            open.push(name);
        }
        while let Some((attribute, after)) = rest.trim_start().split_once("=\"") {
            let (value, after) = after.split_once('"').unwrap_or_else(|| panic!("<{tag}>"));
            assert!(ATTRIBUTES.contains(&attribute), "<{tag}>");
            match attribute {
                "href" => assert!(may_lead(value), "<{tag}>"),
                "src" => assert!(
                    value.starts_with("assets/") && !value.contains(".."),
                    "<{tag}>"
                ),
                "id" => ids.push(value.to_owned()),
                _ => {}
            }
            rest = after;
        }
        assert_eq!(rest.trim(), "", "<{tag}>");
    }
    assert_eq!(open, [""; 0], "{html}");
    ids
}

fn may_lead(address: &str) -> bool {
    let lower = address.to_ascii_lowercase();
    let outside = ["https://", "http://", "mailto:", "tel:"];
    outside.iter().any(|scheme| lower.starts_with(scheme))
        || ["#", "overview/", "next/", "assets/"].iter().any(|start| address.starts_with(start))
        // a section that is not there, which the audit of the site reports
        || address.contains(".md") && !address.contains(':') && !address.contains('/')
}

/// Writes the text as a section and as a field, and inspects both; gives the rules that spoke.
fn attack(text: &str) -> Vec<&'static str> {
    let small = small(&[("overview", text), ("next", "[[budget]]")], text);
    let writer = Writer::new(&small.plan);
    let mut seen = BTreeSet::new();
    let mut inspect_run = |run: &Run| {
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

#[test]
fn known_attacks_are_refused_and_harmless() {
    let cases = [
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
    for (text, rule) in cases {
        let rules = attack(text);
        assert!(rules.contains(&rule), "{text}: {rules:?}");
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
fn markdown() -> impl Strategy<Value = String> {
    let parts = prop::sample::select(vec![
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
    ]);
    prop::collection::vec(parts, 0..40).prop_map(|parts| parts.concat())
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
