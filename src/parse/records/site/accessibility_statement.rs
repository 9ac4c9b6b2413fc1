//! The accessibility statement in content/site.yaml.

use crate::diagnostics::Finding;
use crate::parse::schema::reader::{KeyBlock, Reader};
use crate::parse::schema::shape::ValueKind::{Block as Nested, Date, List, OneOf, Text};
use crate::parse::schema::shape::{Shape, shape};
use crate::parse::yaml::node::Node;
use crate::plan::{AccessibilityStatement, Barrier, Choice, Compliance, Tested};

pub(in crate::parse::records) const STATEMENT: Shape = shape!("an accessibility statement" {
    need "compliance": OneOf(Compliance::WORDS),
        "How far the site meets WCAG 2.2 AA; fully compliant needs tested.";
    may "tested": Nested(&TESTED),
        "Who tested the site, when and how.";
    may "barriers": List(&Nested(&BARRIER)),
        "What some people cannot use, and until when.";
    may "burdens": List(&Text),
        "What would be too much to put right, and why.";
    may "out_of_scope": List(&Text),
        "What the law leaves out.";
    may "response": Text,
        "How soon the team answers.";
    may "prepared": Date,
        "The day on which the statement was written.";
});

const TESTED: Shape = shape!("a test" {
    need "on": Date,
        "The day of the test.";
    need "by": Text,
        "Who tested.";
    need "how": Text,
        "How it was tested.";
});

const BARRIER: Shape = shape!("a barrier" {
    need "text": Text,
        "What some people cannot use.";
    may "criterion": Text,
        "The success criterion that it fails, such as 1.4.3.";
    may "fixed_by": Date,
        "The day by which it will be put right.";
});

/// The block under `accessibility`; a site that says nothing has not been assessed.
pub(in crate::parse::records) fn statement(
    read: &mut Reader<'_>,
    site: &KeyBlock<'_>,
) -> AccessibilityStatement {
    let Some(block) = site
        .get("accessibility")
        .and_then(|node| read.block(node, &STATEMENT))
    else {
        return AccessibilityStatement::default();
    };
    let compliance = read.chosen(&block, "compliance");
    let tested = tested(read, &block);
    if compliance == Some(Compliance::FullyCompliant) && tested.is_none() {
        read.lacks(
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

fn tested(read: &mut Reader<'_>, statement: &KeyBlock<'_>) -> Option<Tested> {
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
