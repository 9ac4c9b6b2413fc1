//! The block `disclosure` of site.yaml and of plan.yaml.

use crate::parse::node::Node;
use crate::parse::reader::{Block, Reader};
use crate::parse::shape::Kind::{
    Block as Nested, Date as ADate, Id as AnId, List, OneOf, Prose, Text, Whole, YesNo,
};
use crate::parse::shape::{Shape, may, need, words};
use crate::plan::{Decision, Disclosure, Exemption, Remedy};

const REMEDY: [(&str, Remedy); 4] = [
    ("suppress", Remedy::Suppress),
    ("round", Remedy::Round),
    ("combine", Remedy::Combine),
    ("publish", Remedy::Publish),
];

pub(super) const DISCLOSURE: Shape = Shape {
    what: "disclosure",
    keys: &[
        may("threshold", Whole),
        may("small_base", Whole),
        may("zero_is_safe", YesNo),
        may("exempt", List(&Nested(&EXEMPTION))),
        may("decisions", List(&Nested(&DECISION))),
    ],
};

const EXEMPTION: Shape = Shape {
    what: "an exemption",
    keys: &[
        need("at", AnId),
        need("reason", Prose),
        need("by", Text),
        need("on", ADate),
    ],
};

const DECISION: Shape = Shape {
    what: "a decision",
    keys: &[
        need("at", AnId),
        need("do", OneOf(&words(&REMEDY))),
        need("reason", Prose),
        need("by", Text),
        need("on", ADate),
    ],
};

/// The block under `disclosure`; nothing decided where there is none.
pub(super) fn disclosure(read: &mut Reader<'_>, block: &Block<'_>) -> Disclosure {
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
    let remedy = read.choice_at(&block, "do", &REMEDY);
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
