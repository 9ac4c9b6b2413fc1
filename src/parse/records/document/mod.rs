//! Records of the plan's own fields, its sections, and the files of its contents.

pub(in crate::parse) mod charts;
pub(in crate::parse) mod committee;
pub(in crate::parse) mod counterpart;
pub(in crate::parse) mod glossary;
pub(in crate::parse) mod people;
pub(in crate::parse) mod pictures;
pub(in crate::parse) mod plan;
pub(in crate::parse) mod previous;
pub(in crate::parse) mod principles;
pub(in crate::parse) mod rating_schemes;
pub(in crate::parse) mod references;
pub(in crate::parse) mod section;
pub(in crate::parse) mod strategies;
