//! Headings: their order, their ids, and the framework's headings that they answer.

use super::{MarkdownReader, Role};
use crate::diagnostics::Finding;
use crate::plan::Id;
use crate::plan::prose::{BlockKind, Heading, Inline, plain};
use crate::sources::{Span, Spanned};
use pulldown_cmark::{CowStr, HeadingLevel};
use std::ops::Range;

/// The attributes in the braces after a heading.
pub(super) struct Marks {
    id: Option<String>,
    answers: Vec<String>,
    /// Attributes without a meaning here.
    others: Vec<String>,
}

impl Marks {
    pub(super) fn new(
        id: Option<CowStr<'_>>,
        classes: &[CowStr<'_>],
        keys: &[(CowStr<'_>, Option<CowStr<'_>>)],
    ) -> Self {
        let mut others: Vec<_> = classes.iter().map(|class| format!(".{class}")).collect();
        let mut answers = Vec::new();
        for (key, value) in keys {
            match value {
                Some(value) if &**key == "heading" => {
                    let values = value.split(',').map(|one| one.trim_matches('"').to_owned());
                    answers.extend(values.filter(|one| !one.is_empty()));
                }
                _ => others.push(key.to_string()),
            }
        }
        Self {
            id: id.map(CowStr::into_string),
            answers,
            others,
        }
    }
}

/// In bytes: what is longer is a sentence. Our choice.
const LONGEST_HEADING: usize = 80;

impl MarkdownReader<'_> {
    /// Parses a heading; where none is allowed, its text becomes strong.
    pub(super) fn heading(
        &mut self,
        level: HeadingLevel,
        marks: &Marks,
        range: &Range<usize>,
    ) -> BlockKind {
        let text = self.inlines();
        self.look_for_lost_words(&text, range);
        self.underlined(range);
        if self.role == Role::Field || !self.at_top() {
            self.misplaced(range);
            return BlockKind::Paragraph(vec![Inline::Strong(text)]);
        }
        let has_words = !plain(&text).trim().is_empty()
            || text
                .iter()
                .any(|inline| matches!(inline, Inline::Reference(_)));
        if !has_words {
            self.found.push(
                Finding::error(
                    "empty-heading",
                    self.line_span(range),
                    "this heading has no words",
                )
                .help("write what the part under it is about, or delete the line"),
            );
        }
        for other in &marks.others {
            let message = format!("`{other}` has no meaning in the braces after a heading");
            self.found.push(
                Finding::error("heading-mark", self.marked_span(other, range), message)
                    .help("only `{#id}` and `{heading=id}` have"),
            );
        }
        let answers = marks
            .answers
            .iter()
            .map(|id| Spanned::new(id.clone(), self.marked_span(id, range)))
            .collect();
        BlockKind::Heading(Box::new(Heading {
            level: self.level(level, range),
            id: marks
                .id
                .as_deref()
                .and_then(|id| self.heading_id(id, range)),
            answers,
            text,
        }))
    }

    /// A line of dashes under a paragraph makes a heading of it, which is hardly ever meant.
    fn underlined(&mut self, range: &Range<usize>) {
        let typed = self.typed(range);
        let mut lines = typed.lines();
        let under = lines.next_back().unwrap_or_default().trim();
        let words: Vec<&str> = lines.collect();
        let is_sentence = words
            .last()
            .is_some_and(|last| last.trim_end().ends_with(['.', '!', '?', ':', ';', ',']));
        let is_long = words.len() > 1 || words.iter().any(|line| line.len() > LONGEST_HEADING);
        if under.starts_with('-') && !words.is_empty() && (is_sentence || is_long) {
            let span =
                self.span(&(range.start + typed.len() - under.len()..range.start + typed.len()));
            self.found.push(
                Finding::warning("underlined-text", span, "this line makes a heading of the text above it")
                    .help("put an empty line above it if a rule is meant; a heading is written with hashes, `## Its words`"),
            );
        }
    }

    fn misplaced(&mut self, range: &Range<usize>) {
        let (message, help) = match self.role {
            Role::Field => (
                "a heading stands in this text, but only sections have headings",
                "write it as a sentence; to show a `#`, put a backslash before it: `\\#`",
            ),
            Role::Section => (
                "a heading stands inside a list, a quotation or a note",
                "begin it at the start of its line, with an empty line before it",
            ),
        };
        let span = self.line_span(range);
        self.found
            .push(Finding::error("heading-order", span, message).help(help));
    }

    /// The level of the heading, with a finding where it skips one.
    fn level(&mut self, level: HeadingLevel, range: &Range<usize>) -> u8 {
        let number = match level {
            HeadingLevel::H1 => 1,
            HeadingLevel::H2 => 2,
            HeadingLevel::H3 => 3,
            HeadingLevel::H4 => 4,
            HeadingLevel::H5 => 5,
            HeadingLevel::H6 => 6,
        };
        let right = number.clamp(2, self.last_level + 1);
        if right != number {
            let message = match number {
                1 => "a heading with one `#` stands in a section".to_owned(),
                _ => format!(
                    "this heading is of level {number}, but the one before is of level {}",
                    self.last_level
                ),
            };
            let help = match number {
                1 => "the section's title is its only heading of that level: begin with `##`"
                    .to_owned(),
                _ => format!(
                    "levels may not be skipped: begin with `{}`",
                    "#".repeat(right.into())
                ),
            };
            let finding = self.order(usize::from(number), range, message).help(help);
            self.found.push(if self.typed(range).starts_with('#') {
                finding.fix("#".repeat(right.into()))
            } else {
                finding
            });
        }
        self.last_level = number.max(2);
        self.last_level
    }

    /// The finding about the level, at the hashes if the heading has them.
    fn order(&self, hashes: usize, range: &Range<usize>, message: String) -> Finding {
        let span = if self.typed(range).starts_with('#') {
            self.span(&(range.start..range.start + hashes))
        } else {
            self.line_span(range)
        };
        Finding::error("heading-order", span, message)
    }

    fn heading_id(&mut self, id: &str, range: &Range<usize>) -> Option<String> {
        let span = self.marked_span(id, range);
        if Id::parse(id).is_none() {
            let slug = Id::slug(id);
            let finding = Finding::error("heading-mark", span, format!("`{id}` is not an id"))
                .help("an id is of lower-case letters, digits and single hyphens");
            self.found.push(match slug.as_str() {
                "" => finding,
                slug => finding.fix(slug),
            });
            return None;
        }
        if let Some(first) = self.heading_ids.get(id) {
            let message = format!("the id `{id}` is given to two headings");
            let finding = Finding::error("heading-mark", span, message)
                .related(*first, "the first time")
                .help("give one of them another id");
            self.found.push(finding);
            return None;
        }
        self.heading_ids.insert(id.to_owned(), span);
        Some(id.to_owned())
    }

    /// The span of an attribute in the braces after a heading.
    fn marked_span(&self, mark: &str, range: &Range<usize>) -> Span {
        let typed = self.typed(range);
        let braces = typed.rfind('{').unwrap_or(0);
        match typed[braces..].find(mark) {
            Some(at) => {
                let start = range.start + braces + at;
                self.span(&(start..start + mark.len()))
            }
            None => self.line_span(range),
        }
    }

    /// The span of the heading's own line.
    fn line_span(&self, range: &Range<usize>) -> Span {
        self.span(&(range.start..range.start + self.typed(range).len()))
    }
}
