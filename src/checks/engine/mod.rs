//! How rules are asked: the registry, what a rule is, what it needs, and what a plan accepts. Judges nothing itself.

pub(super) mod acceptance;
pub(super) mod explain;
pub(super) mod preconditions;
pub(super) mod registry;
pub(super) mod rule;
