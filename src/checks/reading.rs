//! The words that the plan itself says, paragraph by paragraph.
//!
//! Quotations are left out, because their words are somebody else's; and so are notes to readers and
//! the reasons for what stands, because they quote what is wrong. What `[[…]]` will print is not known
//! here: it reads as an ellipsis.

use crate::diagnostics::Finding;
use crate::plan::prose::{Block, BlockKind, Inline, Prose};
use crate::plan::{Action, Id, Plan, Practice};
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
    /// The section that it belongs to, by which a plan can let it stand.
    section: Option<&'a Id>,
}

impl Passage<'_> {
    /// Something to look at here.
    pub(super) fn advice(&self, rule: &'static str, message: impl Into<String>) -> Finding {
        self.placed(Finding::advice(rule, self.span, message))
    }

    /// Something that is probably wrong here.
    pub(super) fn warning(&self, rule: &'static str, message: impl Into<String>) -> Finding {
        self.placed(Finding::warning(rule, self.span, message))
    }

    fn placed(&self, finding: Finding) -> Finding {
        match self.section {
            Some(section) => finding.place(section.as_str()),
            None => finding,
        }
    }
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
    let data = in_data(plan).into_iter();
    in_sections(plan)
        .chain(data.flat_map(|prose| within(&prose.blocks, None)))
        .collect()
}

/// The passages of one piece of prose.
pub(super) fn of(prose: &Prose) -> Vec<Passage<'_>> {
    within(&prose.blocks, None)
}

/// The passages of the plan's sections.
pub(super) fn in_sections(plan: &Plan) -> impl Iterator<Item = Passage<'_>> {
    let sections = plan.document.sections.iter();
    sections.flat_map(|section| within(&section.body.blocks, Some(&section.id)))
}

/// What data files say in prose.
fn in_data(plan: &Plan) -> Vec<&Prose> {
    let document = &plan.document;
    let priorities = document.priorities.iter();
    let risks = document.risks.iter();
    let standards = document.standards.iter().flat_map(|all| &all.standards);
    let indicators = plan.figures.indicators.iter().flat_map(|indicator| {
        let more = [&indicator.latest, &indicator.commentary];
        std::iter::once(&indicator.definition).chain(more.into_iter().flatten())
    });
    std::iter::once(&document.summary)
        .chain(priorities.filter_map(|priority| priority.summary.as_ref()))
        .chain(document.actions.iter().flat_map(of_action))
        .chain(risks.flat_map(|risk| std::iter::once(&risk.text).chain(&risk.mitigations)))
        .chain(document.statements.iter().flat_map(|it| &it.items))
        .chain(document.contributions.iter().map(|it| &it.what))
        .chain(practised(&document.practice))
        .chain(standards.flat_map(|standard| standard.done.iter().chain(&standard.next)))
        .chain(indicators)
        .collect()
}

fn of_action(action: &Action) -> impl Iterator<Item = &Prose> {
    let more = [
        &action.impact,
        &action.measure,
        &action.evidence,
        &action.baseline,
    ];
    std::iter::once(&action.text).chain(more.into_iter().flatten())
}

fn practised(practice: &Practice) -> impl Iterator<Item = &Prose> {
    let programmes = practice.programmes.iter().map(|it| &it.what);
    programmes
        .chain(practice.projects.iter().map(|it| &it.text))
        .chain(practice.commitments.iter().map(|it| &it.text))
        .chain(practice.achievements.iter().map(|it| &it.text))
        .chain(practice.framing.iter().map(|it| &it.text))
}

fn within<'a>(blocks: &'a [Block], section: Option<&'a Id>) -> Vec<Passage<'a>> {
    let mut found = Vec::new();
    for block in blocks {
        let mut add = |kind, inlines| {
            found.push(Passage {
                span: block.span,
                text: words(inlines),
                inlines,
                kind,
                section,
            });
        };
        match &block.value {
            BlockKind::Heading(heading) => add(Kind::Heading, &heading.text),
            BlockKind::Paragraph(inlines) => add(Kind::Paragraph, inlines),
            BlockKind::List { items, .. } => {
                found.extend(items.iter().flat_map(|item| within(&item.blocks, section)));
            }
            BlockKind::Callout { blocks, .. } => found.extend(within(blocks, section)),
            BlockKind::Definitions(definitions) => {
                let meanings = definitions
                    .iter()
                    .flat_map(|definition| &definition.meanings);
                found.extend(meanings.flat_map(|blocks| within(blocks, section)));
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

/// Whether a sentence in lower case has all words of an indicator's title that mean something.
pub(super) fn has_title(sentence: &str, title: &str) -> bool {
    let title = title.to_lowercase();
    let words = title.split_whitespace();
    let mut words = words.filter(|word| word.len() > 3 && *word != "children");
    words.clone().next().is_some() && words.all(|word| has_phrase(sentence, word))
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

    #[test]
    fn a_title_is_named_by_its_words() {
        assert!(has_title("the custody rate per 100,000", "Use of custody"));
        assert!(!has_title("the rate per 100,000", "Use of custody"));
    }
}
