//! Opens files for reading: what cannot be read at all is reported here, once.

use super::node::{Node, NodeKind};
use super::reader::Reader;
use super::{lower, yaml};
use crate::diagnostics::Finding;
use crate::plan::Section;
use crate::sources::{FileId, Source, Sources, Span};
use std::collections::BTreeSet;

impl<'s> Reader<'s> {
    pub(super) fn new(sources: &'s Sources) -> Self {
        Self {
            sources,
            found: Vec::new(),
            mentions: Vec::new(),
            damaged: false,
            lost: false,
            faulty: BTreeSet::new(),
            sheets: BTreeSet::new(),
        }
    }

    /// The text of a file, unless it is unreadable, not UTF-8 or empty, which is reported.
    pub(super) fn text_of(&mut self, file: FileId) -> Option<(&'s Source, &'s str)> {
        let source = self.sources.file(file);
        let whole = Span::whole(file);
        if let Some(trouble) = source.trouble() {
            let message = format!("this file cannot be read: {trouble}");
            self.found
                .push(Finding::error("unreadable", whole, message));
            return None;
        }
        match source.text() {
            Err(byte) => {
                let at = Span::new(file, byte..byte);
                self.found.push(
                    Finding::error("encoding", at, "this file is not UTF-8 text").help(
                        "save it again with the encoding UTF-8; in Excel, choose \"CSV UTF-8\"",
                    ),
                );
                None
            }
            Ok(text) if text.trim().is_empty() => {
                self.found.push(
                    Finding::error("empty-file", whole, "this file is empty")
                        .help("fill it in, or delete it if the plan does not need it"),
                );
                None
            }
            Ok(text) => Some((source, text)),
        }
    }

    /// What `lower` makes of a YAML file.
    pub(super) fn file<T>(
        &mut self,
        file: FileId,
        lower: impl FnOnce(&mut Self, &Node) -> Option<T>,
    ) -> Option<T> {
        self.damaged = true;
        let (_, text) = self.text_of(file)?;
        let reading = yaml::read(text, file, 0);
        self.damaged = !reading.found.is_empty();
        self.found.extend(reading.found);
        let root = reading.root?;
        if root.kind == NodeKind::Empty {
            if !self.damaged {
                self.found.push(
                    Finding::error(
                        "empty-file",
                        Span::whole(file),
                        "this file has nothing in it but comments",
                    )
                    .help("fill it in, or delete it if the plan does not need it"),
                );
                self.damaged = true;
            }
            return None;
        }
        lower(self, &root)
    }

    pub(super) fn section(&mut self, file: FileId) -> Option<Section> {
        let (source, text) = self.text_of(file)?;
        lower::section::lower(self, file, source, text)
    }
}
