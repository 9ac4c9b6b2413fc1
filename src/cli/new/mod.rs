//! `yjplan new`: starts a site, a borough or a plan, with comments that teach.
//!
//! The only command that writes into a site's sources. It creates files and never changes one that
//! exists.

mod borough;
mod carry;
pub(super) mod files;
pub(super) mod plan;
pub(super) mod schema_files;
mod site;

use super::output::Terminal;
use clap::Subcommand;
use std::path::PathBuf;
use std::process::ExitCode;

/// The arguments of `new`.
#[derive(Debug, clap::Args)]
pub(super) struct NewArguments {
    #[command(subcommand)]
    what: What,
}

/// The thing to create.
#[derive(Debug, Subcommand)]
enum What {
    /// A whole site: an invented borough with a small, complete plan to change into your own
    Site {
        /// The folder to create
        #[arg(value_name = "DIR")]
        folder: PathBuf,
    },
    /// A borough in an existing site
    Borough {
        /// Its name, such as "West Northamptonshire"
        name: String,
        /// The folder of the site
        #[arg(long, default_value = ".", value_name = "SITE")]
        site: PathBuf,
    },
    /// A plan of an existing borough
    Plan {
        /// The borough's folder, such as `portsmouth`
        borough: String,
        /// The years, such as 2026-27
        period: String,
        /// Take over what continues from this earlier plan of the borough
        #[arg(long, value_name = "PLAN")]
        from: Option<String>,
        /// The folder of the site
        #[arg(long, default_value = ".", value_name = "SITE")]
        site: PathBuf,
    },
}

pub(super) fn run(arguments: &NewArguments, terminal: &Terminal) -> ExitCode {
    let made = match &arguments.what {
        What::Site { folder } => site::new(folder),
        What::Borough { name, site } => borough::new(site, name),
        What::Plan {
            borough,
            period,
            from,
            site,
        } => plan::new(site, borough, period, from.as_deref()),
    };
    match made {
        Ok(said) => {
            terminal.message(said);
            ExitCode::SUCCESS
        }
        Err(error) => Terminal::failure(error),
    }
}
