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
pub enum Bit {
    /// HTML that is the same in every edition.
    Html(String),
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

    /// Adds HTML as it stands.
    pub fn html(&mut self, html: &str) {
        if let Some(Bit::Html(last)) = self.0.last_mut() {
            last.push_str(html);
        } else {
            self.0.push(Bit::Html(html.to_owned()));
        }
    }

    /// Adds text, with HTML's special characters escaped.
    pub fn text(&mut self, text: &str) {
        self.html(&escape(text));
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
                Bit::Html(html) => self.html(&html),
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

    fn closed(&self, address: &dyn Fn(&Place) -> String, is_said: impl Fn(bool) -> bool) -> String {
        let mut out = String::new();
        for bit in &self.0 {
            match bit {
                Bit::Html(html) => out.push_str(html),
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
