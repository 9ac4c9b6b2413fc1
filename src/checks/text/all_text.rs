//! All text of a plan that readers see, with the set of values that it is about.
//!
//! Unlike [`crate::checks::text::passages`], which serves rules about wording, it includes notes,
//! reasons, captions, alternative texts, quotations and the cells of typed tables.

use crate::checks::Context;
use crate::parse::visit_prose;
use crate::plan::figures::{FactValue, Figures};
use crate::plan::prose::{Block, BlockKind, Inline, Prose, plain};
use crate::plan::{Document, Id};
use crate::sources::{Span, Spanned};
use std::collections::BTreeSet;

/// A piece of text with its span.
#[derive(Debug, Clone)]
pub(in crate::checks) struct PlacedText {
    /// Where the text was written.
    pub(in crate::checks) span: Span,
    /// The text as it was written.
    pub(in crate::checks) words: String,
    /// The id of the set of values that it is about; `None` for other text.
    pub(in crate::checks) about: Option<Id>,
}

/// Every piece of text that readers see: first the text about sets of values, then all other prose.
pub(in crate::checks) fn all_text(context: &Context) -> Vec<PlacedText> {
    let document = &context.plan.document;
    let mut all = Vec::new();
    add_explanations(document, &mut all);
    add_figures(&context.plan.figures, &mut all);
    let known: BTreeSet<Span> = all.iter().map(|it| it.span).collect();
    for section in &document.sections {
        all.push(placed(section.span, None, &section.title));
    }
    for picture in &document.pictures {
        for words in [Some(&picture.alt), picture.caption.as_ref()]
            .into_iter()
            .flatten()
        {
            all.push(placed(picture.id.span, None, words));
        }
    }
    let mut rest = Vec::new();
    visit_prose(document, &mut |prose| add(&mut rest, None, Some(prose)));
    all.extend(rest.into_iter().filter(|it| !known.contains(&it.span)));
    all
}

/// Prose that names the set of values that it is about.
fn add_explanations(document: &Document, all: &mut Vec<PlacedText>) {
    for note in &document.notes {
        add(all, Some(&note.at.value), Some(&note.note));
    }
    for accepted in &document.accepted {
        let place = accepted.at.value.split(' ').next().and_then(Id::parse);
        add(all, place.as_ref(), Some(&accepted.reason));
    }
    for exempt in &document.disclosure.exempt {
        add(all, Some(&exempt.at.value), Some(&exempt.reason));
    }
    for decision in &document.disclosure.decisions {
        add(all, Some(&decision.at.value), Some(&decision.reason));
    }
    for programme in &document.practice.programmes {
        add(all, Some(&programme.id.value), Some(&programme.what));
        add(all, Some(&programme.id.value), programme.note.as_ref());
    }
}

fn add_figures(figures: &Figures, all: &mut Vec<PlacedText>) {
    for it in &figures.indicators {
        let id = Some(&it.id.value);
        add(all, id, Some(&it.definition));
        for prose in [&it.latest, &it.commentary, &it.note] {
            add(all, id, prose.as_ref());
        }
        all.push(placed(it.id.span, None, &it.title));
        sourced(all, &it.id, &it.source);
        for seen in it.series.iter().flat_map(|series| &series.observations) {
            add(all, id, seen.note.as_ref());
            for words in [&seen.not_available, &seen.break_before] {
                sourced(all, &it.id, words.as_deref().unwrap_or_default());
            }
        }
    }
    let sets = figures.sets().into_iter();
    for it in sets.filter(|set| set.word != "indicator") {
        all.push(placed(it.id.span, Some(&it.id.value), it.caption));
        add(all, Some(&it.id.value), it.note);
    }
    for it in &figures.tables {
        sourced(all, &it.id, &it.source);
    }
    for it in &figures.benchmarks {
        sourced(all, &it.id, &it.source);
    }
    for it in &figures.facts {
        sourced(all, &it.id, it.source.as_deref().unwrap_or_default());
        if let FactValue::Text(text) = &it.value {
            all.push(placed(it.id.span, Some(&it.id.value), text));
        }
    }
    let ten = figures.kpis.as_ref();
    add(all, None, ten.and_then(|ten| ten.note.as_ref()));
    for kpi in ten.into_iter().flat_map(|ten| &ten.kpis) {
        add(all, Some(&kpi.id), kpi.note.as_ref());
    }
}

/// Adds words that stand beside a set of values, such as its source.
fn sourced(all: &mut Vec<PlacedText>, id: &Spanned<Id>, words: &str) {
    if !words.is_empty() {
        all.push(placed(id.span, Some(&id.value), words));
    }
}

fn placed(span: Span, about: Option<&Id>, words: &str) -> PlacedText {
    PlacedText {
        span,
        words: words.to_owned(),
        about: about.cloned(),
    }
}

fn add(all: &mut Vec<PlacedText>, about: Option<&Id>, prose: Option<&Prose>) {
    let Some(prose) = prose else {
        return;
    };
    let notes = prose.notes.iter().flat_map(|note| &note.blocks);
    let blocks = prose.blocks.iter().chain(notes);
    blocks.for_each(|block| add_block(block, about, all));
}

fn add_block(block: &Block, about: Option<&Id>, all: &mut Vec<PlacedText>) {
    let mut inline = |inlines: &[Inline]| all.push(placed(block.span, about, &plain(inlines)));
    match &block.value {
        BlockKind::Heading(heading) => inline(&heading.text),
        BlockKind::Paragraph(inlines) => inline(inlines),
        BlockKind::Table(table) => {
            inline(&table.caption);
            for row in &table.rows {
                // the cells of a row are read as one text
                let cells: Vec<_> = row.iter().map(|cell| plain(cell)).collect();
                all.push(placed(block.span, about, &cells.join(" | ")));
            }
        }
        BlockKind::List { items, .. } => {
            let blocks = items.iter().flat_map(|item| &item.blocks);
            blocks.for_each(|block| add_block(block, about, all));
        }
        BlockKind::Quote { blocks, .. } | BlockKind::Callout { blocks, .. } => {
            for block in blocks {
                add_block(block, about, all);
            }
        }
        BlockKind::Definitions(definitions) => {
            let blocks = definitions.iter().flat_map(|it| &it.meanings).flatten();
            blocks.for_each(|block| add_block(block, about, all));
        }
        BlockKind::Code(text) => all.push(placed(block.span, about, text)),
        BlockKind::Rule | BlockKind::Placement => {}
    }
}
