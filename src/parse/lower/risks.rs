//! data/risks.yaml.

use crate::parse::node::Node;
use crate::parse::reader::Reader;
use crate::parse::shape::Kind::{Block, Id, List, OneOf, Prose, Text};
use crate::parse::shape::{Shape, may, need, words};
use crate::plan::{Risk, RiskKind};

const KIND: [(&str, RiskKind); 3] = [
    ("challenge", RiskKind::Challenge),
    ("issue", RiskKind::Issue),
    ("risk", RiskKind::Risk),
];

const FILE: Shape = Shape {
    what: "risks.yaml",
    keys: &[need("risks", List(&Block(&RISK)))],
};

const RISK: Shape = Shape {
    what: "a risk",
    keys: &[
        need("id", Id),
        need("kind", OneOf(&words(&KIND))),
        need("text", Prose),
        need("mitigations", List(&Prose)),
        may("owner", Text),
    ],
};

pub(in crate::parse) fn lower(read: &mut Reader<'_>, root: &Node) -> Option<Vec<Risk>> {
    let file = read.block(root, &FILE)?;
    Some(read.blocks(&file, "risks", risk))
}

fn risk(read: &mut Reader<'_>, node: &Node) -> Option<Risk> {
    let block = read.block(node, &RISK)?;
    let id = read.id(&block, "id");
    let kind = read.choice(&block, "kind", &KIND);
    let text = read.prose(&block, "text");
    Some(Risk {
        mitigations: read.proses(&block, "mitigations"),
        owner: read.text(&block, "owner"),
        id: id?,
        kind: kind?,
        text: text?,
    })
}
