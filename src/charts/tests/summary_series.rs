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
    let summary = of(indicator, &scene);
    let sentences: Vec<_> = summary.finding.into_iter().chain(summary.details).collect();
    sentences.join(" ")
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
            "First time entrants fell by 19.8%, from 192 to 154 per 100,000. It was 192 in 2022-23, and 154 in 2023-24.",
        ),
        (
            Unit::Percent,
            vec![("2022", "29"), ("2023", "35.8")],
            "First time entrants rose by 6.8 percentage points, from 29% to 35.8%. It was 29% in 2022, and 35.8% in 2023.",
        ),
        (
            rate,
            vec![("2022", "154"), ("2023", "154.0")],
            "First time entrants stayed at 154.0 per 100,000. It was 154 in 2022, and 154.0 in 2023.",
        ),
        (
            Unit::Count,
            vec![("2022-23", "1"), ("2023-24", "3")],
            "First time entrants rose by 2, from 1 to 3. It was 1 in 2022-23, and 3 in 2023-24. A change of this size can come about by chance.",
        ),
        (
            Unit::Count,
            vec![("2022-23", "40"), ("2023-24", "30")],
            "First time entrants fell by 25.0%, from 40 to 30. It was 40 in 2022-23, and 30 in 2023-24. A change of this size can come about by chance.",
        ),
        (
            Unit::Ratio,
            vec![("2022", "0"), ("2023", "2.50")],
            "First time entrants rose from 0 to 2.50. It was 0 in 2022, and 2.50 in 2023.",
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
            "First time entrants rose by 100.0%, from 10 to 20 per 100,000. It was 10 in 2021, and 20 in 2022. \
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
            "First time entrants rose by 0.03 percentage points, from 29.01% to 29.04%.",
        ),
        (
            Unit::Percent,
            vec![("2022", "30"), ("2023", "31")],
            "First time entrants rose by 1.0 percentage points, from 30% to 31%.",
        ),
        (
            Unit::Percent,
            vec![("2022", "0"), ("2023", "0")],
            "First time entrants stayed at 0%.",
        ),
        (
            rate,
            vec![("2022", "154"), ("2023", "0")],
            "First time entrants fell by 100.0%, from 154 to 0 per 100,000.",
        ),
        (
            Unit::Count,
            vec![("2022-23", "2"), ("2023-24", "1")],
            "First time entrants fell by 1, from 2 to 1.",
        ),
        (
            Unit::Count,
            vec![("2022-23", "1204"), ("2023-24", "1205")],
            "First time entrants rose by 0.1%, from 1,204 to 1,205.",
        ),
        (
            Unit::Count,
            vec![("2022-23", "19"), ("2023-24", "40")],
            "First time entrants rose by 21, from 19 to 40.",
        ),
        (
            Unit::Ratio,
            vec![("2022", "3.5"), ("2023", "2.8")],
            "First time entrants fell by 20.0%, from 3.5 to 2.8.",
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
        let said = said(&over(unit, &values));
        assert!(said.starts_with(finding), "{said}");
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
        "First time entrants fell by 10.0 percentage points, from 50% to 40%. It was 50% in 2021, and 40% in 2022."
    );
}

#[test]
fn names_the_numbers_behind_values_and_weighs_them() {
    let mut few = over(Unit::Percent, &[("2021", "26.7"), ("2022", "43.3")]);
    for (at, (count, base)) in [(0, (4, 15)), (1, (13, 30))] {
        few.series[0].observations[at].count = Some(Published::shown(count));
        few.series[0].observations[at].base = Some(Published::shown(base));
    }
    few.per = Some("children".to_owned());
    assert_eq!(
        said(&few),
        "First time entrants rose from 26.7% to 43.3%. \
         It was 26.7% (4 of 15 children) in 2021, and 43.3% (13 of 30) in 2022. \
         A change of this size can come about by chance."
    );
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
    assert!(said(&few).ends_with("Small numbers: treat with care."));
    // a suppressed count is not named
    few.series[0].observations[0].count = Some(Published::SUPPRESSED);
    assert!(!said(&few).contains("(4"));
}

/// The same period a year before, unless the author chooses another; no size where children are in
/// both periods.
#[test]
fn compares_with_the_same_period_a_year_before() {
    let quarters = [
        ("Q1 2022-23", "20"),
        ("Q2 2022-23", "30"),
        ("Q1 2023-24", "50"),
    ];
    let mut over_quarters = over(Unit::Ratio, &quarters);
    assert!(said(&over_quarters).contains("rose by 150.0%, from 20 to 50."));
    over_quarters.compare = Some(super::example::period("Q2 2022-23"));
    assert!(said(&over_quarters).contains("rose by 66.7%, from 30 to 50."));
    let rolling = [("Apr 21 - Mar 22", "20"), ("Jul 21 - Jun 22", "25")];
    assert!(said(&over(Unit::Percent, &rolling)).contains("rose from 20% to 25%."));
}
