//! IdSpans that must not be used twice, because something refers to them. The numbers of actions are
//! left to the rule that knows how they are written.

use crate::diagnostics::Finding;
use crate::plan::figures::Figures;
use crate::plan::{Document, Id};
use crate::sources::{Span, Spanned};
use std::collections::BTreeMap;

/// A finding for each name that is used a second time among things of its kind.
pub(crate) fn repeated(document: &Document, figures: &Figures) -> Vec<Finding> {
    let mut found = Vec::new();
    for (kind, names) in kinds(document, figures) {
        let mut seen: BTreeMap<String, Span> = BTreeMap::new();
        for (name, span) in names {
            if let Some(first) = seen.get(&name) {
                found.push(
                    Finding::error(
                        "duplicate-id",
                        span,
                        format!("two {kind} are called `{name}`"),
                    )
                    .label("the second")
                    .related(*first, "the first")
                    .help("give one of them another name, so that each can be referred to"),
                );
            } else {
                seen.insert(name, span);
            }
        }
    }
    found
}

/// IdSpans and their places.
type IdSpans = Vec<(String, Span)>;

/// The names of things that have an id.
fn named<'a, T: 'a>(
    things: impl IntoIterator<Item = &'a T>,
    id: impl Fn(&T) -> &Spanned<Id>,
) -> IdSpans {
    things
        .into_iter()
        .map(|thing| (id(thing).value.to_string(), id(thing).span))
        .collect()
}

/// Each kind of thing, with the names used in it. Indicators and tables share one kind, because
/// prose quotes both in the same way.
fn kinds(document: &Document, figures: &Figures) -> Vec<(&'static str, IdSpans)> {
    let mut measured = named(&figures.indicators, |indicator| &indicator.id);
    measured.extend(named(&figures.tables, |table| &table.id));
    let sections = document.sections.iter();
    let sections = sections.map(|section| (section.id.to_string(), section.span));
    let mut kinds = vec![
        ("sets of figures", measured),
        ("sections", sections.collect()),
        ("priorities", named(&document.priorities, |it| &it.id)),
        ("boards", named(&document.boards, |it| &it.id)),
        ("voices", named(&document.voices, |it| &it.id)),
        ("risks", named(&document.risks, |it| &it.id)),
        ("terms", named(&document.terms, |it| &it.id)),
        ("references", named(&document.references, |it| &it.id)),
        ("committee reports", named(&document.committee, |it| &it.id)),
    ];
    if let Some(budget) = &document.budget {
        kinds.push(("budget rows", named(&budget.rows, |row| &row.id)));
    }
    if let Some(staffing) = &document.staffing {
        kinds.push(("posts", named(&staffing.posts, |post| &post.id)));
    }
    for table in &figures.tables {
        let rows = named(&table.rows, |row| &row.id);
        kinds.push(("rows of the same table", rows));
    }
    kinds
}
