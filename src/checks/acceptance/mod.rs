//! Rules on findings that a plan accepts.

pub(super) mod acceptance_reason;
pub(super) mod acceptance_rule;
pub(super) mod acceptance_unused;
