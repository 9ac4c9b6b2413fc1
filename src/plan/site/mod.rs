//! Settings for a whole site and its boroughs.

pub(super) mod accessibility_statement;
pub(super) mod area;
pub(super) mod borough;
pub(super) mod disclosure_policy;
pub(super) mod settings;
