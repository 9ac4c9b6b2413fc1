//! Prints results to standard output, and messages to standard error.

use super::arguments::When;
use crate::diagnostics::{self, ColourMode, Report, Severity, listed, plural};
use crate::sources::Sources;
use std::fmt::Display;
use std::io::{ErrorKind, IsTerminal, Write, stderr, stdout};
use std::process::ExitCode;

/// The two output streams and their settings.
pub(super) struct Terminal {
    when: When,
    quiet: bool,
}

impl Terminal {
    pub(super) fn new(when: When, quiet: bool) -> Self {
        Self { when, quiet }
    }

    /// Prints the result of a command, and returns the exit code. A closed pipe is no failure; a
    /// full disk is one.
    pub(super) fn result(text: impl Display, code: ExitCode) -> ExitCode {
        let mut out = stdout().lock();
        match write!(out, "{text}").and_then(|()| out.flush()) {
            Err(error) if error.kind() != ErrorKind::BrokenPipe => {
                Self::failure(format_args!("cannot write the result: {error}"))
            }
            _ => code,
        }
    }

    /// Prints a message, unless `--quiet` was given.
    pub(super) fn message(&self, text: impl Display) {
        if !self.quiet {
            let text = text.to_string();
            let _ = writeln!(stderr().lock(), "{}", diagnostics::printable(&text));
        }
    }

    /// Prints why the command could not run, and returns its exit code.
    pub(super) fn failure(error: impl Display) -> ExitCode {
        let error = error.to_string();
        let _ = writeln!(stderr().lock(), "error: {}", diagnostics::printable(&error));
        ExitCode::from(2)
    }

    /// Prints the report for people to standard error; with `--quiet`, errors alone.
    pub(super) fn report(&self, report: &Report, sources: &Sources) {
        let colour = self.colour(stderr().is_terminal());
        let shown = if self.quiet {
            report.clone().errors()
        } else {
            report.clone()
        };
        let _ = write!(
            stderr().lock(),
            "{}",
            diagnostics::human(&shown, sources, colour)
        );
    }

    /// Whether a stream is coloured.
    pub(super) fn colour(&self, is_terminal: bool) -> ColourMode {
        #[expect(
            clippy::disallowed_methods,
            reason = "the command line reads the environment"
        )]
        let plain = std::env::var("NO_COLOR").is_ok_and(|value| !value.is_empty());
        match self.when {
            When::Always => ColourMode::Always,
            When::Auto if is_terminal && !plain => ColourMode::Always,
            When::Auto | When::Never => ColourMode::Never,
        }
    }
}

/// "2 errors and 1 warning", or "nothing wrong".
pub(super) fn tally(report: &Report) -> String {
    let kinds = [
        (Severity::Error, "error", "errors"),
        (Severity::Warning, "warning", "warnings"),
        (Severity::Advice, "piece of advice", "pieces of advice"),
    ];
    let counts: Vec<_> = kinds
        .iter()
        .map(|(severity, one, many)| (report.count(*severity), one, many))
        .filter(|(count, _, _)| *count > 0)
        .map(|(count, one, many)| plural(count, one, many))
        .collect();
    if counts.is_empty() {
        "nothing wrong".to_owned()
    } else {
        listed(&counts, "and")
    }
}

/// The exit code of a report: 1 when the content has errors, otherwise 0.
pub(super) fn exit(report: &Report) -> ExitCode {
    ExitCode::from(u8::from(report.has_errors()))
}
