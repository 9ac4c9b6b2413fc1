//! Attacks that once worked: what a reader could work back from everything that is printed, one
//! test for each kind of relation. Names and numbers are invented.

use crate::{annotated, decisions};
use yjplan::disclosure::{Publishable, Published, examine, publish};
use yjplan::pipeline;

/// The plans of a site with these data and decisions, as they are published.
fn published(decisions: &[(&str, &str)], data: &str) -> Vec<Publishable> {
    let sources = annotated::sources(&format!("{}{data}", decisions::site_file(decisions)));
    let read = pipeline::read(&sources);
    let found = annotated::of_reading(&read.report);
    assert!(!found.has_errors(), "{:?}", found.findings());
    publish(read.site.unwrap()).plans
}

fn is_hidden<T: PartialEq>(value: &Published<T>) -> bool {
    *value == Published::SUPPRESSED
}

/// The cells of the only table, with [c] for what is hidden, row by row.
fn cells(plan: &Publishable) -> Vec<String> {
    let cell = |it: &Published<u64>| it.figure().map_or("[c]".to_owned(), u64::to_string);
    let rows = plan.figures().tables[0].rows.iter();
    let row = rows.map(|row| {
        let cells = row.values.iter().chain([&row.total]).map(cell);
        cells.collect::<Vec<_>>().join(" ")
    });
    row.collect()
}

const TABLE: &str = "
# file: data/counts.yaml
tables:
  - id: children
    caption: Children
    unit: children
    source: Us
    when: 2023-24
";

#[test]
fn what_a_fact_was_is_a_figure_like_any_other() {
    let facts = "
# file: data/facts.yaml
facts:
  - { id: homes, label: Children in homes, value: 12, unit: count, period: 2023-24, was: { value: 3, period: 2022-23 } }
";
    let plans = published(&[("homes", "suppress")], facts);
    let (before, _) = plans[0].figures().facts[0].was.as_ref().unwrap();
    assert!(is_hidden(before));
}

#[test]
fn shares_of_one_whole_are_not_worked_out_of_each_other() {
    let facts = "
# file: data/facts.yaml
facts:
  - { id: boys, label: Boys, value: 91, unit: percent, base: 22, share_of: sex, period: 2023-24 }
  - { id: girls, label: Girls, value: 9, unit: percent, base: 22, share_of: sex, period: 2023-24 }
";
    let plans = published(&[("girls", "suppress")], facts);
    let [boys, girls] = plans[0].figures().facts.as_slice() else {
        panic!("two facts");
    };
    assert!(is_hidden(&girls.value));
    assert!(is_hidden(&boys.value) || boys.base.as_ref().is_some_and(is_hidden));
}

#[test]
fn a_rounded_total_is_made_of_rounded_counts() {
    let rows = "    columns: [A, B, C, D]
    row_totals: yes
    rows:
      - { id: north, label: North, values: [2, 2, 2, 2] }
";
    let plans = published(&[("children", "round")], &format!("{TABLE}{rows}"));
    assert_eq!(cells(&plans[0]), ["0 0 0 0 0"]);
}

#[test]
fn no_exact_percentage_stands_beside_a_rounded_count() {
    let survey = "
# file: data/surveys.yaml
surveys:
  - id: heard
    name: Heard
    question: Were you heard?
    source: Us
    answers:
      - { id: always, label: Always, percent: 60, count: 18 }
      - { id: sometimes, label: Sometimes, percent: 30, count: 9 }
      - { id: never, label: Never, percent: 10, count: 3 }
";
    for remedy in ["round", "suppress"] {
        let plans = published(&[("heard", remedy)], survey);
        let answers = &plans[0].figures().surveys[0].answers;
        assert!(
            answers
                .iter()
                .all(|it| it.percent.as_ref().is_some_and(is_hidden)),
            "{remedy}"
        );
    }
}

#[test]
fn a_rate_tells_a_count_by_a_population_that_stands_elsewhere() {
    let data = "
# file: data/benchmarks.yaml
tables:
  - id: held
    caption: Held
    period: 2023-24
    source: Us
    measures:
      - { id: population, label: Population, unit: count }
      - { id: rate, label: Rate, unit: \"rate per 1,000\" }
    rows:
      - { area: own, values: [20400, 0.15] }
";
    let plans = published(&[("held", "suppress")], data);
    let values = &plans[0].figures().benchmarks[0].rows[0].values;
    assert!(
        values.iter().any(is_hidden),
        "0.15 per 1,000 of 20,400 are 3"
    );
}

#[test]
fn a_typed_total_is_recognised_by_its_numbers() {
    let rows = "    exclusive: no
    columns: [Children]
    rows:
      - { id: aa, label: Boys, values: [20] }
      - { id: bb, label: Girls, values: [3] }
      - { id: cc, label: All children, values: [23] }
";
    let columns = "    columns: [Boys, Girls, All]
    rows:
      - { id: north, label: North, values: [20, 3, 23] }
      - { id: south, label: South, values: [11, 7, 18] }
";
    let plans = published(&[("children", "suppress")], &format!("{TABLE}{rows}"));
    let hidden = cells(&plans[0])
        .iter()
        .filter(|row| row.starts_with("[c]"))
        .count();
    assert_eq!(hidden, 2);
    let plans = published(&[("children", "suppress")], &format!("{TABLE}{columns}"));
    let north = &plans[0].figures().tables[0].rows[0].values;
    assert_eq!(north.iter().filter(|it| is_hidden(*it)).count(), 2);
}

#[test]
fn where_zeros_are_shown_a_hidden_count_is_none() {
    let rows = "    columns: [A, B, C]
    row_totals: yes
    rows:
      - { id: north, label: North, values: [1, 4, 30] }
      - { id: south, label: South, values: [0, 40, 50] }
";
    let plans = published(&[("children", "suppress")], &format!("{TABLE}{rows}"));
    // 1 and 4 alone would leave four values each: 1 to 4
    assert_eq!(cells(&plans[0]), ["[c] [c] [c] 35", "0 40 50 90"]);
}

#[test]
fn those_who_are_left_are_children_too() {
    let data = "
# file: data/indicators.yaml
indicators:
  - id: education
    title: Education
    origin: local
    unit: percent
    polarity: higher is better
    definition: Some.
    source: Us
    series:
      - area: own
        observations:
          - { period: 2023-24, value: 90.0, count: 18, base: 20 }
";
    let plans = published(&[("education", "suppress")], data);
    let seen = &plans[0].figures().indicators[0].own()[0];
    let parts = [seen.count.as_ref(), seen.base.as_ref()];
    assert!(
        parts.into_iter().flatten().any(is_hidden),
        "2 of 20 were not"
    );
}

#[test]
fn a_sum_that_another_record_prints_is_a_total() {
    let data = format!(
        "{TABLE}    columns: [Children]
    rows:
      - {{ id: north, label: North, values: [3] }}
      - {{ id: south, label: South, values: [36] }}
# file: data/facts.yaml
facts:
  - {{ id: met, label: Whom we met, value: 39, unit: count, period: Apr 2023 to Mar 2024 }}
"
    );
    let plans = published(&[("children", "suppress")], &data);
    assert_eq!(cells(&plans[0]), ["[c] [c]", "[c] [c]"]);
    let plans = published(&[("children", "round")], &data);
    assert!(
        is_hidden(&plans[0].figures().facts[0].value),
        "5 and 35 of 39 leave 3 to 6"
    );
}

#[test]
fn the_same_count_under_the_same_words_is_hidden_in_every_record() {
    let data = format!(
        "{TABLE}    columns: [Children]
    rows:
      - {{ id: north, label: North, values: [3] }}
      - {{ id: south, label: South, values: [36] }}
# file: data/facts.yaml
facts:
  - {{ id: there, label: Children in the North, value: 3, unit: count, period: 2023-24 }}
"
    );
    let plans = published(&[("children", "suppress")], &data);
    assert!(is_hidden(&plans[0].figures().facts[0].value));
}

#[test]
fn what_is_left_of_a_year_is_protected() {
    let data = "
# file: data/indicators.yaml
indicators:
  - id: custody
    title: Custody
    origin: local
    unit: count
    polarity: lower is better
    definition: Some.
    source: Us
    series:
      - area: own
        observations:
          - { period: Q1 2023-24, value: 9 }
          - { period: Q2 2023-24, value: 8 }
          - { period: Q3 2023-24, value: 7 }
          - { period: 2023-24, value: 27 }
";
    let plans = published(&[("custody", "suppress")], data);
    let own = plans[0].figures().indicators[0].own();
    assert!(own.iter().any(|it| is_hidden(&it.value)), "27 - 24 are 3");
}

#[test]
fn a_decision_on_percentages_of_nobody_knows_how_many_is_an_error() {
    let facts = "
# file: data/facts.yaml
facts:
  - { id: boys, label: Boys, value: 91, unit: percent, period: 2023-24 }
";
    let plan = "# file: content/ashford/2024-25/plan.yaml\n".to_owned()
        + &crate::disclosure::annotated_plan()
        + "disclosure:\n  decisions:\n    - { at: boys, do: suppress, reason: Few., by: Head, on: 2024-06-01 }\n";
    let sources = annotated::sources(&format!("{plan}{facts}"));
    let found = pipeline::check(&sources, pipeline::Strictness::AsFound).report;
    let rules: Vec<_> = found.findings().iter().map(|it| it.rule).collect();
    assert!(rules.contains(&"withholding"), "{rules:?}");
}

/// A table of these years, with totals of its rows.
fn years(columns: &str, values: [&str; 3]) -> String {
    let rows = ["North", "South", "West"].into_iter().zip(values);
    let rows = rows.map(|(name, values)| {
        let id = name.to_lowercase();
        format!("      - {{ id: {id}, label: {name}, values: [{values}] }}\n")
    });
    format!(
        "\n# file: data/counts.yaml\ntables:\n  - id: children\n    caption: Children\n    unit: children\n    \
         source: Us\n    row_totals: yes\n    columns: [{columns}]\n    rows:\n{}",
        rows.collect::<String>()
    )
}

/// What the second release of a plan is told, where the first is still there.
fn told_of_release(first: &str, second: &str) -> Vec<String> {
    let decided = decisions::site_file(&[("children", "suppress")]);
    let plan = crate::disclosure::annotated_plan();
    let text =
        |data: &str| format!("{decided}# file: content/ashford/2024-25/plan.yaml\n{plan}{data}");
    let files = crate::disclosure::published(&text(first));
    let json = files["ashford/2024-25/data/plan.json"].as_str();
    let site = pipeline::read(&annotated::sources(&text(second)))
        .site
        .unwrap();
    let plans: Vec<_> = site.plans.iter().collect();
    let examined = examine(&plans, &[Some(json)], &site.settings);
    let found = examined.found.into_iter();
    found
        .map(|it| format!("{:?}: {}", it.severity, it.message))
        .collect()
}

#[test]
fn a_second_release_of_a_plan_tells_nothing_with_the_first() {
    let first = years("2021-22, 2022-23", ["3, 20", "30, 9", "12, 11"]);
    assert_eq!(told_of_release(&first, &first), [""; 0]);
    // the difference of the totals is the new year
    let wider = years(
        "2021-22, 2022-23, 2023-24",
        ["3, 20, 2", "30, 9, 25", "12, 11, 31"],
    );
    let told = told_of_release(&first, &wider);
    assert!(
        told[0].starts_with("Error: whoever kept the earlier release"),
        "{told:?}"
    );
    // without totals a year more tells nothing
    let alone = wider.replace("row_totals: yes", "row_totals: no");
    let first = first.replace("row_totals: yes", "row_totals: no");
    assert_eq!(told_of_release(&first, &alone), [""; 0]);
}

#[test]
fn another_borough_does_not_print_what_is_withheld() {
    let indicator = |area: &str, number: &str| {
        format!(
            "indicators:\n  - id: homes\n    title: Children in homes\n    origin: local\n    unit: count\n    \
             polarity: lower is better\n    definition: Some.\n    source: Us\n    series:\n      - area: own\n        \
             observations:\n          - {{ period: 2023-24, value: 40 }}\n      - area: {area}\n        \
             observations:\n          - {{ period: 2023-24, value: {number} }}\n"
        )
    };
    let own = indicator("own", "3").replace(
        "          - { period: 2023-24, value: 40 }\n      - area: own\n        observations:\n",
        "",
    );
    let text = |number| {
        format!(
            "{}# file: content/areas.yaml\nareas:\n  - {{ id: ashford, name: Ashford, kind: neighbour }}\n\
             # file: data/indicators.yaml\n{own}\
             # file: content/barton/borough.yaml\n{}\
             # file: content/barton/2024-25/plan.yaml\n{}\
             # file: content/barton/2024-25/data/indicators.yaml\n{}",
            decisions::site_file(&[("homes", "suppress")]),
            include_str!("../fixtures/base/content/ashford/borough.yaml")
                .replace("Ashford", "Barton"),
            include_str!("../fixtures/base/content/ashford/2024-25/plan.yaml"),
            indicator("ashford", number),
        )
    };
    let told = |number| {
        let read = pipeline::read(&annotated::sources(&text(number)));
        let found = read
            .report
            .findings()
            .iter()
            .filter(|it| it.rule == "withholding");
        found.map(|it| it.message.clone()).collect::<Vec<_>>()
    };
    assert_eq!(
        told("30"),
        ["a plan of Ashford on this site withholds what is shown here"]
    );
}
