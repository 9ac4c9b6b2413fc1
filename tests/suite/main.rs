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
mod blocks;
mod broken;
mod cases;
mod command;
mod decisions;
mod disclosure;
mod facts;
mod folder;
mod frameworks;
mod messages;
mod new;
mod paths;
mod publish;
mod published;
mod reader;
mod rebuild;
mod rules;
mod serve;
mod themes;
mod whole;
