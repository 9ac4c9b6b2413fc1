//! How much a figure went up or down.

use super::Decimal;
use std::cmp::Ordering;

/// A change from one figure to another, in percent of the first or in percentage points.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Change {
    /// Whether the second figure is less than, equal to or greater than the first.
    pub direction: Ordering,
    /// How much, never negative, one place after the point.
    pub size: Decimal,
}

impl Change {
    /// The change from `from` to `to` in percent of `from`. `None` when `from` is nothing.
    pub fn percent(from: Decimal, to: Decimal) -> Option<Self> {
        let places = from.places().max(to.places());
        let (a, b) = (from.scaled(places), to.scaled(places));
        let size = u64::try_from((b - a).unsigned_abs()).ok()?;
        let base = u64::try_from(a.unsigned_abs()).ok()?;
        Some(Self {
            direction: b.cmp(&a),
            size: Decimal::percentage(size, base, 1)?,
        })
    }

    /// The change from one percentage to another in percentage points.
    pub fn points(from: Decimal, to: Decimal) -> Option<Self> {
        let places = from.places().max(to.places());
        let (a, b) = (from.scaled(places), to.scaled(places));
        let size = u64::try_from((b - a).unsigned_abs()).ok()?;
        let scale = 10_u64.checked_pow(u32::from(places))?;
        Some(Self {
            direction: b.cmp(&a),
            size: Decimal::ratio(size, scale, 1, 1)?,
        })
    }
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
    fn a_change_from_nothing_has_no_percentage() {
        assert_eq!(Change::percent(decimal("0"), decimal("5")), None);
    }

    #[test]
    fn portsmouth_first_time_entrants_fell_by_a_fifth() {
        let change = Change::percent(decimal("287"), decimal("229")).unwrap();
        assert_eq!(change.direction, Ordering::Less);
        assert_eq!(change.size.to_string(), "20.2");
    }
}
