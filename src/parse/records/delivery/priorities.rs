//! data/priorities.yaml.

use crate::parse::schema::reader::Reader;
use crate::parse::schema::shape::ValueKind::{Block, Id, List, Prose, Text, Whole};
use crate::parse::schema::shape::{Shape, shape};
use crate::parse::yaml::node::Node;
use crate::plan::{Outcome, Priority};
use crate::sources::Spanned;

pub(in crate::parse) const FILE: Shape = shape!("priorities.yaml" {
    need "priorities": List(&Block(&PRIORITY)),
        "What the plan wants to achieve: a few priorities, and under each the outcomes that actions lead to.";
});

pub(in crate::parse::records) const PRIORITY: Shape = shape!("a priority" {
    need "id": Id,
        "A short name.";
    need "number": Whole,
        "Its number; numbers have no gaps.";
    need "title": Text,
        "Its title.";
    may "summary": Prose,
        "What it means, in a sentence or two.";
    may "outcomes": List(&Block(&OUTCOME)),
        "What will be better, each with a number. A plan without them leaves them out: its actions then name the priority's number as their outcome.";
});

const OUTCOME: Shape = shape!("an outcome" {
    need "ref": Text,
        "Its number, in quotation marks: \"1.1\"; actions.yaml uses it.";
    need "title": Text,
        "What will be better.";
    may "recommendation": Text,
        "The number of the inspection recommendation that it answers.";
});

pub(in crate::parse) fn lower(read: &mut Reader<'_>, root: &Node) -> Option<Vec<Priority>> {
    let file = read.block(root, &FILE)?;
    Some(read.blocks(&file, "priorities", priority))
}

pub(in crate::parse::records) fn priority(read: &mut Reader<'_>, node: &Node) -> Option<Priority> {
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
