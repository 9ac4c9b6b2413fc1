//! `yjplan serve`: previews the site on this machine, and rebuilds it at every save.

use super::output::{Terminal, tally};
use crate::diagnostics::{self, Report, plural};
use crate::serve::{self, Notice, ServeEvent, ServeOptions};
use crate::sources::Sources;
use std::path::PathBuf;
use std::process::ExitCode;

/// The arguments of `serve`.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct ServeArguments {
    /// The folder that holds `content/`
    #[arg(default_value = ".", value_name = "SITE")]
    site: PathBuf,
    /// The port to serve at; the next free one where it is taken, any free one where it is 0
    #[arg(short, long, default_value_t = PORT, value_name = "PORT")]
    port: u16,
    /// Open the site in the browser
    #[arg(long)]
    open: bool,
    /// Check every file once a second: for network drives, on which the system reports no changes
    #[arg(long)]
    poll: bool,
}

/// The default port. Our choice: no well-known program uses it.
const PORT: u16 = 4630;

const EXAMPLES: &str = "Drafts are shown too. Nothing is written; press Ctrl+C to stop.

Examples:
  yjplan serve                     show the site in this folder, and every save at once
  yjplan serve my-plans --open     show another one, and open it in the browser
  yjplan serve H:\\plans --poll     show a site that lies on a network drive";

pub(super) fn run(arguments: &ServeArguments, terminal: &Terminal) -> ExitCode {
    let options = ServeOptions {
        port: arguments.port,
        notice: if arguments.poll {
            Notice::Polled
        } else {
            Notice::Told
        },
    };
    let mut say = |said: &ServeEvent<'_>| say(arguments, terminal, said);
    match serve::serve(&arguments.site, &options, &mut say) {
        Ok(never) => match never {},
        Err(error) => Terminal::failure(error),
    }
}

/// The most errors that are listed at each save. Our choice: the page lists more, and the terminal
/// scrolls.
const MOST: usize = 10;

/// Prints the errors, one line each; the page says more about them.
fn errors(terminal: &Terminal, report: &Report, sources: &Sources) {
    let lines = diagnostics::short(&report.clone().errors(), sources);
    for line in lines.lines().take(MOST) {
        terminal.message(line);
    }
    let more = lines.lines().count().saturating_sub(MOST);
    if more > 0 {
        terminal.message(format_args!("and {more} more; yjplan check lists them all"));
    }
}

fn say(arguments: &ServeArguments, terminal: &Terminal, said: &ServeEvent<'_>) {
    match said {
        ServeEvent::Open { port } => {
            if arguments.port != 0 && arguments.port != *port {
                terminal.message(format_args!(
                    "Port {} is taken; this is port {port}",
                    arguments.port
                ));
            }
            let address = format!("http://127.0.0.1:{port}/");
            terminal.message(format_args!("Serving at {address} (Ctrl+C stops it)"));
            if arguments.open
                && let Err(error) = open::that_detached(&address)
            {
                terminal.message(format_args!("Cannot open a browser: {error}"));
            }
        }
        ServeEvent::Built {
            report,
            sources,
            pages,
            renewed,
            time,
        } => {
            if pages.is_none() {
                errors(terminal, report, sources);
            }
            let done = match pages {
                Some(pages) => format!("Built {}", plural(*pages, "page", "pages")),
                None => "Not updated".to_owned(),
            };
            terminal.message(format_args!(
                "{done} in {} ms ({} anew): {}",
                time.as_millis(),
                plural(*renewed, "plan", "plans"),
                tally(report)
            ));
        }
        ServeEvent::Unreadable(error) => terminal.message(format_args!("Not updated: {error}")),
    }
}
