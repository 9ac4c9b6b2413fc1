//! `yjplan pdf`: the print edition of each plan as PDF.

use super::arguments::SiteArguments;
use super::output::{Terminal, exit, tally};
use crate::diagnostics::plural;
use crate::pdf::{
    self, Choice, PdfError, PrintOptions, PrintSite, PrintSize, PrintedPdf, SearchPlaces,
};
use crate::pipeline::{self, Built, Drafts, Options, PrintEdition, Strictness};
use crate::sources;
use clap::ValueEnum;
use std::fmt::Write;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::atomic::{AtomicUsize, Ordering};

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
    /// A further flag for the browser, such as --browser-flag=--disable-dev-shm-usage; can be given
    /// again
    #[arg(long, value_name = "FLAG", allow_hyphen_values = true)]
    browser_flag: Vec<String>,
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
    let from = &arguments.site.site;
    let sources = match sources::read(from) {
        Ok(sources) => sources::with_releases(sources, &from.join("output")),
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
    let Some(site) = &built.site else {
        return Ok(0);
    };
    let options = options(arguments).map_err(Terminal::failure)?;
    let site = PrintSite::open(site, options).map_err(Terminal::failure)?;
    let count = AtomicUsize::new(0);
    let finished = |printed: &PrintedPdf| {
        let at = count.fetch_add(1, Ordering::Relaxed) + 1;
        terminal.message(format_args!(
            "{at} of {}: {}, {}",
            wanted.len(),
            printed.file.display(),
            plural(printed.pages, "page", "pages")
        ));
        if !printed.faults.is_empty() {
            terminal.message(faults(printed));
        }
    };
    site.print_all(&wanted, &finished)
        .map_err(Terminal::failure)?;
    Ok(wanted.len())
}

fn options(arguments: &PdfArguments) -> Result<PrintOptions, PdfError> {
    #[expect(
        clippy::disallowed_methods,
        reason = "the command line reads the environment"
    )]
    let variable = |name: &str| std::env::var(name).unwrap_or_default();
    let places = SearchPlaces {
        path: variable("PATH"),
        home: variable("HOME").into(),
        local_app_data: variable("LOCALAPPDATA").into(),
    };
    let sandbox = arguments.no_sandbox.then(|| "--no-sandbox".to_owned());
    Ok(PrintOptions {
        engine: pdf::find(&choice(arguments), &places)?,
        flags: sandbox
            .into_iter()
            .chain(arguments.browser_flag.clone())
            .collect(),
        home: places.home,
        size: if arguments.large {
            PrintSize::Large
        } else {
            PrintSize::Standard
        },
        output: arguments.output.clone(),
    })
}

/// How many faults of a file are named.
const MOST_FAULTS: usize = 5;

/// Why a file does not say that it conforms to PDF/UA-1.
fn faults(printed: &PrintedPdf) -> String {
    let mut message = format!(
        "warning: {} does not say that it conforms to PDF/UA, because of",
        printed.file.display()
    );
    for fault in printed.faults.iter().take(MOST_FAULTS) {
        message.push_str("\n  ");
        message.push_str(fault);
    }
    if let Some(more @ 1..) = printed.faults.len().checked_sub(MOST_FAULTS) {
        // writing to a string cannot fail
        let _ = write!(message, "\n  and {more} more");
    }
    message
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
