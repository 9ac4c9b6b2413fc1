//! Opens files for reading. A file that cannot be read at all is reported here, once.

use super::node::{Node, NodeKind};
use crate::diagnostics::Finding;
use crate::parse::schema::reader::Reader;
use crate::parse::{control_chars, invisible_chars, misread_letters, records, yaml};
use crate::plan::Section;
use crate::sources::{FileId, Source, Sources, Span};
use std::collections::BTreeSet;

impl<'s> Reader<'s> {
    pub(in crate::parse) fn new(sources: &'s Sources) -> Self {
        Self {
            sources,
            found: Vec::new(),
            mentions: Vec::new(),
            damaged: false,
            lost: false,
            faulty: BTreeSet::new(),
            depth: 0,
            sheets: BTreeSet::new(),
        }
    }

    /// The text of a file; `None` where it is unreadable, not UTF-8 or empty, which is reported.
    pub(in crate::parse) fn text_of(&mut self, file: FileId) -> Option<(&'s Source, &'s str)> {
        let source = self.sources.file(file);
        let whole = Span::whole(file);
        if let Some(fault) = unreadable(file, source) {
            self.found.push(fault);
            return None;
        }
        match source.text() {
            Ok(_) if source.is_wide() => {
                self.found.push(encoding(source, file, 0));
                None
            }
            Err(byte) => {
                self.found.push(encoding(source, file, byte));
                None
            }
            Ok(text) if text.trim().is_empty() => {
                self.found.push(empty(source, whole, "this file is empty"));
                None
            }
            Ok(text) => {
                self.found.extend(signs(text, file));
                self.found.extend(invisible_chars::hidden(file, text));
                self.found.extend(misread_letters::misread(file, text));
                Some((source, text))
            }
        }
    }

    /// The result of `read` for the root of a YAML file; `None` where the file has none, which is
    /// reported.
    pub(in crate::parse) fn file<T>(
        &mut self,
        file: FileId,
        read: impl FnOnce(&mut Self, &Node) -> Option<T>,
    ) -> Option<T> {
        self.damaged = true;
        let (source, text) = self.text_of(file)?;
        let reading = yaml::read(text, file, 0);
        self.damaged = !reading.found.is_empty();
        self.found.extend(reading.found);
        let root = reading.root?;
        if root.kind == NodeKind::Empty {
            if !self.damaged {
                let message = "this file has nothing in it but comments";
                self.found.push(empty(source, Span::whole(file), message));
                self.damaged = true;
            }
            return None;
        }
        read(self, &root)
    }

    pub(in crate::parse) fn section(&mut self, file: FileId) -> Option<Section> {
        let (source, text) = self.text_of(file)?;
        records::document::section::section(self, file, source, text)
    }
}

/// Findings about the first control characters in a text. More than a few come from one fault of a
/// disk or a program.
fn signs(text: &str, file: FileId) -> impl Iterator<Item = Finding> {
    let mut at = 0;
    let signs = std::iter::from_fn(move || {
        let (here, sign) = control_chars::first(&text[at..])?;
        let start = at + here;
        at = start + sign.len_utf8();
        Some(control_chars::raw(sign, Span::new(file, start..at)))
    });
    signs.take(MOST_SIGNS)
}

/// The most control characters that are reported. Our choice: as many as one looks at before asking
/// where they come from.
const MOST_SIGNS: usize = 20;

/// The finding about a file that could not be read; `None` where it could.
pub(in crate::parse) fn unreadable(file: FileId, source: &Source) -> Option<Finding> {
    let trouble = source.trouble()?;
    let message = format!("this file cannot be read: {trouble}");
    Some(Finding::error("unreadable", Span::whole(file), message))
}

/// The finding about the first byte that is not UTF-8, with help on how to save the file correctly.
fn encoding(source: &Source, file: FileId, byte: usize) -> Finding {
    let message = if source.is_wide() {
        "this file is saved as UTF-16, not as UTF-8"
    } else {
        "this file is not saved as UTF-8"
    };
    Finding::error("encoding", Span::new(file, byte..byte + 1), message)
        .label("the first letter that cannot be read")
        .help("save it again as UTF-8: in Notepad, choose File, Save as, and UTF-8 beside Encoding")
}

/// The finding about an empty file.
fn empty(source: &Source, at: Span, message: &str) -> Finding {
    let finding = Finding::error("empty-file", at, message);
    match crate::parse::file_kinds::kind_at(source.name()) {
        Some(kind @ ("site" | "borough" | "plan")) => finding.help(format!(
            "fill it in: every {kind} has this file; docs/reference.md says what it holds"
        )),
        Some(_) => finding.help("fill it in, or delete it if the plan does not need it"),
        None => finding.help("save the table again from the spreadsheet"),
    }
}
