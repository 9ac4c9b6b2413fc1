//! Files to the model. Parsing never stops at the first fault: it returns what it understood, with
//! findings about the rest.
//!
//! One file knows the YAML crate (`yaml/`), one folder the Markdown parser (`markdown/`). Shapes
//! (`schema/shape.rs`, `records/`) say what each file may hold. Nothing here looks up a name, which
//! is for `resolve`, or judges a plan, which is for `checks`.

mod bands;
mod control_chars;
mod data_files;
mod document;
mod embedded_markdown;
mod file_kinds;
mod files;
pub(crate) mod invisible_chars;
pub(crate) mod markdown;
mod misread_letters;
mod missing_words;
mod paths;
mod records;
mod rules;
mod schema;
mod shared;
mod spreadsheet;
mod web_address;
mod yaml;

pub(crate) use data_files::DataFiles;
pub use document::{UnresolvedPlan, read_plan};
pub(crate) use document::{build, visit_prose};
pub(crate) use files::device_names;
pub use files::{BoroughFile, Layout, PlanFiles, lay_out};
pub use paths::{ASSETS, Paths};
pub use rules::RULES;
pub use schema::json_schema::{Schema, schema_of, schemas};
pub use schema::reference::reference;
pub use shared::{Shared, borough, shared};

use crate::diagnostics::Finding;
use crate::plan::Id;
use crate::sources::{FileId, Span};

/// The result of reading some files.
#[derive(Debug)]
pub struct Read<T> {
    /// What was read from the files.
    pub value: T,
    /// The paths to other files that they contain.
    pub paths: Paths,
    /// The findings about the files.
    pub found: Vec<Finding>,
}

/// The name of a folder as an id; adds a finding where it is not a valid one.
fn folder_id(name: &str, file: FileId, found: &mut Vec<Finding>) -> Option<Id> {
    let id = Id::parse(name);
    if device_names::is_device(name) {
        let message =
            format!("Windows keeps the name `{name}` for a device, so no folder there can have it");
        found.push(
            Finding::error("device-name", Span::whole(file), message)
                .help("give the folder another name"),
        );
    }
    if id.is_none() {
        let message = format!("the folder name `{name}` cannot be an address");
        found.push(
            Finding::error("folder-name", Span::whole(file), message)
                .help(format!("rename the folder to `{}`", Id::slug(name))),
        );
    }
    id
}
