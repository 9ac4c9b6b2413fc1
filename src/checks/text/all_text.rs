//! Everything that a plan says in words to its readers, with the figure that the words stand beside.
//!
//! What [`crate::checks::text::passages`] leaves out, because it is about how a plan is written, is here too: notes,
//! reasons, captions, alternative texts, quotations and the cells of typed tables.

use crate::checks::Context;
use crate::plan::figures::{FactValue, Figures};
use crate::plan::prose::{Block, BlockKind, Inline, Prose, plain};
use crate::plan::{Document, Id, Picture};
use crate::sources::Span;
use std::collections::BTreeSet;

/// Words in one place.
#[derive(Debug, Clone)]
pub(in crate::checks) struct PlacedText {
    /// Where they stand.
    pub(in crate::checks) span: Span,
    /// What they say, in lower case.
    pub(in crate::checks) lower: String,
    /// The figure that they stand beside, by which a decision means it.
    pub(in crate::checks) about: Option<Id>,
}

/// All that a plan tells.
pub(in crate::checks) fn told(context: &Context) -> Vec<PlacedText> {
    let mut all = Vec::new();
    of_document(&context.plan.document, &mut all);
    of_figures(&context.plan.figures, &mut all);
    let known: BTreeSet<Span> = all.iter().map(|it| it.span).collect();
    let rest = context.reading.passages();
    let rest = rest.filter(|it| !known.contains(&it.span));
    all.extend(rest.map(|it| said(it.span, None, &it.text)));
    all
}

fn of_document(document: &Document, all: &mut Vec<PlacedText>) {
    add(all, None, Some(&document.summary));
    for section in &document.sections {
        add(all, None, Some(&section.body));
    }
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
    document.pictures.iter().for_each(|it| of_picture(it, all));
    for action in &document.actions {
        add(all, None, action.note.as_ref());
        action
            .progress
            .iter()
            .for_each(|it| add(all, None, Some(&it.text)));
    }
    for programme in &document.practice.programmes {
        add(all, Some(&programme.id.value), Some(&programme.what));
        add(all, Some(&programme.id.value), programme.note.as_ref());
    }
    for voice in &document.voices {
        add(all, None, Some(&voice.text));
    }
}

fn of_picture(picture: &Picture, all: &mut Vec<PlacedText>) {
    let span = picture.id.span;
    for words in [Some(&picture.alt), picture.caption.as_ref()]
        .into_iter()
        .flatten()
    {
        all.push(said(span, None, words));
    }
    add(all, None, picture.long_description.as_ref());
}

fn of_figures(figures: &Figures, all: &mut Vec<PlacedText>) {
    for it in &figures.indicators {
        let id = Some(&it.id.value);
        add(all, id, Some(&it.definition));
        for prose in [&it.latest, &it.commentary, &it.note] {
            add(all, id, prose.as_ref());
        }
        for seen in it.series.iter().flat_map(|series| &series.observations) {
            add(all, id, seen.note.as_ref());
        }
    }
    for it in &figures.tables {
        captioned(
            all,
            (&it.id.value, it.id.span),
            &it.caption,
            it.note.as_ref(),
        );
    }
    for it in &figures.representation {
        captioned(
            all,
            (&it.id.value, it.id.span),
            &it.caption,
            it.note.as_ref(),
        );
    }
    for it in &figures.benchmarks {
        captioned(
            all,
            (&it.id.value, it.id.span),
            &it.caption,
            it.note.as_ref(),
        );
    }
    for it in &figures.surveys {
        captioned(
            all,
            (&it.id.value, it.id.span),
            &it.question,
            it.note.as_ref(),
        );
    }
    for it in &figures.facts {
        captioned(all, (&it.id.value, it.id.span), &it.label, it.note.as_ref());
        if let FactValue::Text(text) = &it.value {
            all.push(said(it.id.span, Some(&it.id.value), text));
        }
    }
    let ten = figures.kpis.as_ref();
    add(all, None, ten.and_then(|ten| ten.note.as_ref()));
    for kpi in ten.into_iter().flat_map(|ten| &ten.kpis) {
        add(all, Some(&kpi.id), kpi.note.as_ref());
    }
}

fn captioned(
    all: &mut Vec<PlacedText>,
    (id, span): (&Id, Span),
    caption: &str,
    note: Option<&Prose>,
) {
    all.push(said(span, Some(id), caption));
    add(all, Some(id), note);
}

fn said(span: Span, about: Option<&Id>, words: &str) -> PlacedText {
    PlacedText {
        span,
        lower: words.to_lowercase(),
        about: about.cloned(),
    }
}

fn add(all: &mut Vec<PlacedText>, about: Option<&Id>, prose: Option<&Prose>) {
    let Some(prose) = prose else {
        return;
    };
    let notes = prose.notes.iter().flat_map(|note| &note.blocks);
    let blocks = prose.blocks.iter().chain(notes);
    blocks.for_each(|block| of_block(block, about, all));
}

fn of_block(block: &Block, about: Option<&Id>, all: &mut Vec<PlacedText>) {
    let mut inline = |inlines: &[Inline]| all.push(said(block.span, about, &plain(inlines)));
    match &block.value {
        BlockKind::Heading(heading) => inline(&heading.text),
        BlockKind::Paragraph(inlines) => inline(inlines),
        BlockKind::Table(table) => {
            inline(&table.caption);
            for row in &table.rows {
                // the cells of a row belong together
                let cells: Vec<_> = row.iter().map(|cell| plain(cell)).collect();
                all.push(said(block.span, about, &cells.join(" | ")));
            }
        }
        BlockKind::List { items, .. } => {
            let blocks = items.iter().flat_map(|item| &item.blocks);
            blocks.for_each(|block| of_block(block, about, all));
        }
        BlockKind::Quote { blocks, .. } | BlockKind::Callout { blocks, .. } => {
            for block in blocks {
                of_block(block, about, all);
            }
        }
        BlockKind::Definitions(definitions) => {
            let blocks = definitions.iter().flat_map(|it| &it.meanings).flatten();
            blocks.for_each(|block| of_block(block, about, all));
        }
        BlockKind::Code(text) => all.push(said(block.span, about, text)),
        BlockKind::Rule | BlockKind::Placement => {}
    }
}
