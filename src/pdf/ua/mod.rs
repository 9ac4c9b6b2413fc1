//! Makes a PDF of Chromium's conform to PDF/UA-1 (ISO 14289-1): what Chromium leaves untagged,
//! unnamed or unmapped after printing. Adds marks and names and never changes what a page shows or
//! the order of its text. What cannot be mended is reported, and then the file does not say that it
//! conforms.

mod artifacts;
mod attributes;
mod cells;
mod check;
mod content_stream;
mod descriptions;
mod fonts;
mod geometry;
mod headings;
mod hidden_text;
mod lists;
mod page_content;
mod painted;
mod roles;
mod structure_tree;
mod tagged_pdf;
#[cfg(test)]
mod tests;

pub(super) use check::Fault;

use lopdf::Document;
use structure_tree::StructureTree;
use tagged_pdf::{TaggedPdf, read_pages};

/// A pass mends one thing in a file.
type Pass = fn(&mut TaggedPdf<'_>);

/// The passes in order: the first decides which content has a mark, the others read it.
const PASSES: [Pass; 6] = [
    artifacts::mark,
    cells::describe,
    lists::complete,
    headings::raise,
    descriptions::write,
    roles::map,
];

/// Mends a PDF of the print page `html`; gives what still keeps it from conforming.
pub(super) fn conform(pdf: &mut Document, html: &str) -> Vec<Fault> {
    apply(pdf, html, &PASSES)
}

fn apply(pdf: &mut Document, html: &str, passes: &[Pass]) -> Vec<Fault> {
    let Some(tree) = StructureTree::read(pdf) else {
        return vec![Fault::new("it has no structure that can be read")];
    };
    let mut tagged = TaggedPdf {
        pages: read_pages(pdf),
        hidden: hidden_text::read(html),
        pdf,
        tree,
    };
    for pass in passes {
        pass(&mut tagged);
    }
    if tagged.tree.write(tagged.pdf).is_none() {
        return vec![Fault::new("its structure cannot be written")];
    }
    check::check(tagged.pdf)
}
