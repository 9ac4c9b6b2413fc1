//! `yjplan import`: a plan begins with last year's Word document.

use super::new::files::{self, NewError};
use super::new::plan::{borough_name, framework};
use super::output::Terminal;
use crate::diagnostics::plural;
use crate::import::{ImportPlace, import};
use crate::pipeline;
use crate::sources;
use crate::units::Period;
use std::path::PathBuf;
use std::process::ExitCode;

/// The arguments of `import`.
#[derive(Debug, clap::Args)]
pub(super) struct ImportArguments {
    /// The Word document, a .docx
    #[arg(value_name = "PLAN.docx")]
    document: PathBuf,
    /// The borough's folder, such as `portsmouth`
    borough: String,
    /// The years of the plan, such as 2026-27
    #[arg(value_name = "YEARS")]
    period: String,
    /// The folder of the site
    #[arg(long, default_value = ".", value_name = "SITE")]
    site: PathBuf,
}

pub(super) fn run(arguments: &ImportArguments, terminal: &Terminal) -> ExitCode {
    match made(arguments) {
        Ok(message) => {
            terminal.message(message);
            ExitCode::SUCCESS
        }
        Err(error) => Terminal::failure(error),
    }
}

fn made(arguments: &ImportArguments) -> Result<String, NewError> {
    let period = &arguments.period;
    let Some(years) = Period::parse(period) else {
        let message = format!("\"{period}\" is not a period; write the years, such as 2026-27");
        return Err(NewError::NotUnderstood(message));
    };
    let document = files::read(&arguments.document)?;
    let parsed = pipeline::read(&sources::read(&arguments.site)?);
    let Some(site) = &parsed.site else {
        let message = "content/site.yaml has errors; `yjplan check` says which".to_owned();
        return Err(NewError::Missing(message));
    };
    borough_name(site, &arguments.borough)?;
    let Some(framework) = framework(&parsed.frameworks, &years, None) else {
        return Err(NewError::Missing(
            "there is no framework to write a plan under".to_owned(),
        ));
    };
    let to = ImportPlace {
        borough: &arguments.borough,
        years: &years,
        framework,
    };
    let imported = import(&document, to).map_err(|error| {
        NewError::NotUnderstood(format!("{}: {error}", arguments.document.display()))
    })?;
    files::make(&arguments.site, &imported.files)?;
    Ok(format!(
        "Made {}: {}. {} lists {}: read them first.\n\nNext: `yjplan check` says what is still to be written, and what the old plan had wrong.",
        to.folder(),
        plural(imported.files.len() - 1, "file", "files"),
        to.report(),
        plural(imported.remarks.len(), "remark", "remarks"),
    ))
}
