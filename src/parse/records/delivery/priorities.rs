//! data/priorities.yaml.

use crate::parse::schema::reader::{KeyBlock, Reader};
use crate::parse::schema::record::{raw_record, record};
use crate::plan::{Outcome, Priority};
use crate::sources::Spanned;

raw_record! { #[derive(Default)] PrioritiesFile "priorities.yaml" {
    need priorities [Vec<Priority>] =>
        "What the plan wants to achieve: a few priorities, and under each the outcomes that actions lead to.";
} }

record! { Priority "a priority" then as_own_outcome {
    need id =>
        "A short name.";
    need number =>
        "Its number; numbers have no gaps.";
    need title =>
        "Its title.";
    may summary =>
        "What it means, in a sentence or two.";
    may note =>
        "A note that readers see with it.";
    may outcomes =>
        "What will be better, each with a number. A plan without them leaves them out: its actions then name the priority's number as their outcome.";
} }

record! { Outcome "an outcome" {
    need reference as "ref" =>
        "Its number, in quotation marks: \"1.1\"; actions.yaml uses it.";
    need title =>
        "What will be better.";
    may recommendation =>
        "The number of the inspection recommendation that it answers.";
} }

/// In a plan without outcomes, actions are under the priority's own number: it becomes its only
/// outcome.
fn as_own_outcome(
    _: &mut Reader<'_>,
    block: &KeyBlock<'_>,
    priority: Option<Priority>,
) -> Option<Priority> {
    let mut priority = priority?;
    if priority.outcomes.is_empty() {
        let number = block.get("number").map_or(block.span, |node| node.span);
        priority.outcomes.push(Outcome {
            reference: Spanned::new(priority.number.to_string(), number),
            title: priority.title.clone(),
            recommendation: None,
        });
    }
    Some(priority)
}
