//! data/glossary.yaml.

use crate::diagnostics::Finding;
use crate::parse::schema::reader::Reader;
use crate::parse::schema::shape::ValueKind::{Block, Id as AnId, List, Prose, Text};
use crate::parse::schema::shape::{Shape, shape};
use crate::parse::yaml::node::Node;
use crate::plan::{Id, Term};
use crate::sources::Spanned;

pub(in crate::parse) const FILE: Shape = shape!("glossary.yaml" {
    need "terms": List(&Block(&TERM)),
        "Words and abbreviations that readers may not know.";
});

const TERM: Shape = shape!("a term" {
    may "term": Text,
        "The word, or the abbreviation in full; left out where nobody says what the abbreviation stands for.";
    may "abbr": Text,
        "The abbreviation; each has one meaning only.";
    may "id": AnId,
        "A short name, for [[definitions ID]]; made of the abbreviation or word if left out.";
    may "definition": Prose,
        "What it means, in plain words.";
    may "source": AnId,
        "The id of an entry in references.yaml, if the meaning is taken from there.";
    may "also": List(&Text),
        "Other names or meanings.";
});

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
        read.lacks(
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
