//! Tests of the program as a whole, each on a tiny site of its own.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::disallowed_methods,
    clippy::format_collect,
    reason = "a test may stop at the first surprise, and looks at real folders"
)]

mod annotated;
mod architecture;
mod attacker;
#[cfg(unix)]
mod attacks;
mod blocks;
mod broken;
mod cases;
mod command;
mod corpus;
mod decisions;
mod disclosure;
mod drawings;
mod facts;
mod faults;
mod folder;
mod frameworks;
mod guide;
mod kinds;
mod marks;
mod messages;
mod new;
mod paths;
mod publish;
mod published;
mod reader;
mod rebuild;
mod reproducible;
mod rules;
mod schema;
mod serve;
mod shapeless;
mod sheets;
mod themes;
mod whole;
