//! Words explained, principles, and what the plan draws on.

use crate::pages::context::PageContext;
use crate::pages::links::resolver::LinkResolver;
use crate::pages::view::{BlockView, ReferenceView, Stated, TermView};
use crate::plan::{Id, Reference, Term};
use crate::words::Label;

/// A term, with the id that it has on its page.
pub(in crate::pages) fn term(pen: &LinkResolver<'_>, term: &Term, id: Option<String>) -> TermView {
    let source = term
        .source
        .as_ref()
        .and_then(|source| reference(pen, &source.value));
    TermView {
        id,
        abbr: term.abbr.clone(),
        term: term
            .term
            .clone()
            .unwrap_or_else(|| pen.words().label(Label::NotExpanded).to_owned()),
        definition: pen.maybe(term.definition.as_ref()),
        also: term.also.clone(),
        source: source.map(|source| source.text.clone()),
    }
}

/// The plan's terms in order of the alphabet, by what readers look for: the short form first.
pub(in crate::pages) fn sorted(terms: &[Term]) -> Vec<&Term> {
    let mut sorted: Vec<&Term> = terms.iter().collect();
    let looked_up = |term: &Term| {
        let name = term.abbr.as_deref().or(term.term.as_deref());
        name.unwrap_or_default().to_lowercase()
    };
    sorted.sort_by_key(|term| looked_up(term));
    sorted
}

/// Some terms, where a section places them; their home is the glossary.
pub(super) fn definitions(desk: &PageContext<'_>, ids: &[Id]) -> BlockView {
    let terms = &desk.document().terms;
    let found = ids
        .iter()
        .filter_map(|id| terms.iter().find(|term| term.id.value == *id));
    BlockView::Definitions {
        terms: found.map(|found| term(desk, found, None)).collect(),
    }
}

/// The principles that the plan is written under.
pub(super) fn principles(desk: &PageContext<'_>) -> Option<BlockView> {
    let principles = desk.document().principles.as_ref()?;
    let source = principles
        .source
        .as_ref()
        .and_then(|source| reference(desk, &source.value));
    let stated = principles.principles.iter().map(|principle| Stated {
        name: principle.name.clone(),
        html: desk.line(&principle.meaning),
    });
    Some(BlockView::Principles {
        title: principles.title.clone(),
        source: source.map(|source| source.text.clone()),
        principles: stated.collect(),
    })
}

/// What the plan draws on.
pub(super) fn references(desk: &PageContext<'_>) -> BlockView {
    let view = |reference: &Reference| ReferenceView {
        id: format!("reference-{}", reference.id.value),
        text: reference.text.clone(),
        url: reference.url.clone(),
        publisher: reference.publisher.clone(),
        note: reference.note.clone(),
    };
    BlockView::References {
        references: desk.document().references.iter().map(view).collect(),
    }
}

fn reference<'a>(pen: &LinkResolver<'a>, id: &Id) -> Option<&'a Reference> {
    let references = &pen.document().references;
    references
        .iter()
        .find(|reference| reference.id.value == *id)
}
