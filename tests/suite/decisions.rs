//! Decisions about small numbers: what they do where somebody decided, and nothing where nobody
//! did.

use crate::annotated;
use yjplan::disclosure::{CountTable, FactValue, Publishable, Published, publish};
use yjplan::pipeline;
use yjplan::plan::Id;

const COUNTS: &str = "
# file: data/counts.yaml
tables:
  - id: offences
    caption: Offences
    unit: offences
    source: Us
    when: 2023-24
    exclusive: yes
    row_totals: yes
    columns: [April, October]
    rows:
      - { id: theft, label: Theft, values: [21, 13] }
      - { id: arson, label: Arson, values: [1, 6] }
      - { id: fraud, label: Fraud, values: [8, 9] }
      - { id: drugs, label: Drugs, values: [0, 12] }
  - id: stays
    caption: Stays
    unit: children
    source: Us
    columns: [Children]
    rows:
      - { id: remand, label: Remand, values: [3] }
# file: data/indicators.yaml
indicators:
  - id: custody
    title: Custody
    origin: national
    measure: use-of-custody
    unit: rate per 1,000
    polarity: lower is better
    definition: Some.
    source: Us
    series:
      - area: own
        observations:
          - { period: 2023-24, value: 0.15, count: 3 }
    rank: { position: 2, of: 9 }
# file: data/benchmarks.yaml
tables:
  - id: beside
    indicator: custody
    caption: Beside others
    period: 2023-24
    source: Us
    measures:
      - { id: number, label: Number, unit: count }
      - { id: rate, label: Rate, unit: \"rate per 1,000\" }
    rows:
      - { area: own, basis: exact, values: [3, 0.15], rank: 2, rank_of: 9 }
# file: data/kpis.yaml
kpis:
  - { kpi: 4, value: 3, unit: count, period: 2023-24 }
  - { kpi: 5, value: 3, unit: count, period: 2023-24 }
# file: data/programmes.yaml
programmes:
  - id: mentoring
    name: Mentoring
    what: We listen.
    reach: [{ value: 2, unit: children }]
# file: data/surveys.yaml
surveys:
  - id: safety
    name: Safety
    question: Do you feel safe?
    responses: 40
    answers:
      - { id: streets, label: On the street, percent: 5 }
      - { id: home, label: At home, percent: 70 }
      - { id: school, label: At school, percent: 25 }
# file: data/facts.yaml
facts:
  - { id: offered, label: Offered, value: 3, source: Us }
  - { id: asked, label: Asked, value: 30, source: Us }
  - { id: share, label: Share, value: 10, unit: percent, source: Us, from: [offered, asked] }
  - { id: held, label: Held, value: 0.75, unit: \"rate per 1,000\", base: 4000, source: Us }
# file: data/representation.yaml
tables:
  - id: groups
    caption: Groups
    source: Us
    cohort: Here
    reference: There
    cohort_base: 22
    rows:
      - { group: One, cohort: 18, reference: 30 }
      - { group: Two, cohort: 82, reference: 70 }
# file: data/voices.yaml
voices:
  - { id: told, voice: child, form: reported, text: Somebody was listened to. }
  - id: paper
    voice: child
    form: verbatim
    text: I was listened to.
    consent: { given_by: child, on: 2024-01-01, scope: print }
    reviewed: { by: Head of Service, on: 2024-01-02 }
  - id: old
    voice: child
    form: verbatim
    text: I was heard.
    consent: { given_by: child, on: 2023-01-01, scope: [web, print], expires: 2024-06-27 }
    reviewed: { by: Head of Service, on: 2024-01-02 }
you_said:
  - { said: old, did: We listened. }
  - { said: told, did: We listened again. }
";

/// A site.yaml with these decisions, as a file of an annotated site.
pub(crate) fn site_file(decisions: &[(&str, &str)]) -> String {
    let mut site = String::from(
        "# file: content/site.yaml\ntitle: Plans\npublisher: Us\ncontact: { name: Us, email: us@example.org }\n\
         licence: { name: OGL }\ndisclosure:\n  threshold: 5\n",
    );
    if !decisions.is_empty() {
        site.push_str("  decisions:\n");
    }
    for (at, remedy) in decisions {
        site += "    - { at: ";
        site += at;
        site += ", do: ";
        site += remedy;
        site += ", reason: So we decided., by: Head, on: 2024-06-01 }\n";
    }
    site
}

fn published(decisions: &[(&str, &str)]) -> Publishable {
    let site = site_file(decisions);
    let sources = annotated::sources(&format!("{site}{COUNTS}"));
    let read = pipeline::read(&sources);
    let found = annotated::of_reading(&read.report);
    assert!(!found.has_errors(), "{:?}", found.findings());
    publish(read.site.unwrap()).plans.remove(0)
}

fn id(text: &str) -> Id {
    Id::parse(text).unwrap()
}

/// A table as readers see it, with [c] for suppressed values.
fn shown(table: &CountTable) -> Vec<String> {
    let figure = |it: &Published<u64>| it.figure().map_or("[c]".to_owned(), u64::to_string);
    let rows = table.rows.iter().map(|row| {
        let values: Vec<_> = row.values.iter().map(figure).collect();
        format!(
            "{} {} = {}",
            row.label,
            values.join(" "),
            figure(&row.total)
        )
    });
    rows.collect()
}

fn offences(remedy: &str) -> Vec<String> {
    shown(
        published(&[("offences", remedy)])
            .table(&id("offences"))
            .unwrap(),
    )
}

const AS_IT_IS: [&str; 4] = [
    "Theft 21 13 = 34",
    "Arson 1 6 = 7",
    "Fraud 8 9 = 17",
    "Drugs 0 12 = 12",
];

#[test]
fn nothing_changes_where_nobody_decided_or_where_it_is_to_be_published() {
    let plan = published(&[("stays", "suppress")]);
    assert_eq!(shown(plan.table(&id("offences")).unwrap()), AS_IT_IS);
    assert_eq!(plan.document().notes.len(), 1);
    assert_eq!(offences("publish"), AS_IT_IS);
}

#[test]
fn suppressing_hides_no_more_than_the_printed_totals_make_necessary() {
    let hidden = [
        "Theft 21 13 = 34",
        "Arson [c] [c] = 7",
        "Fraud 8 9 = 17",
        "Drugs 0 12 = 12",
    ];
    assert_eq!(offences("suppress"), hidden);
}

#[test]
fn rounding_is_to_the_nearest_five_and_totals_are_made_of_rounded_counts() {
    let rounded = [
        "Theft 20 15 = 35",
        "Arson 0 5 = 5",
        "Fraud 10 10 = 20",
        "Drugs 0 10 = 10",
    ];
    assert_eq!(offences("round"), rounded);
}

#[test]
fn combining_makes_one_row_of_small_ones_and_the_smallest_of_the_rest() {
    let table = offences("combine");
    assert_eq!(table, ["Theft 21 13 = 34", "Other 9 27 = 36"]);
}

#[test]
fn a_table_that_cannot_be_combined_is_suppressed() {
    let plan = published(&[("stays", "combine")]);
    let stays = plan.table(&id("stays")).unwrap();
    assert_eq!(shown(stays), ["Remand [c] = [c]"]);
}

#[test]
fn a_hidden_count_takes_its_rate_its_rank_and_its_benchmark_with_it() {
    for at in ["custody", "beside"] {
        let plan = published(&[(at, "suppress")]);
        let custody = plan.indicator(&id("custody")).unwrap();
        let seen = &custody.own()[0];
        assert_eq!(seen.count, Some(Published::SUPPRESSED));
        assert_eq!(seen.value, Published::SUPPRESSED);
        assert_eq!(custody.rank, None);
        let own = &plan.figures().benchmarks[0].rows[0];
        assert_eq!(own.values, [Published::SUPPRESSED, Published::SUPPRESSED]);
        assert_eq!(own.position, None);
        // readers are told at both places
        assert_eq!(plan.document().notes.len(), 2);
    }
}

#[test]
fn an_answer_of_two_people_takes_another_with_it() {
    let plan = published(&[("safety", "suppress")]);
    let percents: Vec<_> = plan.figures().surveys[0]
        .answers
        .iter()
        .map(|answer| {
            answer
                .percent
                .as_ref()
                .and_then(Published::figure)
                .is_some()
        })
        .collect();
    assert_eq!(percents, [false, true, false]);
}

#[test]
fn one_of_the_ten_and_a_programmes_reach_are_hidden_or_rounded_by_name() {
    let counts = |remedy| {
        let plan = published(&[("kpi-4", remedy), ("mentoring", remedy)]);
        let kpis = plan.figures().kpis.as_ref().unwrap().kpis.iter();
        let kpis: Vec<_> = kpis.map(|kpi| format!("{:?}", kpi.value)).collect();
        let told = plan.document().notes.len();
        (
            kpis[0].clone(),
            kpis[1].clone(),
            plan.figures().reach[0].value.clone(),
            told,
        )
    };
    let (fourth, fifth, reached, told) = counts("suppress");
    assert!(fourth.contains("Suppressed"), "{fourth}");
    assert!(!fifth.contains("Suppressed"), "nobody decided: {fifth}");
    assert_eq!((reached, told), (Published::SUPPRESSED, 2));
    let (fourth, _, reached, _) = counts("round");
    assert!(fourth.contains("digits: 5"), "{fourth}");
    assert_eq!(reached.figure(), Some(&0));
}

/// The values of the facts, with [c] for suppressed ones.
fn facts(decisions: &[(&str, &str)]) -> Vec<String> {
    let plan = published(decisions);
    let value = |fact: &yjplan::disclosure::Fact| match fact.value.figure() {
        Some(FactValue::Number(number, _)) => number.to_string(),
        _ => "[c]".to_owned(),
    };
    plan.figures().facts.iter().map(value).collect()
}

#[test]
fn what_is_made_of_a_fact_goes_with_it() {
    assert_eq!(facts(&[]), ["3", "30", "10", "0.75"]);
    assert_eq!(
        facts(&[("offered", "suppress")]),
        ["[c]", "30", "[c]", "0.75"]
    );
    // readers are told at both
    assert_eq!(
        published(&[("offered", "suppress")]).document().notes.len(),
        2
    );
    assert_eq!(facts(&[("offered", "round")]), ["5", "30", "[c]", "0.75"]);
    // 0.75 per 1,000 of 4,000 children is 3 of them
    assert_eq!(facts(&[("held", "suppress")])[3], "[c]");
    assert_eq!(facts(&[("held", "round")])[3], "[c]");
}

#[test]
fn shares_of_a_printed_base_are_hidden() {
    let shares = |remedy: &str| -> Vec<String> {
        let plan = published(&[("groups", remedy)]);
        let table = &plan.figures().representation[0];
        let base = table.cohort_base.as_ref().and_then(Published::figure);
        let share = |row: &yjplan::disclosure::RepresentationRow| {
            row.cohort
                .figure()
                .map_or("[c]".to_owned(), ToString::to_string)
        };
        let shares = table.rows.iter().map(share);
        shares.chain(base.map(u64::to_string)).collect()
    };
    assert_eq!(shares("publish"), ["18", "82", "22"]);
    // 4 of 22 is suppressed, and the others would reveal it
    assert_eq!(shares("suppress"), ["[c]", "[c]", "22"]);
    assert_eq!(shares("round"), ["[c]", "[c]", "20"]);
}

#[test]
fn a_decision_that_would_hide_nothing_is_an_error() {
    let said = |at: &str, remedy: &str| {
        let plan = format!(
            "# file: content/site.yaml\ntitle: Plans\npublisher: Us\ncontact: {{ name: Us, email: us@example.org }}\n\
             licence: {{ name: OGL }}\ndisclosure:\n  decisions:\n    - {{ at: {at}, do: {remedy}, \
             reason: So., by: Head, on: 2024-06-01 }}\n{COUNTS}"
        );
        let sources = annotated::sources(&plan);
        let report = annotated::found_while_reading(&sources).errors();
        yjplan::diagnostics::short(&report, &sources)
    };
    assert_eq!(
        said("ofences", "suppress"),
        "content/site.yaml:7:13: error[decision]: nothing with counts is called `ofences`, so nothing would be hidden\n"
    );
    assert_eq!(
        said("custody", "combine"),
        "content/site.yaml:7:26: error[decision]: `custody` is no table of counts, so it has no rows to combine\n"
    );
}

#[test]
fn voices_appear_only_with_leave_for_both_the_web_and_paper() {
    let plan = published(&[]);
    let voices = plan.document().voices.iter();
    let ids: Vec<_> = voices.map(|voice| voice.id.value.as_str()).collect();
    assert_eq!(
        ids,
        ["told"],
        "one has leave for paper alone, and one had it until the day before"
    );
    assert_eq!(plan.document().you_said.len(), 1);
}
