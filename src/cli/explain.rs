//! `yjplan explain`: what a rule checks, why, an example, its source.

use super::output::Terminal;
use crate::checks;
use crate::diagnostics::nearest;
use std::process::ExitCode;

/// What `explain` is told.
#[derive(Debug, clap::Args)]
pub(super) struct Arguments {
    /// The rule's name, as it stands in square brackets in a finding
    rule: String,
}

pub(super) fn run(arguments: &Arguments, terminal: &Terminal) -> ExitCode {
    let rule = arguments.rule.as_str();
    if let Some(text) = checks::explain(rule) {
        terminal.result(text);
        return ExitCode::SUCCESS;
    }
    let ids: Vec<_> = checks::ALL.iter().map(|rule| rule.id).collect();
    terminal.failure(match nearest(rule, ids.iter().copied()) {
        Some(near) => format!("there is no rule `{rule}`; did you mean `{near}`?"),
        None => format!("there is no rule `{rule}`; the rules are {}", ids.join(", ")),
    })
}
