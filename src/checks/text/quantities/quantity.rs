//! Quantities in a sentence: a number with its unit, its precision and its noun.

use super::numeral::Fraction;
use crate::units::{Decimal, Period};
use jiff::civil::Date;
use std::ops::Range;

/// A number with its unit.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::checks) enum Magnitude {
    /// A count of something, without a unit.
    Count(Decimal),
    /// An amount in pounds.
    Money(Decimal),
    /// A share, in percent.
    Percent(Decimal),
    /// A difference between two percentages, in percentage points.
    Points(Decimal),
    /// A rate: so many per this number of people.
    Rate(Decimal, u64),
    /// A part of a whole, in words.
    Fraction(Fraction),
    /// A rank or position: `third`.
    Ordinal(u32),
    /// An age in years.
    Age(u8),
}

impl Magnitude {
    /// The number, for units in which two numbers can be compared.
    pub(in crate::checks) fn number(self) -> Option<Decimal> {
        match self {
            Self::Count(it)
            | Self::Money(it)
            | Self::Percent(it)
            | Self::Points(it)
            | Self::Rate(it, _) => Some(it),
            Self::Fraction(_) | Self::Ordinal(_) | Self::Age(_) => None,
        }
    }

    /// Whether both are in the same unit.
    pub(in crate::checks) fn same_unit(self, other: Self) -> bool {
        match (self, other) {
            (Self::Rate(_, one), Self::Rate(_, two)) => one == two,
            (one, two) => std::mem::discriminant(&one) == std::mem::discriminant(&two),
        }
    }
}

/// How precisely a number is stated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::checks) enum Precision {
    /// Exactly this number, without hedging.
    Exact,
    /// A number about as large: "about", "some", "roughly".
    About,
    /// This number or more: "over", "more than", "at least".
    AtLeast,
    /// This number or less: "under", "nearly", "up to".
    AtMost,
}

/// A number in a sentence, with its unit and noun.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::checks) struct Quantity {
    /// The range of its tokens, including its unit.
    pub(in crate::checks) at: Range<usize>,
    /// The number and its unit.
    pub(in crate::checks) magnitude: Magnitude,
    /// How precisely it is stated.
    pub(in crate::checks) precision: Precision,
    /// The tokens of the noun phrase after it, up to the head; empty where there is none.
    pub(in crate::checks) noun: Range<usize>,
}

impl Quantity {
    /// The count; `None` unless it is a whole number of something.
    pub(in crate::checks) fn count(&self) -> Option<u64> {
        match self.magnitude {
            Magnitude::Count(value) => u64::try_from(value.whole()?).ok(),
            _ => None,
        }
    }

    /// The number in figures, for tests; empty where its unit has none.
    #[cfg(test)]
    pub(in crate::checks) fn figures(&self) -> String {
        let number = self.magnitude.number();
        number.map_or_else(String::new, |it| it.to_string())
    }

    /// Whether no hedging word such as "about" modifies it.
    pub(in crate::checks) fn is_exact(&self) -> bool {
        self.precision == Precision::Exact
    }
}

/// A day, a month, a year or another period that a sentence names.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::checks) struct Moment {
    /// The range of its tokens.
    pub(in crate::checks) at: Range<usize>,
    /// The time that they name.
    pub(in crate::checks) when: MomentTime,
}

/// A time, absolute or relative to the year of the text.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::checks) enum MomentTime {
    /// From the first to the last day of a period.
    Dated(Period),
    /// Years relative to the year of the text: -1 is last year.
    Relative(i8),
}

impl Moment {
    /// The first and the last day; `None` where they are not known.
    pub(in crate::checks) fn days(&self) -> Option<(Date, Date)> {
        match self.when {
            MomentTime::Dated(period) => Some((period.start, period.end)),
            MomentTime::Relative(_) => None,
        }
    }
}
