//! Summaries of comparisons, by example: groups, areas, surveys.

use super::example::{areas, id, period, value};
use crate::charts::context::ChartContext;
use crate::charts::figures::{benchmark, representation, survey};
use crate::charts::{Figure, RowKind};
use crate::disclosure::{
    Answer, Benchmark, BenchmarkMeasure, BenchmarkRow, FigureBasis, Position, Published,
    Representation, RepresentationRow, Survey, Unit,
};

/// The figure of something in the plan of Testham.
pub(in crate::charts) fn drawn<T>(of: &T, figure: fn(&T, &ChartContext<'_>) -> Figure) -> Figure {
    let areas = areas();
    let scene = ChartContext {
        words: crate::words::Words::English,
        own: "Testham",
        areas: &areas,
        choices: &[],
    };
    figure(of, &scene)
}

/// The summary of a figure.
pub(in crate::charts) fn finding(figure: &Figure) -> &str {
    figure.finding.as_deref().unwrap_or_default()
}

fn groups(rows: &[(&str, Option<&str>, Option<&str>)]) -> Representation {
    let shown = |text: Option<&str>| text.map_or(Published::NOT_AVAILABLE, value);
    let row = |(group, cohort, reference): &(&str, Option<&str>, Option<&str>)| RepresentationRow {
        span: (),
        group: (*group).to_owned(),
        cohort: shown(*cohort),
        reference: shown(*reference),
    };
    Representation {
        id: id("groups"),
        caption: "Groups".to_owned(),
        source: "Invented".to_owned(),
        cohort: "Children in the service".to_owned(),
        reference: "School census".to_owned(),
        cohort_base: None,
        reference_base: None,
        cohort_period: None,
        reference_period: None,
        rows: rows.iter().map(row).collect(),
        note: None,
    }
}

#[test]
fn nothing_is_said_of_a_difference_that_is_hidden() {
    let mut table = groups(&[
        ("Asian", Some("4"), Some("20")),
        ("Black", Some("16"), Some("11")),
        ("Mixed", Some("20"), Some("9")),
    ]);
    table.cohort_base = Some(Published::shown(50));
    table.rows[0].cohort = Published::SUPPRESSED;
    let figure = drawn(&table, representation::figure);
    assert_eq!(
        finding(&figure),
        "Largest difference shown: Mixed, 20% of children in the service and 9% of school census."
    );
    assert_eq!(figure.table.rows[0].cells[2].shown, "[c]");
    assert_eq!(figure.table.columns[1].unit.as_deref(), Some("% of 50"));
}

#[test]
fn groups_say_where_the_difference_is_largest() {
    let figure = drawn(
        &groups(&[
            ("Black", Some("16"), Some("11")),
            ("Mixed", Some("8"), Some("18.5")),
            ("White", None, None),
        ]),
        representation::figure,
    );
    assert_eq!(
        finding(&figure),
        "Largest difference: Mixed, 8% of children in the service and 18.5% of school census."
    );
    let differences: Vec<_> = figure.table.rows.iter().map(|row| &row.cells[2]).collect();
    let read: Vec<_> = differences
        .iter()
        .map(|cell| (cell.shown.as_str(), cell.data.as_str()))
        .collect();
    assert_eq!(
        read,
        [("+5", "5"), ("\u{2212}10.5", "-10.5"), ("[x]", "[x]")]
    );
    assert!(figure.drawing.unwrap().wide.contains("not available"));
    let one = groups(&[("Not white", Some("59"), Some("58"))]);
    assert!(finding(&drawn(&one, representation::figure)).ends_with(" of school census."));
    let none = drawn(
        &groups(&[("White", None, Some("3"))]),
        representation::figure,
    );
    assert_eq!((finding(&none), none.drawing.is_none()), ("", true));
}

fn reoffending() -> Benchmark {
    let measure = |label: &str, unit| BenchmarkMeasure {
        id: id("column"),
        label: label.to_owned(),
        unit,
        from: Vec::new(),
        kpi: None,
    };
    let row = |area: Option<&str>, basis, values: [&str; 3]| BenchmarkRow {
        span: (),
        area: area.map(id),
        basis,
        values: values.map(value).to_vec(),
        position: area.is_none().then_some(Position {
            first: None,
            rank: 8,
            of: Some(154),
            before: Some(93),
        }),
    };
    Benchmark {
        id: id("reoffending"),
        indicator: None,
        caption: "Reoffending".to_owned(),
        period: period("2021-22"),
        source: "Invented".to_owned(),
        measures: vec![
            measure("Cohort", Unit::Count),
            measure("Reoffenders", Unit::Count),
            measure("Reoffending", Unit::Percent),
        ],
        rows: vec![
            row(None, FigureBasis::Exact, ["7", "1", "14.3"]),
            row(Some("barking"), FigureBasis::Exact, ["31", "9", "29.0"]),
            row(Some("family"), FigureBasis::Mean, ["40", "14", "35.0"]),
        ],
        note: None,
    }
}

#[test]
fn an_area_stands_among_others_with_what_its_share_was_made_of() {
    let figure = drawn(&reoffending(), benchmark::figure);
    assert_eq!(
        finding(&figure),
        "Testham: 14.3% (1 of 7), below the average of the chosen comparators (35.0%) and \
         Barking and Dagenham (29.0%). Ranked 8th of 154, and 93rd a year before."
    );
    assert_eq!(figure.table.rows[0].kind, RowKind::Own);
    assert_eq!(figure.table.rows[2].header, "Chosen comparators (average)");
    let drawing = figure.drawing.unwrap().wide;
    assert!(drawing.contains(">29.0% (9 of 31)<"), "{drawing}");
    // an average was not computed from its printed counts
    assert!(drawing.contains(">35.0%<"), "{drawing}");
}

#[test]
fn a_survey_says_what_was_answered_most_and_by_how_many() {
    let answer = |label: &str, percent: &str| Answer {
        id: id("column"),
        label: label.to_owned(),
        percent: Some(value(percent)),
        count: None,
    };
    let mut asked = Survey {
        id: id("unsafe"),
        name: "Safety".to_owned(),
        question: "Where do you feel unsafe?".to_owned(),
        responses: Some(Published::shown(120)),
        period: None,
        multiple_choice: true,
        answers: vec![answer("Buses", "34"), answer("Streets", "57")],
        source: None,
        note: None,
    };
    let figure = drawn(&asked, survey::figure);
    assert_eq!(
        finding(&figure),
        "The answer given most often is “Streets”: 57%."
    );
    assert_eq!(
        figure.measured,
        "“Where do you feel unsafe?”, percentage of those who answered, 120 people answered, Testham"
    );
    assert_eq!(figure.remarks, ["A person could give several answers."]);
    asked.responses = None;
    asked.multiple_choice = false;
    assert_eq!(
        drawn(&asked, survey::figure).remarks,
        ["The number of people who answered is not given."]
    );
}
