//! Parses a published page like a reader's program: its elements, text, tables and records.
//!
//! It knows nothing of the templates. It accepts only well-nested tags, and fails where one is
//! closed that is not open.

mod table;

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{
    BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
};
use std::cell::RefCell;
use std::collections::BTreeMap;
pub(crate) use table::{Row, Table};

/// Elements without a closing tag.
const VOID: [&str; 14] = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr", "param",
];

/// Inline elements, which do not separate words.
const INLINE: [&str; 14] = [
    "a", "abbr", "b", "code", "data", "em", "i", "mark", "small", "span", "strong", "sub", "sup",
    "time",
];

/// An element of a page.
#[derive(Debug, Default)]
pub(crate) struct Element {
    pub(crate) name: String,
    attributes: BTreeMap<String, String>,
    children: Vec<Node>,
}

#[derive(Debug)]
enum Node {
    Element(Element),
    Text(String),
}

impl Element {
    /// Parses a page into its root element.
    pub(crate) fn read(bytes: &[u8]) -> Self {
        let queue = BufferQueue::default();
        queue.push_back(StrTendril::from_slice(std::str::from_utf8(bytes).unwrap()));
        let sink = Sink(RefCell::new(vec![Self::default()]));
        let tokenizer = Tokenizer::new(sink, TokenizerOpts::default());
        let _ = tokenizer.feed(&queue);
        tokenizer.end();
        let mut open = tokenizer.sink.0.into_inner();
        assert_eq!(open.len(), 1, "never closed: {:?}", open.last());
        open.pop().unwrap()
    }

    pub(crate) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.get(name).map(String::as_str)
    }

    /// The names of its attributes.
    pub(crate) fn attributes(&self) -> impl Iterator<Item = &str> {
        self.attributes.keys().map(String::as_str)
    }

    /// This element and all of its descendants, in the order of the page.
    pub(crate) fn all(&self) -> Vec<&Self> {
        let mut found = vec![self];
        for child in &self.children {
            if let Node::Element(element) = child {
                found.extend(element.all());
            }
        }
        found
    }

    /// The descendants with one of these names.
    pub(crate) fn named(&self, names: &[&str]) -> Vec<&Self> {
        let mut all = self.all();
        all.retain(|element| names.contains(&element.name.as_str()));
        all
    }

    /// The text, with single spaces and plain quotation marks, and without drawings and purely
    /// visual content.
    pub(crate) fn text(&self) -> String {
        let mut words = String::new();
        self.collect(&mut words);
        plain(&words)
    }

    fn collect(&self, words: &mut String) {
        if self.name == "svg" || self.attribute("aria-hidden") == Some("true") {
            return;
        }
        let apart = !INLINE.contains(&self.name.as_str());
        if apart {
            words.push(' ');
        }
        for child in &self.children {
            match child {
                Node::Element(element) => element.collect(words),
                Node::Text(text) => words.push_str(text),
            }
        }
        if apart {
            words.push(' ');
        }
    }

    /// The text in the drawings below it, and their text alternatives.
    pub(crate) fn drawn(&self) -> String {
        let parts = self.named(&["text", "desc"]);
        let texts: Vec<String> = parts.into_iter().map(Self::text).collect();
        texts.join(" ")
    }

    /// The tables among its descendants.
    pub(crate) fn tables(&self) -> Vec<Table> {
        self.named(&["table"])
            .into_iter()
            .map(Table::read)
            .collect()
    }

    /// The smallest part of the page whose first heading, or reference, begins with these words;
    /// `None` if there is none.
    pub(crate) fn record(&self, title: &str) -> Option<&Self> {
        let parts = self.named(&["article", "section", "li", "div", "main"]);
        let first = |part: &Self| {
            let heading = |one: &&Self| {
                let level = one
                    .name
                    .strip_prefix('h')
                    .and_then(|level| level.parse::<u8>().ok());
                level.is_some() || one.attribute("class") == Some("reference")
            };
            part.all().into_iter().find(heading).map(Self::text)
        };
        // the reference of an action begins its heading with a capital
        let titled = |part: &&&Self| {
            first(part).is_some_and(|words| begins(&words.to_lowercase(), &title.to_lowercase()))
        };
        let titled = parts.iter().filter(titled);
        titled.min_by_key(|part| part.all().len()).copied()
    }

    /// The entries of its description lists, by term.
    pub(crate) fn pairs(&self) -> Vec<(String, String)> {
        let mut pairs = Vec::new();
        let mut term = String::new();
        for element in self.named(&["dt", "dd"]) {
            if element.name == "dt" {
                term = element.text();
            } else {
                pairs.push((term.clone(), element.text()));
            }
        }
        pairs
    }
}

/// Whether a title begins with these words as a whole: `1.10` does not begin with `1.1`, nor `1.1`
/// with `1`.
fn begins(title: &str, words: &str) -> bool {
    let rest = title.strip_prefix(words);
    let goes_on = |rest: &str| {
        rest.trim_start_matches('.')
            .starts_with(char::is_alphanumeric)
    };
    rest.is_some_and(|rest| !goes_on(rest))
}

/// The text with single spaces, and the quotation marks of a keyboard.
pub(crate) fn plain(text: &str) -> String {
    let keyboard = text.replace(['’', '‘'], "'").replace(['“', '”'], "\"");
    keyboard.split_whitespace().collect::<Vec<_>>().join(" ")
}

struct Sink(RefCell<Vec<Element>>);

impl Sink {
    fn tag(&self, tag: &Tag) {
        let mut open = self.0.borrow_mut();
        let name = tag.name.to_string();
        if tag.kind == TagKind::EndTag {
            let element = open.pop().unwrap();
            assert_eq!(element.name, name, "closed while another is open");
            open.last_mut()
                .unwrap()
                .children
                .push(Node::Element(element));
            return;
        }
        let attributes = tag.attrs.iter();
        let element = Element {
            attributes: attributes
                .map(|one| (one.name.local.to_string(), one.value.to_string()))
                .collect(),
            children: Vec::new(),
            name: name.clone(),
        };
        if tag.self_closing || VOID.contains(&name.as_str()) {
            open.last_mut()
                .unwrap()
                .children
                .push(Node::Element(element));
        } else {
            open.push(element);
        }
    }
}

impl TokenSink for Sink {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        match token {
            Token::TagToken(tag) => self.tag(&tag),
            Token::CharacterTokens(text) => {
                let mut open = self.0.borrow_mut();
                let text = Node::Text(text.to_string());
                open.last_mut().unwrap().children.push(text);
            }
            _ => {}
        }
        TokenSinkResult::Continue
    }
}

#[test]
fn a_page_is_read_as_its_tables_records_and_words() {
    let page = Element::read(
        b"<main><p>One<b>two</b> three &amp; \xe2\x80\x9cfour\xe2\x80\x9d</p>\
        <table><caption>Table 1: Sums</caption>\
        <tr><th scope=col>Who</th><th scope=col>How <span>many</span></th></tr>\
        <tr><th scope=rowgroup colspan=2>2021</th></tr><tr><th scope=row>A</th><td>1</td></tr></table>\
        <article><h3>Action 1.1</h3><dl><dt>Due</dt><dd>May</dd></dl></article></main>",
    );
    assert!(
        page.text()
            .starts_with("Onetwo three & \"four\" Table 1: Sums")
    );
    let table = &page.tables()[0];
    assert_eq!(table.columns, ["Who", "How many"]);
    assert_eq!(table.row("2021 > A").unwrap().cells, ["1"]);
    let record = page.record("Action 1.1").unwrap();
    assert_eq!(record.pairs(), [("Due".to_owned(), "May".to_owned())]);
    assert!(page.record("Action 1").is_none());
}
