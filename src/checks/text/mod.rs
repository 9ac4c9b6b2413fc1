//! Reads the text of a plan for rules: passages, sentences, phrases and dates. Judges nothing
//! itself.

pub(super) mod all_text;
pub(super) mod bloom_filter;
pub(super) mod characteristics;
pub(super) mod claims;
pub(super) mod passages;
pub(super) mod persons;
pub(super) mod phrases;
pub(super) mod quantities;
pub(super) mod sentences;
