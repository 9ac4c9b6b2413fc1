//! YAML and Markdown files to plans. Never stops at the first fault.

pub mod link;
pub mod markdown;
