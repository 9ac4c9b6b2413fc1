//! content/areas.yaml.

use crate::parse::schema::reader::Reader;
use crate::parse::schema::shape::ValueKind::{Block, Id, List, OneOf, Text};
use crate::parse::schema::shape::{Shape, shape};
use crate::parse::yaml::node::Node;
use crate::plan::{Area, AreaKind, Choice};

pub(in crate::parse) const FILE: Shape = shape!("areas.yaml" {
    need "areas": List(&Block(&AREA)),
        "The areas that plans compare themselves with; a plan's own area is always called own and is not listed.";
});

const AREA: Shape = shape!("an area" {
    need "id": Id,
        "A short name, by which indicators.yaml and benchmarks.yaml refer to it.";
    need "name": Text,
        "What readers see.";
    need "kind": OneOf(AreaKind::WORDS),
        "What sort of area it is; family is a group of similar services.";
    may "note": Text,
        "What readers should know about it.";
});

pub(in crate::parse) fn lower(read: &mut Reader<'_>, root: &Node) -> Option<Vec<Area>> {
    let file = read.block(root, &FILE)?;
    Some(read.blocks(&file, "areas", area))
}

fn area(read: &mut Reader<'_>, node: &Node) -> Option<Area> {
    let area = read.block(node, &AREA)?;
    let id = read.id(&area, "id");
    let name = read.text(&area, "name");
    let kind = read.chosen(&area, "kind");
    Some(Area {
        note: read.text(&area, "note"),
        id: id?.value,
        name: name?,
        kind: kind?,
    })
}
