//! Columns that hold the same have the same heading.
//!
//! # Checks
//!
//! Tables that are written in sections: whether two of them have the same columns in the same
//! order, and yet other words over one ("By when?" and "Timescale", "Owner" and "Lead Owner").
//!
//! # Why
//!
//! Readers look for the difference between "Owner" and "Lead Owner". There is none. Somebody who
//! listens to the page hears the heading with every cell.
//!
//! # Example
//!
//! ```markdown
//! | Action | Lead Owner | By when? |
//! | Action | Owner      | Timescale |
//! ```
//!
//! # Source
//!
//! The headings of the example stand in one plan published in 2023. Tables that are made of data
//! have one heading anyway. Please check: the columns may hold different things.

use crate::checks::Context;
use crate::diagnostics::Finding;
use crate::plan::prose::{BlockKind, plain};
use crate::sources::Span;

const ID: &str = rule_id!();

/// Headings with the same meaning, in groups.
const SAME: [&[&str]; 5] = [
    &[
        "owner",
        "lead",
        "lead owner",
        "overall lead",
        "who",
        "led by",
        "responsible",
    ],
    &[
        "by when",
        "when",
        "timescale",
        "due",
        "due date",
        "date",
        "target date",
        "deadline",
    ],
    &["action", "actions", "what", "what we will do", "activity"],
    &[
        "rag",
        "rag rating",
        "rag status",
        "rag completed",
        "rag action",
    ],
    &["target", "improvement target", "outcome", "outcomes", "aim"],
];

/// The headings of a table as typed, their meaning, and the table's span.
struct ColumnHead {
    typed: Vec<String>,
    meant: Vec<String>,
    span: Span,
    section: String,
}

pub(super) fn find(context: &Context) -> Vec<Finding> {
    let mut seen: Vec<ColumnHead> = Vec::new();
    let mut findings = Vec::new();
    for head in heads(context) {
        let before = seen.iter().find(|before| before.meant == head.meant);
        let found = before.and_then(|before| differing(before, &head));
        // each way of naming the columns is reported once
        if found.is_some() || before.is_none() {
            findings.extend(found);
            seen.insert(0, head);
        }
    }
    findings
}

fn heads(context: &Context) -> impl Iterator<Item = ColumnHead> {
    let sections = context.plan.document.sections.iter();
    sections.flat_map(|section| {
        section.body.blocks.iter().filter_map(|block| {
            let BlockKind::Table(table) = &block.value else {
                return None;
            };
            let typed: Vec<_> = table
                .head
                .iter()
                .map(|cell| plain(cell).trim().to_owned())
                .collect();
            Some(ColumnHead {
                meant: typed.iter().map(|typed| meant(typed)).collect(),
                typed,
                span: block.span,
                section: section.id.to_string(),
            })
        })
    })
}

fn differing(before: &ColumnHead, head: &ColumnHead) -> Option<Finding> {
    let mut pairs = before.typed.iter().zip(&head.typed);
    let (other, typed) = pairs.find(|(a, b)| a != b)?;
    let message = format!("please check: is \"{typed}\" the same column as \"{other}\"?");
    Some(
        Finding::advice(ID, head.span, message)
            .related(before.span, "the other table")
            .help(format!("if so, write \"{other}\" over both"))
            .place(head.section.as_str()),
    )
}

/// The heading without punctuation and capitals, or the first of those with the same meaning.
fn meant(typed: &str) -> String {
    let lower = typed.to_lowercase();
    let words = lower.split(|c: char| !c.is_alphanumeric());
    let bare = words
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ");
    let same = SAME.iter().find(|same| same.contains(&bare.as_str()));
    same.and_then(|same| same.first())
        .map_or(bare, |first| (*first).to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_mean_the_same_whatever_their_marks() {
        assert_eq!(meant("By when?"), meant("By When"));
        assert_eq!(meant("Timescale"), meant("By when"));
        assert_ne!(meant("Impact"), meant("Owner"));
    }
}
