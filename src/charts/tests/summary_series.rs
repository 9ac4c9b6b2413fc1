//! Summaries of series, by example.

use super::example::{areas, indicator, observed, value};
use crate::charts::context::ChartContext;
use crate::charts::summary::of;
use crate::disclosure::{Indicator, Published, Unit};

/// The summary of an indicator.
pub(in crate::charts) fn said(indicator: &Indicator) -> String {
    let areas = areas();
    let scene = ChartContext {
        words: crate::words::Words::English,
        own: "Testham",
        areas: &areas,
        choices: &[],
    };
    of(indicator, &scene).unwrap_or_default()
}

/// An indicator over several periods; the value `suppressed` is a suppressed one.
pub(in crate::charts) fn over(unit: Unit, values: &[(&str, &str)]) -> Indicator {
    let seen = values.iter().map(|(when, what)| match *what {
        "suppressed" => observed(when, Published::SUPPRESSED),
        figure => observed(when, value(figure)),
    });
    indicator(unit, seen.collect())
}

#[test]
fn says_what_figures_show() {
    let rate = Unit::RatePer(100_000);
    let cases = [
        (
            rate,
            vec![("2021-22", "261"), ("2022-23", "192"), ("2023-24", "154")],
            "First time entrants fell from 261 per 100,000 in 2021-22 to 154 in 2023-24, a fall of 41.0%.",
        ),
        (
            Unit::Percent,
            vec![("2022", "29"), ("2023", "35.8")],
            "First time entrants rose from 29% in 2022 to 35.8% in 2023, a rise of 6.8 percentage points.",
        ),
        (
            rate,
            vec![("2022", "154"), ("2023", "154.0")],
            "First time entrants: the value was the same in 2022 and in 2023, 154 per 100,000.",
        ),
        (
            Unit::Count,
            vec![("2022-23", "1"), ("2023-24", "3")],
            "First time entrants rose from 1 in 2022-23 to 3 in 2023-24, a rise of 2.",
        ),
        (
            Unit::Count,
            vec![("2022-23", "40"), ("2023-24", "30")],
            "First time entrants fell from 40 in 2022-23 to 30 in 2023-24, a fall of 25.0%.",
        ),
        (
            Unit::Ratio,
            vec![("2022", "0"), ("2023", "2.50")],
            "First time entrants rose from 0 in 2022 to 2.50 in 2023.",
        ),
        (
            rate,
            vec![("2023-03-31", "154")],
            "First time entrants: 154 per 100,000 on 31 March 2023.",
        ),
        (
            rate,
            vec![("2022", "suppressed")],
            "First time entrants: every value is suppressed.",
        ),
        (
            rate,
            vec![("2021", "10"), ("2022", "20"), ("2023", "suppressed")],
            "First time entrants rose from 10 per 100,000 in 2021 to 20 in 2022, a rise of 100.0%. \
          The value for 2023 is suppressed.",
        ),
        (rate, vec![], ""),
    ];
    for (unit, values, finding) in cases {
        assert_eq!(said(&over(unit, &values)), finding);
    }
}

/// No percentage of zero, none that rounds to zero, and none of small counts.
#[test]
fn says_how_much_only_where_the_figures_bear_it() {
    let rate = Unit::RatePer(100_000);
    let cases = [
        (
            Unit::Percent,
            vec![("2022", "29.01"), ("2023", "29.04")],
            "First time entrants rose from 29.01% in 2022 to 29.04% in 2023, a rise of 0.03 percentage points.",
        ),
        (
            Unit::Percent,
            vec![("2022", "30"), ("2023", "31")],
            "First time entrants rose from 30% in 2022 to 31% in 2023, a rise of 1.0 percentage points.",
        ),
        (
            Unit::Percent,
            vec![("2022", "0"), ("2023", "4")],
            "First time entrants rose from 0% in 2022 to 4% in 2023, a rise of 4.0 percentage points.",
        ),
        (
            Unit::Percent,
            vec![("2022", "0"), ("2023", "0")],
            "First time entrants: the value was the same in 2022 and in 2023, 0%.",
        ),
        (
            rate,
            vec![("2022", "154"), ("2023", "0")],
            "First time entrants fell from 154 per 100,000 in 2022 to 0 in 2023, a fall of 100.0%.",
        ),
        (
            Unit::Count,
            vec![("2022-23", "2"), ("2023-24", "1")],
            "First time entrants fell from 2 in 2022-23 to 1 in 2023-24, a fall of 1.",
        ),
        (
            Unit::Count,
            vec![("2022-23", "1204"), ("2023-24", "1205")],
            "First time entrants rose from 1,204 in 2022-23 to 1,205 in 2023-24, a rise of 0.1%.",
        ),
        (
            Unit::Count,
            vec![("2022-23", "19"), ("2023-24", "40")],
            "First time entrants rose from 19 in 2022-23 to 40 in 2023-24, a rise of 21.",
        ),
        (
            Unit::Ratio,
            vec![("2022", "3.5"), ("2023", "2.8")],
            "First time entrants fell from 3.5 in 2022 to 2.8 in 2023, a fall of 20.0%.",
        ),
        (
            rate,
            vec![
                ("2021", "suppressed"),
                ("2022", "20"),
                ("2023", "suppressed"),
            ],
            "First time entrants: 20 per 100,000 in 2022. The value for 2023 is suppressed.",
        ),
    ];
    for (unit, values, finding) in cases {
        assert_eq!(said(&over(unit, &values)), finding);
    }
}

#[test]
fn never_compares_across_a_break() {
    let mut broken = over(
        Unit::Percent,
        &[("2020", "10"), ("2021", "50"), ("2022", "40")],
    );
    broken.series[0].observations[1].break_before = Some("new rules".to_owned());
    assert_eq!(
        said(&broken),
        "First time entrants fell from 50% in 2021 to 40% in 2022, a fall of 10.0 percentage points."
    );
}

#[test]
fn names_small_numbers() {
    let mut few = over(Unit::Percent, &[("2021", "26.7"), ("2022", "43.3")]);
    for (at, (count, base)) in [(0, (4, 15)), (1, (13, 30))] {
        few.series[0].observations[at].count = Some(Published::shown(count));
        few.series[0].observations[at].base = Some(Published::shown(base));
    }
    few.per = Some("children".to_owned());
    assert!(said(&few).ends_with("The two values are based on 4 of 15 and 13 of 30 children."));
    let mut one = few.clone();
    one.series[0].observations.truncate(1);
    assert_eq!(
        said(&one),
        "First time entrants: 26.7% in 2021. The value is based on 4 of 15 children."
    );
    few.series[0]
        .observations
        .iter_mut()
        .for_each(|it| it.base = None);
    few.labels.count = Some("Custodial sentences".to_owned());
    assert!(said(&few).ends_with("based on counts of 4 and 13 (custodial sentences)."));
    // a suppressed count is not named
    few.series[0].observations[0].count = Some(Published::SUPPRESSED);
    assert!(said(&few).ends_with("points."));
}
