//! The bibliography.

use crate::pages::context::PageContext;
use crate::pages::links::resolver::LinkResolver;
use crate::pages::open_data::json_value::{Value, record};
use crate::plan::{Id, Reference};
use serde::Serialize;

/// A source that the plan cites.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ReferenceView {
    /// The id of the reference.
    pub id: String,
    /// The title of the reference.
    pub text: String,
    /// The address at which it can be read.
    pub url: Option<String>,
    /// Who published the work.
    pub publisher: Option<String>,
    /// A note beside the source.
    pub note: Option<String>,
}

/// The sources that the plan cites.
pub(crate) fn references(context: &PageContext<'_>) -> Vec<ReferenceView> {
    let view = |reference: &Reference| ReferenceView {
        id: format!("reference-{}", reference.id.value),
        text: reference.text.clone(),
        url: reference.url.clone(),
        publisher: reference.publisher.clone(),
        note: reference.note.clone(),
    };
    context.document().references.iter().map(view).collect()
}

/// The reference with this id; `None` if the plan has none.
pub(crate) fn find<'a>(resolver: &LinkResolver<'a>, id: &Id) -> Option<&'a Reference> {
    let references = &resolver.document().references;
    references
        .iter()
        .find(|reference| reference.id.value == *id)
}

/// The record of a reference in plan.json.
pub(crate) fn record(reference: &Reference) -> Value {
    record!({
        "id": reference.id.value.as_str(),
        "text": &reference.text,
        "url": &reference.url,
        "publisher": &reference.publisher,
        "note": &reference.note,
    })
}
