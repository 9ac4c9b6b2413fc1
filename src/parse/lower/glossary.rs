//! data/glossary.yaml.

use crate::diagnostics::Finding;
use crate::parse::node::Node;
use crate::parse::reader::Reader;
use crate::parse::shape::Kind::{Block, Id as AnId, List, Prose, Text};
use crate::parse::shape::{Shape, may, need};
use crate::plan::{Id, Term};
use crate::sources::Spanned;

const FILE: Shape = Shape {
    what: "glossary.yaml",
    keys: &[need("terms", List(&Block(&TERM)))],
};

const TERM: Shape = Shape {
    what: "a term",
    keys: &[
        may("term", Text),
        may("abbr", Text),
        may("id", AnId),
        may("definition", Prose),
        may("source", AnId),
        may("also", List(&Text)),
    ],
};

pub(in crate::parse) fn lower(read: &mut Reader<'_>, root: &Node) -> Option<Vec<Term>> {
    let file = read.block(root, &FILE)?;
    Some(read.blocks(&file, "terms", term))
}

fn term(read: &mut Reader<'_>, node: &Node) -> Option<Term> {
    let block = read.block(node, &TERM)?;
    let id = read.id(&block, "id");
    let abbr = read.text(&block, "abbr");
    let term = read.text(&block, "term");
    let definition = read.prose(&block, "definition");
    let source = read.id(&block, "source");
    let also = read.texts(&block, "also");
    let Some(named) = abbr.as_ref().or(term.as_ref()) else {
        read.found.push(
            Finding::error("term", block.span, "this term has neither `term` nor `abbr`")
                .help("write the words under `term`, and their abbreviation, if they have one, under `abbr`"),
        );
        return None;
    };
    let slug = Id::slug(named);
    Some(Term {
        id: id.unwrap_or_else(|| Spanned::new(slug, block.span)),
        abbr,
        term,
        definition,
        source,
        also,
    })
}
