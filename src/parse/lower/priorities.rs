//! data/priorities.yaml.

use crate::parse::node::Node;
use crate::parse::reader::Reader;
use crate::parse::shape::Kind::{Block, Id, List, Prose, Text, Whole};
use crate::parse::shape::{Shape, may, need};
use crate::plan::{Outcome, Priority};
use crate::sources::Spanned;

const FILE: Shape = Shape {
    what: "priorities.yaml",
    keys: &[need("priorities", List(&Block(&PRIORITY)))],
};

pub(super) const PRIORITY: Shape = Shape {
    what: "a priority",
    keys: &[
        need("id", Id),
        need("number", Whole),
        need("title", Text),
        may("summary", Prose),
        may("outcomes", List(&Block(&OUTCOME))),
    ],
};

const OUTCOME: Shape = Shape {
    what: "an outcome",
    keys: &[
        need("ref", Text),
        need("title", Text),
        may("recommendation", Text),
    ],
};

pub(in crate::parse) fn lower(read: &mut Reader<'_>, root: &Node) -> Option<Vec<Priority>> {
    let file = read.block(root, &FILE)?;
    Some(read.blocks(&file, "priorities", priority))
}

pub(super) fn priority(read: &mut Reader<'_>, node: &Node) -> Option<Priority> {
    let priority = read.block(node, &PRIORITY)?;
    let id = read.id(&priority, "id");
    let number = read.whole(&priority, "number");
    let title = read.text(&priority, "title");
    let summary = read.prose(&priority, "summary");
    let outcomes = read.blocks(&priority, "outcomes", outcome);
    let (id, number, title) = (id?, number?, title?);
    let itself = Outcome {
        reference: Spanned::new(number.value.to_string(), number.span),
        title: title.clone(),
        recommendation: None,
    };
    Some(Priority {
        id,
        number: u32::try_from(number.value).ok()?,
        title,
        summary,
        // a plan without a level between: its actions stand under the priority's own number
        outcomes: if outcomes.is_empty() {
            vec![itself]
        } else {
            outcomes
        },
    })
}

fn outcome(read: &mut Reader<'_>, node: &Node) -> Option<Outcome> {
    let outcome = read.block(node, &OUTCOME)?;
    let reference = read.text_at(&outcome, "ref");
    let title = read.text(&outcome, "title");
    Some(Outcome {
        recommendation: read.text(&outcome, "recommendation"),
        reference: reference?,
        title: title?,
    })
}
