//! The claims of sentences, from their quantities: changes, shares, sums, orders.
//!
//! A claim that is not certain to belong to its numbers is ignored. Nothing here knows a plan.

mod apposition;
pub(in crate::checks) mod change;
pub(in crate::checks) mod change_size;
pub(in crate::checks) mod compared;
pub(in crate::checks) mod comparison;
pub(in crate::checks) mod frequency;
pub(in crate::checks) mod grade;
pub(in crate::checks) mod interval;
pub(in crate::checks) mod list_sum;
pub(in crate::checks) mod listing;
pub(in crate::checks) mod order;
pub(in crate::checks) mod share;
pub(in crate::checks) mod sum;
mod sum_words;
pub(in crate::checks) mod tally;
pub(in crate::checks) mod target;
