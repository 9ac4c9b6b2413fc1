//! Every fault of a text, with its finding: rule, what it points at, message, fix.

use crate::parse::markdown::testing::faults;

/// Each text with a fault, and the findings about it.
const FAULTS: [(&str, &[&str]); 30] = [
    (
        "<div>\nx\n</div>",
        &[r#"raw-html at "<div>\nx\n</div>": HTML stands in the text, where only Markdown may"#],
    ),
    (
        "a <b>c</b>",
        &[
            r#"raw-html at "<b>": HTML stands in the text, where only Markdown may -> "**""#,
            r#"raw-html at "</b>": HTML stands in the text, where only Markdown may -> "**""#,
        ],
    ),
    (
        "a <!-- b -->",
        &[r#"raw-html at "<!-- b -->": an HTML comment stands in the text"#],
    ),
    (
        "[a](javascript:b)",
        &[r#"link-scheme at "[a](javascript:b)": a link may not lead to `javascript:b`"#],
    ),
    (
        "[a](//b.c)",
        &[r#"link-scheme at "[a](//b.c)": a link may not lead to `//b.c`"#],
    ),
    (
        "[a](#)",
        &[r#"empty-link at "[a](#)": this link leads nowhere"#],
    ),
    (
        "[a]()",
        &[r#"empty-link at "[a]()": this link leads nowhere"#],
    ),
    (
        "[](https://b.c)",
        &[r#"empty-link at "[](https://b.c)": this link has no words"#],
    ),
    (
        "[a](b/c)",
        &[
            r#"link-place at "[a](b/c)": `b/c` is neither a section of this plan nor a file in `assets/`"#,
        ],
    ),
    (
        "[a [[b]] c](http://d)",
        &[r#"link-not-read at "(http://d)": this is not read as a link"#],
    ),
    (
        "# a",
        &[r###"heading-order at "#": a heading with one `#` stands in a section -> "##""###],
    ),
    (
        "A\n===",
        &[r#"heading-order at "A\n===": a heading with one `#` stands in a section"#],
    ),
    (
        "## a\n\n#### b\n\n#### c",
        &[
            r#####"heading-order at "####": this heading is of level 4, but the one before is of level 2 -> "###""#####,
        ],
    ),
    (
        "- ## a",
        &[r###"heading-order at "## a": a heading stands inside a list, a quotation or a note"###],
    ),
    (
        "##",
        &[r###"empty-heading at "##": this heading has no words"###],
    ),
    (
        "## a {.b}",
        &[r#"heading-mark at ".b": `.b` has no meaning in the braces after a heading"#],
    ),
    (
        "## a {#B_c}",
        &[r#"heading-mark at "B_c": `B_c` is not an id -> "b-c""#],
    ),
    (
        "## a {#b}\n\n## c {#b}",
        &[r#"heading-mark at "b": the id `b` is given to two headings"#],
    ),
    (
        "|a|b|\n|-|-|\n|1|2|",
        &[r#"table-caption at "|a|b|": this table has no caption"#],
    ),
    (
        "Table: \n\n|a|\n|-|\n|1|",
        &[r#"table-caption at "|a|": this table has no caption"#],
    ),
    (
        "Table: a\n\nText.",
        &[r#"caption-without-table at "Table: a": a caption stands here, but no table follows it"#],
    ),
    (
        "Table: t\n|a|b|\n|-|-|\n|1|\n|1|2|3|\n|`x\\|y`|2|",
        &[
            r#"ragged-table at "|1|": this row has 1 cell, but the table has 2 columns"#,
            r#"ragged-table at "|1|2|3|": this row has 3 cells, but the table has 2 columns"#,
        ],
    ),
    (
        "Table: t\n|a|b|\n|-|-|\n|1|2|\nAfter.",
        &[r#"ragged-table at "After.": this line is read as a row of the table above it"#],
    ),
    (
        "![](assets/a.png)",
        &[
            r#"image-without-alt at "![](assets/a.png)": this picture has no words for readers who cannot see it"#,
        ],
    ),
    (
        "![a](../b.png)",
        &[r#"image-place at "![a](../b.png)": `../b.png` is not in the site's folder `assets`"#],
    ),
    (
        "![a](https://b/c.png)",
        &[
            r#"image-place at "![a](https://b/c.png)": this picture would be fetched from another site"#,
        ],
    ),
    (
        "![a](data:image/png;base64,b)",
        &[
            r#"link-scheme at "![a](data:image/png;base64,b)": a picture cannot come from `data:image/png;base64,b`"#,
        ],
    ),
    (
        "a[^b] \\[^c]",
        &[r#"footnote-missing at "[^b]": there is no note `b` in this text"#],
    ),
    (
        "[^a]: b",
        &[r#"footnote-unused at "[^a]": nothing in the text mentions the note `[^a]`"#],
    ),
    (
        "a[^b]\n\n[^b]: c\n\n[^b]: d",
        &[r#"footnote-unused at "[^b]": the note `[^b]` is written twice"#],
    ),
];

#[test]
fn every_fault_is_said_at_its_place() {
    for (text, said) in FAULTS {
        assert_eq!(faults(text), said, "{text}");
    }
}
