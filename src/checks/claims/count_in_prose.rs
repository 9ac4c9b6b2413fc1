//! A number that is typed beside a period is the one in the data.
//!
//! # Checks
//!
//! Sentences of sections with a number of children, outcomes or the like and a period, whose words
//! name an indicator, a row or the whole of a table of counts, or a fact: whether the data have
//! that number for the period. A sentence with other words of its own ("we asked 12 first time
//! entrants what helped") speaks of something else, and is left alone.
//!
//! # Why
//!
//! Two numbers for one thing in one year: a scrutiny committee asks which is right, and there are
//! good answers (local and national data, sentences and children), but the plan must give them.
//!
//! # Example
//!
//! ```markdown
//! Custody fell from 4 children in 2022-23 to 2 children in 2023-24.     <!-- the table says 3 -->
//! ```
//!
//! # Source
//!
//! The example was published in 2024. Please check: the sentence may count something else.

use super::figure_in_prose::wrong_figures;
use crate::checks::Context;
use crate::checks::text::quantities::Magnitude;
use crate::diagnostics::Finding;

const ID: &str = rule_id!();

pub(super) fn find(context: &Context) -> Vec<Finding> {
    wrong_figures(context, ID, |it| matches!(it, Magnitude::Count(_)))
}
