//! Prose as plain text, for a cell of a table.

use crate::disclosure::Publishable;
use crate::plan::prose::{BlockKind, Inline, Prose};
use crate::plan::{Anchor, Id, Placement, Target};
use crate::words::Label;

/// The text of paragraphs, with the titles of what `[[see …]]` refers to. Prose that does not fit
/// into a cell, because it quotes a value or is more than paragraphs, is replaced by a reference to
/// the text.
pub(super) fn words(prose: &Prose, plan: &Publishable) -> String {
    let paragraph = |block: &crate::plan::prose::Block| match &block.value {
        BlockKind::Paragraph(inlines) => inline(inlines, plan),
        _ => None,
    };
    let paragraphs: Option<Vec<_>> = prose.blocks.iter().map(paragraph).collect();
    paragraphs
        .map(|paragraphs| paragraphs.join(" "))
        .filter(|text| !text.trim().is_empty())
        .unwrap_or_else(|| plan.words().label(Label::SeeText).to_owned())
}

fn inline(inlines: &[Inline], plan: &Publishable) -> Option<String> {
    let mut out = String::new();
    for part in inlines {
        match part {
            Inline::Text(text) | Inline::Code(text) => out.push_str(text),
            Inline::Emphasis(inner)
            | Inline::Strong(inner)
            | Inline::Struck(inner)
            | Inline::Link { text: inner, .. } => out.push_str(&inline(inner, plan)?),
            Inline::Break => out.push(' '),
            Inline::Note(_) => {}
            Inline::Image { .. } => return None,
            Inline::Reference(reference) => match plan.links().get(&reference.span)? {
                Target::See(anchor) => out.push_str(&title(anchor, plan)?),
                Target::Block(_) | Target::Value(_) => return None,
            },
        }
    }
    Some(out)
}

fn title(anchor: &Anchor, plan: &Publishable) -> Option<String> {
    let section = |id: &Id| {
        let sections = &plan.document().sections;
        sections
            .iter()
            .find(|section| section.id == *id)
            .map(|section| section.title.clone())
    };
    match anchor {
        Anchor::Section(id) => section(id),
        Anchor::Placed(Placement::Table(id)) => plan.table(id).map(|table| table.caption.clone()),
        Anchor::Placed(Placement::Indicator(id)) => plan.indicator(id).map(|it| it.title.clone()),
        _ => None,
    }
}
