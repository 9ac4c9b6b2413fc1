//! `yjplan explain`: what a rule checks and why, with an example and the source.

use super::output::Terminal;
use crate::checks;
use std::process::ExitCode;

/// The arguments of `explain`.
#[derive(Debug, clap::Args)]
pub(super) struct ExplainArguments {
    /// The id of the rule, in square brackets in a finding
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
