//! Arguments that several commands have.

use clap::ValueEnum;
use std::path::PathBuf;

/// When to colour messages.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(super) enum When {
    /// On a terminal, unless `NO_COLOR` is set
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

/// What every command that reads a site is told.
#[derive(Debug, clap::Args)]
pub(super) struct SiteArguments {
    /// The folder that holds `content/`
    #[arg(default_value = ".", value_name = "SITE")]
    pub(super) site: PathBuf,
    /// Treat warnings and advice as errors
    #[arg(long)]
    pub(super) strict: bool,
}
