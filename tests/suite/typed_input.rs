//! What people type and paste, in the words of what they did, and what they are told: nothing is
//! misread and nothing is lost without a word.

use crate::annotated;
use crate::site_dir::SiteDir;
use yjplan::diagnostics::short;
use yjplan::pipeline::{self, Strictness};
use yjplan::sources::{Source, Sources};

/// The report, one line for each finding, on files of a tiny plan.
fn report(files: &str) -> String {
    let sources = annotated::sources(files);
    let checked = pipeline::check(&sources, Strictness::AsFound);
    short(&checked.report, &sources).replace("content/ashford/2024-25/", "")
}

/// The report on a section with this text.
fn section(text: &str) -> String {
    report(&format!("# file: 01-a.md\n---\ntitle: A\n---\n\n{text}\n"))
}

/// An indicator in percent, with these observations.
fn series(observations: &str) -> String {
    format!(
        "# file: data/indicators.yaml\nindicators:\n  - id: mentors\n    title: Children with a mentor\n    origin: local\n    unit: percent\n    polarity: higher is better\n    definition: Counted at the end of each year.\n    source: Our records\n    cohort: financial year\n    series:\n      - area: own\n        observations:\n{observations}"
    )
}

/// A table of counts with these rows.
fn counts(rows: &str) -> String {
    format!(
        "# file: data/counts.yaml\ntables:\n  - id: outcomes\n    caption: Outcomes\n    unit: outcomes\n    source: Our records\n    when: 2024-25\n    exclusive: yes\n    columns: [Quarter 1, Quarter 2]\n    rows:\n{rows}"
    )
}

fn page_of(folder: &SiteDir) -> String {
    folder.edit(
        "content/ashford/2024-25/plan.yaml",
        "status: draft",
        "status: published",
    );
    folder.build();
    folder.read("output/ashford/2024-25/a/index.html")
}

fn assert_told(did: &str, report: &str, told: &str) {
    assert!(report.contains(told), "{did}: {told} is not in\n{report}");
}

#[test]
fn years_with_the_newest_on_top_are_read_oldest_first() {
    let typed = series(
        "          - { period: 2023-24, value: 80 }\n          - { period: 2022-23, value: 74 }\n",
    );
    assert_told(
        "typed the newest year first",
        &report(&typed),
        "advice[period-order]",
    );
    let folder = SiteDir::tiny(&format!(
        "{typed}# file: 01-a.md\n---\ntitle: A\n---\n\nNow [[mentors value latest]].\n"
    ));
    let page = page_of(&folder);
    assert!(page.contains("80%"), "{page}");
}

#[test]
fn a_row_that_is_the_sum_of_the_others_is_not_counted_again() {
    let rows = "      - { id: a, label: Resolutions, values: [18, 15] }\n      - { id: b, label: Cautions, values: [12, 11] }\n";
    let total = format!("{rows}      - {{ id: c, label: All of them, values: [30, 26] }}\n");
    assert_told(
        "typed a last row with the sums",
        &report(&counts(&total)),
        "error[row-of-totals]",
    );
    let other = format!("{rows}      - {{ id: c, label: All others, values: [30, 27] }}\n");
    assert!(!report(&counts(&other)).contains("row-of-totals"));
}

#[test]
fn shares_that_cannot_be_are_told() {
    let told = [
        ("740", "error[impossible-value]"),
        ("-4", "error[impossible-value]"),
    ];
    for (value, told) in told {
        let typed = series(&format!(
            "          - {{ period: 2022-23, value: {value} }}\n          - {{ period: 2023-24, value: 78 }}\n"
        ));
        assert_told("mistyped a share", &report(&typed), told);
    }
    let fractions = series(
        "          - { period: 2022-23, value: 0.74 }\n          - { period: 2023-24, value: 0.78 }\n",
    );
    assert_told(
        "saved percentages as fractions",
        &report(&fractions),
        "warning[share-as-fraction]",
    );
}

#[test]
fn what_yaml_would_drop_is_told() {
    let risks = |text: &str| {
        format!(
            "# file: data/risks.yaml\nrisks:\n  - id: a\n    kind: risk\n    text: {text}\n    mitigations:\n      - We meet.\n"
        )
    };
    assert_told(
        "wrote a text with ` #`",
        &report(&risks("Grant #2 ends")),
        "warning[yaml-comment]",
    );
    assert_told(
        "pasted curly quotation marks",
        &report(&risks("A.").replace("text: A.", "text: A.\n    owner: “Head of Service”")),
        "advice[yaml-quotes]",
    );
    for text in ["#1 of the board", "> # of schools\n      that agreed"] {
        let told = "warning[yaml-comment]";
        let typed = risks("A.").replace("text: A.", &format!("text: A.\n    owner: {text}"));
        assert_told("began a text with `#`", &report(&typed), told);
    }
    assert_told(
        "began an entry with a long dash",
        &report(&risks("A.").replace("- We meet.", "– We meet.\n      – We act.")),
        "warning[yaml-dash]",
    );
    assert!(!report(&risks("\"Grant #2 ends\"")).contains("yaml-comment"));
    assert!(!report(&risks("The grant ends  # ask the board")).contains("yaml-comment"));
}

#[test]
fn what_markdown_does_not_read_is_told_at_its_line() {
    let cases = [
        ("[1]: Smith (2020)", "warning[unused-definition]"),
        ("•\tmentoring\n•\ta workshop", "warning[typed-list]"),
        ("(a) read the plan\n(b) ask children", "warning[typed-list]"),
        ("1.children\n2.parents", "warning[typed-list]"),
        ("Version\tDate\n0.1\tApril", "warning[pasted-table]"),
        ("##What we do", "warning[heading-space]"),
        ("We see **the child **first.", "advice[lost-mark]"),
        (
            "Read [the guidance] (https://www.example.org/a).",
            "warning[link-not-read]",
        ),
        (
            "Read [the report](assets/my report.pdf).",
            "warning[link-not-read]",
        ),
        ("See [the map](our map.png).", "warning[link-not-read]"),
        ("Read [the paper][smith].", "warning[link-not-read]"),
        ("Go to [the end](#end).", "error[unknown-reference]"),
        (
            "We do this:\n\n    Every manager reads.",
            "advice[indented-text]",
        ),
    ];
    for (text, told) in cases {
        assert_told(text, &section(text), told);
    }
}

#[test]
fn what_word_leaves_in_the_text_is_told_at_its_line() {
    let cases = [
        ("– mentoring\n– a workshop", "warning[typed-list]"),
        ("*mentoring\n*a workshop", "warning[typed-list]"),
        ("a. read the plan\nb. ask children", "warning[typed-list]"),
        ("\u{f0b7} mentoring", "warning[typed-list]"),
        ("Panel\tMonday\n\nGroup\tFriday", "warning[pasted-table]"),
        ("Version    Date\n0.1        April", "warning[pasted-table]"),
        (
            "Version;Date;Author\n0.1;April;Manager",
            "warning[pasted-table]",
        ),
        ("#children", "warning[heading-space]"),
        ("We see *the child * first.", "advice[lost-mark]"),
        ("We see __ the child__ first.", "advice[lost-mark]"),
        (
            "- Read [the law] (https://www.example.org/a).",
            "warning[link-not-read]",
        ),
        ("We look.\n\n[budget]", "warning[link-not-read]"),
        ("We spend {{budget total}}.", "warning[link-not-read]"),
        (
            "See [it](https://www.example.org/a \"read this\").",
            "warning[link-title]",
        ),
        ("```\nWe meet.\n\nWe act.", "warning[code-fence]"),
        ("```what we do\nWe meet.\n```", "advice[code-fence]"),
        (
            "We meet every month.\n---\n\nWe act.",
            "warning[underlined-text]",
        ),
        ("Childrenâ€™s hearings.", "warning[misread-letters]"),
        ("Children\u{fffd}s hearings.", "warning[misread-letters]"),
    ];
    for (text, told) in cases {
        assert_told(text, &section(text), told);
    }
}

#[test]
fn what_is_written_well_is_left_in_peace() {
    for text in [
        "1. First.\n\n   Then.\n\n2. Last.",
        "Read [the law][act].\n\n[act]: https://www.example.org/a",
        "A \\*\\* sign.",
        "We meet – and act –\n– as agreed – in May.",
        "Marked figures* are provisional.\n\n\\* *Provisional.*",
        "*Signed off* by the board,\n*in May*.",
        "One,two.\n\nWe spent £1,000,000\nand then £2,000,000.",
        "Sentence.  Two spaces.\nAnother.  Two spaces.",
        "J. Smith and\nA. Jones are posts.",
        "i.e. this\ne.g. that",
        "Name: ______________\nDate: ______________",
        "```\nwe_meet();\n```",
        "We [budget] for it.",
        "Tŷ’r plant. Café. Â and Ã are letters.",
        "## A heading\n\nWe meet.\n\n---\n\nWe act.",
    ] {
        let report = section(text);
        for rule in [
            "typed-list",
            "pasted-table",
            "heading-space",
            "unused-definition",
            "lost-mark",
            "link-not-read",
            "code-fence",
            "underlined-text",
            "misread-letters",
        ] {
            assert!(!report.contains(rule), "{text}: {report}");
        }
    }
}

#[test]
fn inches_are_no_quotation_marks() {
    let folder = SiteDir::tiny(
        "# file: 01-a.md\n---\ntitle: A\n---\n\nA 10\" tablet and a 12\" one, \"in 2025\".\n",
    );
    let page = page_of(&folder);
    assert!(
        page.contains("10″ tablet and a 12″ one, “in 2025”."),
        "{page}"
    );
}

#[test]
fn a_total_in_a_table_of_a_section_is_added_up() {
    let table = |rows: &str| {
        section(&format!(
            "Table: What it costs\n\n| What | 2024-25 | 2025-26 | Total |\n|---|---|---|---|\n{rows}"
        ))
    };
    let right = "| Staff | 600 | 610 | 1,210 |\n| Rooms | 100 | 100 | 200 |\n| All costs | 700 | 710 | 1,410 |\n";
    assert!(!table(right).contains("typed-table-total"));
    for (from, to) in [("| 710 |", "| 720 |"), ("| 1,210 |", "| 1,220 |")] {
        let wrong = table(&right.replace(from, to));
        assert_told(to, &wrong, "advice[typed-table-total]");
    }
}

#[test]
fn a_column_of_totals_is_told_where_it_is_typed() {
    let rows = "      - { id: a, label: Resolutions, values: [18, 15, 33] }\n      - { id: b, label: Cautions, values: [12, 11, 23] }\n";
    let typed = counts(rows).replace("[Quarter 1, Quarter 2]", "[Quarter 1, Quarter 2, Year]");
    assert_told(
        "typed a column with the sums",
        &report(&typed),
        "warning[row-of-totals]",
    );
    let typed = typed.replace("exclusive: yes", "exclusive: yes\n    row_totals: yes");
    assert_told(
        "typed a column with the sums beside totals",
        &report(&typed),
        "error[row-of-totals]",
    );
}

#[test]
fn names_that_windows_cannot_have_are_told() {
    let text = "---\ntitle: A\n---\n\nWe meet.\n";
    for name in ["14-con.md", "14-AUX.md", "14-lpt1.md"] {
        let typed = format!("# file: {name}\n{text}");
        assert_told(name, &report(&typed), "error[device-name]");
    }
    let contact = format!("# file: 14-contact.md\n{text}");
    assert!(!report(&contact).contains("device-name"));
}

#[test]
fn programmes_that_are_placed_twice_are_told_at_the_second_place() {
    let practice = "# file: data/programmes.yaml\ntopics:\n  - id: early\n    title: Early help\nprogrammes:\n  - id: bikes\n    name: Bikes\n    topic: early\n    what: Children mend bikes.\n";
    let typed = format!(
        "{practice}# file: 01-a.md\n---\ntitle: A\n---\n\nWe offer:\n\n[[programmes]]\n\nAnd early:\n\n[[programmes topic=early]]\n"
    );
    assert_told(
        "placed a topic again",
        &report(&typed),
        "error[placed-twice]",
    );
}

#[test]
fn a_paragraph_of_numbers_is_read_in_a_moment() {
    for numbers in ["12 of 34 (35%) ", "5% ", "1\" "] {
        assert!(!section(&numbers.repeat(1_000)).contains("panicked"));
    }
}

#[test]
fn a_label_whose_line_was_broken_in_a_cell_is_one_line() {
    let rows = "      - id: a\n        label: \"Community\\nresolutions\"\n        values: [18, 15]\n      - { id: b, label: Cautions, values: [12, 11] }\n";
    let folder = SiteDir::tiny(&format!(
        "{}# file: 01-a.md\n---\ntitle: A\n---\n\nWe look.\n\n[[table outcomes]]\n",
        counts(rows)
    ));
    page_of(&folder);
    let data = folder.read("output/ashford/2024-25/data/table-outcomes.csv");
    assert!(data.contains("Community resolutions,"), "{data}");
}

#[test]
fn addresses_in_text_become_links() {
    let folder = SiteDir::tiny(
        "# file: 01-a.md\n---\ntitle: A\n---\n\nSee www.example.org/a or write to us@example.org.\n",
    );
    let page = page_of(&folder);
    assert!(
        page.contains("href=\"https://www.example.org/a\"")
            && page.contains("href=\"mailto:us@example.org\""),
        "{page}"
    );
}

#[test]
fn copies_are_called_copies_and_addresses_are_not_shared() {
    let copy = "# file: 01-a.md\n---\ntitle: A\n---\n\nOne.\n# file: 01-a - Copy.md\n---\ntitle: A\n---\n\nTwo.\n";
    assert_told(
        "left a copy of a section",
        &report(copy),
        "warning[copied-file]",
    );
    let print = "# file: 30-print.md\n---\ntitle: Printing\n---\n\nWe print.\n";
    assert_told(
        "called a section print",
        &report(print),
        "error[address-taken]",
    );
}

#[test]
fn a_sheet_with_semicolons_has_decimal_commas() {
    let yaml = series("").replace(
        "observations:\n",
        "observations:\n          csv: mentors.csv\n",
    );
    let base = annotated::sources(&yaml);
    let mut files: Vec<Source> = base.iter().map(|(_, file)| file.clone()).collect();
    let csv = b"period;value\n2022-23;74,5\n2023-24;780,5\n".to_vec();
    files.push(Source::new("content/ashford/2024-25/data/mentors.csv", csv));
    let sources = Sources::new(files);
    let report = short(
        &pipeline::check(&sources, Strictness::AsFound).report,
        &sources,
    );
    assert_told(
        "saved a sheet with semicolons",
        &report,
        "the value 780.5% is more",
    );
}

#[test]
fn an_address_is_one_address() {
    let site = include_str!("../fixtures/base/content/site.yaml");
    let with =
        |from: &str, to: &str| format!("# file: content/site.yaml\n{}", site.replace(from, to));
    let email = site
        .lines()
        .find_map(|line| line.trim().strip_prefix("email: "));
    if let Some(email) = email {
        let typed = with(email, "\"a@example.org?bcc=b@example.net\"");
        assert_told(
            "typed an order into an address",
            &report(&typed),
            "error[mail-address]",
        );
    }
    let link = section("See [it](https://user:pw@evil.example/).");
    assert_told(
        "hid the web site behind a name",
        &link,
        "error[link-scheme]",
    );
}
