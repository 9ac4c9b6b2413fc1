//! How much a value rose or fell, and when that may be said at all.

use super::{Decimal, Unit};
use std::cmp::Ordering;

/// A change from one value to another.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Change {
    /// Whether the second value is less than, equal to or greater than the first.
    pub direction: Ordering,
    /// The size, never negative: in percent with one decimal place, in points with as many as the
    /// percentages have, and at least one.
    pub size: Decimal,
    /// The unit of the size.
    pub measure: ChangeMeasure,
}

/// The unit in which the size of a change is given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChangeMeasure {
    /// Percent of the first value.
    Percent,
    /// Percentage points, between two percentages.
    Points,
    /// The unit of the values themselves.
    Number,
}

/// The count below which a change is given as a number and not as a percentage, which would say
/// more than it supports: 8 to 3 is "a fall of 5". Our choice.
const SMALL_COUNT: u64 = 20;

/// The number of children below which a rate, ratio or percentage has no size of change. Our
/// choice.
const FEW_CHILDREN: u64 = 10;

/// Whether any of the counts behind some values is too small for a size of change. Unknown counts
/// are ignored.
pub fn rests_on_few(counts: &[Option<u64>]) -> bool {
    counts.iter().flatten().any(|count| *count < FEW_CHILDREN)
}

impl Change {
    /// The change that may be stated between two values. `counts` are the numbers of children
    /// behind each, where they are known. `None` where these are too few, where the first value is
    /// zero, and where the change would round to zero.
    pub fn between(unit: Unit, [from, to]: [Decimal; 2], counts: [Option<u64>; 2]) -> Option<Self> {
        let change = match unit {
            Unit::Count if is_small(from) || is_small(to) => Self::number(from, to)?,
            Unit::Count => Self::percent(from, to)?,
            _ if rests_on_few(&counts) => return None,
            Unit::Percent => Self::points(from, to)?,
            Unit::RatePer(_) | Unit::Ratio => Self::percent(from, to)?,
        };
        let rounds_away = change.direction.is_ne() && change.size.direction().is_eq();
        (!rounds_away).then_some(change)
    }

    /// The change from `from` to `to` in their own unit. `None` where the difference exceeds 64
    /// bits.
    fn number(from: Decimal, to: Decimal) -> Option<Self> {
        let places = from.places().max(to.places());
        let (a, b) = (from.scaled(places), to.scaled(places));
        let size = i64::try_from(b.abs_diff(a)).ok()?;
        Some(Self {
            direction: b.cmp(&a),
            size: Decimal::new(size, places),
            measure: ChangeMeasure::Number,
        })
    }

    /// The change from `from` to `to` in percent of `from`. `None` when `from` is zero, or either
    /// is negative: a percentage of a negative value does not say what was gained or lost.
    pub fn percent(from: Decimal, to: Decimal) -> Option<Self> {
        if [from, to]
            .iter()
            .any(|end| end.direction() == Ordering::Less)
        {
            return None;
        }
        let places = from.places().max(to.places());
        let (a, b) = (from.scaled(places), to.scaled(places));
        let size = u64::try_from((b - a).unsigned_abs()).ok()?;
        let base = u64::try_from(a.unsigned_abs()).ok()?;
        Some(Self {
            direction: b.cmp(&a),
            size: Decimal::percentage(size, base, 1)?,
            measure: ChangeMeasure::Percent,
        })
    }

    /// The change from one percentage to another in percentage points; `None` where it exceeds 64
    /// bits.
    pub fn points(from: Decimal, to: Decimal) -> Option<Self> {
        let places = from.places().max(to.places());
        let (a, b) = (from.scaled(places), to.scaled(places));
        let size = u64::try_from((b - a).unsigned_abs()).ok()?;
        let scale = 10_u64.checked_pow(u32::from(places))?;
        Some(Self {
            direction: b.cmp(&a),
            size: Decimal::ratio(size, scale, 1, places.max(1))?,
            measure: ChangeMeasure::Points,
        })
    }
}

fn is_small(value: Decimal) -> bool {
    value.scaled(0) < i128::from(SMALL_COUNT)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decimal(text: &str) -> Decimal {
        Decimal::parse(text).unwrap()
    }

    #[test]
    fn percent_and_points_are_two_things() {
        // TH-05: 29% to 35.8% is 6.8 points and 23.4 percent
        let (from, to) = (decimal("29"), decimal("35.8"));
        assert_eq!(Change::points(from, to).unwrap().size.to_string(), "6.8");
        assert_eq!(Change::percent(from, to).unwrap().size.to_string(), "23.4");
    }

    #[test]
    fn points_have_the_places_of_their_percentages() {
        let size = |from, to| {
            let change = Change::points(decimal(from), decimal(to)).unwrap();
            change.size.to_string()
        };
        assert_eq!(size("0.35", "0.42"), "0.07");
        assert_eq!(size("74", "80"), "6.0");
    }

    #[test]
    fn a_change_across_nothing_has_no_percentage() {
        assert_eq!(Change::percent(decimal("-5"), decimal("6")), None);
        assert_eq!(Change::percent(decimal("5"), decimal("-6")), None);
    }

    #[test]
    fn a_change_from_nothing_has_no_percentage() {
        assert_eq!(Change::percent(decimal("0"), decimal("5")), None);
    }

    #[test]
    fn portsmouth_first_time_entrants_fell_by_a_fifth() {
        let change = Change::percent(decimal("287"), decimal("229")).unwrap();
        assert_eq!(change.direction, Ordering::Less);
        assert_eq!(change.size.to_string(), "20.2");
    }

    #[test]
    fn small_numbers_have_no_percentage() {
        let between = |unit, from, to, counts| {
            let change = Change::between(unit, [decimal(from), decimal(to)], counts)?;
            Some((change.size.to_string(), change.measure))
        };
        let said = |size: &str, measure| Some((size.to_owned(), measure));
        let unknown = [None, None];
        let rate = Unit::RatePer(100_000);
        // Leicester: custody fell from 8 children to 3
        assert_eq!(
            between(Unit::Count, "8", "3", unknown),
            said("5", ChangeMeasure::Number)
        );
        assert_eq!(
            between(Unit::Count, "80", "60", unknown),
            said("25.0", ChangeMeasure::Percent)
        );
        assert_eq!(between(rate, "0.06", "0.19", [Some(1), Some(3)]), None);
        assert_eq!(
            between(rate, "100", "50", [Some(10), None]),
            said("50.0", ChangeMeasure::Percent)
        );
        assert_eq!(
            between(Unit::Percent, "40", "33.3", [Some(2), Some(3)]),
            None
        );
        // a change that rounds to zero is not stated
        assert_eq!(between(rate, "10000", "10001", unknown), None);
        assert_eq!(
            between(rate, "5", "5", unknown),
            said("0.0", ChangeMeasure::Percent)
        );
    }
}
