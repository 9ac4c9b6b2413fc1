//! The words that the plan itself says, paragraph by paragraph.
//!
//! Quotations are left out, because their words are somebody else's; and so are notes to readers and
//! the reasons for what stands, because they quote what is wrong. What `[[…]]` will print is not known
//! here: it reads as an ellipsis.

use crate::plan::Plan;
use crate::plan::prose::{Block, BlockKind, Inline, Prose};
use crate::sources::Span;

/// A paragraph or heading.
#[derive(Debug, Clone)]
pub(super) struct Passage<'a> {
    /// Where it stands.
    pub(super) span: Span,
    /// Its words, with an ellipsis for each `[[…]]`.
    pub(super) text: String,
    /// Its pieces.
    pub(super) inlines: &'a [Inline],
    /// What it is.
    pub(super) kind: Kind,
}

/// What a passage is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A heading.
    Heading,
    /// A paragraph, or one in a list.
    Paragraph,
}

/// What stands for a `[[…]]`.
pub(super) const QUOTED: char = '…';

/// All that the plan says in prose.
pub(super) fn passages(plan: &Plan) -> Vec<Passage<'_>> {
    all(plan)
        .into_iter()
        .flat_map(|prose| within(&prose.blocks))
        .collect()
}

/// The passages of one piece of prose.
pub(super) fn of(prose: &Prose) -> Vec<Passage<'_>> {
    within(&prose.blocks)
}

/// The passages of the plan's sections.
pub(super) fn in_sections(plan: &Plan) -> impl Iterator<Item = Passage<'_>> {
    let sections = plan.document.sections.iter();
    sections.flat_map(|section| of(&section.body))
}

fn all(plan: &Plan) -> Vec<&Prose> {
    let document = &plan.document;
    let practice = &document.practice;
    let actions = document.actions.iter().flat_map(|action| {
        let more = [
            &action.impact,
            &action.measure,
            &action.evidence,
            &action.baseline,
        ];
        std::iter::once(&action.text).chain(more.into_iter().flatten())
    });
    let indicators = plan.figures.indicators.iter().flat_map(|indicator| {
        let more = [&indicator.latest, &indicator.commentary];
        std::iter::once(&indicator.definition).chain(more.into_iter().flatten())
    });
    let standards = document.standards.iter().flat_map(|all| &all.standards);
    std::iter::once(&document.summary)
        .chain(document.sections.iter().map(|section| &section.body))
        .chain(
            document
                .priorities
                .iter()
                .filter_map(|priority| priority.summary.as_ref()),
        )
        .chain(actions)
        .chain(
            document
                .risks
                .iter()
                .flat_map(|risk| std::iter::once(&risk.text).chain(&risk.mitigations)),
        )
        .chain(
            document
                .statements
                .iter()
                .flat_map(|statement| &statement.items),
        )
        .chain(
            document
                .contributions
                .iter()
                .map(|contribution| &contribution.what),
        )
        .chain(practice.programmes.iter().map(|programme| &programme.what))
        .chain(practice.projects.iter().map(|project| &project.text))
        .chain(
            practice
                .commitments
                .iter()
                .map(|commitment| &commitment.text),
        )
        .chain(
            practice
                .achievements
                .iter()
                .map(|achievement| &achievement.text),
        )
        .chain(practice.framing.iter().map(|framing| &framing.text))
        .chain(standards.flat_map(|standard| standard.done.iter().chain(&standard.next)))
        .chain(indicators)
        .collect()
}

fn within(blocks: &[Block]) -> Vec<Passage<'_>> {
    let mut found = Vec::new();
    for block in blocks {
        let mut add = |kind, inlines| {
            found.push(Passage {
                span: block.span,
                text: words(inlines),
                inlines,
                kind,
            });
        };
        match &block.value {
            BlockKind::Heading(heading) => add(Kind::Heading, &heading.text),
            BlockKind::Paragraph(inlines) => add(Kind::Paragraph, inlines),
            BlockKind::List { items, .. } => {
                found.extend(items.iter().flat_map(|item| within(&item.blocks)));
            }
            BlockKind::Callout { blocks, .. } => found.extend(within(blocks)),
            BlockKind::Definitions(definitions) => {
                let meanings = definitions
                    .iter()
                    .flat_map(|definition| &definition.meanings);
                found.extend(meanings.flat_map(|blocks| within(blocks)));
            }
            BlockKind::Table(_)
            | BlockKind::Quote { .. }
            | BlockKind::Code(_)
            | BlockKind::Rule
            | BlockKind::Placement => {}
        }
    }
    found
}

fn words(inlines: &[Inline]) -> String {
    let mut out = String::new();
    for inline in inlines {
        match inline {
            Inline::Text(text) | Inline::Code(text) => out.push_str(text),
            Inline::Emphasis(inner) | Inline::Strong(inner) | Inline::Struck(inner) => {
                out.push_str(&words(inner));
            }
            Inline::Link { text, .. } => out.push_str(&words(text)),
            Inline::Image { .. } | Inline::Note(_) => {}
            Inline::Reference(_) => out.push(QUOTED),
            Inline::Break => out.push(' '),
        }
    }
    out
}

/// The sentences of a text: what ends with a full stop, question or exclamation mark before a space.
pub(super) fn sentences(text: &str) -> impl Iterator<Item = &str> {
    let ends: Vec<usize> = text
        .char_indices()
        .zip(text.chars().skip(1).chain([' ']))
        .filter(|((_, c), next)| matches!(c, '.' | '?' | '!') && next.is_whitespace())
        .map(|((at, c), _)| at + c.len_utf8())
        .chain([text.len()])
        .collect();
    let starts = std::iter::once(0).chain(ends.clone());
    let pieces = starts.zip(ends).map(|(from, to)| text[from..to].trim());
    pieces.filter(|piece| !piece.is_empty())
}

/// Whether `text` has `phrase` as whole words; both in lower case.
pub(super) fn has_phrase(text: &str, phrase: &str) -> bool {
    let outside = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
    text.match_indices(phrase).any(|(at, found)| {
        let before = text[..at].chars().next_back();
        let after = text[at + found.len()..].chars().next();
        outside(before) && outside(after)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_end_at_stops_before_spaces() {
        let text = "It fell by 2.5%. Why? We do not know";
        let all: Vec<_> = sentences(text).collect();
        assert_eq!(all, ["It fell by 2.5%.", "Why?", "We do not know"]);
    }

    #[test]
    fn phrases_are_whole_words() {
        assert!(has_phrase("see page 48.", "page"));
        assert!(!has_phrase("the homepage", "page"));
    }
}
