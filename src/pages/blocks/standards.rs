//! The self-assessment against the five Standards for children.

use crate::pages::context::PageContext;
use crate::pages::open_data::json_value::{Value, record};
use crate::pages::open_data::plain_text::texts;
use crate::pages::status_labels;
use crate::pages::view::{Html, StatusLabel};
use crate::plan::Standard;
use crate::units::Month;
use serde::Serialize;

/// The five standards for children.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct StandardsView {
    /// The standards, in the plan's order.
    pub standards: Vec<StandardView>,
    /// Whether any standard is rated.
    pub rated: bool,
    /// A note beside the standards.
    pub note: Option<Html>,
}

/// One of the five standards for children.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct StandardView {
    /// The number of the standard.
    pub number: u8,
    /// The title of the standard.
    pub title: String,
    /// The rating of operational practice.
    pub operational: Option<StatusLabel>,
    /// The rating of strategic leadership.
    pub strategic: Option<StatusLabel>,
    /// Words added to the rating.
    pub qualifier: Option<String>,
    /// The month of the assessment.
    pub assessed: Option<String>,
    /// What was done about it.
    pub done: Vec<Html>,
    /// What will be done next.
    pub next: Vec<Html>,
}

/// The assessment against the standards.
pub(crate) fn standards(context: &PageContext<'_>) -> Option<StandardsView> {
    let assessed = context.document().standards.as_ref()?;
    let view = |standard: &Standard| StandardView {
        number: standard.number,
        title: context
            .pages
            .framework
            .standard(standard.number)
            .unwrap_or_default()
            .to_owned(),
        operational: standard
            .operational
            .map(|it| status_labels::rating(it, context.words())),
        strategic: standard
            .strategic
            .map(|it| status_labels::rating(it, context.words())),
        qualifier: standard.qualifier.clone(),
        assessed: standard.assessed.map(Month::long),
        done: context.lines(&standard.done),
        next: context.lines(&standard.next),
    };
    let is_rated = |standard: &Standard| standard.operational.or(standard.strategic).is_some();
    Some(StandardsView {
        rated: assessed.standards.iter().any(is_rated),
        standards: assessed.standards.iter().map(view).collect(),
        note: context.maybe(assessed.note.as_ref()),
    })
}

/// The record of a standard in plan.json.
pub(crate) fn record(context: &PageContext<'_>, standard: &Standard) -> Value {
    record!({
        "standard": &standard.number,
        "title": context.pages.framework.standard(standard.number),
        "operational": standard.operational.map(|rating| status_labels::rating(rating, context.words()).word),
        "strategic": standard.strategic.map(|rating| status_labels::rating(rating, context.words()).word),
        "qualifier": &standard.qualifier,
        "assessed": standard.assessed.map(|month| month.to_string()),
        "done": texts(context, &standard.done),
        "next": texts(context, &standard.next),
    })
}
