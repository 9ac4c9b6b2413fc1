//! The headings of columns of actions: those of the published table, otherwise this program's own.

use crate::pages::blocks::actions::action::ActionSource;
use crate::pages::context::PageContext;
use crate::pages::open_data::json_value::{Value, record};
use crate::plan::ActionHeadings;
use crate::words::{Label, Words};
use serde::Serialize;

/// The heading of each column of actions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct HeadingsView {
    /// What will be done.
    pub action: String,
    /// The posts that lead it.
    pub leads: String,
    /// By when it will be done.
    pub due: String,
    /// What it is meant to achieve.
    pub impact: String,
    /// How success is measured.
    pub measure: String,
    /// The evidence of its impact.
    pub evidence: String,
    /// The reports on it.
    pub progress: String,
}

/// The headings of this plan's actions, or of the previous plan's.
pub(crate) fn view(context: &PageContext<'_>, source: ActionSource) -> HeadingsView {
    let document = context.document();
    let own = match (source, &document.previous) {
        (ActionSource::Previous, Some(previous)) => &previous.headings,
        _ => &document.headings,
    };
    headings(own, context.words())
}

/// The published headings, with this program's own where there is none.
fn headings(published: &ActionHeadings, words: Words) -> HeadingsView {
    let heading = |published: &Option<String>, label: Label| {
        let own = || words.label(label).to_owned();
        published.clone().unwrap_or_else(own)
    };
    HeadingsView {
        action: heading(&published.action, Label::RatedAction),
        leads: heading(&published.leads, Label::LedByPosts),
        due: heading(&published.due, Label::ByWhen),
        impact: heading(&published.impact, Label::Impact),
        measure: heading(&published.measure, Label::HowWeKnow),
        evidence: heading(&published.evidence, Label::Evidence),
        progress: heading(&published.progress, Label::Progress),
    }
}

/// The record of the published headings in plan.json.
pub(crate) fn record(headings: &ActionHeadings) -> Value {
    record!({
        "action": &headings.action,
        "leads": &headings.leads,
        "due": &headings.due,
        "impact": &headings.impact,
        "measure": &headings.measure,
        "evidence": &headings.evidence,
        "progress": &headings.progress,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_published_heading_comes_before_ours() {
        let published = ActionHeadings {
            impact: Some("Outcome".to_owned()),
            ..ActionHeadings::default()
        };
        let view = headings(&published, Words::English);
        assert_eq!(
            (view.impact.as_str(), view.due.as_str()),
            ("Outcome", "By when")
        );
    }
}
