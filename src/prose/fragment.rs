//! HTML fragments with unresolved internal links.

use crate::plan::Id;

/// The target of an internal link: a page of the plan, and a place on it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// A place in a section: the section's id, and the id of the place, or `None` for its top. Ids
    /// are unique in the whole plan, so that the print edition needs only the id.
    Section(Id, Option<String>),
    /// A term of the glossary page, by its id.
    Term(Id),
    /// A file of the site, by its path from the top of the site: `assets/structure.svg`.
    File(String),
}

/// A part of a fragment.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Bit {
    /// Markup that is the same everywhere, and ends a word.
    Markup(String),
    /// Markup inside a line, such as that of a link.
    Inline(String),
    /// Text, with nothing escaped yet.
    Text(String),
    /// The address of a place, to be written into an attribute.
    Address(Place),
    /// The expansion of the abbreviation before it, as text.
    InFull {
        /// The words of the expansion.
        words: String,
        /// Whether it is the first expansion in the plan.
        first: bool,
    },
}

/// HTML in which the addresses of internal links are unresolved.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Fragment(Vec<Bit>);

impl Fragment {
    /// A fragment with nothing in it.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds markup that ends a word, such as that of a paragraph. It holds no text.
    pub fn html(&mut self, html: &str) {
        match self.0.last_mut() {
            Some(Bit::Markup(last)) => last.push_str(html),
            _ => self.0.push(Bit::Markup(html.to_owned())),
        }
    }

    /// Adds markup inside a line, such as that of a link. It holds no text.
    pub fn inline(&mut self, html: &str) {
        match self.0.last_mut() {
            Some(Bit::Inline(last)) => last.push_str(html),
            _ => self.0.push(Bit::Inline(html.to_owned())),
        }
    }

    /// Adds text, whose special characters are escaped when the fragment is closed.
    pub fn text(&mut self, text: &str) {
        match self.0.last_mut() {
            Some(Bit::Text(last)) => last.push_str(text),
            _ => self.0.push(Bit::Text(text.to_owned())),
        }
    }

    /// Adds the address of a place.
    pub fn address(&mut self, place: Place) {
        self.0.push(Bit::Address(place));
    }

    /// Adds the expansion of the abbreviation before it.
    pub fn in_full(&mut self, words: String, first: bool) {
        self.0.push(Bit::InFull { words, first });
    }

    /// Adds another fragment at the end.
    pub fn run(&mut self, run: Self) {
        for bit in run.0 {
            match bit {
                Bit::Markup(html) => self.html(&html),
                Bit::Inline(html) => self.inline(&html),
                Bit::Text(text) => self.text(&text),
                Bit::Address(_) | Bit::InFull { .. } => self.0.push(bit),
            }
        }
    }

    /// Whether the fragment is empty.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The HTML for a page of its own. `address` resolves each link.
    pub fn close(&self, address: impl Fn(&Place) -> String) -> String {
        self.closed(&address, |_| true)
    }

    /// The HTML for a document with the whole plan, in which only the first expansion of each
    /// abbreviation is kept.
    pub fn close_in_whole(&self, address: impl Fn(&Place) -> String) -> String {
        self.closed(&address, |first| first)
    }

    /// The words without markup, in one line. A bullet stands before each item of a list.
    pub fn plain(&self) -> String {
        let mut words = String::new();
        for bit in &self.0 {
            match bit {
                Bit::Markup(html) if html.contains("<li") => words.push_str(" \u{2022} "),
                Bit::Markup(_) => words.push(' '),
                Bit::Text(text) => words.push_str(text),
                Bit::InFull { words: full, .. } => {
                    words.push_str(" (");
                    words.push_str(full);
                    words.push(')');
                }
                Bit::Inline(_) | Bit::Address(_) => {}
            }
        }
        words.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    fn closed(&self, address: &dyn Fn(&Place) -> String, is_said: impl Fn(bool) -> bool) -> String {
        let mut out = String::new();
        for bit in &self.0 {
            match bit {
                Bit::Markup(html) | Bit::Inline(html) => out.push_str(html),
                Bit::Text(text) => out.extend(escaped(text)),
                Bit::Address(place) => out.extend(escaped(&address(place))),
                Bit::InFull { words, first } if is_said(*first) => {
                    out.push_str(" <span class=\"expansion\">(");
                    out.extend(escaped(words));
                    out.push_str(")</span>");
                }
                Bit::InFull { .. } => {}
            }
        }
        out
    }
}

/// A fragment that begins with markup that ends a word.
pub(super) fn html(html: &str) -> Fragment {
    Fragment(vec![Bit::Markup(html.to_owned())])
}

/// A fragment that begins with markup inside a line.
pub(super) fn inline(html: &str) -> Fragment {
    Fragment(vec![Bit::Inline(html.to_owned())])
}

/// A fragment that begins with text.
pub(super) fn text(text: &str) -> Fragment {
    Fragment(vec![Bit::Text(text.to_owned())])
}

/// Text with the five special characters of HTML escaped.
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for piece in escaped(text) {
        out.push_str(piece);
    }
    out
}

/// The escaped text in pieces, which avoids copying it.
pub fn escaped(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let letter = *rest.as_bytes().first()?;
        if let Some(entity) = entity(letter) {
            rest = &rest[1..];
            return Some(entity);
        }
        let end = rest.bytes().position(|letter| entity(letter).is_some());
        let (plain, after) = rest.split_at(end.unwrap_or(rest.len()));
        rest = after;
        Some(plain)
    })
}

fn entity(letter: u8) -> Option<&'static str> {
    match letter {
        b'&' => Some("&amp;"),
        b'<' => Some("&lt;"),
        b'>' => Some("&gt;"),
        b'"' => Some("&quot;"),
        b'\'' => Some("&#39;"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_goes_and_words_stay() {
        let mut line = html("<p>");
        line.text("A ");
        line.run(inline("<a href=\"x\">"));
        line.text("rate");
        line.inline("</a>");
        line.text(" of <5 & more");
        line.html("</p>\n<ul>\n<li>");
        line.text("one");
        line.html("</li>\n<li>");
        line.text("two");
        assert_eq!(line.plain(), "A rate of <5 & more • one • two");
    }
}
