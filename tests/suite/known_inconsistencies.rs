//! The inconsistencies of the published plans (their ids are those of our field notes). Each must
//! be found by its rule, in the right file and on the right line, once nothing is accepted.
//!
//! Where our content has corrected an error, the published words are typed back in first. What the
//! published plans got right must pass.

use std::collections::BTreeSet;
use std::path::Path;
use yjplan::diagnostics::Finding;
use yjplan::pipeline::{self, Strictness};
use yjplan::sources::{self, Source, Sources};

const TH: &str = "content/tower-hamlets/2024-25/";
const HV: &str = "content/havering/2024-27/";
const LE: &str = "content/leicester/2023-24/";
const PO: &str = "content/portsmouth/2023-25/";

/// Case, rule, folder, file, and words of the line at fault.
const CASES: &[(&str, &str, &str, &str, &str)] = &[
    ("TH-01", "table-total", TH, "data/counts.yaml", "total: 727"),
    (
        "TH-02",
        "duplicate-row",
        TH,
        "data/counts.yaml",
        "label: Breach of statutory order",
    ),
    (
        "TH-12",
        "undated-figures",
        TH,
        "data/facts.yaml",
        "id: one-or-two-further-offences",
    ),
    (
        "TH-13",
        "undated-figures",
        TH,
        "data/counts.yaml",
        "id: characteristics",
    ),
    ("TH-17", "budget-table", TH, "plan.yaml", "title:"),
    (
        "TH-14",
        "unbacked-comparison",
        TH,
        "07-performance.md",
        "lower than those of London",
    ),
    (
        "TH-21",
        "small-count",
        TH,
        "data/counts.yaml",
        "values: [1]",
    ),
    (
        "TH-21",
        "small-count",
        TH,
        "data/facts.yaml",
        "id: children-on-remand",
    ),
    (
        "TH-21",
        "small-count",
        TH,
        "data/indicators.yaml",
        "value: 2",
    ),
    (
        "HV-07",
        "denominator-label",
        HV,
        "data/benchmarks.yaml",
        "id: population",
    ),
    ("HV-17", "plan-years", HV, "plan.yaml", "framework:"),
    (
        "LE-12",
        "reversed-aim",
        LE,
        "data/actions.yaml",
        "reduce the extent",
    ),
    (
        "HV-18",
        "action-due",
        HV,
        "data/actions.yaml",
        "ref: \"5.2\"",
    ),
    (
        "HV-24",
        "budget-cells",
        HV,
        "data/budget.yaml",
        "agency: welsh government",
    ),
    (
        "HV-27",
        "same-post",
        HV,
        "data/actions.yaml",
        "ref: \"3.5\"",
    ),
    (
        "HV-33",
        "small-count",
        HV,
        "data/counts.yaml",
        "values: [4, 2]",
    ),
    (
        "HV-33",
        "small-count",
        HV,
        "data/facts.yaml",
        "id: restorative-conferences",
    ),
    ("HV-34", "small-base", HV, "data/indicators.yaml", "base: 7"),
    (
        "HV-35",
        "sign-off",
        HV,
        "plan.yaml",
        "by: Statutory Director",
    ),
    ("LE-09", "leads-key", LE, "data/people.yaml", "initials: MT"),
    (
        "LE-17",
        "small-count",
        LE,
        "data/indicators.yaml",
        "value: 4",
    ),
    (
        "PO-01",
        "rag-bands",
        PO,
        "data/indicators.yaml",
        "green: \"<224\"",
    ),
    (
        "PO-05",
        "implied-population",
        PO,
        "data/indicators.yaml",
        "value: 310",
    ),
    (
        "PO-08",
        "decimal-places",
        PO,
        "data/indicators.yaml",
        "value: 33.33",
    ),
    (
        "PO-15",
        "number-gap",
        PO,
        "data/priorities.yaml",
        "ref: \"4.6\"",
    ),
    (
        "PO-26",
        "small-count",
        PO,
        "data/indicators.yaml",
        "count: 1",
    ),
    (
        "PO-26",
        "small-count",
        PO,
        "data/counts.yaml",
        "values: [8, 10, 5, 1]",
    ),
    (
        "TH-14",
        "target-called-met",
        TH,
        "07-performance.md",
        "one of our successes",
    ),
    ("TH-15", "years-in-heading", TH, "05-priorities.md", "---"),
    (
        "HV-03",
        "two-records",
        HV,
        "data/indicators.yaml",
        "value: 42",
    ),
    (
        "HV-04",
        "target-called-met",
        HV,
        "01-introduction.md",
        "a notable success",
    ),
    (
        "HV-22",
        "undated-figures",
        HV,
        "data/representation.yaml",
        "id: ethnicity-in-offending",
    ),
    (
        "HV-23",
        "funder-at-nil",
        HV,
        "data/budget.yaml",
        "agency: police and crime commissioner",
    ),
    (
        "HV-29",
        "change-without-baseline",
        HV,
        "data/actions.yaml",
        "ref: \"2.1\"",
    ),
    (
        "LE-01",
        "rating-in-words",
        LE,
        "data/actions.yaml",
        "ref: \"2\"",
    ),
    (
        "LE-08",
        "ended-strategy",
        LE,
        "data/strategies.yaml",
        "title: Youth Justice Annual Plan",
    ),
    (
        "PO-07",
        "unbacked-comparison",
        PO,
        "09-kpis.md",
        "than before the pandemic",
    ),
];

/// Case, rule, folder, file, our words, the published ones, and words of the line at fault.
type Slip = (
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    [&'static str; 3],
);

/// Errors that our content has corrected.
const SLIPS: &[Slip] = &[
    (
        "TH-06",
        "series-gap",
        TH,
        "data/indicators.yaml",
        [
            "          - period: Jul 20 - Jun 21\n            not_available: The published table leaves this period out.\n",
            "",
            "period: Jul 21 - Jun 22",
        ],
    ),
    (
        "HV-02",
        "period",
        HV,
        "plan.yaml",
        ["period: 2024-27", "period: 2024-2024", "2024-2024"],
    ),
    (
        "HV-05",
        "rate",
        HV,
        "data/indicators.yaml",
        [
            "            value: 180\n            count: 47",
            "            value: 160\n            count: 42",
            "value: 160",
        ],
    ),
    (
        "HV-14",
        "list-length",
        HV,
        "15-priorities.md",
        [
            "\n[[commitments topic=diversion]]",
            "\nIt lists the six main areas:\n\n1. one\n2. two\n\n[[commitments topic=diversion]]",
            "six main areas",
        ],
    ),
    (
        "HV-15",
        "template-text",
        HV,
        "07-victims.md",
        [
            "A revised Code",
            "Please provide information on victims. A revised Code",
            "Please provide",
        ],
    ),
    (
        "HV-16",
        "typed-page-number",
        HV,
        "07-victims.md",
        [
            "A revised Code",
            "As shared on page 48: a revised Code",
            "page 48",
        ],
    ),
    (
        "HV-28",
        "abbreviation",
        HV,
        "data/glossary.yaml",
        [
            "  - abbr: HARM\n",
            "  - abbr: FTE\n    id: full-time\n    term: full-time equivalent\n  - abbr: HARM\n",
            "id: full-time",
        ],
    ),
    (
        "PO-04",
        "period",
        PO,
        "data/indicators.yaml",
        [
            "period: Jan 22 - Dec 22\n            value: 229",
            "period: Jan 22 - Dec 21\n            value: 229",
            "Jan 22 - Dec 21",
        ],
    ),
    (
        "PO-06",
        "percentage",
        PO,
        "data/indicators.yaml",
        ["value: 43.3", "value: 43.2", "value: 43.2"],
    ),
    (
        "PO-15",
        "action-reference",
        PO,
        "data/actions.yaml",
        ["ref: 1.2 vi", "ref: 1.2 v)", "ref: 1.2 v)"],
    ),
    (
        "PO-15",
        "action-outcome",
        PO,
        "data/actions.yaml",
        [
            "  - ref: 1.2 iv\n    outcome: \"1.2\"",
            "  - ref: 1.2 iv\n    outcome: \"1.3\"",
            "ref: 1.2 iv",
        ],
    ),
    (
        "PO-20",
        "link-host",
        PO,
        "data/references.yaml",
        [
            "https://restorativejustice.org.uk/what",
            "https://yiresourcehub.uk/what",
            "id: restorative-justice-definition",
        ],
    ),
    (
        "PO-20",
        "link-text",
        PO,
        "data/references.yaml",
        [
            "text: Victim Code",
            "text: PowerPoint Presentation",
            "id: victim-code",
        ],
    ),
    (
        "PO-21",
        "cut-off-text",
        PO,
        "data/indicators.yaml",
        [
            "title: Children at risk of sexual exploitation",
            "title: Children assessed as at risk of",
            "id: monitor-sexual",
        ],
    ),
    (
        "TH-03",
        "stated-change",
        TH,
        "01-introduction.md",
        [
            "Our Communications Plan is well embedded",
            "Our rate fell by 41.2%, from 261 to 154.\n\nOur Communications Plan is well embedded",
            "41.2%",
        ],
    ),
    (
        "TH-05",
        "stated-change",
        TH,
        "01-introduction.md",
        [
            "Our Communications Plan is well embedded",
            "That is an increase of 6.8%, from 29% to 35.8%.\n\nOur Communications Plan is well embedded",
            "6.8%",
        ],
    ),
    (
        "TH-11",
        "impossible-average",
        TH,
        "01-introduction.md",
        [
            "Our Communications Plan is well embedded",
            "The average age of first offence is 14 and 15.\n\nOur Communications Plan is well embedded",
            "14 and 15",
        ],
    ),
    (
        "TH-18",
        "scrambled-text",
        TH,
        "01-introduction.md",
        [
            "Our Communications Plan is well embedded",
            "(75 individual This is an incredible children). achievement\n\nOur Communications Plan is well embedded",
            "incredible",
        ],
    ),
    (
        "TH-20",
        "telling-detail",
        TH,
        "data/voices.yaml",
        [
            "A child would change hardly anything.",
            "A child would change hardly anything at Stepney farm.",
            "id: a-good-worker",
        ],
    ),
    (
        "HV-12",
        "meeting-frequency",
        HV,
        "01-introduction.md",
        [
            "We expect challenges:",
            "The Havering Youth Justice Management Board meets quarterly.\n\nWe expect challenges:",
            "meets quarterly",
        ],
    ),
    (
        "HV-30",
        "repeated-paragraph",
        HV,
        "01-introduction.md",
        [
            "We expect challenges:",
            "The act also asks for a youth justice plan each year. It says how services will be provided, funded, led and governed, with key information for a quality service.\n\nWe expect challenges:",
            "The act also asks for a youth ",
        ],
    ),
    (
        "HV-32",
        "one-childs-story",
        HV,
        "01-introduction.md",
        [
            "We expect challenges:",
            "A child was believed to live with adults, and it was found through his school.\n\nWe expect challenges:",
            "his school",
        ],
    ),
    (
        "LE-06",
        "unbacked-comparison",
        LE,
        "01-purpose.md",
        [
            "[[framing]]",
            "It compares favorably with the family average.\n\n[[framing]]",
            "favorably",
        ],
    ),
    (
        "LE-10",
        "mistyped-abbreviation",
        LE,
        "01-purpose.md",
        [
            "[[framing]]",
            "Every ECHP is reviewed yearly.\n\n[[framing]]",
            "ECHP",
        ],
    ),
    (
        "HV-01",
        "count-in-prose",
        HV,
        "01-introduction.md",
        [
            "We expect challenges:",
            "Use of custody fell to 2 children in 2023-24.\n\nWe expect challenges:",
            "2 children",
        ],
    ),
    (
        "HV-08",
        "unit-in-prose",
        HV,
        "01-introduction.md",
        [
            "We expect challenges:",
            "The custody rate per 100,000 is low.\n\nWe expect challenges:",
            "per 100,000",
        ],
    ),
    (
        "HV-11",
        "area-spelling",
        HV,
        "01-introduction.md",
        [
            "We expect challenges:",
            "Barking and Dageham is a neighbour.\n\nWe expect challenges:",
            "Dageham",
        ],
    ),
    (
        "LE-11",
        "unit-in-prose",
        LE,
        "01-purpose.md",
        [
            "[[framing]]",
            "A role of 0.5% is allocated.\n\n[[framing]]",
            "0.5%",
        ],
    ),
    (
        "PO-10",
        "children-and-events",
        PO,
        "01-introduction.md",
        [
            "In 2022 we reviewed that plan.",
            "Six children were remanded, an increase on the 3 YDA remands.\n\nIn 2022 we reviewed that plan.",
            "YDA remands",
        ],
    ),
    (
        "SC-03",
        "inspection-score",
        "content/tower-hamlets/2022-10-scrutiny/",
        "data/inspection.yaml",
        ["score: 8", "score: 9", "score: 9"],
    ),
    (
        "TH-12",
        "impossible-share",
        TH,
        "01-introduction.md",
        [
            "Our Communications Plan is well embedded",
            "Of those who reoffended, 45% of the 34 children had moved school.\n\nOur Communications Plan is well embedded",
            "45% of the 34",
        ],
    ),
    (
        "TH-16",
        "two-expansions",
        TH,
        "01-introduction.md",
        [
            "Our Communications Plan is well embedded",
            "The Youth Justice Service Improvement Partnership (YJSIP) reviewed us.\n\nOur Communications Plan is well embedded",
            "(YJSIP)",
        ],
    ),
    (
        "TH-22",
        "known-misspelling",
        TH,
        "01-introduction.md",
        [
            "Our Communications Plan is well embedded",
            "There are oportunities for all.\n\nOur Communications Plan is well embedded",
            "oportunities",
        ],
    ),
    (
        "HV-13",
        "figure-in-prose",
        HV,
        "01-introduction.md",
        [
            "We expect challenges:",
            "We know that 88% of our victims engage with us.\n\nWe expect challenges:",
            "88%",
        ],
    ),
    (
        "HV-19",
        "inspection-in-prose",
        HV,
        "01-introduction.md",
        [
            "We expect challenges:",
            "The HMIP inspection of October 2022 rated the service good.\n\nWe expect challenges:",
            "October 2022",
        ],
    ),
    (
        "HV-20",
        "dates-in-order",
        HV,
        "01-introduction.md",
        [
            "We expect challenges:",
            "The self-evaluation of standard 2 was submitted on 31.10.2023 and scored at the board on 26.10.2023.\n\nWe expect challenges:",
            "31.10.2023",
        ],
    ),
    (
        "HV-21",
        "inspection-in-prose",
        HV,
        "01-introduction.md",
        [
            "We expect challenges:",
            "We are proud to be Ofsted graded good.\n\nWe expect challenges:",
            "graded good",
        ],
    ),
    (
        "HV-26",
        "board-name",
        HV,
        "01-introduction.md",
        [
            "We expect challenges:",
            "The Youth Justice Strategic Partnership Board owns the plan.\n\nWe expect challenges:",
            "Strategic Partnership Board",
        ],
    ),
    (
        "HV-31",
        "empty-link",
        HV,
        "01-introduction.md",
        [
            "We expect challenges:",
            "See [the referral form](#).\n\nWe expect challenges:",
            "referral form",
        ],
    ),
    (
        "HV-37",
        "known-misspelling",
        HV,
        "01-introduction.md",
        [
            "We expect challenges:",
            "The number of First Time Entrance is watched.\n\nWe expect challenges:",
            "Entrance",
        ],
    ),
    (
        "LE-18",
        "known-misspelling",
        LE,
        "01-purpose.md",
        [
            "[[framing]]",
            "## Interdependicies\n\nThere are some.\n\n[[framing]]",
            "Interdependicies",
        ],
    ),
    (
        "PO-09",
        "size-of-change",
        PO,
        "01-introduction.md",
        [
            "In 2022 we reviewed that plan.",
            "Resolutions remained stable, with [[youth-community-resolutions change commenced-2021-22 to commenced-2022-23]].\n\nIn 2022 we reviewed that plan.",
            "remained stable",
        ],
    ),
    (
        "PO-12",
        "phase-count",
        PO,
        "01-introduction.md",
        [
            "In 2022 we reviewed that plan.",
            "Restorative practice is in 11 Wave One schools.\n\nWave 1 (13 of 17 schools) has ended.\n\nIn 2022 we reviewed that plan.",
            "13 of 17",
        ],
    ),
    (
        "PO-17",
        "rating-in-words",
        PO,
        "data/previous.yaml",
        [
            "  - ref: 1.1 i\n    outcome: \"1.1\"\n    text: >-\n      Identify more",
            "  - ref: 1.1 i\n    rag_action: not recoverable\n    outcome: \"1.1\"\n    text: >-\n      Identify more",
            "ref: 1.1 i",
        ],
    ),
    (
        "PO-18",
        "column-names",
        PO,
        "01-introduction.md",
        [
            "In 2022 we reviewed that plan.",
            "Table: One\n\n| Action | Owner | By when? |\n|---|---|---|\n| Ask | Head of Service | April 2024 |\n\nTable: Two\n\n| Action | Lead Owner | Timescale |\n|---|---|---|\n| Tell | Head of Service | April 2024 |\n\nIn 2022 we reviewed that plan.",
            "| Action | Lead Owner",
        ],
    ),
    (
        "PO-18",
        "date-style",
        PO,
        "01-introduction.md",
        [
            "In 2022 we reviewed that plan.",
            "Table: One\n\n| Action | Owner | By when |\n|---|---|---|\n| Ask | Head of Service | Apr 2024 |\n| Tell | Head of Service | Oct2023 |\n\nIn 2022 we reviewed that plan.",
            "| Action | Owner",
        ],
    ),
    (
        "PO-19",
        "same-post",
        PO,
        "plan.yaml",
        [
            "  - Head of Service, Adolescents and Young Adults",
            "  - Head of Service, Adolescents and Young Adolescents",
            "title:",
        ],
    ),
    (
        "PO-19",
        "same-post",
        PO,
        "data/board.yaml",
        [
            "    chairs: Director of Children, Families and Education",
            "    chairs: Director of Children Services and Education",
            "id: management-board",
        ],
    ),
    (
        "PO-19",
        "cut-off-text",
        PO,
        "data/actions.yaml",
        [
            "      - YOT Service Leader\n      - Supporting Families Manager\n",
            "      - YOT Service Leader and\n      - Supporting Families Manager\n",
            "ref: 1.1 i",
        ],
    ),
    (
        "PO-22",
        "two-expansions",
        PO,
        "01-introduction.md",
        [
            "In 2022 we reviewed that plan.",
            "Staff use Playful, Accepting, Curious and Empathetic (PACE) parenting.\n\nIn 2022 we reviewed that plan.",
            "(PACE)",
        ],
    ),
    (
        "PO-23",
        "meeting-frequency",
        PO,
        "01-introduction.md",
        [
            "In 2022 we reviewed that plan.",
            "The Workforce Development sub-group is due to meet for the first time in June 2023.\n\nIn 2022 we reviewed that plan.",
            "for the first time",
        ],
    ),
    (
        "PO-24",
        "known-misspelling",
        PO,
        "01-introduction.md",
        [
            "In 2022 we reviewed that plan.",
            "We send an Education Police Briefing.\n\nIn 2022 we reviewed that plan.",
            "Education Police",
        ],
    ),
    (
        "PO-24",
        "nothing-follows",
        PO,
        "01-introduction.md",
        [
            "In 2022 we reviewed that plan.",
            "The service is made up of the following posts:\n\n## Posts\n\nIn 2022 we reviewed that plan.",
            "following posts",
        ],
    ),
    (
        "SC-04",
        "raw-html",
        TH,
        "01-introduction.md",
        [
            "Our Communications Plan is well embedded",
            "<p>A quotation from a report.</p>\n\nOur Communications Plan is well embedded",
            "<p>",
        ],
    ),
];

/// Inconsistencies that no rule finds, with the reason.
const NOT_FOUND: &[(&str, &str)] = &[
    (
        "TH-07",
        "both figures are printed, and whether a sentence owes readers the second one is a judgement",
    ),
    (
        "TH-09",
        "nothing in the data says whether the child on remand is one of the children in custody",
    ),
    (
        "TH-19",
        "only its meaning tells that a list begins something that needs a heading",
    ),
    (
        "HV-06",
        "the percentage is typed as a fact, and the figure that it was made from was never published",
    ),
    (
        "HV-10",
        "only its makers know whether a table is the data that a note above it calls not available",
    ),
    (
        "HV-36",
        "the words compare two areas and quote neither figure, so there is nothing to weigh them with",
    ),
    (
        "LE-04",
        "a difference without a unit may be percent or points, and is right as one of them",
    ),
    (
        "LE-05",
        "only its meaning tells that a sentence calls the children of a cohort offenders",
    ),
    (
        "LE-13",
        "a table made of data has one set of headings, so the others cannot be typed",
    ),
    (
        "LE-14",
        "an action is one entry, so it cannot be split over two pages",
    ),
    (
        "LE-15",
        "nothing in the data names the event to which two dates are given",
    ),
    (
        "LE-16",
        "nothing in the data names the event to which two dates are given",
    ),
    (
        "SC-02",
        "two periods of two things are right, and both are labelled",
    ),
    (
        "PO-25",
        "the plan has no date of its own, so nothing says that July 2023 was past",
    ),
    (
        "PO-13",
        "the sentence itself says that the two records differ",
    ),
    (
        "PO-14",
        "contents are made of the headings, so they cannot differ",
    ),
    (
        "PO-16",
        "an action is one entry, so its cells cannot have other lengths",
    ),
    (
        "PO-27",
        "a comparator is an area of areas.yaml, so it cannot be without a name",
    ),
];

/// The cases of our field notes, by plan; numbers that are left out were never given.
const NOTED: &[(&str, &[u32])] = &[
    (
        "TH",
        &[
            1, 2, 3, 5, 6, 7, 9, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22,
        ],
    ),
    (
        "HV",
        &[
            1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 26,
            27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37,
        ],
    ),
    (
        "LE",
        &[1, 4, 5, 6, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18],
    ),
    ("SC", &[2, 3, 4]),
    (
        "PO",
        &[
            1, 4, 5, 6, 7, 8, 9, 10, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27,
        ],
    ),
];

#[test]
fn every_case_is_found_or_said_not_to_be() {
    let found = CASES.iter().map(|case| case.0);
    let found: BTreeSet<_> = found.chain(SLIPS.iter().map(|slip| slip.0)).collect();
    let not: BTreeSet<_> = NOT_FOUND.iter().map(|case| case.0).collect();
    let both: Vec<_> = found.intersection(&not).collect();
    assert_eq!(both, Vec::<&&str>::new());
    let noted = NOTED
        .iter()
        .flat_map(|(plan, numbers)| numbers.iter().map(move |it| format!("{plan}-{it:02}")));
    let missing: Vec<_> = noted
        .filter(|case| !found.contains(case.as_str()) && !not.contains(case.as_str()))
        .collect();
    assert_eq!(missing, Vec::<String>::new());
}

#[test]
fn every_case_is_found_in_its_file_and_on_its_line() {
    let content = content();
    let found = findings(&content);
    let missing: Vec<_> = CASES
        .iter()
        .filter(|(_, rule, folder, file, line)| {
            !stands(&found, &content, rule, &format!("{folder}{file}"), line)
        })
        .collect();
    assert!(missing.is_empty(), "{missing:#?}");
}

#[test]
fn every_slip_that_our_content_has_put_right_would_be_found() {
    let content = content();
    let mut missing = Vec::new();
    for (case, rule, folder, file, [ours, published, line]) in SLIPS {
        let name = format!("{folder}{file}");
        let edited = of_borough(&edited(&content, &name, ours, published, case), folder);
        if !stands(&findings(&edited), &edited, rule, &name, line) {
            missing.push((case, rule));
        }
    }
    assert!(missing.is_empty(), "{missing:#?}");
}

/// There are no findings in our content but those that the documents accept.
#[test]
fn our_content_checks_clean() {
    let content = content();
    let report = pipeline::check(&content, Strictness::AsFound).report;
    assert_eq!(yjplan::diagnostics::short(&report, &content), "");
}

/// Each of the four family averages of Havering passes as an average and fails as an exact value.
#[test]
fn haverings_family_averages_pass_as_means_only() {
    let content = content();
    let name = format!("{HV}data/benchmarks.yaml");
    let ratios = |sources: &Sources| {
        let found = findings(sources);
        found
            .iter()
            .filter(|finding| finding.rule == "benchmark-ratio")
            .count()
    };
    assert_eq!(ratios(&content), 0);
    let exact = replaced(&content, &name, |text| {
        text.replace("basis: mean", "basis: exact")
    });
    assert_eq!(ratios(&exact), 4);
}

/// What the published plans got right: arithmetic is reported only where it is known to be wrong.
#[test]
fn what_reconciles_passes() {
    let arithmetic = [
        "budget-total",
        "percentage",
        "rate",
        "benchmark-ratio",
        "inspection-score",
        "same-figure",
        "groups-sum",
        "table-total",
    ];
    let found = findings(&content());
    let places: Vec<_> = found
        .iter()
        .filter(|finding| arithmetic.contains(&finding.rule))
        .filter_map(|finding| finding.place.as_deref())
        .collect();
    assert_eq!(places, ["feeling-unsafe", "offences total"]);
}

fn content() -> Sources {
    sources::read(Path::new(env!("CARGO_MANIFEST_DIR"))).unwrap()
}

/// The findings in our own content when nothing is accepted.
pub(crate) fn findings_in_our_content() -> Vec<Finding> {
    findings(&content())
}

/// What is found when nothing is accepted.
fn findings(sources: &Sources) -> Vec<Finding> {
    let files = sources.iter().map(|(_, file)| match file.text() {
        Ok(text) if file.name().ends_with("/plan.yaml") => {
            Source::new(file.name(), without_accepted(text).into_bytes())
        }
        _ => file.clone(),
    });
    let sources = Sources::new(files.collect());
    let report = pipeline::check(&sources, Strictness::AsFound).report;
    report.findings().to_vec()
}

/// The site without its other boroughs, which takes a fraction of the time to check.
fn of_borough(sources: &Sources, plan_folder: &str) -> Sources {
    let borough: String = plan_folder.split_inclusive('/').take(2).collect();
    let files = sources.iter().map(|(_, file)| file);
    let kept = files.filter(|file| {
        let folders = file.name().matches('/').count();
        !file.name().starts_with("content/") || folders == 1 || file.name().starts_with(&borough)
    });
    Sources::new(kept.cloned().collect())
}

/// The text of a plan.yaml with its list `accepted` commented out, so that line numbers stay the
/// same.
fn without_accepted(text: &str) -> String {
    let mut inside = false;
    let lines = text.lines().map(|line| {
        if !line.starts_with([' ', '#', '-']) && !line.is_empty() {
            inside = line.starts_with("accepted:");
        }
        let mark = if inside { "# " } else { "" };
        format!("{mark}{line}\n")
    });
    lines.collect()
}

fn stands(found: &[Finding], sources: &Sources, rule: &str, file: &str, words: &str) -> bool {
    found
        .iter()
        .filter(|finding| finding.rule == rule)
        .any(|finding| {
            let source = sources.file(finding.at.span.file);
            let line = source.position(finding.at.span.range().start).line;
            let text = source
                .text()
                .unwrap()
                .lines()
                .nth(line - 1)
                .unwrap_or_default();
            source.name() == file && text.contains(words)
        })
}

fn text(sources: &Sources, name: &str) -> String {
    let (_, file) = sources.under(name).next().unwrap();
    file.text().unwrap().to_owned()
}

fn edited(sources: &Sources, name: &str, ours: &str, published: &str, case: &str) -> Sources {
    assert_eq!(
        text(sources, name).matches(ours).count(),
        1,
        "{case}: {ours}"
    );
    replaced(sources, name, |text| text.replace(ours, published))
}

fn replaced(sources: &Sources, name: &str, change: impl Fn(&str) -> String) -> Sources {
    let files = sources.under("").map(|(_, file)| {
        if file.name() == name {
            Source::new(name, change(file.text().unwrap()).into_bytes())
        } else {
            file.clone()
        }
    });
    Sources::new(files.collect())
}
