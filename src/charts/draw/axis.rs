//! Scales: the limits of an axis, its round values, and the labels of values and periods.

use crate::units::{Decimal, Period};
use jiff::civil::Date;
use std::ops::Range;

/// The most grid lines of a drawing. The Analysis Function allows ten; five are enough here.
pub(in crate::charts) const GRIDLINES: usize = 5;

/// The limit of what is drawn: larger values are no rates, shares or counts of children.
pub(in crate::charts) const BEYOND_DRAWING: f64 = 1e7;

/// Whether a value can be drawn as the length of a bar or the position of a dot.
pub(in crate::charts) fn drawable(value: f64) -> bool {
    (0.0..BEYOND_DRAWING).contains(&value)
}

/// The upper limit of the shortest axis, which has a grid line at each whole value.
const FEW: f64 = 4.0;

/// The space above the highest value, as a share of the axis. Chosen by eye.
const HEADROOM: f64 = 0.1;

/// The range of an axis that contains all `values` and zero. Readers take the height of a point as
/// its size, so no axis begins anywhere else.
pub(in crate::charts) fn domain(values: impl Iterator<Item = f64> + Clone) -> Range<f64> {
    let low = values.clone().fold(f64::INFINITY, f64::min);
    let high = values.clone().fold(f64::NEG_INFINITY, f64::max);
    // there are no values at all
    if low > high {
        return 0.0..1.0;
    }
    if low >= 0.0 && high < FEW && { values }.all(|value| value.fract() == 0.0) {
        // half a child has no place on an axis, so its grid lines are at whole values
        return 0.0..FEW;
    }
    let (from, to) = (low.min(0.0), high.max(0.0));
    let room = (to - from) * HEADROOM;
    // the lowest value needs space for its label only if it is below zero
    let from = if from < 0.0 { from - room } else { from };
    from..to + room
}

/// Labels of round values, all with as many decimal places as the finest needs.
pub(in crate::charts) fn tick_words(ticks: &[f64], unit: &str) -> Vec<String> {
    // binary fractions are inexact, so a tick fits if it is nearly a whole number at this scale
    let fits = |places: &u8| {
        let scale = 10_f64.powi(i32::from(*places));
        ticks
            .iter()
            .all(|tick| (tick * scale - (tick * scale).round()).abs() < 1e-6)
    };
    let places = (0..6).find(fits).unwrap_or(6);
    let words = |tick: &f64| {
        // a value this close to zero is zero with a rounding error
        let places = if tick.abs() < 1e-6 { 0 } else { places };
        format!("{}{unit}", decimal(*tick, places))
    };
    ticks.iter().map(words).collect()
}

#[expect(
    clippy::cast_possible_truncation,
    reason = "a round value under ten million"
)]
fn decimal(tick: f64, places: u8) -> Decimal {
    let digits = (tick * 10_f64.powi(i32::from(places))).round();
    Decimal::new(digits as i64, places)
}

/// The middle of a period, in days.
pub(in crate::charts) fn middle(period: &Period) -> f64 {
    f64::midpoint(days(period.start), days(period.end))
}

fn days(date: Date) -> f64 {
    let hours = date
        .duration_since(jiff::civil::date(2000, 1, 1))
        .as_hours();
    i32::try_from(hours / 24).map_or(0.0, f64::from)
}

/// The label of a period, in one or two short lines.
pub(in crate::charts) fn period_lines(period: &Period) -> Vec<String> {
    let text = period.to_string();
    let lines = match text.split_once(" to ") {
        Some((from, to)) => match (from.rsplit_once(' '), to.rsplit_once(' ')) {
            (Some((first, year)), Some((last, same))) if year == same => {
                [format!("{first} to {last}"), year.to_owned()]
            }
            _ => [from.to_owned(), format!("to {to}")],
        },
        None => match text.rsplit_once(' ') {
            Some((first, year)) => [first.to_owned(), year.to_owned()],
            None => return vec![text],
        },
    };
    lines.to_vec()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(values: &[f64]) -> Range<f64> {
        domain(values.iter().copied())
    }

    #[test]
    fn every_axis_has_zero_also_where_values_are_far_from_it() {
        for values in [
            &[287.0, 229.0, 325.0][..],
            &[0.06, 0.17],
            &[40.0, 42.0],
            &[88.0, 92.0],
        ] {
            assert!(of(values).start.abs() < f64::EPSILON, "{values:?}");
        }
        assert!(of(&[-3.0, 2.0]).start < -3.0);
        assert!(of(&[-3.0, -2.0]).contains(&0.0));
        assert_eq!(of(&[]), 0.0..1.0);
        assert_eq!(of(&[0.0]), 0.0..4.0);
        assert_eq!(of(&[1.0, 3.0]), 0.0..4.0);
    }

    #[test]
    fn ticks_have_the_same_places() {
        assert_eq!(tick_words(&[0.0, 0.1, 0.2], ""), ["0", "0.1", "0.2"]);
        assert_eq!(tick_words(&[0.0, 1000.0], "%"), ["0%", "1,000%"]);
    }

    #[test]
    fn periods_are_short() {
        let lines = |text: &str| period_lines(&Period::parse(text).unwrap()).join("/");
        assert_eq!(lines("Jan 21 - Dec 21"), "Jan to Dec/2021");
        assert_eq!(lines("Apr 21 - Mar 22"), "Apr 2021/to Mar 2022");
        assert_eq!(lines("Q4 2022-23"), "Q4/2022-23");
        assert_eq!(lines("2022-23"), "2022-23");
        assert_eq!(lines("2023-03-31"), "31 Mar/2023");
    }
}
