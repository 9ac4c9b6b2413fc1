//! What an author reads when a file cannot be understood: the exact text of each message.

use crate::annotated;
use yjplan::diagnostics::{ColourMode, human, short};
use yjplan::pipeline::{self, Strictness};
use yjplan::sources::{Source, Sources};

/// The report on a tiny site whose budget.yaml is `text`.
fn said(text: &str) -> String {
    let sources = annotated::sources(&format!("# file: data/budget.yaml\n{text}"));
    human(
        &annotated::found_while_reading(&sources),
        &sources,
        ColourMode::Never,
    )
}

/// The report, one line for each finding, on the given bytes as risks.yaml.
fn said_of_bytes(bytes: &[u8]) -> String {
    let base = annotated::sources("");
    let mut files: Vec<Source> = base.iter().map(|(_, file)| file.clone()).collect();
    let name = "content/ashford/2024-25/data/risks.yaml";
    files.push(Source::new(name, bytes.to_vec()));
    let sources = Sources::new(files);
    short(&annotated::found_while_reading(&sources), &sources)
}

const GOOD: &str = "\
year: 2024-25
provisional: no
columns: cash and kind
source: Our accounts
rows:
  - id: police
    agency: police
    cash: 12000
";

#[test]
fn a_good_file_says_nothing() {
    assert_eq!(said(GOOD), "");
}

#[test]
fn unknown_key() {
    assert_eq!(
        said(&GOOD.replace("    cash:", "    csah:")),
        "\
error[unknown-key]: a budget row has no key `csah`
 --> content/ashford/2024-25/data/budget.yaml:8:5
  |
8 |     csah: 12000
  |     ^^^^ did you mean `cash`?
  |
help: write `cash`
  |
8 -     csah: 12000
8 +     cash: 12000
  |

"
    );
}

#[test]
fn duplicate_key() {
    assert_eq!(
        said(&format!("{GOOD}    cash: 13000\n")),
        "\
error[duplicate-key]: `cash` is written twice in the same block
 --> content/ashford/2024-25/data/budget.yaml:9:5
  |
8 |     cash: 12000
  |     ---- the first time
9 |     cash: 13000
  |     ^^^^ the second time
  |
  = help: keep one of them; if they are two things, start a new entry with a dash

"
    );
}

#[test]
fn wrong_type() {
    assert_eq!(
        said(&GOOD.replace("12000", "[12000, 13000]")),
        "\
error[wrong-type]: `cash` must be whole pounds, digits only, such as 262140, but a list stands here
 --> content/ashford/2024-25/data/budget.yaml:8:12
  |
8 |     cash: [12000, 13000]
  |            ^^^^^
  |
  = help: write one value after `cash:`

"
    );
}

#[test]
fn missing_key() {
    assert_eq!(
        said(&GOOD.replace("source: Our accounts\n", "")),
        "\
error[missing-key]: budget.yaml needs `source`
 --> content/ashford/2024-25/data/budget.yaml:1:1
  |
1 | year: 2024-25
  | ^^^^ in this block
  |
  = help: add `source:` with text

"
    );
}

#[test]
fn a_key_without_a_value() {
    assert_eq!(
        said(&GOOD.replace("source: Our accounts", "source:")),
        "\
error[missing-key]: `source` has no value
 --> content/ashford/2024-25/data/budget.yaml:4:1
  |
4 | source:
  | ^^^^^^
  |
  = help: after the colon, write text

"
    );
}

#[test]
fn digits_are_wanted() {
    assert_eq!(
        said(&GOOD.replace("12000", "12,000")),
        "\
error[amount]: `cash` must be whole pounds, digits only, such as 262140
 --> content/ashford/2024-25/data/budget.yaml:8:11
  |
8 |     cash: 12,000
  |           ^^^^^^ \"12,000\" is not that
  |
help: write 12000
  |
8 -     cash: 12,000
8 +     cash: 12000
  |

"
    );
}

#[test]
fn a_comma_in_a_row_on_one_line() {
    let text = GOOD.replace(
        "  - id: police\n    agency: police\n    cash: 12000\n",
        "  - { id: police, agency: police, cash: 12,000 }\n",
    );
    assert_eq!(
        said(&text),
        "\
error[unknown-key]: a budget row has no key `000`
 --> content/ashford/2024-25/data/budget.yaml:6:44
  |
6 |   - { id: police, agency: police, cash: 12,000 }
  |                                            ^^^ the comma before this cuts a number in two
  |
  = help: write numbers without commas: 280000, not 280,000; text with a comma in it stands in quotation marks

"
    );
}

#[test]
fn bad_date() {
    let plan = "\
# file: plan.yaml
title: A plan
kind: action tracker
framework: england-and-wales-2024
period: 2024-25
status: draft
version: \"1\"
as_at: 28/06/2024
summary: What we will do.
service: Our service
leads: Head of Service
chairs: Director of Children's Services
";
    let sources = annotated::sources(plan);
    assert_eq!(
        human(
            &annotated::found_while_reading(&sources),
            &sources,
            ColourMode::Never
        ),
        "\
error[date]: `as_at` must be a date, year-month-day, such as 2026-06-30
 --> content/ashford/2024-25/plan.yaml:7:8
  |
7 | as_at: 28/06/2024
  |        ^^^^^^^^^^ \"28/06/2024\" is not that
  |
help: write 2024-06-28
  |
7 - as_at: 28/06/2024
7 + as_at: 2024-06-28
  |

"
    );
}

#[test]
fn tab_indentation() {
    assert_eq!(
        said(&GOOD.replace("    cash:", "\tcash:")),
        "\
error[yaml-tab]: a tab is used where spaces are needed
 --> content/ashford/2024-25/data/budget.yaml:8:1
  |
8 |     cash: 12000
  | ^^^^ this is a tab
  |
help: indent with two spaces for each step
  |
8 |     cash: 12000
  | ++++

"
    );
}

#[test]
fn missing_colon() {
    assert_eq!(
        said(&GOOD.replace("provisional: no", "provisional no")),
        "\
error[yaml-colon]: this line has no colon after its key
 --> content/ashford/2024-25/data/budget.yaml:2:1
  |
2 | provisional no
  | ^^^^^^^^^^^^^^ a key, a colon and a space are expected: `key: value`
  |
  = help: write a colon and a space between the key and its value

"
    );
}

#[test]
fn a_colon_inside_text() {
    assert_eq!(
        said(&GOOD.replace("Our accounts", "Accounts: final")),
        "\
error[yaml-quotes]: text with a colon in it must stand in quotation marks
 --> content/ashford/2024-25/data/budget.yaml:4:9
  |
4 | source: Accounts: final
  |         ^^^^^^^^^^^^^^^ the colon makes this look like another key
  |
help: put the text in quotation marks
  |
4 - source: Accounts: final
4 + source: \"Accounts: final\"
  |

"
    );
}

#[test]
fn files_that_cannot_be_read_as_text_or_yaml() {
    let at = "content/ashford/2024-25/data/risks.yaml";
    let cases: [(&[u8], &str); 11] = [
        (
            b"risks:\n  - id: caf\xe9\n",
            "2:12: error[encoding]: this file is not saved as UTF-8",
        ),
        (b"", "1:1: error[empty-file]: this file is empty"),
        (
            b"# nothing\n",
            "1:1: error[empty-file]: this file has nothing in it but comments",
        ),
        (
            b"[[[[[[[[",
            "1:8: error[yaml-unclosed]: a bracket or quotation mark is opened and never closed",
        ),
        (
            b"]]]]",
            "1:1: error[yaml-bracket]: a bracket is closed that was never opened",
        ),
        (
            b"a: &x 1\n",
            "1:4: error[yaml-anchor]: text that begins with `&` or `*` must stand in quotation marks",
        ),
        (
            b"a:\n  - *x\n",
            "2:5: error[yaml-anchor]: text that begins with `&` or `*` must stand in quotation marks",
        ),
        (
            b"a: !Important news\n",
            "1:4: error[yaml-quotes]: text that begins with `!` must stand in quotation marks",
        ),
        (
            b"risks:\n  - : a\n",
            "2:5: error[yaml]: this line is neither a key with its value nor an entry of a list",
        ),
        (
            b"[a, b]: c\n",
            "1:1: error[yaml]: this line is neither a key with its value nor an entry of a list",
        ),
        (
            b"risks: []\n---\nrisks: []\n",
            "2:1: error[yaml-second]: the file has a second part after `---` or `...`",
        ),
    ];
    for (bytes, expected) in cases {
        let said = said_of_bytes(bytes);
        let expected = format!("{at}:{expected}");
        assert!(said.lines().any(|line| line == expected), "{said}");
    }
}

#[test]
fn the_letter_that_is_not_utf_8_is_shown_where_it_stands() {
    let base = annotated::sources("");
    let mut files: Vec<Source> = base.iter().map(|(_, file)| file.clone()).collect();
    let name = "content/ashford/2024-25/data/risks.yaml";
    files.push(Source::new(name, b"risks:\n  - id: caf\xe9\n".to_vec()));
    let sources = Sources::new(files);
    assert_eq!(
        human(
            &annotated::found_while_reading(&sources),
            &sources,
            ColourMode::Never
        ),
        "\
error[encoding]: this file is not saved as UTF-8
 --> content/ashford/2024-25/data/risks.yaml:2:12
  |
2 |   - id: caf?
  |            ^ the first letter that cannot be read
  |
  = help: save it again as UTF-8: in Notepad, choose File, Save as, and UTF-8 beside Encoding

"
    );
}

#[test]
fn a_file_that_every_plan_has_is_not_said_to_be_deleted() {
    let sources = annotated::sources("# file: plan.yaml\n# file: data/risks.yaml\n");
    let report = annotated::found_while_reading(&sources);
    let help: Vec<_> = report
        .findings()
        .iter()
        .map(|it| it.help.as_deref())
        .collect();
    assert_eq!(
        help,
        [
            Some("fill it in, or delete it if the plan does not need it"),
            Some("fill it in: every plan has this file; docs/reference.md says what it holds"),
        ]
    );
}

/// The rules of everything that is said of a tiny site, checks included.
fn rules(text: &str) -> Vec<&'static str> {
    let sources = annotated::sources(text);
    let report = pipeline::check(&sources, Strictness::AsFound).report;
    report.findings().iter().map(|it| it.rule).collect()
}

const INDICATOR: &str = "\
# file: data/indicators.yaml
indicators:
  - id: entrants
    title: First time entrants
    origin: local
    unit: count
    polarity: lower is better
    definition: Children
    source: Our records
    series:
      - area: own
        observations:
          - period: 2022-23
            value: 20
          - period: 2023-24
            value: 25
# file: 01-a.md
---
title: A
---
They were [[entrants value latest]], [[entrants change first to latest]].
";

#[test]
fn what_stops_a_plan_is_said_last() {
    let budget = "# file: data/budget.yaml\nyear: 2024-25\nprovisional: no\ncolumns: cash and kind\nsource: Our accounts\nrows:\n  - { id: police, agency: police, cash: 12000, total: 13000 }\n";
    let risks = "# file: data/risks.yaml\nrisks:\n  - { id: demand, kind: risk, text: More young offenders may need us., mitigations: [We plan ahead.] }\n";
    let sources = annotated::sources(&format!("{budget}{risks}"));
    let report = pipeline::check(&sources, Strictness::AsFound).report;
    let said = human(&report, &sources, ColourMode::Never);
    let headings: Vec<_> = said.lines().filter(|line| line.contains("]: ")).collect();
    assert_eq!(
        headings,
        [
            "advice[stigmatising-term]: please check: \"young offenders\" calls a child by an offence",
            "error[budget-total]: `police` adds up to £12,000, not the stated £13,000",
        ]
    );
}

#[test]
fn what_only_follows_from_an_error_is_not_said() {
    assert_eq!(rules(INDICATOR), Vec::<&str>::new());
    assert_eq!(
        rules(&INDICATOR.replace("value: 25", "value: 12,0287")),
        ["number"]
    );
    assert_eq!(
        rules(&INDICATOR.replace("title: First time", "titel: First time")),
        ["unknown-key"]
    );
    assert_eq!(
        rules(&INDICATOR.replace("title: First time", "headline: First time")),
        ["missing-key", "unknown-key"]
    );
    assert_eq!(
        rules(&INDICATOR.replace("  - id: entrants\n    title", "  - title")),
        ["missing-key"]
    );
    assert_eq!(
        rules(&INDICATOR.replace("[[entrants change", "[[entrant change")),
        ["unknown-reference"]
    );
}

#[test]
fn what_seems_missing_from_a_file_with_errors_is_not_said() {
    let board = "# file: data/board.yaml\nboards:\n  - id: main\n    name: Board\n    role: managment board\n";
    let plan = "# file: plan.yaml\ntitle: A plan\nkind: action tracker\nframework: england-and-wales-2024\nperiod: 2024-25\nstatus: draft\nversion: \"1\"\nas_at: 2024-06-28\nsummary: What we will do.\nservice: Our service\nleads: Head of Service\nchairs: Director\nboard: main\n";
    assert_eq!(rules(&format!("{plan}{board}")), ["choice"]);
    assert_eq!(rules(plan), ["unknown-name"]);
    let accepted = "accepted:\n  - rule: council-approval\n    at: approvals\n    reason: It was published so.\n    by: Head of Service\n    on: 2024-06-28\n";
    let plan = plan.replace("board: main\n", accepted);
    assert_eq!(rules(&plan), ["acceptance-unused"]);
    let nameless = "# file: content/ashford/borough.yaml\nauthorities: Ashford\ncountry: England\n";
    assert_eq!(rules(&format!("{plan}{nameless}")), ["missing-key"]);
}

#[test]
fn what_is_mentioned_is_not_said_to_be_unmentioned_because_another_file_is_lost() {
    let appendix = "# file: 02-b.md\n---\ntitle: Sources\nappendix: yes\n---\nWhat we drew on.\n";
    let see = "# file: 01-a.md\n---\ntitle: A\n---\n[[see b]] lists what we drew on.\n";
    assert_eq!(rules(&format!("{see}{appendix}")), Vec::<&str>::new());
    let lost = "# file: data/risks.yaml\n";
    assert_eq!(rules(&format!("{see}{appendix}{lost}")), ["empty-file"]);
    let silent = see.replace("[[see b]]", "A list");
    assert_eq!(
        rules(&format!("{silent}{appendix}")),
        ["appendix-unmentioned"]
    );
}

#[test]
fn five_thousand_brackets_are_refused_quickly() {
    let said = said_of_bytes("[".repeat(5_000).as_bytes());
    assert!(said.contains("error[yaml-depth]"), "{said}");
}

#[test]
fn a_fault_of_syntax_does_not_hide_the_rest_of_the_file() {
    let text = GOOD
        .replace("provisional: no", "provisional no")
        .replace("    cash: 12000", "    csah: 12,000");
    let sources = annotated::sources(&format!("# file: data/budget.yaml\n{text}"));
    let said = short(&annotated::found_while_reading(&sources), &sources);
    assert!(
        said.contains("budget.yaml:2:1: error[yaml-colon]"),
        "{said}"
    );
    assert!(
        said.contains("budget.yaml:8:5: error[unknown-key]"),
        "{said}"
    );
}

#[test]
fn a_period_that_ends_before_it_starts() {
    let said = said(&GOOD.replace("2024-25", "2024-23"));
    assert!(
        said.contains("error[period]: this period ends before it starts"),
        "{said}"
    );
}

#[test]
fn a_name_that_leads_nowhere() {
    let text = "# file: data/board.yaml
boards:
  - id: main
    name: The board
    role: management board
    reports_to: cabinte
  - id: cabinet
    name: The cabinet
    role: executive board
";
    let sources = annotated::sources(text);
    assert_eq!(
        short(&annotated::found_while_reading(&sources), &sources),
        "content/ashford/2024-25/data/board.yaml:5:17: error[unknown-name]: there is no board `cabinte`\n"
    );
}

#[test]
fn a_brand_that_is_hard_to_read() {
    let text = "# file: content/site.yaml
title: Plans
publisher: Us
contact:
  name: The team
  email: team@example.org
licence:
  name: OGL
brand:
  accent: \"#ffcc00\"
";
    let sources = annotated::sources(text);
    let said = human(
        &annotated::found_while_reading(&sources),
        &sources,
        ColourMode::Never,
    );
    assert!(
        said.contains("words in #ffcc00 are hard to read on white"),
        "{said}"
    );
    assert!(said.contains("+   accent: \"#"), "{said}");
}
