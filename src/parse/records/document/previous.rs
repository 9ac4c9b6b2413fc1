//! data/previous.yaml.

use crate::parse::records::delivery::{actions, priorities};
use crate::parse::schema::reader::Reader;
use crate::parse::schema::shape::ValueKind::{Block, List, Month, Period, Prose, Text};
use crate::parse::schema::shape::{Shape, shape};
use crate::parse::yaml::node::Node;
use crate::plan::PreviousPlan;

pub(in crate::parse) const FILE: Shape = shape!("previous.yaml" {
    need "title": Text,
        "The title of the plan before this one.";
    need "period": Period,
        "The years that it was for.";
    need "reviewed": Month,
        "The month in which you last looked at it.";
    need "priorities": List(&Block(&priorities::PRIORITY)),
        "Its priorities, as in priorities.yaml.";
    need "actions": List(&Block(&actions::ACTION)),
        "Its actions, as in actions.yaml, each with what became of it.";
    may "note": Prose,
        "A note that readers see with it.";
});

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
