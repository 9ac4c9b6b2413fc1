//! Names that must not be used twice, because something refers to them. The numbers of actions are
//! left to the rule that knows how they are written.

use crate::diagnostics::Finding;
use crate::plan::Document;
use crate::plan::figures::Figures;
use crate::sources::Span;
use std::collections::BTreeMap;

/// A finding for each name that is used a second time among things of its kind.
pub(super) fn repeated(document: &Document, figures: &Figures) -> Vec<Finding> {
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

/// Names and their places.
type Names = Vec<(String, Span)>;

/// Each kind of thing, with the names used in it. Indicators and tables share one kind, because
/// prose quotes both in the same way.
fn kinds(document: &Document, figures: &Figures) -> Vec<(&'static str, Names)> {
    let id = |id: &crate::sources::Spanned<crate::plan::Id>| (id.value.to_string(), id.span);
    let measured = figures.indicators.iter().map(|indicator| id(&indicator.id));
    let counted = figures.tables.iter().map(|table| id(&table.id));
    let mut kinds = vec![
        ("sets of figures", measured.chain(counted).collect()),
        (
            "sections",
            document
                .sections
                .iter()
                .map(|section| (section.id.to_string(), section.span))
                .collect(),
        ),
        (
            "priorities",
            document
                .priorities
                .iter()
                .map(|priority| id(&priority.id))
                .collect(),
        ),
        (
            "boards",
            document.boards.iter().map(|board| id(&board.id)).collect(),
        ),
        (
            "voices",
            document.voices.iter().map(|voice| id(&voice.id)).collect(),
        ),
        (
            "risks",
            document.risks.iter().map(|risk| id(&risk.id)).collect(),
        ),
        (
            "terms",
            document.terms.iter().map(|term| id(&term.id)).collect(),
        ),
        (
            "references",
            document
                .references
                .iter()
                .map(|reference| id(&reference.id))
                .collect(),
        ),
        (
            "committee reports",
            document
                .committee
                .iter()
                .map(|report| id(&report.id))
                .collect(),
        ),
    ];
    if let Some(budget) = &document.budget {
        kinds.push((
            "budget rows",
            budget.rows.iter().map(|row| id(&row.id)).collect(),
        ));
    }
    if let Some(staffing) = &document.staffing {
        kinds.push((
            "posts",
            staffing.posts.iter().map(|post| id(&post.id)).collect(),
        ));
    }
    for table in &figures.tables {
        kinds.push((
            "rows of the same table",
            table.rows.iter().map(|row| id(&row.id)).collect(),
        ));
    }
    kinds
}
