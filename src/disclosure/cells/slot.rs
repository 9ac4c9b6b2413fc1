//! The field of a record that holds a value, so that it can be read and suppressed whatever record
//! it is part of.

use crate::disclosure::{FactValue, Position, Published, Rank, Unit};
use crate::units::Decimal;

/// A mutable field that holds a value.
pub(in crate::disclosure) enum Slot<'a> {
    Count(&'a mut Published<u64>),
    Number(&'a mut Published<Decimal>),
    Fact(&'a mut Published<FactValue>),
    Rank(&'a mut Option<Rank>),
    Position(&'a mut Option<Position>),
}

impl Slot<'_> {
    /// Lets readers see the value, because it is a cell now.
    pub(super) fn list(&mut self) {
        match self {
            Self::Count(count) => count.list(),
            Self::Number(number) => number.list(),
            Self::Fact(value) => value.list(),
            Self::Rank(_) | Self::Position(_) => {}
        }
    }

    /// The number that readers see; `None` for ranks, which count nothing, and for words.
    pub(super) fn number(&self) -> Option<Decimal> {
        match self {
            Self::Count(count) => {
                let number = i64::try_from(*count.figure()?).ok()?;
                Some(Decimal::new(number, 0))
            }
            Self::Number(number) => number.figure().copied(),
            Self::Fact(value) => match value.figure()? {
                FactValue::Number(number, _) => Some(*number),
                FactValue::Pounds(_) | FactValue::Text(_) => None,
            },
            Self::Rank(_) | Self::Position(_) => None,
        }
    }

    /// Whether readers see a value here.
    pub(super) fn is_shown(&self) -> bool {
        match self {
            Self::Count(count) => count.figure().is_some(),
            Self::Number(number) => number.figure().is_some(),
            Self::Fact(value) => value.figure().is_some(),
            Self::Rank(rank) => rank.is_some(),
            Self::Position(position) => position.is_some(),
        }
    }

    /// Whether readers see that a value is suppressed here.
    pub(in crate::disclosure) fn is_hidden(&self) -> bool {
        match self {
            Self::Count(count) => count.is_suppressed(),
            Self::Number(number) => number.is_suppressed(),
            Self::Fact(value) => value.is_suppressed(),
            Self::Rank(_) | Self::Position(_) => false,
        }
    }

    /// Replaces the number with another.
    pub(super) fn set(&mut self, number: u64) {
        let decimal = i64::try_from(number).map_or(Published::SUPPRESSED, |number| {
            Published::cell(Decimal::new(number, 0))
        });
        match self {
            Self::Count(count) => **count = Published::cell(number),
            Self::Number(value) => **value = decimal,
            Self::Fact(value) => {
                **value = decimal.figure().map_or(Published::SUPPRESSED, |number| {
                    Published::cell(FactValue::Number(*number, Unit::Count))
                });
            }
            Self::Rank(_) | Self::Position(_) => {}
        }
    }

    /// Suppresses the value. A rank disappears without a symbol.
    pub(in crate::disclosure) fn hide(&mut self) {
        match self {
            Self::Count(count) => **count = Published::SUPPRESSED,
            Self::Number(number) => **number = Published::SUPPRESSED,
            Self::Fact(value) => **value = Published::SUPPRESSED,
            Self::Rank(rank) => **rank = None,
            Self::Position(position) => **position = None,
        }
    }
}
