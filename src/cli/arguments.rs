//! Arguments that several commands share.

use clap::ValueEnum;
use std::path::PathBuf;

/// When messages are coloured.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(super) enum When {
    /// On a terminal, unless `NO_COLOR` is set
    Auto,
    /// Always, even in a pipe
    Always,
    /// Never, even on a terminal
    Never,
}

/// The arguments of every command that reads a site.
#[derive(Debug, clap::Args)]
pub(super) struct SiteArguments {
    /// The folder that holds `content/`
    #[arg(default_value = ".", value_name = "SITE")]
    pub(super) site: PathBuf,
    /// Treat warnings and advice as errors
    #[arg(long)]
    pub(super) strict: bool,
}
