//! Reports ids that are used twice, because references to them would be ambiguous. Duplicate
//! numbers of actions are left to the rule that knows how they are written.

use crate::diagnostics::Finding;
use crate::parse::DataFiles;
use crate::plan::{Id, Section};
use crate::sources::{Span, Spanned};
use std::collections::BTreeMap;

/// A finding for each id that is used a second time for things of one kind.
pub(crate) fn repeated(sections: &[Section], data: &DataFiles) -> Vec<Finding> {
    let mut found = Vec::new();
    for (kind, names) in kinds(sections, data) {
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

/// The ids of one kind of thing, each with its span.
type IdSpans = Vec<(String, Span)>;

/// The ids of records, with their spans.
fn named<'a, T: 'a>(
    things: impl IntoIterator<Item = &'a T>,
    id: impl Fn(&T) -> &Spanned<Id>,
) -> IdSpans {
    things
        .into_iter()
        .map(|thing| (id(thing).value.to_string(), id(thing).span))
        .collect()
}

/// Each kind of thing, with its ids. Indicators and tables share one kind, because prose quotes
/// both in the same way.
fn kinds(sections: &[Section], data: &DataFiles) -> Vec<(&'static str, IdSpans)> {
    let tables = || data.tables.iter().flatten();
    let mut measured = named(
        data.indicators.iter().flat_map(|file| &file.indicators),
        |it| &it.id,
    );
    measured.extend(named(tables(), |it| &it.id));
    let sections = sections.iter();
    let sections = sections.map(|section| (section.id.to_string(), section.span));
    let priorities = data.priorities.iter().flat_map(|file| &file.priorities);
    let boards = data.board.iter().flat_map(|file| &file.boards);
    let voices = data.voices.iter().flat_map(|file| &file.voices);
    let risks = data.risks.iter().flat_map(|file| &file.risks);
    let terms = data.glossary.iter().flat_map(|file| &file.terms);
    let references = data.references.iter().flat_map(|file| &file.references);
    let reports = data.committee.iter().flat_map(|file| &file.reports);
    let rows = data.budget.iter().flat_map(|budget| &budget.rows);
    let posts = data.staffing.iter().flat_map(|staffing| &staffing.posts);
    let mut kinds = vec![
        ("sets of figures", measured),
        ("sections", sections.collect()),
        ("priorities", named(priorities, |it| &it.id)),
        ("boards", named(boards, |it| &it.id)),
        ("voices", named(voices, |it| &it.id)),
        ("risks", named(risks, |it| &it.id)),
        ("terms", named(terms, |it| &it.id)),
        ("references", named(references, |it| &it.id)),
        ("committee reports", named(reports, |it| &it.id)),
        ("budget rows", named(rows, |it| &it.id)),
        ("posts", named(posts, |it| &it.id)),
    ];
    kinds.extend(tables().map(|table| {
        let rows = named(&table.rows, |row| &row.id);
        ("rows of the same table", rows)
    }));
    kinds
}
