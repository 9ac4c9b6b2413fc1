//! content/areas.yaml.

use crate::parse::node::Node;
use crate::parse::reader::Reader;
use crate::parse::shape::Kind::{Block, Id, List, OneOf, Text};
use crate::parse::shape::{Shape, may, need, words};
use crate::plan::{Area, AreaKind};

const KIND: [(&str, AreaKind); 5] = [
    ("national", AreaKind::National),
    ("region", AreaKind::Region),
    ("family", AreaKind::Family),
    ("neighbour", AreaKind::Neighbour),
    ("chosen", AreaKind::Chosen),
];

const FILE: Shape = Shape {
    what: "areas.yaml",
    keys: &[need("areas", List(&Block(&AREA)))],
};

const AREA: Shape = Shape {
    what: "an area",
    keys: &[
        need("id", Id),
        need("name", Text),
        need("kind", OneOf(&words(&KIND))),
        may("note", Text),
    ],
};

pub(in crate::parse) fn lower(read: &mut Reader<'_>, root: &Node) -> Option<Vec<Area>> {
    let file = read.block(root, &FILE)?;
    Some(read.blocks(&file, "areas", area))
}

fn area(read: &mut Reader<'_>, node: &Node) -> Option<Area> {
    let area = read.block(node, &AREA)?;
    let id = read.id(&area, "id");
    let name = read.text(&area, "name");
    let kind = read.choice(&area, "kind", &KIND);
    Some(Area {
        note: read.text(&area, "note"),
        id: id?.value,
        name: name?,
        kind: kind?,
    })
}
