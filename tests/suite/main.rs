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
#[cfg(unix)]
mod attacks;
mod blocks;
mod command;
mod control_chars;
mod decisions;
mod disclosure;
mod document_kinds;
mod drawings;
mod edition_attack;
mod example_site;
mod fault_injection;
mod frameworks;
mod golden;
mod golden_facts;
mod greyscale;
mod guide;
mod html_reader;
mod import;
mod known_inconsistencies;
mod lp_attack;
mod malformed;
mod message_corpus;
mod messages;
mod mutation;
mod new;
mod notes_shown;
mod paths;
mod publish;
mod published;
mod published_attack;
mod rebuild;
mod reproducible;
mod rules;
mod schema;
mod sentences;
mod serve;
mod shares;
mod sheets;
mod site_dir;
mod themes;
mod typed_input;
mod worked_back;
