//! Whole texts, right and wrong: the result of parsing, and the exact findings.

mod faults;

use super::MentionPosition;
use super::testing::{blocks, field, said, section};
use crate::plan::prose::{BlockKind, Callout, Destination, Inline, plain};

fn paragraph(text: &str) -> Vec<Inline> {
    match blocks(text).as_slice() {
        [BlockKind::Paragraph(line)] => line.clone(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn what_stands_between_the_brackets_stays_as_typed() {
    let text = "A [[fte value Jan 21 -- Dec 21]], `[[code]]` and \\[[escaped]].";
    let read = section(text);
    let words: Vec<_> = read
        .mentions
        .iter()
        .map(|m| (m.words.as_str(), m.stand))
        .collect();
    assert_eq!(
        words,
        [("fte value Jan 21 -- Dec 21", MentionPosition::Inline)]
    );
    assert_eq!(
        &text[read.mentions[0].span.range()],
        "[[fte value Jan 21 -- Dec 21]]"
    );
    assert_eq!(plain(&paragraph(text)), "A , [[code]] and [[escaped]].");
}

#[test]
fn alone_in_a_paragraph_of_a_section_it_places_a_block() {
    let read = section("Text.\n\n  [[actions priority=2]]  \n\n- [[budget]]\n");
    assert_eq!(read.prose.blocks[1].value, BlockKind::Placement);
    assert_eq!(read.prose.blocks[1].span, read.mentions[0].span);
    let stands: Vec<_> = read.mentions.iter().map(|mention| mention.stand).collect();
    assert_eq!(stands, [MentionPosition::Block, MentionPosition::Inline]);
    assert_eq!(
        field("[[budget total]]").mentions[0].stand,
        MentionPosition::Inline
    );
}

#[test]
fn a_table_takes_the_line_above_as_its_caption() {
    for text in [
        "Table: What we asked\n\n|a|b|\n|-|-:|\n|1|2|\n",
        "Table: What we asked\n|a|b|\n|-|-:|\n|1|2|\n",
    ] {
        let blocks = blocks(text);
        let [BlockKind::Table(table)] = blocks.as_slice() else {
            panic!("{blocks:?}")
        };
        assert_eq!(plain(&table.caption), "What we asked");
        assert_eq!((table.head.len(), table.rows.len()), (2, 1));
    }
    let with_text = blocks("Before.\nTable: x\n|a|\n|-|\n|1|\n");
    assert!(matches!(
        with_text.as_slice(),
        [BlockKind::Paragraph(_), BlockKind::Table(_)]
    ));
}

#[test]
fn a_quotation_ends_with_its_source() {
    for text in [
        "> I was heard.\n>\n> — A child",
        "> I was heard.\n> -- A child",
        "> I was heard.\n>\n> - A child",
    ] {
        let blocks = blocks(text);
        let [BlockKind::Quote { blocks, source }] = blocks.as_slice() else {
            panic!("{blocks:?}")
        };
        assert_eq!(
            (blocks.len(), plain(source).as_str()),
            (1, "A child"),
            "{text}"
        );
    }
}

#[test]
fn lists_notes_and_definitions_are_read() {
    let read = section(
        "> [!WARNING]\n> Provisional.\n\n- [x] done\n- [ ] not[^a]\n\nFTE\n: First\n\n[^A]: Said.\n",
    );
    assert_eq!(read.found, []);
    assert_eq!(read.prose.notes[0].label, "a");
    let [callout, list, terms] = read.prose.blocks.as_slice() else {
        panic!("{:?}", read.prose.blocks)
    };
    assert!(matches!(
        callout.value,
        BlockKind::Callout {
            kind: Callout::Warning,
            ..
        }
    ));
    let BlockKind::List { items, .. } = &list.value else {
        panic!()
    };
    assert_eq!([items[0].done, items[1].done], [Some(true), Some(false)]);
    assert!(matches!(&terms.value, BlockKind::Definitions(d) if d[0].meanings.len() == 1));
}

#[test]
fn headings_have_ids_and_answers() {
    let text = "## Prevention {#early heading=prevention,diversion}";
    let blocks = blocks(text);
    let [BlockKind::Heading(heading)] = blocks.as_slice() else {
        panic!()
    };
    assert_eq!((heading.level, heading.id.as_deref()), (2, Some("early")));
    let answers: Vec<_> = heading
        .answers
        .iter()
        .map(|a| (a.value.as_str(), &text[a.span.range()]))
        .collect();
    assert_eq!(
        answers,
        [("prevention", "prevention"), ("diversion", "diversion")]
    );
}

#[test]
fn links_lead_to_the_web_or_into_the_site() {
    let to = |text: &str| match paragraph(text).as_slice() {
        [Inline::Link { to, .. }] => match to.as_ref() {
            Destination::Web(url) => url.clone(),
            Destination::Site(path) => path.value.clone(),
        },
        other => panic!("{other:?}"),
    };
    assert_eq!(
        to("[law](https://x.org/?a=1&amp;b)"),
        "https://x.org/?a=1&b"
    );
    assert_eq!(to("<a@b.uk>"), "mailto:a@b.uk");
    assert_eq!(to("[risks](./15-risks.md#one)"), "15-risks.md#one");
    assert_eq!(to("[report](../../../assets/a.pdf)"), "assets/a.pdf");
    assert_eq!(to("[above](#early)"), "#early");
}

#[test]
fn a_field_has_no_headings_and_no_notes() {
    let text = "# a\n\nb[^1]\n\n[^1]: c";
    assert_eq!(
        said(&field(text), text),
        [
            r##"heading-order at "# a": a heading stands in this text, but only sections have headings"##,
            r#"note-place at "[^1]": only sections have notes"#,
            r#"footnote-unused at "[^1]": nothing in the text mentions the note `[^1]`"#,
        ]
    );
}

#[test]
fn nesting_has_an_end() {
    for text in [
        "> ".repeat(40) + "a",
        (0..40).map(|deep| "  ".repeat(deep) + "- a\n").collect(),
        "*a **b ".repeat(40) + &" c** d*".repeat(40),
        "> ".repeat(100_000),
        "[[".repeat(50_000),
        "![".repeat(50_000) + &"](a)".repeat(50_000),
    ] {
        let read = section(&text);
        let deep = read
            .found
            .iter()
            .filter(|f| f.rule == "nested-too-deep")
            .count();
        assert!(deep <= 1, "{deep}");
    }
    let deep = section(&("> ".repeat(40) + "a"));
    assert_eq!(
        deep.found[0].message,
        "lists and quotations stand inside one another more than 32 times"
    );
}
