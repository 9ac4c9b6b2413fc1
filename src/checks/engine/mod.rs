//! How rules are asked: what a rule is and is given, its explanation, and what a plan accepts.
//! Judges nothing itself.

pub(super) mod acceptance;
pub(super) mod explain;
pub(super) mod rule;
