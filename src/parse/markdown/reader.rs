//! The state of parsing one text, and the limit on how deep its blocks may nest.

use super::definitions::LinkDefinitions;
use super::footnotes::FootnoteMentions;
use super::options::{MarkdownEvents, events};
use super::{Mention, MentionPosition};
use crate::diagnostics::Finding;
use crate::parse::control_chars;
use crate::plan::prose::Inline;
use crate::sources::{Span, Spanned};
use pulldown_cmark::Event;
use std::collections::BTreeMap;
use std::ops::Range;

/// The deepest nesting of lists, quotations and inline markup. Our choice: far beyond what anyone
/// can read, and shallow enough that no text exhausts the stack.
const DEEPEST: usize = 32;

/// The role of a text in the plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Role {
    /// The body of a section.
    Section,
    /// A field of a data file, in which headings, footnotes and placed blocks are not allowed.
    Field,
}

/// A text that is being parsed.
pub(super) struct MarkdownReader<'t> {
    pub(super) text: &'t str,
    pub(super) role: Role,
    place: &'t dyn Fn(Range<usize>) -> Span,
    events: MarkdownEvents<'t>,
    pub(super) definitions: LinkDefinitions,
    depth: usize,
    /// The level of the last heading; the title of the section is 1.
    pub(super) last_level: u8,
    /// The ids of the headings so far.
    pub(super) heading_ids: BTreeMap<String, Span>,
    /// A caption that waits for its table.
    pub(super) caption: Option<Vec<Inline>>,
    /// A task's tick that waits for its list item.
    pub(super) ticked: Option<bool>,
    pub(super) notes: FootnoteMentions,
    pub(super) found: Vec<Finding>,
    pub(super) mentions: Vec<Mention>,
}

impl<'t> MarkdownReader<'t> {
    pub(super) fn new(text: &'t str, role: Role, place: &'t dyn Fn(Range<usize>) -> Span) -> Self {
        let (events, definitions) = events(text);
        Self {
            text,
            role,
            place,
            events,
            definitions,
            depth: 0,
            last_level: 1,
            heading_ids: BTreeMap::new(),
            caption: None,
            ticked: None,
            notes: FootnoteMentions::default(),
            found: Vec::new(),
            mentions: Vec::new(),
        }
    }

    /// The next event; `None` once the text has turned out to nest too deep.
    pub(super) fn next(&mut self) -> Option<(Event<'t>, Range<usize>)> {
        if self.depth > DEEPEST {
            return None;
        }
        let (event, range) = self.events.next()?;
        if let Event::Text(text) | Event::Code(text) = &event
            && let Some((_, sign)) = control_chars::first(text)
            && control_chars::first(self.typed(&range)).is_none()
        {
            let span = self.span(&range);
            self.found.push(control_chars::named(sign, span));
        }
        Some((event, range))
    }

    /// The event after the next one.
    pub(super) fn peek(&mut self) -> Option<&Event<'t>> {
        self.events.peek().map(|(event, _)| event)
    }

    /// Parses the content of an element. If it is nested too deep, the rest of the text is skipped.
    pub(super) fn inside<T: Default>(
        &mut self,
        range: &Range<usize>,
        read: impl FnOnce(&mut Self) -> T,
    ) -> T {
        self.depth += 1;
        if self.depth > DEEPEST {
            // the depth is not restored, so that parsing ends here
            self.too_deep(range);
            return T::default();
        }
        let read = read(self);
        if self.depth <= DEEPEST {
            self.depth -= 1;
        }
        read
    }

    fn too_deep(&mut self, range: &Range<usize>) {
        let message =
            format!("lists and quotations stand inside one another more than {DEEPEST} times");
        self.found.push(
            Finding::error("nested-too-deep", self.span(range), message)
                .help("take it out of the lists and quotations around it; the rest of the text was not read"),
        );
    }

    /// Whether the current block is at the top level.
    pub(super) fn at_top(&self) -> bool {
        self.depth == 0
    }

    /// The span of a range of the text in its file.
    pub(super) fn span(&self, range: &Range<usize>) -> Span {
        (self.place)(range.clone())
    }

    /// The text of a range, without line breaks at its end.
    pub(super) fn typed(&self, range: &Range<usize>) -> &'t str {
        self.text.get(range.clone()).unwrap_or_default().trim_end()
    }

    /// Records the mention of a path inside the site.
    pub(super) fn leads_to(&mut self, path: &Spanned<String>) {
        self.mentions.push(Mention {
            span: path.span,
            words: path.value.clone(),
            stand: MentionPosition::Path,
        });
    }

    /// Records a `[[…]]`, and returns its inline element.
    pub(super) fn mention(&mut self, range: &Range<usize>) -> Inline {
        let span = self.span(range);
        let words = self.typed(range);
        let words = words.strip_prefix("[[").unwrap_or(words);
        let words = words.strip_suffix("]]").unwrap_or(words).to_owned();
        self.mentions.push(Mention {
            span,
            words: words.clone(),
            stand: MentionPosition::Inline,
        });
        Inline::Reference(Spanned::new(words, span))
    }
}
