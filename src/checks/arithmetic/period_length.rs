//! An observation's period is as long as the kind of cohort says.
//!
//! # Checks
//!
//! The periods of each indicator that names its `cohort`, and of the benchmarks of that indicator:
//! twelve months for a rolling or an aggregated year; January to December for a calendar year and
//! April to March for a financial year; three months for a cohort of three months, and three from a
//! quarter's beginning for a quarter. A snapshot is of one day, or of the month that it was taken
//! in.
//!
//! # Why
//!
//! A year with one digit wrong becomes a period of two years, or of none, and the figure is
//! compared with others that it cannot be compared with.
//!
//! # Example
//!
//! ```yaml
//! cohort: rolling 12 months
//! series:
//!   - area: own
//!     observations:
//!       - { period: Apr 22 - Mar 24, value: 180 }     # 24 months
//! ```
//!
//! # Source
//!
//! A plan published in 2023 gives "October 2021 to September 2021" and "January to December 2021"
//! as the last two quarters of a rolling year to December 2022.

use crate::checks::Context;
use crate::diagnostics::{Finding, plural};
use crate::plan::Id;
use crate::plan::figures::{Cohort, Figures, Indicator};
use crate::sources::Spanned;
use crate::units::Period;

const ID: &str = rule_id!();

pub(super) fn find(context: &Context) -> Vec<Finding> {
    let figures = &context.plan.figures;
    let indicators = figures.indicators.iter();
    indicators
        .filter_map(|it| Some((it, it.cohort?)))
        .flat_map(|(indicator, cohort)| {
            let periods = periods(figures, indicator).into_iter();
            periods.filter_map(move |(place, period)| wrong(indicator, cohort, place, period))
        })
        .collect()
}

/// The periods of an indicator and of its benchmarks, each with the id to name in messages.
fn periods<'a>(figures: &'a Figures, of: &'a Indicator) -> Vec<(&'a Id, Spanned<Period>)> {
    let series = of.series.iter().flat_map(|it| &it.observations);
    let own = series.map(|seen| (&of.id.value, seen.period));
    let benchmarks = figures.benchmarks.iter().filter(|it| {
        let named = it.indicator.as_ref();
        named.is_some_and(|id| id.value == of.id.value)
    });
    let beside = benchmarks.map(|it| (&it.id.value, Spanned::new(it.period, it.id.span)));
    own.chain(beside).collect()
}

fn wrong(
    indicator: &Indicator,
    cohort: Cohort,
    place: &Id,
    Spanned {
        value: period,
        span,
    }: Spanned<Period>,
) -> Option<Finding> {
    let months = whole_months(&period);
    let begins = |month: &[i8]| month.contains(&period.start.month());
    let (expected, fits) = match cohort {
        Cohort::Rolling12Months | Cohort::Aggregated12Months => ("12 months", months == Some(12)),
        Cohort::CalendarYear => ("January to December", months == Some(12) && begins(&[1])),
        Cohort::FinancialYear => ("April to March", months == Some(12) && begins(&[4])),
        Cohort::ThreeMonths => ("3 months", months == Some(3)),
        Cohort::Quarter => (
            "a quarter of a year",
            months == Some(3) && begins(&[1, 4, 7, 10]),
        ),
        Cohort::Snapshot => (
            "one day, or one month",
            period.start == period.end || months == Some(1),
        ),
    };
    if fits {
        return None;
    }
    let length = months.map_or_else(
        || "no whole months".to_owned(),
        |months| plural(months, "month", "months"),
    );
    let message = format!(
        "{period} is {length}, and the cohort of \"{}\" is {expected}",
        indicator.title
    );
    Some(
        Finding::error(ID, span, message)
            .related(indicator.id.span, "the indicator")
            .help("correct the period, or the `cohort`")
            .place(format!("{place} {period}")),
    )
}

/// The length of a period in months; `None` where it is not a whole number.
fn whole_months(period: &Period) -> Option<usize> {
    let after = period.end.tomorrow().ok()?;
    let begins = period.start.day() == 1 && after.day() == 1;
    let count = |date: jiff::civil::Date| i64::from(date.year()) * 12 + i64::from(date.month());
    let months = usize::try_from(count(after) - count(period.start)).ok()?;
    begins.then_some(months)
}
