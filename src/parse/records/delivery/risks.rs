//! data/risks.yaml.

use crate::parse::schema::reader::Reader;
use crate::parse::schema::shape::ValueKind::{Block, Id, List, OneOf, Prose, Text};
use crate::parse::schema::shape::{Shape, shape};
use crate::parse::yaml::node::Node;
use crate::plan::{Choice, Risk, RiskKind};

pub(in crate::parse) const FILE: Shape = shape!("risks.yaml" {
    need "risks": List(&Block(&RISK)),
        "What could go wrong, and what you do about it.";
});

const RISK: Shape = shape!("a risk" {
    need "id": Id,
        "A short name.";
    need "kind": OneOf(RiskKind::WORDS),
        "challenge (hard and lasting), issue (a trouble now) or risk (it may happen).";
    need "text": Prose,
        "What could go wrong.";
    need "mitigations": List(&Prose),
        "What you do about it, one a line with a dash.";
    may "owner": Text,
        "The post that looks after it; never a person's name.";
});

pub(in crate::parse) fn lower(read: &mut Reader<'_>, root: &Node) -> Option<Vec<Risk>> {
    let file = read.block(root, &FILE)?;
    Some(read.blocks(&file, "risks", risk))
}

fn risk(read: &mut Reader<'_>, node: &Node) -> Option<Risk> {
    let block = read.block(node, &RISK)?;
    let id = read.id(&block, "id");
    let kind = read.chosen(&block, "kind");
    let text = read.prose(&block, "text");
    Some(Risk {
        mitigations: read.proses(&block, "mitigations"),
        owner: read.text(&block, "owner"),
        id: id?,
        kind: kind?,
        text: text?,
    })
}
