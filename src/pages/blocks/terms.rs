//! Terms and their definitions.

use crate::pages::blocks::references;
use crate::pages::context::PageContext;
use crate::pages::links::resolver::LinkResolver;
use crate::pages::open_data::json_value::{Value, record};
use crate::pages::open_data::plain_text::maybe;
use crate::pages::view::Html;
use crate::plan::{Id, Term};
use crate::words::Label;
use serde::Serialize;

/// A term with its definition.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TermView {
    /// The id of the term on the page; null where it is shown a second time.
    pub id: Option<String>,
    /// The abbreviation of the term.
    pub abbr: Option<String>,
    /// The term written in full.
    pub term: String,
    /// A note beside the term.
    pub note: Option<Html>,
    /// What the term means.
    pub definition: Option<Html>,
    /// Synonyms and former names of the term.
    pub also: Vec<String>,
    /// The source of the definition.
    pub source: Option<String>,
    /// Whether the words of the abbreviation are the editor's: readers see a mark.
    pub ours: bool,
}

/// A term, with the id that it has on its page.
pub(crate) fn term(resolver: &LinkResolver<'_>, term: &Term, id: Option<String>) -> TermView {
    let source = term
        .source
        .as_ref()
        .and_then(|source| references::find(resolver, &source.value));
    TermView {
        id,
        abbr: term.abbr.clone(),
        term: term
            .term
            .clone()
            .unwrap_or_else(|| resolver.words().label(Label::NotExpanded).to_owned()),
        note: resolver.maybe(term.note.as_ref()),
        definition: resolver.maybe(term.definition.as_ref()),
        also: term.also.clone(),
        source: source.map(|source| source.text.clone()),
        ours: term.ours,
    }
}

/// What readers look a term up by: its abbreviation, or else its words.
pub(crate) fn looked_up(term: &TermView) -> &str {
    term.abbr.as_ref().unwrap_or(&term.term)
}

/// The plan's terms in alphabetical order of what readers look for: the abbreviation first.
pub(crate) fn sorted(terms: &[Term]) -> Vec<&Term> {
    let mut sorted: Vec<&Term> = terms.iter().collect();
    let looked_up = |term: &Term| {
        let name = term.abbr.as_deref().or(term.term.as_deref());
        name.unwrap_or_default().to_lowercase()
    };
    sorted.sort_by_key(|term| looked_up(term));
    sorted
}

/// Definitions of terms in a section; their main place is the glossary.
pub(crate) fn definitions(context: &PageContext<'_>, ids: &[Id]) -> Vec<TermView> {
    let terms = &context.document().terms;
    let found = ids
        .iter()
        .filter_map(|id| terms.iter().find(|term| term.id.value == *id));
    found.map(|found| term(context, found, None)).collect()
}

/// The record of a term in plan.json.
pub(crate) fn record(context: &PageContext<'_>, term: &Term) -> Value {
    record!({
        "id": term.id.value.as_str(),
        "abbreviation": &term.abbr,
        "term": &term.term,
        "note": maybe(context, term.note.as_ref()),
        "definition": maybe(context, term.definition.as_ref()),
        "source": term.source.as_ref().map(|source| source.value.as_str()),
        "also": &term.also,
        "ours": &term.ours,
    })
}
