//! Findings about a plan: an ordered report, in several formats.
//!
//! A finding says what is wrong, where, and what to write instead, in plain English. This stage
//! must never look at a plan: whichever stage finds something creates the finding.

mod finding;
mod github;
mod human;
mod json;
mod printable;
mod report;
mod sarif;
mod short;
mod suggestion;

pub use finding::{Finding, Fix, Severity, SpanLabel};
pub use github::github;
pub use human::{ColourMode, human};
pub use json::json;
pub use printable::printable;
pub use report::Report;
pub use sarif::{Tool, sarif};
pub use short::short;
pub use suggestion::{listed, nearest, plural};
