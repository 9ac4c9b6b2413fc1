//! What the tool says about a plan: findings, in order, in several forms.
//!
//! A finding states what is, where, and what to write instead, in plain English. This room must
//! never look at a plan; whoever finds something says so here.

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
