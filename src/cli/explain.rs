//! `yjplan explain`: what a rule checks, why, an example, its source.

use super::output::Terminal;
use crate::checks;
use std::process::ExitCode;

/// What `explain` is told.
#[derive(Debug, clap::Args)]
pub(super) struct ExplainArguments {
    /// The rule's name, as it stands in square brackets in a finding
    rule: String,
}

pub(super) fn run(arguments: &ExplainArguments) -> ExitCode {
    let rule = arguments.rule.as_str();
    if let Some(text) = checks::explain(rule) {
        return Terminal::result(text, ExitCode::SUCCESS);
    }
    Terminal::failure(match checks::nearest_explained(rule) {
        Some(near) => format!("there is no rule `{rule}`; did you mean `{near}`?"),
        None => format!("there is no rule `{rule}`; docs/rules.md lists them"),
    })
}
