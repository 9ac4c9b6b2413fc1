//! The commands: arguments in, exit code out.
//!
//! Results go to standard output, messages to standard error. Exit codes: 0 fine, 1 the content has
//! errors, 2 the command could not run. Nothing here knows what a plan holds.

mod arguments;
mod build;
mod check;
mod completions;
mod explain;
mod import;
mod new;
mod output;
mod pdf;
mod schema;
mod serve;

use crate::diagnostics;
use arguments::When;
use clap::{CommandFactory, Parser, Subcommand};
use output::Terminal;
use std::borrow::Cow;
use std::process::ExitCode;

/// Publishes Youth Justice Plans: Markdown and YAML in; an accessible web site, a print edition and
/// open data out, after proving that the plan holds together.
#[derive(Debug, Parser)]
#[command(name = "yjplan", version, about, max_term_width = 100, after_help = EXAMPLES)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
    /// When messages are coloured
    #[arg(long, global = true, value_enum, default_value_t = When::Auto, value_name = "WHEN")]
    color: When,
    /// Print nothing but errors
    #[arg(short, long, global = true)]
    quiet: bool,
}

const EXAMPLES: &str = "Examples:
  yjplan new site my-plans         begin with an invented plan to change into your own
  yjplan import plan.docx testham 2026-27   begin a plan from last year's Word document
  yjplan serve --open              show the site in this folder while you write
  yjplan build                     publish the site in this folder into output/
  yjplan build plans -o public     publish the site in plans/ into public/
  yjplan check                     say everything that is wrong, and publish nothing
  yjplan pdf . portsmouth          print Portsmouth's plans as PDF
  yjplan explain budget-total      what a rule checks, and why
  yjplan schema                    write the schemas with which an editor helps you to type";

#[derive(Debug, Subcommand)]
enum Command {
    /// Check, then publish; errors publish nothing and leave the last output as it was
    Build(build::BuildArguments),
    /// Report what is wrong, without publishing
    Check(check::CheckArguments),
    /// Preview the site on this machine, and rebuild it at every save
    Serve(serve::ServeArguments),
    /// Create a site, a borough or a plan
    New(new::NewArguments),
    /// Begin a plan from last year's Word document
    Import(import::ImportArguments),
    /// Print the plans as PDF, with a browser that is installed
    Pdf(pdf::PdfArguments),
    /// Explain what a rule checks and why, with an example and its source
    Explain(explain::ExplainArguments),
    /// Write JSON Schemas, with which an editor completes and explains keys
    Schema(schema::SchemaArguments),
    /// Print shell completions for the commands
    Completions(completions::CompletionsArguments),
    /// Print the manual page
    Man(completions::ManArguments),
}

/// Runs a command. `arguments` begin with the name of the program.
pub fn run(arguments: impl IntoIterator<Item = std::ffi::OsString>) -> ExitCode {
    let arguments = match Arguments::try_parse_from(arguments) {
        Ok(arguments) => arguments,
        Err(error) => {
            let typed = error.to_string();
            match diagnostics::printable(&typed) {
                Cow::Borrowed(_) => {
                    let _ = error.print();
                }
                Cow::Owned(shown) => return Terminal::failure(shown.trim_start_matches("error: ")),
            }
            return ExitCode::from(if error.use_stderr() { 2 } else { 0 });
        }
    };
    let terminal = Terminal::new(arguments.color, arguments.quiet);
    match arguments.command {
        Command::Build(arguments) => build::run(&arguments, &terminal),
        Command::Check(arguments) => check::run(&arguments, &terminal),
        Command::New(arguments) => new::run(&arguments, &terminal),
        Command::Serve(arguments) => serve::run(&arguments, &terminal),
        Command::Import(arguments) => import::run(&arguments, &terminal),
        Command::Pdf(arguments) => pdf::run(&arguments, &terminal),
        Command::Explain(arguments) => explain::run(&arguments),
        Command::Schema(arguments) => schema::run(&arguments, &terminal),
        Command::Completions(arguments) => completions::run(&arguments, Arguments::command()),
        Command::Man(arguments) => completions::man(&arguments, Arguments::command()),
    }
}
