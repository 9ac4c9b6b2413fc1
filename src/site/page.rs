//! Reads from a page what the audit needs: its ids, its links and its own flaws.
//!
//! A page is parsed by the HTML standard. One that is as plain as our templates write it is read
//! much faster, and never with another result (`fast_html.rs`).

use super::markup::{MarkupPiece, is_elsewhere};
use super::{allowed, fast_html};
use html5gum::emitters::callback::{CallbackEmitter, CallbackEvent};
use html5gum::{Span, Tokenizer};
use std::borrow::Cow;
use std::collections::BTreeSet;
use std::convert::Infallible;
use xxhash_rust::xxh3::xxh3_64;

/// The ids of a page. Only a sorted hash of each is kept, because a large site has millions of
/// them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct PageIds(Vec<u64>);

impl PageIds {
    /// Whether the page has this id.
    pub(super) fn have(&self, id: &str) -> bool {
        self.0.binary_search(&xxh3_64(id.as_bytes())).is_ok()
    }
}

/// The facts that were read from a page.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct PageFacts<'a> {
    pub(super) ids: PageIds,
    /// Links within the site, each once, except those to a place on the page itself.
    pub(super) links: BTreeSet<Cow<'a, str>>,
    /// The flaws of the page, in plain words.
    pub(super) flaws: Vec<String>,
}

impl<'a> PageFacts<'a> {
    /// Reads the ids, links and flaws of a page.
    pub(super) fn read(bytes: &'a [u8]) -> Self {
        let plain = std::str::from_utf8(bytes).ok().and_then(Self::plainly);
        plain.unwrap_or_else(|| Self::by_the_standard(bytes))
    }

    /// Reads a plain page; `None` where it is not plain.
    pub(super) fn plainly(html: &'a str) -> Option<Self> {
        let mut reader = PageReader::default();
        fast_html::read(html, &mut |piece| reader.see(piece))?;
        Some(reader.done())
    }

    pub(super) fn by_the_standard(bytes: &[u8]) -> Self {
        let mut reader = PageReader::default();
        let see = |event: CallbackEvent<'_>, _: Span<()>| {
            reader.hear(&event);
            None::<Infallible>
        };
        let mut emitter = CallbackEmitter::new(see);
        emitter.naively_switch_states(true);
        // the emitter collects everything itself, so that there are no tokens to use and no errors
        let _ = Tokenizer::new_with_emitter(bytes, emitter).count();
        reader.done()
    }
}

/// The state of reading a page.
#[derive(Default)]
struct PageReader<'a> {
    page: PageFacts<'a>,
    element: String,
    attribute: Attribute,
    /// The name of the current attribute.
    name: String,
    /// The `rel` and the address of the current link, kept until its end because either may come
    /// first.
    relation: String,
    target: Option<String>,
    /// The ids of the page, with their hashes.
    ids: Vec<(u64, Cow<'a, str>)>,
    /// Links to places on the page itself.
    own: Vec<Cow<'a, str>>,
    /// Hashes of the current element's attributes, to find duplicates.
    attributes: Vec<u64>,
}

/// The kinds of attributes that the audit reads.
#[derive(Default)]
enum Attribute {
    Id,
    Link,
    #[default]
    Other,
}

impl<'a> PageReader<'a> {
    fn hear(&mut self, event: &CallbackEvent<'_>) {
        let text = String::from_utf8_lossy;
        match event {
            CallbackEvent::OpenStartTag { name } => self.see(MarkupPiece::Element(&text(name))),
            CallbackEvent::AttributeName { name } => self.see(MarkupPiece::Attribute(&text(name))),
            CallbackEvent::AttributeValue { value } => {
                self.see(MarkupPiece::Value(text(value).into_owned().into()));
            }
            CallbackEvent::CloseStartTag { .. } => self.see(MarkupPiece::Opened),
            CallbackEvent::Error(error) => self.see(MarkupPiece::Error(&error.to_string())),
            _ => {}
        }
    }

    fn see(&mut self, piece: MarkupPiece<'_, 'a>) {
        match piece {
            MarkupPiece::Element(name) => {
                name.clone_into(&mut self.element);
                self.attributes.clear();
                self.relation.clear();
                if let Some(flaw) = allowed::element(name) {
                    self.flaw(flaw);
                }
            }
            MarkupPiece::Attribute(name) => {
                self.attribute = match name {
                    "id" => Attribute::Id,
                    "href" | "src" => Attribute::Link,
                    _ => Attribute::Other,
                };
                self.named(name);
            }
            MarkupPiece::Value(value) => self.valued(value),
            MarkupPiece::Opened => {
                if let Some(target) = self.target.take() {
                    let wrong = allowed::value("link", "href", &target, &self.relation);
                    self.page.flaws.extend(wrong);
                }
            }
            MarkupPiece::Error(error) => self.flaw(format!("the page is not well formed: {error}")),
        }
    }

    fn named(&mut self, name: &str) {
        let hash = xxh3_64(name.as_bytes());
        if self.attributes.contains(&hash) {
            self.flaw(format!("<{}> has `{name}` twice", self.element));
        }
        self.attributes.push(hash);
        name.clone_into(&mut self.name);
        if let Some(flaw) = allowed::attribute(&self.element, name) {
            self.flaw(flaw);
        }
    }

    fn valued(&mut self, value: Cow<'a, str>) {
        match (self.element.as_str(), self.name.as_str()) {
            ("link", "rel") => self.relation = value.to_ascii_lowercase(),
            ("link", "href") => self.target = Some(value.to_string()),
            (element, name) if name != "class" => {
                let wrong = allowed::value(element, name, &value, "");
                self.page.flaws.extend(wrong);
            }
            _ => {}
        }
        match self.attribute {
            Attribute::Id => self.ids.push((xxh3_64(value.as_bytes()), value)),
            // checked apart at the end, because a page of numbered paragraphs has hundreds
            Attribute::Link if value.starts_with('#') => self.own.push(value),
            Attribute::Link if !is_elsewhere(&value) => {
                self.page.links.insert(value);
            }
            _ => {}
        }
    }

    fn done(mut self) -> PageFacts<'a> {
        self.ids.sort_by_key(|(hash, _)| *hash);
        for pair in self.ids.windows(2) {
            if let [(first, _), (second, id)] = pair
                && first == second
            {
                let flaw = format!("the id `{id}` is used twice");
                self.page.flaws.push(flaw);
            }
        }
        let mut page = self.page;
        page.ids = PageIds(self.ids.iter().map(|(hash, _)| *hash).collect());
        let lost = self
            .own
            .into_iter()
            .filter(|link| !page.ids.have(&link[1..]));
        page.links.extend(lost);
        page
    }

    fn flaw(&mut self, flaw: String) {
        self.page.flaws.push(flaw);
    }
}
