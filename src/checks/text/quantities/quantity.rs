//! What a number in a sentence measures: its magnitude, how exact it is, and the noun that it is of.

use super::numeral::Fraction;
use crate::units::{Decimal, Period};
use jiff::civil::Date;
use std::ops::Range;

/// A number with its unit.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::checks) enum Magnitude {
    /// So many of something.
    Count(Decimal),
    /// Pounds.
    Money(Decimal),
    /// A percentage.
    Percent(Decimal),
    /// A difference between two percentages, in percentage points.
    Points(Decimal),
    /// So many in every so many people.
    Rate(Decimal, u64),
    /// A part of a whole, in words.
    Fraction(Fraction),
    /// A place in an order: `third`.
    Ordinal(u32),
    /// Years of age.
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

    /// Whether both are in one unit.
    pub(in crate::checks) fn same_unit(self, other: Self) -> bool {
        match (self, other) {
            (Self::Rate(_, one), Self::Rate(_, two)) => one == two,
            (one, two) => std::mem::discriminant(&one) == std::mem::discriminant(&two),
        }
    }
}

/// How exactly a number is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::checks) enum Precision {
    /// As it stands.
    Exact,
    /// About, some, roughly.
    About,
    /// Over, more than, at least.
    AtLeast,
    /// Under, nearly, up to.
    AtMost,
}

/// A number in a sentence.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::checks) struct Quantity {
    /// Its tokens, with those of its unit.
    pub(in crate::checks) at: Range<usize>,
    /// The number and its unit.
    pub(in crate::checks) magnitude: Magnitude,
    /// How exactly it is meant.
    pub(in crate::checks) precision: Precision,
    /// The tokens of the noun after it, up to its head; empty where none follows.
    pub(in crate::checks) noun: Range<usize>,
}

impl Quantity {
    /// The count, if it is a whole number of something.
    pub(in crate::checks) fn count(&self) -> Option<u64> {
        match self.magnitude {
            Magnitude::Count(value) => u64::try_from(value.whole()?).ok(),
            _ => None,
        }
    }

    /// Whether nothing says that it is only about that number.
    pub(in crate::checks) fn is_exact(&self) -> bool {
        self.precision == Precision::Exact
    }
}

/// A day, a month, a year or another period that a sentence names.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::checks) struct Moment {
    /// Its tokens.
    pub(in crate::checks) at: Range<usize>,
    /// When.
    pub(in crate::checks) when: MomentTime,
}

/// When something is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::checks) enum MomentTime {
    /// From a first to a last day.
    Dated(Period),
    /// So many years from the one that the text speaks in: -1 is last year.
    Relative(i8),
}

impl Moment {
    /// The first and the last day, where they are known.
    pub(in crate::checks) fn days(&self) -> Option<(Date, Date)> {
        match self.when {
            MomentTime::Dated(period) => Some((period.start, period.end)),
            MomentTime::Relative(_) => None,
        }
    }
}
