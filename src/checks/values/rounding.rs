//! Checks whether a printed quotient can come from its printed counts.
//!
//! A published value is rounded, so ranges are compared and never points; in integers, never
//! floats. A count is exact; an average of several areas allows half a unit of difference for every
//! printed count.

use crate::plan::figures::{FigureBasis, Unit};
use crate::units::Decimal;

/// Two counts and the factor of their quotient.
#[derive(Debug, Clone, Copy)]
pub(in crate::checks) struct Quotient {
    /// The numerator of the quotient.
    pub(in crate::checks) top: u64,
    /// The denominator of the quotient.
    pub(in crate::checks) bottom: u64,
    /// The factor: 100 for a percentage, or the number of people that a rate is per.
    pub(in crate::checks) per: u64,
}

impl Quotient {
    /// The quotient rounded half up to this many decimal places; `None` where it exceeds 64 bits or
    /// the denominator is zero.
    pub(in crate::checks) fn printed(self, places: u8) -> Option<Decimal> {
        Decimal::ratio(self.top, self.bottom, self.per, places)
    }

    /// Whether the quotient, rounded half up, can be `value`. Numbers too large for the arithmetic
    /// are accepted.
    pub(in crate::checks) fn fits(self, value: Decimal, basis: FigureBasis) -> bool {
        self.within(value, basis).unwrap_or(true)
    }

    /// Whether the quotient fits, in halves: a count `n` is from `2n - slack` to `2n + slack`.
    /// `None` where a number is too large.
    fn within(self, value: Decimal, basis: FigureBasis) -> Option<bool> {
        let slack = match basis {
            FigureBasis::Exact => 0,
            FigureBasis::Mean => 1,
        };
        let halves = |count: u64| i128::from(count).checked_mul(2);
        let (top, bottom) = (halves(self.top)?, halves(self.bottom)?);
        let scale = 10_i128.pow(u32::from(value.places())).checked_mul(2)?;
        let times = i128::from(self.per).checked_mul(scale)?;
        let digits = value.scaled(value.places()).checked_mul(2)?;
        let least = (top - slack).checked_mul(times)?;
        let most = (top + slack).checked_mul(times)?;
        let below = least < (digits + 1).checked_mul(bottom + slack)?;
        let above = most >= (digits - 1).checked_mul(bottom - slack)?;
        Some(below && above)
    }
}

/// The factor of quotients with this unit; `None` for units that are no quotient.
pub(in crate::checks) fn per(unit: Unit) -> Option<u64> {
    match unit {
        Unit::Percent => Some(100),
        Unit::RatePer(people) => Some(u64::from(people)),
        Unit::Ratio => Some(1),
        Unit::Count => None,
    }
}

/// "43.3%", or "43.3" of anything else.
pub(in crate::checks) fn shown(value: Decimal, unit: Unit) -> String {
    match unit {
        Unit::Percent => format!("{value}%"),
        Unit::Count | Unit::RatePer(_) | Unit::Ratio => value.to_string(),
    }
}

/// A percentage of a base, to the nearest whole number.
pub(in crate::checks) fn part(percent: Decimal, base: u64) -> Option<u64> {
    let hundred = 100 * 10_i128.pow(u32::from(percent.places()));
    let product = percent
        .scaled(percent.places())
        .checked_mul(i128::from(base))?;
    u64::try_from((product * 2 + hundred).div_euclid(hundred * 2)).ok()
}

/// Whether some whole number out of `base` can be printed as this percentage.
pub(in crate::checks) fn possible(value: Decimal, base: u64) -> bool {
    let (digits, scale) = (
        value.scaled(value.places()),
        10_i128.pow(u32::from(value.places())),
    );
    let near = digits * i128::from(base) / (100 * scale);
    let Ok(near) = u64::try_from(near) else {
        return false;
    };
    (near.saturating_sub(1)..=near.saturating_add(1)).any(|top| {
        let quotient = Quotient {
            top,
            bottom: base,
            per: 100,
        };
        quotient.fits(value, FigureBasis::Exact)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::figures::FigureBasis::{Exact, Mean};

    fn fits(top: u64, bottom: u64, per: u64, value: &str, basis: FigureBasis) -> bool {
        let value = Decimal::parse(value).unwrap();
        Quotient { top, bottom, per }.fits(value, basis)
    }

    #[test]
    fn the_four_cells_of_haverings_family_pass_as_means_and_fail_as_exact() {
        for (top, bottom, per, value) in [
            (113, 70_982, 100_000, "160"),
            (7, 70_982, 1_000, "0.09"),
            (60, 39, 1, "1.53"),
            (51, 14, 1, "3.80"),
        ] {
            assert!(fits(top, bottom, per, value, Mean), "{top}/{bottom}");
            assert!(!fits(top, bottom, per, value, Exact), "{top}/{bottom}");
        }
    }

    #[test]
    fn a_half_is_rounded_up() {
        assert!(fits(51, 40, 1, "1.28", Exact));
        assert!(!fits(51, 40, 1, "1.27", Exact));
    }

    #[test]
    fn not_every_percentage_is_possible_for_every_base() {
        let possible = |value: &str, base| possible(Decimal::parse(value).unwrap(), base);
        assert!(possible("88", 34));
        for value in ["45", "54", "55", "60", "73"] {
            assert!(!possible(value, 34), "{value}");
        }
        assert!(possible("21.4", 187) && possible("32.3", 130));
        assert!(possible("0", 5) && possible("100", 5));
    }
}
