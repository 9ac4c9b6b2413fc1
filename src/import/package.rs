//! The container of a .docx: a zip archive of parts, found by their relationships and never by
//! their names. It holds no more of them in memory than is asked for, and follows no link to
//! outside.

use super::error::ImportError;
use roxmltree::{Document, ParsingOptions};
use std::collections::BTreeMap;
use std::io::{Cursor, Read};
use zip::ZipArchive;

/// The most bytes of one part, unpacked. Our choice: ten times the largest plan seen.
const LARGEST_PART: u64 = 64 << 20;

/// The deepest nesting of elements. Our choice: Word itself writes about 40.
const DEEPEST: usize = 200;

/// The most elements of a part. Our choice: a table of 20,000 cells has about 200,000.
const MOST_NODES: u32 = 4_000_000;

/// What an older Word document begins with, and one with a password: the mark of an OLE container.
const OLE: &[u8] = b"\xd0\xcf\x11\xe0";

/// A document whose parts can be read.
pub(super) struct Package<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
}

/// Where a relationship of a part leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct PartTarget {
    /// The kind, such as `footnotes`: the last step of its address.
    pub kind: String,
    /// The name of a part, or an address outside.
    pub name: String,
    /// Whether it leads out of the document.
    pub is_external: bool,
}

impl<'a> Package<'a> {
    /// Opens a document.
    ///
    /// # Errors
    ///
    /// The bytes are no zip archive.
    pub(super) fn open(bytes: &'a [u8]) -> Result<Self, ImportError> {
        if bytes.starts_with(OLE) {
            return Err(ImportError::Older);
        }
        if bytes.starts_with(b"%PDF") {
            return Err(ImportError::Pdf);
        }
        let archive = ZipArchive::new(Cursor::new(bytes))
            .map_err(|_| ImportError::NotWord("it is not packed as one"))?;
        Ok(Self { archive })
    }

    /// The name of the part with the text.
    ///
    /// # Errors
    ///
    /// The container says of no part that it is the document.
    pub(super) fn main_part(&mut self) -> Result<String, ImportError> {
        let relationships = self.relationships("")?;
        let main = relationships
            .into_values()
            .find(|it| it.kind == "officeDocument");
        main.map(|target| target.name).ok_or(ImportError::NotWord(
            "it is a zip archive in which nothing is a document",
        ))
    }

    /// The bytes of a part; `None` if there is none of this name.
    ///
    /// # Errors
    ///
    /// The part is too large, or its compression is damaged.
    pub(super) fn bytes(&mut self, name: &str) -> Result<Option<Vec<u8>>, ImportError> {
        let Ok(part) = self.archive.by_name(name) else {
            return Ok(None);
        };
        let mut bytes = Vec::new();
        let read = part.take(LARGEST_PART + 1).read_to_end(&mut bytes);
        read.map_err(|error| damaged(name, &error))?;
        if bytes.len() as u64 > LARGEST_PART {
            return Err(ImportError::TooLarge(format!("{name} has more than 64 MB")));
        }
        Ok(Some(bytes))
    }

    /// The text of a part; `None` if there is none of this name.
    ///
    /// # Errors
    ///
    /// As for [`Self::bytes`], or the part is no text.
    pub(super) fn text(&mut self, name: &str) -> Result<Option<String>, ImportError> {
        let Some(bytes) = self.bytes(name)? else {
            return Ok(None);
        };
        let (text, _, is_damaged) = encoding_rs::UTF_8.decode(&bytes);
        if is_damaged {
            return Err(damaged(name, &"it is not text in UTF-8"));
        }
        Ok(Some(text.into_owned()))
    }

    /// Where the relationships of a part lead, by their ids; those of the whole container for an
    /// empty name.
    ///
    /// # Errors
    ///
    /// As for [`Self::text`], or the list is no XML.
    pub(super) fn relationships(
        &mut self,
        part: &str,
    ) -> Result<BTreeMap<String, PartTarget>, ImportError> {
        let (folder, file) = part.rsplit_once('/').unwrap_or(("", part));
        let list = join(folder, &format!("_rels/{file}.rels"));
        let Some(text) = self.text(&list)? else {
            return Ok(BTreeMap::new());
        };
        let xml = parse(&list, &text)?;
        let nodes = xml
            .root_element()
            .children()
            .filter(roxmltree::Node::is_element);
        let target = |node: roxmltree::Node<'_, '_>| {
            let is_external = node.attribute("TargetMode") == Some("External");
            let name = node.attribute("Target")?;
            let name = if is_external {
                name.to_owned()
            } else {
                join(folder, name)
            };
            let kind = node.attribute("Type")?.rsplit('/').next()?.to_owned();
            Some((
                node.attribute("Id")?.to_owned(),
                PartTarget {
                    kind,
                    name,
                    is_external,
                },
            ))
        };
        Ok(nodes.filter_map(target).collect())
    }
}

/// Reads a part as XML.
///
/// # Errors
///
/// It is no XML, nests deeper than any document, or has more elements.
pub(super) fn parse<'t>(part: &str, text: &'t str) -> Result<Document<'t>, ImportError> {
    is_shallow(part, text)?;
    let options = ParsingOptions {
        allow_dtd: false,
        nodes_limit: MOST_NODES,
        ..ParsingOptions::default()
    };
    Document::parse_with_options(text, options).map_err(|error| damaged(part, &error))
}

/// Refuses what would nest too deep for whoever reads it by recursion.
fn is_shallow(part: &str, text: &str) -> Result<(), ImportError> {
    let mut depth = 0_usize;
    let bytes = text.as_bytes();
    for at in memchr::memchr_iter(b'<', bytes) {
        let end = memchr::memchr(b'>', &bytes[at..]).map_or(bytes.len(), |end| at + end);
        match bytes.get(at + 1) {
            Some(b'/') => depth = depth.saturating_sub(1),
            Some(b'?' | b'!') => {}
            _ if bytes[..end].ends_with(b"/") => {}
            _ => depth += 1,
        }
        if depth > DEEPEST {
            return Err(damaged(part, &"its elements nest more than 200 deep"));
        }
    }
    Ok(())
}

fn damaged(part: &str, reason: &dyn std::fmt::Display) -> ImportError {
    ImportError::Damaged {
        part: part.to_owned(),
        reason: reason.to_string(),
    }
}

/// The name of a part from the folder that refers to it: `word` and `../media/a.png` are
/// `media/a.png`.
fn join(folder: &str, name: &str) -> String {
    if let Some(whole) = name.strip_prefix('/') {
        return whole.to_owned();
    }
    let mut steps: Vec<&str> = folder.split('/').filter(|step| !step.is_empty()).collect();
    for step in name.split('/') {
        match step {
            ".." => drop(steps.pop()),
            "." | "" => {}
            step => steps.push(step),
        }
    }
    steps.join("/")
}
