//! Named passages: framing boxes, projects and principles.

use crate::pages::blocks::references;
use crate::pages::context::PageContext;
use crate::pages::open_data::json_value::{Value, record};
use crate::pages::open_data::plain_text::text;
use crate::pages::view::Html;
use crate::plan::Principles;
use crate::plan::prose::Prose;
use serde::Serialize;

/// A named passage of text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Stated {
    /// The name of the passage.
    pub name: String,
    /// What is said under the name.
    pub html: Html,
}

/// The principles that the plan follows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PrinciplesView {
    /// The title of the whole set.
    pub title: String,
    /// The source of the principles.
    pub source: Option<String>,
    /// The principles, in the plan's order.
    pub principles: Vec<Stated>,
}

/// A named passage, whose prose can have several paragraphs.
pub(crate) fn stated(context: &PageContext<'_>, name: &str, prose: &Prose) -> Stated {
    Stated {
        name: name.to_owned(),
        html: context.blocks(prose),
    }
}

/// The boxes that frame the plan.
pub(crate) fn framing(context: &PageContext<'_>) -> Vec<Stated> {
    let boxes = context.document().practice.framing.iter();
    boxes
        .map(|framing| stated(context, &framing.heading, &framing.text))
        .collect()
}

/// Projects in which children repair harm.
pub(crate) fn projects(context: &PageContext<'_>) -> Vec<Stated> {
    let projects = context.document().practice.projects.iter();
    projects
        .map(|project| stated(context, &project.name, &project.text))
        .collect()
}

/// The principles that the plan follows.
pub(crate) fn principles(context: &PageContext<'_>) -> Option<PrinciplesView> {
    let principles = context.document().principles.as_ref()?;
    let source = principles
        .source
        .as_ref()
        .and_then(|source| references::find(context, &source.value));
    let stated = principles.principles.iter().map(|principle| Stated {
        name: principle.name.clone(),
        html: context.line(&principle.meaning),
    });
    Some(PrinciplesView {
        title: principles.title.clone(),
        source: source.map(|source| source.text.clone()),
        principles: stated.collect(),
    })
}

/// The record of a named passage in plan.json.
pub(crate) fn record(context: &PageContext<'_>, name: &str, prose: &Prose) -> Value {
    record!({ "name": name, "text": text(context, prose) })
}

/// The record of the principles in plan.json.
pub(crate) fn record_principles(context: &PageContext<'_>, principles: &Principles) -> Value {
    let each = principles.principles.iter();
    let each = each.map(|it| record!({ "name": &it.name, "meaning": text(context, &it.meaning) }));
    record!({
        "title": &principles.title,
        "source": principles.source.as_ref().map(|source| source.value.as_str()),
        "principles": each.collect::<Vec<_>>(),
    })
}
