//! The plan's own facts, its sections, and the files of its contents.

pub(in crate::parse) mod charts;
pub(in crate::parse) mod committee;
pub(in crate::parse) mod counterpart;
pub(in crate::parse) mod glossary;
pub(in crate::parse) mod matter;
pub(in crate::parse) mod plan;
pub(in crate::parse) mod previous;
pub(in crate::parse) mod principles;
pub(in crate::parse) mod references;
pub(in crate::parse) mod section;
