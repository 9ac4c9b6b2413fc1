//! Splits a line into segments that may be drawn unbroken.

use super::model::Stop;
use crate::charts::draw::axis::middle;
use crate::units::PeriodForm;

/// The segments of consecutive points with values. A segment ends where a value or a period is
/// missing, and where values stop being comparable.
pub(in crate::charts) fn runs(stops: &[Stop]) -> Vec<Vec<&Stop>> {
    let step = smallest_step(stops);
    let mut runs: Vec<Vec<&Stop>> = Vec::new();
    let mut before: Option<&Stop> = None;
    for stop in stops {
        let joined = before.is_some_and(|b| b.value.is_some() && joins(b, stop, step));
        before = Some(stop);
        if stop.value.is_none() {
            continue;
        }
        match runs.last_mut() {
            Some(run) if joined => run.push(stop),
            _ => runs.push(vec![stop]),
        }
    }
    runs
}

/// Whether no period is missing between two points, as far as periods can tell: they touch or
/// overlap, and are no further apart than others. Single days never touch, so for them only the
/// distance counts.
fn joins(before: &Stop, next: &Stop, step: f64) -> bool {
    let (a, b) = (&before.period, &next.period);
    let touch = a.end.tomorrow().is_ok_and(|day| b.start <= day) || a.shape == PeriodForm::Day;
    let apart = middle(b) - middle(a);
    // quarters and months differ by a few days, so the limit is one and a half steps
    touch && !next.broken && (step <= 0.0 || apart <= step * 1.5)
}

/// The smallest distance between neighbouring points, in days.
fn smallest_step(stops: &[Stop]) -> f64 {
    let between = stops
        .windows(2)
        .map(|pair| middle(&pair[1].period) - middle(&pair[0].period))
        .filter(|step| *step > 0.0);
    let least = between.fold(f64::INFINITY, f64::min);
    if least.is_finite() { least } else { 0.0 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::units::{Decimal, Period};

    fn lengths(periods: &[&str], change: impl Fn(usize, &mut Stop)) -> Vec<usize> {
        let stop = |(at, text): (usize, &&str)| {
            let mut stop = Stop {
                period: Period::parse(text).unwrap(),
                value: Some(Decimal::new(1, 0)),
                code: None,
                broken: false,
            };
            change(at, &mut stop);
            stop
        };
        let stops: Vec<_> = periods.iter().enumerate().map(stop).collect();
        runs(&stops).iter().map(Vec::len).collect()
    }

    const YEARS: [&str; 3] = ["2020-21", "2021-22", "2022-23"];

    #[test]
    fn a_missing_figure_a_missing_period_and_a_break_are_gaps() {
        assert_eq!(lengths(&YEARS, |_, _| {}), [3]);
        assert_eq!(
            lengths(&YEARS, |at, s| s.value = s.value.filter(|_| at != 1)),
            [1, 1]
        );
        assert_eq!(lengths(&YEARS, |at, s| s.broken = at == 2), [2, 1]);
        assert_eq!(
            lengths(&["2019-20", "2021-22", "2022-23"], |_, _| {}),
            [1, 2]
        );
    }

    #[test]
    fn a_missing_quarter_of_overlapping_years_is_a_gap() {
        let rolling = ["Jan 21 - Dec 21", "Apr 21 - Mar 22", "Oct 21 - Sep 22"];
        assert_eq!(lengths(&rolling, |_, _| {}), [2, 1]);
    }

    #[test]
    fn single_days_join() {
        let days = ["2023-03-31", "2023-06-30", "2023-09-30"];
        assert_eq!(lengths(&days, |_, _| {}), [3]);
    }
}
