//! Small texts and exactly the HTML that they become.

#[cfg(test)]
pub(super) mod escaping;

use super::testing::{closed, html, pieces, plan, sections, small};
use super::{ContentsEntry, Writer};
use crate::plan::{Anchor, Id, Placement};

#[test]
fn sections_and_their_paragraphs_are_numbered() {
    let written = plan(&[
        ("overview", "One.\n\n- not this\n\n> nor this\n\nTwo."),
        ("appendix-a", "Three."),
        ("money", "Four."),
    ]);
    let numbered: Vec<_> = written
        .iter()
        .filter(|piece| piece.contains(" p-"))
        .collect();
    assert_eq!(
        numbered,
        [
            "1.1 p-1-1: One.",
            "1.2 p-1-2: Two.",
            "A1.1 p-a1-1: Three.",
            "2.1 p-2-1: Four."
        ]
    );
    let numbers = sections(&[("a", "x"), ("appendix-b", "x")])
        .into_iter()
        .map(|one| one.number);
    assert_eq!(numbers.collect::<Vec<_>>(), ["1", "Appendix 1"]);
}

#[test]
fn headings_have_ids_that_are_unique_in_the_plan() {
    let written = sections(&[
        (
            "a",
            "## Next steps\n\n### The [[budget total]] *now*\n\n## Next steps\n\n## Chosen {#a-next-steps}\n",
        ),
        ("b", "## Next steps\n"),
    ]);
    let entry = |level, id: &str, text: &str| ContentsEntry {
        level,
        id: id.to_owned(),
        text: text.to_owned(),
    };
    assert_eq!(
        written[0].entries,
        [
            entry(2, "a-next-steps-2", "Next steps"),
            entry(3, "a-the-708-000-now", "The £708,000 now"),
            entry(2, "a-next-steps-3", "Next steps"),
            entry(2, "a-next-steps", "Chosen"),
        ]
    );
    assert_eq!(written[1].entries, [entry(2, "b-next-steps", "Next steps")]);
}

#[test]
fn figures_and_tables_are_numbered_through_the_plan() {
    let markdown = "Table: Asked\n|a|b|\n|-|-|\n|1|2|\n";
    let text =
        format!("[[budget]]\n\n{markdown}\n[[table resolutions]]\n\n[[indicator unmeasured]]");
    let written = plan(&[
        ("overview", &text),
        (
            "next",
            "[[indicator accommodation]]\n\n[[actions priority=2]]",
        ),
    ]);
    let placed: Vec<_> = written
        .iter()
        .filter(|piece| piece.starts_with("placed"))
        .collect();
    assert_eq!(
        placed,
        [
            "placed budget: Figure 1, Table 1",
            "placed table-resolutions: -, Table 3",
            "placed indicator-unmeasured: -, -",
            "placed indicator-accommodation: Figure 2, Table 4",
            "placed actions-2: -, -",
        ]
    );
    assert!(written[1].contains("<span class=\"number\">Table 2</span> Asked</caption>"));
}

#[test]
fn references_print_numbers_as_links() {
    let written = plan(&[
        (
            "overview",
            "[[see money]] says more. See [[see budget]], [[see resolutions]] and [[see action 1.1 ii]]; [[see previous 1.1 i]]; [[see risks]]; [[see appendix-a]].",
        ),
        (
            "money",
            "[[budget]]\n\n[[table resolutions]]\n\n[[risks]]\n\n[[actions]]\n\n[[previous]]",
        ),
        ("appendix-a", "Text."),
    ]);
    assert_eq!(
        written[0],
        "1.1 p-1-1: <a href=\"money/\">Section 2</a> says more. See <a href=\"money/#budget\">Figure 1</a>, \
         <a href=\"money/#table-resolutions\">Table 2</a> and <a href=\"money/#action-1-1-ii\">action 1.1 ii</a>; \
         <a href=\"money/#previous-1-1-i\">previous action 1.1 i</a>; <a href=\"money/#risks\">section 2</a>; \
         <a href=\"appendix-a/\">Appendix 1</a>."
    );
}

#[test]
fn tables_have_headers_with_a_scope_and_a_frame_with_a_name() {
    assert_eq!(
        html("Table: What we *asked*\n\n|   | Said | No |\n|---|:-:|--:|\n| A | b | 1 |\n"),
        "<section class=\"table-wrap\" tabindex=\"0\" aria-labelledby=\"overview-table\">\n<table>\n\
         <caption id=\"overview-table\"><span class=\"number\">Table 1</span> What we <em>asked</em></caption>\n\
         <thead>\n<tr><td></td><th scope=\"col\" class=\"centre\">Said</th><th scope=\"col\" class=\"right\">No</th></tr>\n</thead>\n\
         <tbody>\n<tr><th scope=\"row\">A</th><td class=\"centre\">b</td><td class=\"right\">1</td></tr>\n</tbody>\n</table>\n</section>\n"
    );
}

#[test]
fn notes_lead_there_and_back() {
    assert_eq!(
        pieces("One[^a] and[^a].\n\n- Item[^b]\n\n[^a]: Said.\n[^b]: Also.\n"),
        [
            "1.1 p-1-1: One\u{a0}<a class=\"note-mark\" id=\"overview-note-1-mention\" href=\"#overview-note-1\">[note 1]</a> \
             and\u{a0}<a class=\"note-mark\" id=\"overview-note-1-mention-2\" href=\"#overview-note-1\">[note 1]</a>.",
            "<ul>\n<li>Item\u{a0}<a class=\"note-mark\" id=\"overview-note-2-mention\" href=\"#overview-note-2\">[note 2]</a></li>\n</ul>\n",
            "h2 overview-notes: Notes",
            "<ol class=\"notes\">\n\
             <li id=\"overview-note-1\">\n<p>Said.</p>\n<p class=\"note-back\">\
             <a href=\"#overview-note-1-mention\">Back to note 1 in paragraph 1.1</a> \
             <a href=\"#overview-note-1-mention-2\">Back to note 1 in paragraph 1.1 (2)</a></p>\n</li>\n\
             <li id=\"overview-note-2\">\n<p>Also.</p>\n<p class=\"note-back\">\
             <a href=\"#overview-note-2-mention\">Back to note 2 in section 1</a></p>\n</li>\n</ol>\n",
        ]
    );
}

#[test]
fn every_kind_of_block_has_its_html() {
    let cases = [
        (
            "- [x] a\n- [ ] b",
            "<ul class=\"tasks\">\n<li><span class=\"task\">Done:</span> a</li>\n<li><span class=\"task\">To do:</span> b</li>\n</ul>\n",
        ),
        (
            "3. a\n4. b\n   - c",
            "<ol start=\"3\">\n<li>a</li>\n<li>b\n<ul>\n<li>c</li>\n</ul>\n</li>\n</ol>\n",
        ),
        (
            "> [!TIP]\n> Ask.",
            "<aside class=\"callout tip\" role=\"note\">\n<p class=\"callout-title\">Tip</p>\n<p>Ask.</p>\n</aside>\n",
        ),
        (
            "> Heard.\n>\n> — A child",
            "<div class=\"quote\">\n<blockquote>\n<p>Heard.</p>\n</blockquote>\n<p class=\"said-by\">A child</p>\n</div>\n",
        ),
        (
            "FTE\n: First\n: Entrant",
            "<dl>\n<dt>FTE</dt>\n<dd>First</dd>\n<dd>Entrant</dd>\n</dl>\n",
        ),
        (
            "```\na < b\n```",
            "<pre tabindex=\"0\"><code>a &lt; b\n</code></pre>\n",
        ),
        ("---", "<hr>\n"),
        (
            "![Who \"reports\"](assets/a.svg)",
            "<p class=\"picture\"><img src=\"assets/a.svg\" alt=\"Who “reports”\"></p>\n",
        ),
        (
            "a\\\nb ~~c~~ **d** `<e>`",
            "1.1 p-1-1: a<br>\nb <s>c</s> <strong>d</strong> <code>&lt;e&gt;</code>",
        ),
        (
            "[a](https://x.org/?a=1&b='2) [b](assets/c.pdf)",
            "1.1 p-1-1: <a href=\"https://x.org/?a=1&amp;b=&#39;2\">a</a> <a href=\"assets/c.pdf\">b</a>",
        ),
        (
            "[a](01-overview.md#b) [c](#d)",
            "1.1 p-1-1: <a href=\"overview/#b\">a</a> <a href=\"overview/#d\">c</a>",
        ),
    ];
    for (text, written) in cases {
        assert_eq!(html(text), written, "{text}");
    }
}

#[test]
fn a_field_has_no_numbers() {
    let small = small(
        &[("overview", "Text.")],
        "It fell: [[first-time-entrants value latest]].",
    );
    let writer = Writer::new(&small.plan, &small.figures);
    let value = "It fell: <data class=\"quoted\" value=\"229\">229</data>.";
    assert_eq!(closed(&writer.line(&small.field)), value);
    assert_eq!(
        closed(&writer.run(&small.field)),
        format!("<p>{value}</p>\n")
    );
}

#[test]
fn what_is_not_placed_has_no_place() {
    let small = small(&[("overview", "[[indicator accommodation]]")], "");
    let writer = Writer::new(&small.plan, &small.figures);
    let placed = |name: &str| {
        let id = Id::parse(name).unwrap();
        writer
            .place_of(&Anchor::Placed(Placement::Indicator(id)))
            .map(|(_, name)| name)
    };
    assert_eq!(placed("accommodation").as_deref(), Some("Figure 1"));
    assert_eq!(placed("first-time-entrants"), None);
    assert_eq!(writer.place_of(&Anchor::Action("1.1-i".to_owned())), None);
    assert_eq!(writer.action_id("1.1-i"), Some("action-1-1-i"));
}
