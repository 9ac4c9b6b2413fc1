//! The print edition as PDF, by a browser that is installed. Outside the pipeline.
//!
//! The print page is the product; this only prints it, twice: once to learn on which page each
//! section begins, and again with those numbers in the contents. Only the child process started
//! here is ever ended.

mod destinations;
mod engine;
mod links;
mod metadata;
mod outline;
mod print_site;
mod print_size;
mod run;
mod table_headers;

pub use engine::{Choice, Engine, find};
pub use print_site::Workshop;
pub use print_size::PrintSize;
pub use run::Sandbox;

use crate::pipeline::PrintEdition;
use std::path::PathBuf;

/// One plan's print edition as a PDF.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PrintedPdf {
    /// The PDF file that was written.
    pub file: PathBuf,
    /// How many pages it has.
    pub pages: usize,
}

/// Why nothing could be printed.
#[derive(Debug, thiserror::Error)]
pub enum PdfError {
    /// No browser was found.
    #[error(
        "no browser was found to print with (looked for Chromium, Chrome, Edge and WeasyPrint).\n\
         Install one, or name it with --browser PATH; or open the print edition in any browser,\n\
         choose Print, and save as PDF"
    )]
    NoEngine,
    /// The browser that was named is not there.
    #[error("there is no program {}", .0.display())]
    NoSuchEngine(PathBuf),
    /// It could not be started.
    #[error("{} could not be started: {error}", .program.display())]
    Start {
        /// The program that was to print.
        program: PathBuf,
        /// The operating system's reason.
        error: std::io::Error,
    },
    /// It took too long and was ended.
    #[error("{} had not finished after {seconds} seconds and was ended", .program.display())]
    TooLong {
        /// The program that was to print.
        program: PathBuf,
        /// How long it was waited for.
        seconds: u64,
    },
    /// It wrote no PDF.
    #[error("{} wrote no PDF{}", .program.display(), last(.said))]
    Nothing {
        /// The program that was to print.
        program: PathBuf,
        /// The last of what it said.
        said: String,
    },
    /// The PDF could not be read or finished.
    #[error("the PDF could not be finished: {0}")]
    Unreadable(String),
    /// The file system refused to write.
    #[error("cannot write {}: {error}", .path.display())]
    Disk {
        /// The file that could not be written.
        path: PathBuf,
        /// The operating system's reason.
        error: std::io::Error,
    },
    /// The site could not be laid out for printing.
    #[error(transparent)]
    Site(#[from] crate::site::WriteError),
}

/// What the program said last, and the usual cause in a container.
fn last(said: &str) -> String {
    let hint = if said.contains("no-sandbox") || said.contains("sandbox") {
        "; as root in a container it needs --no-sandbox"
    } else {
        ""
    };
    match said.lines().rev().find(|line| !line.trim().is_empty()) {
        Some(last) => format!("; it said: {}{hint}", last.trim()),
        None => hint.to_owned(),
    }
}
