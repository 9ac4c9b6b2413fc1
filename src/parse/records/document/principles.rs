//! data/principles.yaml.

use crate::parse::schema::reader::Reader;
use crate::parse::schema::shape::ValueKind::{Block, Id, List, Prose, Text};
use crate::parse::schema::shape::{Shape, shape};
use crate::parse::yaml::node::Node;
use crate::plan::{Principle, Principles};

pub(in crate::parse) const FILE: Shape = shape!("principles.yaml" {
    need "title": Text,
        "What the principles are called.";
    need "principles": List(&Block(&PRINCIPLE)),
        "The principles, in order.";
    may "source": Id,
        "The id of an entry in references.yaml.";
});

const PRINCIPLE: Shape = shape!("a principle" {
    need "name": Text,
        "Its name.";
    need "meaning": Prose,
        "What it means, in plain words.";
});

pub(in crate::parse) fn lower(read: &mut Reader<'_>, root: &Node) -> Option<Principles> {
    let file = read.block(root, &FILE)?;
    let title = read.text(&file, "title");
    let source = read.id(&file, "source");
    let principles = read.blocks(&file, "principles", principle);
    Some(Principles {
        title: title?,
        source,
        principles,
    })
}

fn principle(read: &mut Reader<'_>, node: &Node) -> Option<Principle> {
    let block = read.block(node, &PRINCIPLE)?;
    let name = read.text(&block, "name");
    let meaning = read.prose(&block, "meaning");
    Some(Principle {
        name: name?,
        meaning: meaning?,
    })
}
