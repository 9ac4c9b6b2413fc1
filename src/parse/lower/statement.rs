//! The accessibility statement in content/site.yaml.

use crate::diagnostics::Finding;
use crate::parse::node::Node;
use crate::parse::reader::{Block, Reader};
use crate::parse::shape::Kind::{Block as Nested, Date, List, OneOf, Text};
use crate::parse::shape::{Shape, may, need, words};
use crate::plan::{AccessibilityStatement, Barrier, Compliance, Tested};

const COMPLIANCE: [(&str, Compliance); 4] = [
    ("not assessed", Compliance::NotAssessed),
    ("not compliant", Compliance::NotCompliant),
    ("partially compliant", Compliance::PartiallyCompliant),
    ("fully compliant", Compliance::FullyCompliant),
];

pub(super) const STATEMENT: Shape = Shape {
    what: "an accessibility statement",
    keys: &[
        need("compliance", OneOf(&words(&COMPLIANCE))),
        may("tested", Nested(&TESTED)),
        may("barriers", List(&Nested(&BARRIER))),
        may("burdens", List(&Text)),
        may("out_of_scope", List(&Text)),
        may("response", Text),
        may("prepared", Date),
    ],
};

const TESTED: Shape = Shape {
    what: "a test",
    keys: &[need("on", Date), need("by", Text), need("how", Text)],
};

const BARRIER: Shape = Shape {
    what: "a barrier",
    keys: &[
        need("text", Text),
        may("criterion", Text),
        may("fixed_by", Date),
    ],
};

/// The block under `accessibility`; a site that says nothing has not been assessed.
pub(super) fn statement(read: &mut Reader<'_>, site: &Block<'_>) -> AccessibilityStatement {
    let Some(block) = site
        .get("accessibility")
        .and_then(|node| read.block(node, &STATEMENT))
    else {
        return AccessibilityStatement::default();
    };
    let compliance = read.choice(&block, "compliance", &COMPLIANCE);
    let tested = tested(read, &block);
    if compliance == Some(Compliance::FullyCompliant) && tested.is_none() {
        read.found.push(
            Finding::error(
                "accessibility-claim",
                block.key_span("compliance"),
                "only a site that was tested can be said to comply",
            )
            .help("add `tested:` with `on`, `by` and `how`, or write another word"),
        );
    }
    AccessibilityStatement {
        compliance: compliance.unwrap_or(Compliance::NotAssessed),
        tested,
        barriers: read.blocks(&block, "barriers", barrier),
        burdens: read.texts(&block, "burdens"),
        out_of_scope: read.texts(&block, "out_of_scope"),
        response: read.text(&block, "response"),
        prepared: read.date(&block, "prepared"),
    }
}

fn tested(read: &mut Reader<'_>, statement: &Block<'_>) -> Option<Tested> {
    let block = read.block(statement.get("tested")?, &TESTED)?;
    let on = read.date(&block, "on");
    let by = read.text(&block, "by");
    let how = read.text(&block, "how");
    Some(Tested {
        on: on?,
        by: by?,
        how: how?,
    })
}

fn barrier(read: &mut Reader<'_>, node: &Node) -> Option<Barrier> {
    let block = read.block(node, &BARRIER)?;
    let text = read.text(&block, "text");
    Some(Barrier {
        criterion: read.text(&block, "criterion"),
        fixed_by: read.date(&block, "fixed_by"),
        text: text?,
    })
}
