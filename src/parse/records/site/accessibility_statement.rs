//! The accessibility statement in content/site.yaml.

use crate::diagnostics::Finding;
use crate::parse::schema::reader::{KeyBlock, Reader};
use crate::parse::schema::record::record;
use crate::plan::{AccessibilityStatement, Barrier, Compliance, Tested};

record! { AccessibilityStatement "an accessibility statement" then check_tested {
    need compliance or |_| Compliance::NotAssessed =>
        "How far the site meets WCAG 2.2 AA; fully compliant needs tested.";
    may tested =>
        "Who tested the site, when and how.";
    may barriers =>
        "What some people cannot use, and until when.";
    may burdens =>
        "What would be too much to put right, and why.";
    may out_of_scope =>
        "What the law leaves out.";
    may response =>
        "How soon the team answers.";
    may prepared =>
        "The day on which the statement was written.";
} }

record! { Tested "a test" {
    need on =>
        "The day of the test.";
    need by =>
        "Who tested.";
    need how =>
        "How it was tested.";
} }

record! { Barrier "a barrier" {
    need text =>
        "What some people cannot use.";
    may criterion =>
        "The success criterion that it fails, such as 1.4.3.";
    may fixed_by =>
        "The day by which it will be put right.";
} }

/// Checks that a site which claims to comply has been tested.
fn check_tested(
    read: &mut Reader<'_>,
    block: &KeyBlock<'_>,
    statement: Option<AccessibilityStatement>,
) -> Option<AccessibilityStatement> {
    let claims = block.has_word("compliance", "fully compliant");
    if claims && block.get("tested").is_none() {
        read.lacks(
            Finding::error(
                "accessibility-claim",
                block.key_span("compliance"),
                "only a site that was tested can be said to comply",
            )
            .help("add `tested:` with `on`, `by` and `how`, or write another word"),
        );
    }
    statement
}
