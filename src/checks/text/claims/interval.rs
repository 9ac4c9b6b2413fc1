//! Numbers as they may have been before rounding for print: an interval in millionths.
//!
//! Integers only, so that the same text gives the same finding on every machine.

use crate::checks::text::quantities::{Fraction, Magnitude, Precision, Quantity};
use crate::units::Decimal;

/// Millionths per unit: the scale of all limits.
const SCALE: i128 = 1_000_000;

/// An interval of numbers; both limits are included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::checks) struct Interval {
    low: i128,
    high: i128,
}

impl Interval {
    /// The interval with this number only.
    pub(in crate::checks) fn exact(value: Decimal) -> Self {
        let at = value.scaled(6);
        Self { low: at, high: at }
    }

    /// A printed number, with half of its last decimal place on both sides.
    pub(in crate::checks) fn rounded(value: Decimal) -> Self {
        let half = SCALE / 10_i128.pow(u32::from(value.places().min(6))) / 2;
        Self::exact(value).widened(half)
    }

    /// A quantity, widened by how its unit is usually rounded: counts are exact, money and large
    /// numbers are rounded to their last digit that is not 0, percentages and rates to their last
    /// decimal place. `None` where its unit has no number.
    pub(in crate::checks) fn of(quantity: &Quantity) -> Option<Self> {
        let value = quantity.magnitude.number()?;
        let exact = Self::exact(value);
        let interval = match quantity.magnitude {
            Magnitude::Percent(_) | Magnitude::Points(_) | Magnitude::Rate(..) => {
                Self::rounded(value)
            }
            _ if exact.high >= 10_000 * SCALE => exact.widened(last_digit(value) * SCALE / 2),
            _ => exact,
        };
        Some(match quantity.precision {
            Precision::Exact => interval,
            // "about 40" is from 38 to 42
            _ => interval.widened(exact.high.abs() / 20),
        })
    }

    /// A stated percentage, widened by what hedging words such as "about" allow.
    pub(in crate::checks) fn stated(value: Decimal, precision: Precision) -> Self {
        let at = value.scaled(6);
        let near = Self::rounded(value);
        let (tenth, quarter) = (at.abs() / 10 + SCALE, at.abs() / 4 + 3 * SCALE);
        match precision {
            Precision::Exact => near,
            Precision::About => near.widened(tenth),
            Precision::AtLeast => Self {
                low: near.low,
                high: near.high + quarter,
            },
            Precision::AtMost => Self {
                low: near.low - quarter,
                high: near.high,
            },
        }
    }

    /// A fraction in words as a percentage: a third is from 31.5% to 35.2%, and wider with a
    /// hedging word.
    pub(in crate::checks) fn fraction(fraction: Fraction, precision: Precision) -> Self {
        let (top, bottom) = (i128::from(fraction.top), i128::from(fraction.bottom));
        let at = 100 * SCALE * top / bottom;
        let exact = Self { low: at, high: at };
        let slack = 2 * SCALE;
        let wide = 8 * SCALE;
        match precision {
            Precision::Exact => exact.widened(slack),
            Precision::About => exact.widened(2 * slack),
            Precision::AtLeast => Self {
                low: at,
                high: at + wide,
            },
            Precision::AtMost => Self {
                low: at - wide,
                high: at,
            },
        }
    }

    /// The change in percent that a multiple means, in hundredths of the number before: doubled is
    /// from 193% to 207%.
    pub(in crate::checks) fn times(hundredths: u32, precision: Precision) -> Self {
        let at = i128::from(hundredths) * SCALE;
        let exact = Self { low: at, high: at };
        match precision {
            Precision::Exact => exact.widened(at / 28),
            Precision::About => exact.widened(at / 10),
            // "more than halved" is less than half, and "more than doubled" more than double
            Precision::AtLeast if hundredths < 100 => Self {
                low: at / 2,
                high: at,
            },
            Precision::AtMost if hundredths < 100 => Self {
                low: at,
                high: at + at / 5,
            },
            Precision::AtLeast => Self {
                low: at,
                high: at + at / 2,
            },
            Precision::AtMost => Self {
                low: at - at / 5,
                high: at,
            },
        }
    }

    /// The interval of the difference between two numbers.
    pub(in crate::checks) fn apart(self, other: Self) -> Self {
        let (low, high) = (self.low - other.high, self.high - other.low);
        if low <= 0 && high >= 0 {
            return Self {
                low: 0,
                high: high.max(-low),
            };
        }
        let (one, two) = (low.abs(), high.abs());
        Self {
            low: one.min(two),
            high: one.max(two),
        }
    }

    /// This number in percent of another; `None` where the other may be zero.
    pub(in crate::checks) fn percent_of(self, whole: Self) -> Option<Self> {
        let hundred = 100 * SCALE;
        (whole.low > 0).then(|| Self {
            low: (self.low * hundred).div_euclid(whole.high),
            high: (self.high * hundred + whole.low - 1).div_euclid(whole.low),
        })
    }

    /// Whether two intervals have a number in common.
    pub(in crate::checks) fn meets(self, other: Self) -> bool {
        self.low <= other.high && other.low <= self.high
    }

    /// The middle of the interval, with one decimal place, or none where it is whole.
    pub(in crate::checks) fn middle(self) -> Decimal {
        let tenths = ((self.low + self.high) * 10 + SCALE).div_euclid(2 * SCALE);
        let digits = i64::try_from(tenths).unwrap_or(i64::MAX);
        if digits % 10 == 0 {
            return Decimal::new(digits / 10, 0);
        }
        Decimal::new(digits, 1)
    }

    /// The interval, wider by `by` millionths on both sides.
    pub(in crate::checks) fn widened(self, by: i128) -> Self {
        Self {
            low: self.low - by,
            high: self.high + by,
        }
    }
}

/// The place value of the last digit that is not 0 in a whole number: 100 in 1,200.
fn last_digit(value: Decimal) -> i128 {
    let mut rest = value.scaled(0).abs();
    let mut worth = 1;
    while rest > 0 && rest % 10 == 0 {
        rest /= 10;
        worth *= 10;
    }
    // a round hundred thousand may be exact, and is never rounded by more than a hundredth
    worth.min((value.scaled(0).abs() / 50).max(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decimal(text: &str) -> Decimal {
        Decimal::parse(text).unwrap()
    }

    #[test]
    fn a_change_in_percent_is_rounded_as_printed() {
        let (from, to) = (
            Interval::exact(decimal("261")),
            Interval::exact(decimal("154")),
        );
        let change = to.apart(from).percent_of(from).unwrap();
        assert_eq!(change.middle().to_string(), "41");
        assert!(change.meets(Interval::rounded(decimal("41"))));
        assert!(change.meets(Interval::rounded(decimal("41.0"))));
        assert!(!change.meets(Interval::rounded(decimal("41.2"))));
    }

    #[test]
    fn a_third_is_not_a_quarter() {
        let third = Fraction { top: 1, bottom: 3 };
        let stated = Interval::fraction(third, Precision::Exact);
        assert!(stated.meets(Interval::exact(decimal("32"))));
        assert!(!stated.meets(Interval::exact(decimal("25"))));
    }
}
