//! `yjplan schema`: JSON Schemas, with which an editor completes, explains and underlines keys.
//!
//! They are the tool's own files: written anew each time, never read.

use super::new::files::{self, NewFiles};
use super::output::Terminal;
use crate::diagnostics::plural;
use crate::parse;
use std::path::PathBuf;
use std::process::ExitCode;

/// Where they lie in a site. Hidden, because nobody edits them.
const FOLDER: &str = ".yjplan/schemas";

/// What `schema` is told.
#[derive(Debug, clap::Args)]
pub(super) struct SchemaArguments {
    /// The folder to write them into
    #[arg(default_value = FOLDER, value_name = "DIR")]
    folder: PathBuf,
}

pub(super) fn run(arguments: &SchemaArguments, terminal: &Terminal) -> ExitCode {
    let schemas = named("");
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

/// The schemas of a site, by their paths in it.
pub(super) fn of_site() -> NewFiles {
    named(&format!("{FOLDER}/"))
}

fn named(folder: &str) -> NewFiles {
    parse::schemas()
        .into_iter()
        .map(|schema| {
            (
                format!("{folder}{}.json", schema.id),
                schema.text.into_bytes(),
            )
        })
        .collect()
}

/// How the YAML support of editors knows the line.
const HINT: &str = "# yaml-language-server: $schema=";

/// The text without the line for editors, for putting it elsewhere.
pub(super) fn unhinted(text: &str) -> &str {
    match text.split_once('\n') {
        Some((first, rest)) if first.starts_with(HINT) => rest,
        _ => text,
    }
}

/// The text of a site's file with a first line that tells an editor which schema is meant. Only
/// YAML files can have one.
pub(super) fn hinted(path: &str, text: &str) -> String {
    let (Some(id), true) = (parse::schema_of(path), path.ends_with(".yaml")) else {
        return text.to_owned();
    };
    let up = "../".repeat(path.matches('/').count());
    format!("{HINT}{up}{FOLDER}/{id}.json\n{}", unhinted(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_line_leads_to_the_schema_and_is_never_there_twice() {
        let path = "content/a/2026-27/data/budget.yaml";
        let line = "# yaml-language-server: $schema=../../../../.yjplan/schemas/budget.json";
        let once = hinted(path, "year: 2026-27\n");
        assert_eq!(once, format!("{line}\nyear: 2026-27\n"));
        assert_eq!(hinted(path, &once), once);
        assert_eq!(hinted("content/a/2026-27/01-a.md", "---\n"), "---\n");
    }
}
