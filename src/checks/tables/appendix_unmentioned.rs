//! Every appendix is mentioned in the plan.
//!
//! # Checks
//!
//! Sections with `appendix: yes`: whether another section refers to them or to something in them
//! with `[[see …]]`, links to their file, or says their number ("Appendix 2").
//!
//! # Why
//!
//! Nobody looks for an appendix that the plan never mentions. Either readers lack a pointer, or the
//! plan does not need it.
//!
//! # Example
//!
//! ```markdown
//! [[see sources]] lists what we drew on.
//! ```
//!
//! # Source
//!
//! Our own choice.

use crate::checks::Context;
use crate::checks::text::passages::of;
use crate::checks::text::phrases::has_phrase;
use crate::diagnostics::Finding;
use crate::plan::prose::{Destination, Inline};
use crate::plan::{Anchor, Placement, Plan, Section, Target};

const ID: &str = rule_id!();

pub(super) fn find(context: &Context) -> Vec<Finding> {
    let plan = context.plan;
    let appendices = plan.document.sections.iter().filter(|it| it.appendix);
    appendices
        .enumerate()
        .filter(|(at, appendix)| !mentioned(plan, appendix, at + 1))
        .map(|(_, appendix)| {
            let message = format!(
                "nothing in the plan mentions the appendix \"{}\"",
                appendix.title
            );
            let help = format!("refer to it where it helps: `[[see {}]]`", appendix.id);
            Finding::advice(ID, appendix.span, message).help(help)
        })
        .collect()
}

fn mentioned(plan: &Plan, appendix: &Section, number: usize) -> bool {
    let file = appendix.span.file;
    let shown = |placement: &Placement| {
        let here = plan.links.iter().filter(|(at, _)| at.file == file);
        here.into_iter()
            .any(|(_, target)| *target == Target::Block(placement.clone()))
    };
    let seen = plan.links.iter().any(|(at, target)| match target {
        Target::See(Anchor::Section(id)) => *id == appendix.id,
        Target::See(Anchor::Placed(there)) => at.file != file && shown(there),
        _ => false,
    });
    let words = format!("appendix {number}");
    let others = plan
        .document
        .sections
        .iter()
        .filter(|it| it.id != appendix.id);
    let mut passages = others.flat_map(|section| of(&section.body));
    seen || passages
        .any(|passage| has_phrase(&passage.lower, &words) || leads(passage.inlines, &appendix.file))
}

/// Whether a line links to a section's file.
fn leads(inlines: &[Inline], file: &str) -> bool {
    inlines.iter().any(|inline| match inline {
        Inline::Link { to, .. } => match to.as_ref() {
            Destination::Site(path) => path.value.split('#').next() == Some(file),
            Destination::Web(_) => false,
        },
        Inline::Emphasis(inner) | Inline::Strong(inner) | Inline::Struck(inner) => {
            leads(inner, file)
        }
        _ => false,
    })
}
