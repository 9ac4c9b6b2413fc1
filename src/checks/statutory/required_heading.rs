//! A plan has every heading that its framework asks for.
//!
//! # Checks
//!
//! Whether each heading of the plan's framework is answered by a section, or by a heading inside
//! one, that says something. In a full plan a required heading that is missing is an error and an
//! expected one is a warning; in an annual update a required heading that is missing is a warning.
//! Action trackers and committee papers have no set headings.
//!
//! # Why
//!
//! The national body reads every plan under the same headings, and a committee looks for what is
//! not there.
//!
//! # Example
//!
//! ```markdown
//! ---
//! title: Money and people
//! heading: resources        # this section answers the framework's "Resources and services"
//! ---
//! ```
//!
//! # Source
//!
//! Youth Justice Board, "Youth justice plans: guidance for youth justice services", 19 March 2024:
//! <https://www.gov.uk/government/publications/youth-justice-plans-guidance-for-youth-justice-services>.
//! The headings are data: see the framework that the plan names.

use crate::checks::Context;
use crate::diagnostics::{Finding, Severity};
use crate::framework::{Need, RequiredHeading};
use crate::plan::prose::{Block, BlockKind};
use crate::plan::{Document, PlanKind};
use crate::sources::Span;

const ID: &str = rule_id!();

pub(super) fn find(context: &Context) -> Vec<Finding> {
    let document = &context.plan.document;
    let headings = context.framework.iter().flat_map(|f| &f.headings);
    headings
        .filter_map(|heading| missing(document, heading, severity(document.kind, heading.need)?))
        .collect()
}

/// The severity of a missing heading; `None` where it is not required.
fn severity(kind: PlanKind, need: Need) -> Option<Severity> {
    match (kind, need) {
        (PlanKind::FullPlan, Need::Required) => Some(Severity::Error),
        (PlanKind::FullPlan, Need::Expected) | (PlanKind::AnnualUpdate, Need::Required) => {
            Some(Severity::Warning)
        }
        (PlanKind::AnnualUpdate, Need::Expected)
        | (PlanKind::ActionTracker | PlanKind::CommitteePaper, _) => None,
    }
}

fn missing(document: &Document, heading: &RequiredHeading, severity: Severity) -> Option<Finding> {
    let (id, title) = (heading.id.value.as_str(), &heading.title);
    let answers = answers(document, id);
    if answers.iter().any(|answer| answer.says_something) {
        return None;
    }
    let finding = if let Some(empty) = answers.first() {
        let message = format!("nothing stands under \"{title}\" yet");
        Finding::error(ID, empty.span, message).help("write this part of the plan")
    } else {
        let message = format!("the plan has no part on \"{title}\"");
        Finding::error(ID, document.framework.span, message)
            .label("asks for it")
            .help(format!(
                "add a section with `heading: {id}` between its `---` lines, or put `{{heading={id}}}` after the heading that answers it"
            ))
    };
    let finding = finding.place(id);
    Some(Finding {
        severity,
        ..finding
    })
}

/// Whether any part of the document answers a heading.
pub(in crate::checks) fn answered(document: &Document, id: &str) -> bool {
    !answers(document, id).is_empty()
}

/// A place in the plan that answers a heading.
struct HeadingAnswer {
    span: Span,
    says_something: bool,
}

fn answers(document: &Document, id: &str) -> Vec<HeadingAnswer> {
    let sections = document.sections.iter();
    sections
        .flat_map(|section| {
            let blocks = &section.body.blocks;
            let own = section
                .headings
                .iter()
                .filter(|own| own.value.as_str() == id);
            let own = own.map(|own| HeadingAnswer {
                span: own.span,
                says_something: says_something(blocks),
            });
            own.chain(within(blocks, id)).collect::<Vec<_>>()
        })
        .collect()
}

/// The headings among `blocks` that answer `id`.
fn within<'a>(blocks: &'a [Block], id: &'a str) -> impl Iterator<Item = HeadingAnswer> + 'a {
    blocks.iter().enumerate().filter_map(move |(at, block)| {
        let BlockKind::Heading(heading) = &block.value else {
            return None;
        };
        let answer = heading.answers.iter().find(|answer| answer.value == id)?;
        Some(HeadingAnswer {
            span: answer.span,
            says_something: says_something(under(&blocks[at + 1..], heading.level)),
        })
    })
}

/// The blocks up to the next heading of the same level or a higher one.
fn under(blocks: &[Block], level: u8) -> &[Block] {
    let next = blocks.iter().position(
        |block| matches!(&block.value, BlockKind::Heading(heading) if heading.level <= level),
    );
    &blocks[..next.unwrap_or(blocks.len())]
}

fn says_something(blocks: &[Block]) -> bool {
    let empty = |block: &Block| matches!(block.value, BlockKind::Heading(_) | BlockKind::Rule);
    !blocks.iter().all(empty)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_plans_and_updates_have_set_headings() {
        use Need::{Expected, Required};
        let graveness = |kind| [severity(kind, Required), severity(kind, Expected)];
        assert_eq!(
            graveness(PlanKind::FullPlan),
            [Some(Severity::Error), Some(Severity::Warning)]
        );
        assert_eq!(
            graveness(PlanKind::AnnualUpdate),
            [Some(Severity::Warning), None]
        );
        assert_eq!(graveness(PlanKind::ActionTracker), [None, None]);
    }
}
