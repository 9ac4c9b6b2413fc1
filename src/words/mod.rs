//! Every word that the tool itself shows a reader, by language.
//!
//! Labels stand in one table; sentences that need numbers are functions beside it. English now,
//! Welsh next: a second table with the same names. Nothing here knows a plan.

mod label;
mod sentence;

pub use label::Label;
pub use sentence::{changed, counted, day, ordinal};

/// The language of a page, as its `lang` attribute.
pub const ENGLISH: &str = "en";
