//! The inconsistencies of the published plans (their ids are those of our field notes), each found by
//! the rule that is meant for it, in the right file and on the right line, once nothing is accepted.
//!
//! Where our content has put a slip right, the published words are typed back in first. What the
//! published plans got right passes.

use std::path::Path;
use yjplan::checks;
use yjplan::diagnostics::{Finding, Severity};
use yjplan::parse;
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
    ("TH-15", "deadline", TH, "plan.yaml", "framework:"),
    ("TH-17", "required-heading", TH, "plan.yaml", "framework:"),
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
    ("PO-24", "required-heading", PO, "plan.yaml", "framework:"),
    ("PO-25", "action-due", PO, "data/actions.yaml", "ref: 5.4 i"),
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
];

/// Case, rule, folder, file, our words, the published ones, and words of the line at fault.
type Slip = (
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    [&'static str; 3],
);

/// What our content has put right.
const SLIPS: &[Slip] = &[
    (
        "TH-06",
        "series-gap",
        TH,
        "data/indicators.yaml",
        [
            "          - period: Jul 20 - Jun 21\n            not_available: The published table leaves this period out. The text gives 29% as last year's rate.\n",
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
];

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
        let edited = edited(&content, &name, ours, published, case);
        if !stands(&findings(&edited), &edited, rule, &name, line) {
            missing.push((case, rule));
        }
    }
    assert!(missing.is_empty(), "{missing:#?}");
}

/// Nothing is left to look at but what the documents let stand as published.
#[test]
fn our_content_checks_clean() {
    let content = content();
    let parsed = parse::site(&content);
    let checked = checks::run(&parsed.site.unwrap(), &parsed.frameworks);
    let report = parsed.report.and(checked.report);
    assert_eq!(yjplan::diagnostics::short(&report, &content), "");
}

/// Each of the four family averages of Havering passes as a mean and fails as an exact figure.
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

/// What the published plans got right: no arithmetic is doubted but where it is known to be wrong.
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

/// What is found when nothing is accepted.
fn findings(sources: &Sources) -> Vec<Finding> {
    let parsed = parse::site(sources);
    let mut found: Vec<_> = parsed.report.findings().to_vec();
    if let Some(mut site) = parsed.site {
        for plan in &mut site.plans {
            plan.document.accepted.clear();
        }
        let checked = checks::run(&site, &parsed.frameworks);
        found.extend(checked.report.findings().iter().cloned());
    }
    found.retain(|finding| finding.severity <= Severity::Advice);
    found
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
