//! Records about the whole site and its boroughs, one file for each data file.

pub(in crate::parse) mod accessibility_statement;
pub(in crate::parse) mod areas;
pub(in crate::parse) mod borough;
pub(in crate::parse) mod brand;
pub(in crate::parse) mod disclosure_policy;
pub(in crate::parse) mod framework;
pub(in crate::parse) mod settings;
