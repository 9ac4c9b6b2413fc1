//! Parses inline elements: emphasis, links, pictures, footnotes, `[[…]]`.

use super::MarkdownReader;
use super::definitions::folded;
use crate::diagnostics::Finding;
use crate::plan::prose::{Destination, Inline, PlainText, plain};
use crate::sources::Span;
use pulldown_cmark::{CowStr, Event, LinkType, Tag};
use std::ops::Range;

impl<'t> MarkdownReader<'t> {
    /// Parses the inline elements up to the end of their container.
    pub(super) fn inlines(&mut self) -> Vec<Inline> {
        // most lines are a single element
        let mut line = Vec::with_capacity(1);
        while let Some((event, range)) = self.next() {
            if matches!(event, Event::End(_)) {
                break;
            }
            self.inline(event, &range, &mut line);
        }
        line
    }

    /// Adds one event to a line.
    pub(super) fn inline(
        &mut self,
        event: Event<'t>,
        range: &Range<usize>,
        line: &mut Vec<Inline>,
    ) {
        match event {
            Event::Text(text) => {
                self.look_for_lost_marks(&text, range);
                let span = self.span(range);
                add(line, self.prime(range).unwrap_or(&text), span);
            }
            Event::Code(code) => line.push(Inline::Code(code.into_string())),
            // kept as a line break in the text, so that a source or a caption can be recognised
            Event::SoftBreak => {
                let span = self.span(range);
                line.push(Inline::Text(PlainText::new("\n".to_owned(), span)));
            }
            Event::HardBreak => line.push(Inline::Break),
            Event::FootnoteReference(label) => line.extend(self.note_mentioned(&label, range)),
            Event::TaskListMarker(done) => self.ticked = Some(done),
            Event::InlineHtml(_) | Event::Html(_) => self.refuse_html(range),
            Event::Start(tag) => self.marked(tag, range, line),
            // unused, because the options exclude mathematics and metadata
            Event::End(_) | Event::Rule | Event::InlineMath(_) | Event::DisplayMath(_) => {}
        }
    }

    fn marked(&mut self, tag: Tag<'t>, range: &Range<usize>, line: &mut Vec<Inline>) {
        match tag {
            Tag::Link {
                link_type: LinkType::WikiLink { .. },
                ..
            } => {
                self.pass_over();
                line.push(self.mention(range));
            }
            Tag::Link {
                link_type,
                dest_url,
                id,
                title,
            } => {
                self.definitions.mention(&id);
                self.lost_title(&title, &id, range);
                let text = self.inside(range, Self::inlines);
                line.extend(self.link(link_type, &dest_url, text, range));
            }
            Tag::Image {
                link_type,
                dest_url,
                id,
                title,
            } => {
                self.definitions.mention(&id);
                self.lost_title(&title, &id, range);
                line.extend(self.picture(link_type, &dest_url, range));
            }
            Tag::Emphasis => line.push(Inline::Emphasis(self.inside(range, Self::inlines))),
            Tag::Strong => line.push(Inline::Strong(self.inside(range, Self::inlines))),
            Tag::Strikethrough => line.push(Inline::Struck(self.inside(range, Self::inlines))),
            _ => line.extend(self.inside(range, Self::inlines)),
        }
    }

    /// Words in quotation marks after an address are shown by some programs under the mouse, and by
    /// no page here.
    fn lost_title(&mut self, title: &str, id: &str, range: &Range<usize>) {
        if title.is_empty() {
            return;
        }
        let name = folded(id);
        let written = self.definitions.written.get(&name).cloned();
        if written.is_some() && !self.definitions.titled.insert(name) {
            return;
        }
        let range = written.unwrap_or_else(|| range.clone());
        let span = self.span(&(range.start..range.start + self.typed(&range).len()));
        let message = format!("the words \"{title}\" after this address are not published");
        self.found.push(
            Finding::warning("link-title", span, message)
                .help("write them in the sentence, and take them out here"),
        );
    }

    /// Parses a link; only its text is kept where its address is not allowed.
    fn link(
        &mut self,
        kind: LinkType,
        typed: &CowStr<'_>,
        text: Vec<Inline>,
        range: &Range<usize>,
    ) -> Vec<Inline> {
        let span = self.span(range);
        if plain(&text).trim().is_empty() {
            self.found.push(
                Finding::error("empty-link", span, "this link has no words")
                    .help("write what readers will find there: `[Crime and Disorder Act 1998](https://…)`"),
            );
        }
        let typed = match kind {
            LinkType::Email => format!("mailto:{typed}"),
            _ => typed.to_string(),
        };
        match super::destination::read(&typed, span) {
            Ok(to) => {
                if let Destination::Site(path) = &to {
                    self.leads_to(path);
                }
                vec![Inline::Link {
                    to: Box::new(to),
                    text,
                }]
            }
            Err(finding) => {
                self.found.push(*finding);
                text
            }
        }
    }

    /// The sign of feet or inches, for a quotation mark right after a digit that the parser took
    /// for an opening one: 6' 10". `None` for other marks.
    fn prime(&self, range: &Range<usize>) -> Option<&'static str> {
        let before = self.text[..range.start].chars().next_back()?;
        let sign = match self.text.get(range.clone())? {
            "\"" => "\u{2033}",
            "'" => "\u{2032}",
            _ => return None,
        };
        // a mark that closes a quotation, as in "in 2025", has an opening one on its line
        let near = self
            .text
            .ceil_char_boundary(range.start.saturating_sub(NEAR));
        let line = self.text[near..range.start]
            .rsplit('\n')
            .next()
            .unwrap_or_default();
        let opened = is_quotation_open(line, self.text.get(range.clone())?);
        let after = self.text[range.end..].chars().next();
        let ends = after.is_none_or(|letter| !letter.is_alphabetic());
        (before.is_ascii_digit() && ends && !opened).then_some(sign)
    }

    /// Reports text that was meant as markup, but that the parser left as text.
    fn look_for_lost_marks(&mut self, text: &str, range: &Range<usize>) {
        let before = self.text[..range.start].chars().next_back();
        if text == "[" && before != Some('\\') {
            self.look_for_lost_note(range.start);
        }
        if text == "]" {
            self.look_for_lost_reference(range.start);
        }
        if before == Some(']')
            && ["(http", "(mailto:", "(tel:"]
                .iter()
                .any(|s| text.starts_with(s))
        {
            self.found.push(
                Finding::error("link-not-read", self.span(range), "this is not read as a link")
                    .help("no other link, note or `[[…]]` can stand between a link's `[` and `]`: move it out of the link's words"),
            );
        }
    }
}

/// How many bytes before a quotation mark are searched for its opening one. Our choice: longer than
/// what people quote in a sentence with measures in it.
const NEAR: usize = 200;

/// Whether more quotation marks were opened in what stands before than were closed. One after a
/// digit is neither: it may be inches.
fn is_quotation_open(before: &str, mark: &str) -> bool {
    let mut open = 0_i32;
    for (at, _) in before.match_indices(mark) {
        match before[..at].chars().next_back() {
            None => open += 1,
            Some(letter) if letter.is_whitespace() || matches!(letter, '(' | '[') => open += 1,
            Some(letter) if letter.is_ascii_digit() => {}
            Some(_) => open -= 1,
        }
    }
    open > 0
}

/// Adds words to a line.
fn add(line: &mut Vec<Inline>, text: &str, span: Span) {
    match line.last_mut() {
        Some(Inline::Text(last)) if last.value != "\n" => {
            last.value.push_str(text);
            last.span.end = span.end;
        }
        _ => line.push(Inline::Text(PlainText::new(text.to_owned(), span))),
    }
}
