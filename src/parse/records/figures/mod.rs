//! Records of values, one file for each data file.

pub(in crate::parse) mod benchmarks;
pub(in crate::parse) mod counts;
pub(in crate::parse) mod facts;
pub(in crate::parse) mod indicators;
pub(in crate::parse) mod kpis;
pub(in crate::parse) mod representation;
pub(in crate::parse) mod series;
pub(in crate::parse) mod targets;
