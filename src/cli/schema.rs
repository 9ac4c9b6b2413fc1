//! `yjplan schema`: JSON Schemas, with which an editor completes, explains and underlines keys.
//!
//! They are the tool's own files: written anew each time, never read.

use super::new::files;
use super::new::schema_files::{FOLDER, in_folder};
use super::output::Terminal;
use crate::diagnostics::plural;
use std::path::PathBuf;
use std::process::ExitCode;

/// The arguments of `schema`.
#[derive(Debug, clap::Args)]
pub(super) struct SchemaArguments {
    /// The folder to write the schemas into
    #[arg(default_value = FOLDER, value_name = "DIR")]
    folder: PathBuf,
}

pub(super) fn run(arguments: &SchemaArguments, terminal: &Terminal) -> ExitCode {
    let schemas = in_folder("");
    if let Err(error) = files::renew(&arguments.folder, &schemas) {
        return Terminal::failure(error);
    }
    terminal.message(format_args!(
        "Wrote {} into {}",
        plural(schemas.len(), "schema", "schemas"),
        arguments.folder.display()
    ));
    ExitCode::SUCCESS
}
