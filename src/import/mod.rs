//! Last year's Word document as the beginning of a plan: bytes of a .docx in, files of content and
//! a report out.
//!
//! Nothing of the document disappears: every word stands in a file or in the report, with its
//! place. Nothing is guessed in silence, nothing is fetched, and nothing is written to disk here.
//! What comes out is a draft for `yjplan check`, never a plan that could be published as it is.
//!
//! 1. `package` opens the container and finds its parts.
//! 2. `word` reads the parts as blocks: headings, paragraphs, lists and tables.
//! 3. `tables` recognises budgets, actions, risks and tables of counts.
//! 4. `sections` and `markdown` write the text, `yaml` the data, and `report` what was decided.

mod destination;
mod error;
mod markdown;
mod numbering;
mod package;
mod report;
mod sections;
mod tables;
#[cfg(test)]
mod tests;
mod word;
mod yaml;

pub use destination::ImportPlace;
pub use error::ImportError;
use package::Package;
pub use report::ImportRemark;
use std::collections::BTreeMap;

/// A plan made from a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Imported {
    /// The files of the plan and the report, by their path under the site's folder.
    pub files: BTreeMap<String, Vec<u8>>,
    /// What was left out, put elsewhere or understood in one of several ways.
    pub remarks: Vec<ImportRemark>,
}

/// Reads a Word document as a plan.
///
/// # Errors
///
/// The bytes are not a Word document, or one that cannot be read: nothing is taken over then.
pub fn import(bytes: &[u8], to: ImportPlace<'_>) -> Result<Imported, ImportError> {
    let mut package = Package::open(bytes)?;
    let document = word::read(&mut package)?;
    let mut remarks = document.remarks;
    let recognised = tables::recognise(document.blocks, &mut remarks);
    let mut files = sections::files(&recognised, &document.notes, to, &mut remarks);
    let folder = to.folder();
    for (name, text) in recognised.data {
        files.insert(format!("{folder}data/{name}"), text.into_bytes());
    }
    for (name, picture) in document.pictures {
        files.insert(format!("{}{name}", to.pictures()), picture);
    }
    files.insert(to.report(), report::write(&remarks, to).into_bytes());
    Ok(Imported { files, remarks })
}
