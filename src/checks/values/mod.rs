//! Reads the values of a plan for rules: rounding, small numbers, withheld values. Judges nothing
//! itself.

pub(super) mod benchmark_match;
pub(super) mod counted_things;
pub(super) mod known;
pub(super) mod number_words;
pub(super) mod plain_characters;
pub(super) mod rag_lines;
pub(super) mod rounding;
pub(super) mod shares;
pub(super) mod small_numbers;
pub(super) mod told_counts;
pub(super) mod value_cells;
pub(super) mod withheld;
