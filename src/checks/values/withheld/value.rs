//! A value that readers may not see, and when a count is small.

use crate::plan::figures::Unit;
use crate::plan::{Id, Policy};
use crate::sources::Span;
use crate::units::Decimal;

/// A figure that readers are not to see, or may not see.
#[derive(Debug, Clone)]
pub(in crate::checks) struct Withheld {
    /// The decision's own name for what it is in.
    pub(in crate::checks) at: Id,
    /// What it is of: a group, a row, an indicator.
    pub(in crate::checks) of: String,
    /// The value that readers may not see.
    pub(in crate::checks) figure: Decimal,
    /// The unit of the value.
    pub(in crate::checks) unit: Unit,
    /// Whom or what a count counts, where the data say so.
    pub(in crate::checks) noun: Option<String>,
    /// Where it is written.
    pub(in crate::checks) span: Span,
    /// Whether it is small itself, or only stands among those that are.
    pub(in crate::checks) small: bool,
    /// The words that would quote it, where there are such words.
    pub(in crate::checks) quote: Option<String>,
}

/// A count as a decimal number.
pub(super) fn number(count: u64) -> Decimal {
    Decimal::new(i64::try_from(count).unwrap_or(i64::MAX), 0)
}

/// A value as a count; `None` where it has decimal places or is negative.
fn whole(value: Decimal) -> Option<u64> {
    let number = u64::try_from(value.scaled(0)).ok();
    number.filter(|_| value.places() == 0)
}

/// Whether a value is a count that the policy calls small.
pub(super) fn is_small(value: Decimal, unit: Unit, policy: Policy<'_>) -> bool {
    let count = whole(value).filter(|_| unit == Unit::Count);
    count.is_some_and(|count| policy.is_small(count))
}
