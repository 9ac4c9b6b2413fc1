//! Trees to the model: one file for each data file, with its shapes beside it.
//!
//! A shape says which keys there are; the function under it makes the plain data. What cannot be
//! made is left out, after it has been reported.

pub(super) mod actions;
mod aims;
pub(super) mod areas;
pub(super) mod benchmarks;
pub(super) mod board;
pub(super) mod borough;
mod brand;
pub(super) mod budget;
mod charts;
pub(super) mod committee;
mod counterpart;
pub(super) mod counts;
pub(super) mod facts;
pub(super) mod framework;
pub(super) mod glossary;
pub(super) mod indicators;
pub(super) mod inspection;
pub(super) mod kpis;
pub(super) mod matter;
pub(super) mod plan;
mod policy;
pub(super) mod practice;
pub(super) mod previous;
pub(super) mod principles;
pub(super) mod priorities;
pub(super) mod references;
pub(super) mod representation;
pub(super) mod risks;
pub(super) mod section;
mod series;
pub(super) mod site;
pub(super) mod staffing;
pub(super) mod standards;
mod statement;
pub(super) mod voices;
