//! data/principles.yaml.

use crate::parse::node::Node;
use crate::parse::reader::Reader;
use crate::parse::shape::Kind::{Block, Id, List, Prose, Text};
use crate::parse::shape::{Shape, may, need};
use crate::plan::{Principle, Principles};

const FILE: Shape = Shape {
    what: "principles.yaml",
    keys: &[
        need("title", Text),
        need("principles", List(&Block(&PRINCIPLE))),
        may("source", Id),
    ],
};

const PRINCIPLE: Shape = Shape {
    what: "a principle",
    keys: &[need("name", Text), need("meaning", Prose)],
};

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
