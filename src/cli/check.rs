//! `yjplan check`: the report alone, without publishing.

use super::arguments::SiteArguments;
use super::output::{Terminal, exit, tally};
use crate::checks;
use crate::diagnostics::{self, Tool};
use crate::pipeline::{self, Strictness};
use crate::sources;
use clap::ValueEnum;
use std::io::{IsTerminal, stdout};
use std::process::ExitCode;

/// The arguments of `check`.
#[derive(Debug, clap::Args)]
pub(super) struct CheckArguments {
    #[command(flatten)]
    site: SiteArguments,
    /// The format of the report
    #[arg(long, value_enum, default_value_t = Format::Human)]
    format: Format,
}

/// The formats of the report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Format {
    /// With the lines at fault and what to do
    Human,
    /// One line for each finding
    Short,
    /// JSON, for other programs
    Json,
    /// For programs that read SARIF 2.1.0
    Sarif,
    /// For the logs of GitHub Actions
    Github,
}

/// The name and version of this program, for SARIF.
const TOOL: Tool = Tool {
    version: env!("CARGO_PKG_VERSION"),
    describe: checks::title,
};

pub(super) fn run(arguments: &CheckArguments, terminal: &Terminal) -> ExitCode {
    let from = &arguments.site.site;
    let sources = match sources::read(from) {
        Ok(sources) => sources::with_releases(sources, &from.join("output")),
        Err(error) => return Terminal::failure(error),
    };
    let checked = pipeline::check(&sources, Strictness::from(arguments.site.strict));
    let report = &checked.report;
    let colour = terminal.colour(stdout().is_terminal());
    let text = match arguments.format {
        Format::Human => diagnostics::human(report, &sources, colour),
        Format::Short => diagnostics::short(report, &sources),
        Format::Json => diagnostics::json(report, &sources),
        Format::Sarif => diagnostics::sarif(report, &sources, TOOL),
        Format::Github => diagnostics::github(report, &sources),
    };
    let code = Terminal::result(text, exit(report));
    terminal.message(format_args!(
        "Checked {}: {}",
        diagnostics::plural(checked.plans, "plan", "plans"),
        tally(report)
    ));
    code
}
