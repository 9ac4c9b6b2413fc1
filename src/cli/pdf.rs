//! `yjplan pdf`: the print edition of each plan as PDF.

use super::arguments::SiteArguments;
use super::output::{Terminal, exit, tally};
use crate::diagnostics::plural;
use crate::pdf::{self, Choice, PrintSize, Sandbox, Workshop};
use crate::pipeline::{self, Built, Drafts, Options, PrintEdition, Strictness};
use crate::sources;
use clap::ValueEnum;
use std::path::PathBuf;
use std::process::ExitCode;

/// The arguments of `pdf`.
#[derive(Debug, clap::Args)]
pub(super) struct PdfArguments {
    #[command(flatten)]
    site: SiteArguments,
    /// Print only this borough, or this plan of it
    #[arg(value_name = "BOROUGH[/PLAN]")]
    only: Option<String>,
    /// The folder for the PDFs
    #[arg(short, long, default_value = ".", value_name = "DIR")]
    output: PathBuf,
    /// The program to print with
    #[arg(long, value_enum, default_value_t = EngineKind::Any)]
    engine: EngineKind,
    /// The browser to print with
    #[arg(long, value_name = "PATH")]
    browser: Option<PathBuf>,
    /// In large print: type of 18 points
    #[arg(long)]
    large: bool,
    /// Run the browser without its sandbox: only for root in a container
    #[arg(long)]
    no_sandbox: bool,
    /// Print drafts as well as finished plans
    #[arg(long)]
    drafts: bool,
}

/// The programs that can print a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum EngineKind {
    /// Whichever engine is installed
    Any,
    /// Chromium, Chrome or Edge
    Chromium,
    /// `WeasyPrint`, where no browser is installed
    Weasyprint,
}

pub(super) fn run(arguments: &PdfArguments, terminal: &Terminal) -> ExitCode {
    let sources = match sources::read(&arguments.site.site) {
        Ok(sources) => sources,
        Err(error) => return Terminal::failure(error),
    };
    let built = pipeline::build(
        &sources,
        &Options {
            drafts: Drafts::from(arguments.drafts),
            strictness: Strictness::from(arguments.site.strict),
            base_url: None,
        },
    );
    terminal.report(&built.report, &sources);
    if built.site.is_none() {
        terminal.message(format_args!("Printed nothing: {}", tally(&built.report)));
        return exit(&built.report);
    }
    match print(arguments, terminal, &built) {
        Ok(printed) => {
            terminal.message(format_args!("Printed {}", plural(printed, "plan", "plans")));
            ExitCode::SUCCESS
        }
        Err(failure) => failure,
    }
}

fn print(arguments: &PdfArguments, terminal: &Terminal, built: &Built) -> Result<usize, ExitCode> {
    let wanted = wanted(arguments, &built.editions).map_err(Terminal::failure)?;
    #[expect(
        clippy::disallowed_methods,
        reason = "the command line reads the environment"
    )]
    let path = std::env::var("PATH").unwrap_or_default();
    let engine = pdf::find(&choice(arguments), &path).map_err(Terminal::failure)?;
    let sandbox = if arguments.no_sandbox {
        Sandbox::Off
    } else {
        Sandbox::On
    };
    let size = if arguments.large {
        PrintSize::Large
    } else {
        PrintSize::Standard
    };
    let Some(site) = &built.site else {
        return Ok(0);
    };
    let workshop = Workshop::open(site, engine, sandbox).map_err(Terminal::failure)?;
    for (at, edition) in wanted.iter().enumerate() {
        let printed = workshop
            .print(edition, size, &arguments.output)
            .map_err(Terminal::failure)?;
        terminal.message(format_args!(
            "{} of {}: {}, {}",
            at + 1,
            wanted.len(),
            printed.file.display(),
            plural(printed.pages, "page", "pages")
        ));
    }
    Ok(wanted.len())
}

fn choice(arguments: &PdfArguments) -> Choice {
    match (&arguments.browser, arguments.engine) {
        (Some(program), _) => Choice::Program(program.clone()),
        (None, EngineKind::Any) => Choice::Any,
        (None, EngineKind::Chromium) => Choice::Chromium,
        (None, EngineKind::Weasyprint) => Choice::WeasyPrint,
    }
}

/// The editions that were asked for; all of them if none were named.
fn wanted<'e>(
    arguments: &PdfArguments,
    editions: &'e [PrintEdition],
) -> Result<Vec<&'e PrintEdition>, String> {
    let Some(only) = &arguments.only else {
        return Ok(editions.iter().collect());
    };
    let (borough, plan) = match only.split_once('/') {
        Some((borough, plan)) => (borough, Some(plan)),
        None => (only.as_str(), None),
    };
    let wanted: Vec<_> = editions
        .iter()
        .filter(|it| it.borough == borough && plan.is_none_or(|plan| it.plan == plan))
        .collect();
    if wanted.is_empty() {
        let names: Vec<_> = editions
            .iter()
            .map(|it| format!("{}/{}", it.borough, it.plan))
            .collect();
        return Err(format!(
            "there is no plan `{only}`; the plans are {}",
            names.join(", ")
        ));
    }
    Ok(wanted)
}
