//! data/previous.yaml.

use super::{actions, priorities};
use crate::parse::node::Node;
use crate::parse::reader::Reader;
use crate::parse::shape::Kind::{Block, List, Month, Period, Prose, Text};
use crate::parse::shape::{Shape, may, need};
use crate::plan::PreviousPlan;

const FILE: Shape = Shape {
    what: "previous.yaml",
    keys: &[
        need("title", Text),
        need("period", Period),
        need("reviewed", Month),
        need("priorities", List(&Block(&priorities::PRIORITY))),
        need("actions", List(&Block(&actions::ACTION))),
        may("note", Prose),
    ],
};

pub(in crate::parse) fn lower(read: &mut Reader<'_>, root: &Node) -> Option<PreviousPlan> {
    let file = read.block(root, &FILE)?;
    let title = read.text(&file, "title");
    let period = read.period(&file, "period");
    let reviewed = read.month(&file, "reviewed");
    let priorities = read.blocks(&file, "priorities", priorities::priority);
    let actions = read.blocks(&file, "actions", actions::action);
    Some(PreviousPlan {
        note: read.prose(&file, "note"),
        title: title?,
        period: period?.value,
        reviewed: reviewed?,
        priorities,
        actions,
    })
}
