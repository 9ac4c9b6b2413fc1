//! A file while passes go over it: its structure, and what its pages paint.

use super::content_stream;
use super::fonts::FontTables;
use super::page_content::{MarkedContent, PaintedPage};
use super::painted;
use super::structure_tree::{ContentId, StructureTree};
use lopdf::{Document, ObjectId};
use std::collections::BTreeMap;

/// A PDF with its structure and what its pages paint, while passes go over it.
pub(super) struct TaggedPdf<'p> {
    /// The file as lopdf holds it.
    pub pdf: &'p mut Document,
    /// Its structure, which is written back after the passes.
    pub tree: StructureTree,
    /// Its pages, by their objects.
    pub pages: Pages,
    /// The letters of what the print page hides from screen readers.
    pub hidden: Vec<String>,
}

impl TaggedPdf<'_> {
    /// What is painted under a number; `None` where nothing is.
    pub(super) fn content(&self, (page, number): ContentId) -> Option<&MarkedContent> {
        self.pages.get(&page)?.painted.marked.get(&number)
    }

    /// The lines of text under an element, in reading order.
    pub(super) fn text(&self, element: usize) -> String {
        let content = self.tree.content(element).into_iter();
        content
            .filter_map(|id| Some(self.content(id)?.text()))
            .collect()
    }
}

/// A page's content stream and what it paints.
pub(super) struct Page {
    /// The bytes of its content stream.
    pub bytes: Vec<u8>,
    /// What those bytes paint.
    pub painted: PaintedPage,
}

/// The pages of a file, by their objects.
pub(super) type Pages = BTreeMap<ObjectId, Page>;

/// The pages of a file with what they paint.
pub(super) fn read_pages(pdf: &Document) -> Pages {
    let mut fonts = FontTables::default();
    let mut read = |id: ObjectId| {
        let bytes = pdf.get_page_content(id);
        let painted = match content_stream::read(&bytes) {
            Some(operators) => painted::read(&operators, &fonts.page(pdf, id)),
            None => PaintedPage {
                faults: vec!["content that is damaged"],
                ..PaintedPage::default()
            },
        };
        Page { bytes, painted }
    };
    pdf.page_iter().map(|id| (id, read(id))).collect()
}
