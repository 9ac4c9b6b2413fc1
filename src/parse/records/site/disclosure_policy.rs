//! The block `disclosure` of site.yaml and of plan.yaml.

use crate::parse::schema::reader::{KeyBlock, Reader};
use crate::parse::schema::shape::ValueKind::{
    Block as Nested, Date as ADate, Id as AnId, List, OneOf, Prose, Text, Whole, YesNo,
};
use crate::parse::schema::shape::{Shape, shape};
use crate::parse::yaml::node::Node;
use crate::plan::{Choice, Decision, Disclosure, Exemption, Remedy};

pub(in crate::parse::records) const DISCLOSURE: Shape = shape!("disclosure" {
    may "threshold": Whole,
        "Counts from 1 to one less than this are small; 5 if left out, and never less than 2.";
    may "small_base": Whole,
        "A percentage of fewer than this rests on a small base; 20 if left out.";
    may "zero_is_safe": YesNo,
        "Whether a 0 may be shown; yes if left out.";
    may "exempt": List(&Nested(&EXEMPTION)),
        "What is no count of children, so that nothing in it is small.";
    may "decisions": List(&Nested(&DECISION)),
        "What to do with small numbers, for each indicator or table that has any.";
});

const EXEMPTION: Shape = shape!("an exemption" {
    need "at": AnId,
        "The id of the indicator or table.";
    need "reason": Prose,
        "Why it is no count of children.";
    need "by": Text,
        "The post that decided; never a person's name.";
    need "on": ADate,
        "The day of the decision.";
});

const DECISION: Shape = shape!("a decision" {
    need "at": AnId,
        "The id of the indicator, table, benchmark, survey or fact.";
    need "do": OneOf(Remedy::WORDS),
        "What to do: suppress hides, round rounds to the nearest 5, combine makes one row of several, publish shows.";
    need "reason": Prose,
        "Why; readers see it beside the figures.";
    need "by": Text,
        "The post that decided; never a person's name.";
    need "on": ADate,
        "The day of the decision.";
});

/// The block under `disclosure`; nothing decided where there is none.
pub(in crate::parse::records) fn disclosure(
    read: &mut Reader<'_>,
    block: &KeyBlock<'_>,
) -> Disclosure {
    let Some(block) = block
        .get("disclosure")
        .and_then(|node| read.block(node, &DISCLOSURE))
    else {
        return Disclosure::default();
    };
    Disclosure {
        threshold: read.whole(&block, "threshold"),
        small_base: read.whole(&block, "small_base"),
        zero_is_safe: block
            .get("zero_is_safe")
            .map(|_| read.yes(&block, "zero_is_safe")),
        exempt: read.blocks(&block, "exempt", exemption),
        decisions: read.blocks(&block, "decisions", decision),
    }
}

fn exemption(read: &mut Reader<'_>, node: &Node) -> Option<Exemption> {
    let block = read.block(node, &EXEMPTION)?;
    let at = read.id(&block, "at");
    let reason = read.prose(&block, "reason");
    let by = read.text(&block, "by");
    let on = read.date(&block, "on");
    Some(Exemption {
        at: at?,
        reason: reason?,
        by: by?,
        on: on?,
        span: block.span,
    })
}

fn decision(read: &mut Reader<'_>, node: &Node) -> Option<Decision> {
    let block = read.block(node, &DECISION)?;
    let at = read.id(&block, "at");
    let remedy = read.chosen_at(&block, "do");
    let reason = read.prose(&block, "reason");
    let by = read.text(&block, "by");
    let on = read.date(&block, "on");
    Some(Decision {
        at: at?,
        remedy: remedy?,
        reason: reason?,
        by: by?,
        on: on?,
        span: block.span,
    })
}
