//! The engine of rules: what a rule is and receives, its explanation, and what a plan accepts.
//! Judges nothing itself.

pub(super) mod acceptance;
pub(super) mod explain;
pub(super) mod rule;
