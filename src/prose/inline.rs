//! Renders a line of prose: words, links, pictures, footnotes and quoted values.

use super::abbreviations::TextPart;
use super::fragment::{html, inline, text};
use super::quote::quoted;
use super::render_state::RenderState;
use super::{Fragment, Place, escape};
use crate::plan::prose::{Destination, Inline, plain};
use crate::plan::{Target, Value};
use crate::sources::Span;
use crate::words::sentence_case;

impl RenderState<'_> {
    /// Renders a line, at whose beginning a sentence begins.
    pub(super) fn line(&mut self, line: &[Inline]) -> Fragment {
        self.text_so_far.clear();
        self.line = plain(line);
        self.inlines(line)
    }

    fn inlines(&mut self, line: &[Inline]) -> Fragment {
        let mut out = Fragment::new();
        for inline in line {
            out.run(self.inline(inline));
        }
        out
    }

    fn inline(&mut self, part: &Inline) -> Fragment {
        match part {
            Inline::Text(text) => {
                self.text_so_far.push_str(&text.value);
                self.text(&text.value)
            }
            Inline::Code(code) => {
                self.text_so_far.push_str(code);
                let mut out = inline("<code>");
                out.text(code);
                out.inline("</code>");
                out
            }
            Inline::Emphasis(line) => self.wrapped("em", line),
            Inline::Strong(line) => self.wrapped("strong", line),
            Inline::Struck(line) => self.wrapped("s", line),
            Inline::Link { to, text } => self.link(to, text),
            Inline::Image { file, alt } => {
                self.text_so_far.push_str(alt);
                picture(&file.value, alt)
            }
            Inline::Note(label) => self.note_mark(&label.value),
            Inline::Reference(reference) => self.reference(reference.span),
            Inline::Break => {
                self.text_so_far.push('\n');
                html("<br>\n")
            }
        }
    }

    /// Renders words, and expands abbreviations at their first use.
    fn text(&mut self, text: &str) -> Fragment {
        let mut out = Fragment::new();
        for part in self.abbreviations.parts(text, &self.line) {
            match part {
                TextPart::Words(words) => out.text(words),
                TextPart::InFull { words, first } => out.in_full(words, first),
            }
        }
        out
    }

    fn wrapped(&mut self, element: &str, line: &[Inline]) -> Fragment {
        let mut out = inline(&format!("<{element}>"));
        out.run(self.inlines(line));
        out.inline(&format!("</{element}>"));
        out
    }

    fn link(&mut self, to: &Destination, words: &[Inline]) -> Fragment {
        let words = self.untouched(|state| state.inlines(words));
        match to {
            Destination::Web(url) => {
                let mut out = inline(&format!("<a href=\"{}\">", escape(url)));
                out.run(words);
                out.inline("</a>");
                out
            }
            Destination::Site(path) => {
                anchor(self.writer.place_of_link(&path.value, self.section), words)
            }
        }
    }

    /// Renders the target of a `[[…]]`; nothing where it has none.
    fn reference(&mut self, span: Span) -> Fragment {
        match self.writer.plan.links().get(&span) {
            Some(Target::Value(value)) => self.value(value),
            Some(Target::See(there)) => match self.writer.place_of(there) {
                Some((place, name)) => {
                    let name = self.fitted(name);
                    anchor(place, text(&name))
                }
                None => Fragment::new(),
            },
            Some(Target::Block(_)) | None => Fragment::new(),
        }
    }

    fn value(&mut self, value: &Value) -> Fragment {
        let quoted = quoted(self.writer.plan, value);
        let (opening, closing) = match quoted.data {
            Some(data) => {
                let data = escape(&data);
                (
                    format!("<data class=\"quoted\" value=\"{data}\">"),
                    "</data>",
                )
            }
            None => ("<span class=\"quoted\">".to_owned(), "</span>"),
        };
        let mut out = inline(&opening);
        out.text(&self.fitted(quoted.shown));
        out.inline(closing);
        out
    }

    /// The words, with a capital at the beginning of a sentence.
    fn fitted(&mut self, words: String) -> String {
        let words = if self.at_start() {
            sentence_case(&words)
        } else {
            words
        };
        self.text_so_far.push_str(&words);
        words
    }
}

/// A link to a place of the plan.
fn anchor(place: Place, words: Fragment) -> Fragment {
    let mut out = inline("<a href=\"");
    out.address(place);
    out.inline("\">");
    out.run(words);
    out.inline("</a>");
    out
}

/// A picture of the site's assets.
fn picture(file: &str, alt: &str) -> Fragment {
    let mut out = inline("<img src=\"");
    out.address(Place::File(file.to_owned()));
    out.inline(&format!("\" alt=\"{}\">", escape(alt)));
    out
}
