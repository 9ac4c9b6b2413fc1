//! No label stops short.
//!
//! # Checks
//!
//! Titles of sections, priorities, outcomes and indicators, labels of rows and facts, and leads:
//! none ends with a word that something must follow, such as "of", "and" or "the", or with a comma.
//!
//! # Why
//!
//! Half of a label was lost, usually at the end of a table cell, and with it what the figure
//! counts.
//!
//! # Example
//!
//! ```yaml
//! title: Number of children assessed as at risk of      # of what?
//! ```
//!
//! # Source
//!
//! The label of the example was published in 2023. The list of words is ours.

use crate::checks::Context;
use crate::diagnostics::Finding;
use crate::plan::Plan;
use crate::sources::Span;

const ID: &str = rule_id!();

/// Words that must be followed by something.
const OPEN: [&str; 8] = ["a", "an", "and", "of", "or", "than", "the", "which"];

pub(super) fn find(context: &Context) -> Vec<Finding> {
    let labels = labels(context.plan).into_iter();
    labels
        .filter_map(|(text, span)| {
            let last = open_end(text)?;
            let message = format!("\"{text}\" stops short after \"{last}\"");
            Some(Finding::warning(ID, span, message).help("finish it"))
        })
        .collect()
}

fn labels(plan: &Plan) -> Vec<(&str, Span)> {
    let (document, figures) = (&plan.document, &plan.figures);
    let mut all: Vec<(&str, Span)> = Vec::new();
    all.extend(
        document
            .sections
            .iter()
            .map(|it| (it.title.as_str(), it.span)),
    );
    for priority in &document.priorities {
        all.push((&priority.title, priority.id.span));
        all.extend(
            priority
                .outcomes
                .iter()
                .map(|it| (it.title.as_str(), it.reference.span)),
        );
    }
    for action in &document.actions {
        all.extend(
            action
                .leads
                .iter()
                .map(|lead| (lead.as_str(), action.reference.span)),
        );
    }
    all.extend(
        figures
            .indicators
            .iter()
            .map(|it| (it.title.as_str(), it.id.span)),
    );
    all.extend(
        figures
            .facts
            .iter()
            .map(|it| (it.label.as_str(), it.id.span)),
    );
    let rows = figures.tables.iter().flat_map(|table| &table.rows);
    all.extend(rows.map(|row| (row.label.value.as_str(), row.label.span)));
    all
}

/// The last word, if something must follow it; `None` otherwise.
fn open_end(text: &str) -> Option<&str> {
    let text = text.trim_end();
    if text.ends_with(',') {
        return Some(",");
    }
    let last = text.split_whitespace().next_back()?;
    let several = text.split_whitespace().nth(1).is_some();
    (several && OPEN.contains(&last)).then_some(last)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_words_that_need_another_are_open() {
        assert_eq!(open_end("Children at risk of"), Some("of"));
        assert_eq!(open_end("YOT Service Leader and"), Some("and"));
        for whole in ["Where we come from us", "A", "Children at risk", "Group A"] {
            assert_eq!(open_end(whole), None, "{whole}");
        }
    }
}
