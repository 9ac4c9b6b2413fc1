//! The bookmarks of a PDF in the words of the headings. Chromium makes them of lines as they are
//! set, and leaves no space where a heading goes on in a second line.

use super::finish::text;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{
    BufferQueue, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
};
use lopdf::{Document, ObjectId};
use std::cell::RefCell;

/// Gives each bookmark the words of its heading. Headings that are not printed are passed over, and
/// a bookmark that no heading answers keeps what it has.
pub(super) fn reworded(pdf: &mut Document, html: &str) {
    let headings = headings(html);
    let mut at = 0;
    for bookmark in bookmarks(pdf) {
        let Some(said) = title(pdf, bookmark) else {
            continue;
        };
        let rest = headings.get(at..).unwrap_or_default();
        let Some(found) = rest.iter().position(|heading| same(heading, &said)) else {
            continue;
        };
        let words = text(&rest[found]);
        at += found + 1;
        if let Ok(bookmark) = pdf.get_dictionary_mut(bookmark) {
            bookmark.set("Title", words);
        }
    }
}

/// Whether two headings have the same letters, spaces aside.
fn same(one: &str, other: &str) -> bool {
    let letters = |text: &str| -> String { text.split_whitespace().collect() };
    letters(one) == letters(other)
}

/// The bookmarks in reading order: each before those under it.
fn bookmarks(pdf: &Document) -> Vec<ObjectId> {
    let link = |of: ObjectId, key: &[u8]| {
        let dictionary = pdf.get_dictionary(of).ok()?;
        dictionary.get(key).ok()?.as_reference().ok()
    };
    let outlines = pdf
        .catalog()
        .ok()
        .and_then(|catalog| catalog.get(b"Outlines").ok()?.as_reference().ok());
    let mut found = Vec::new();
    let mut next: Vec<ObjectId> = outlines
        .and_then(|outlines| link(outlines, b"First"))
        .into_iter()
        .collect();
    while let Some(bookmark) = next.pop() {
        // a damaged file could lead round in a ring
        if found.len() > pdf.objects.len() {
            return Vec::new();
        }
        found.push(bookmark);
        next.extend(link(bookmark, b"Next"));
        next.extend(link(bookmark, b"First"));
    }
    found
}

fn title(pdf: &Document, bookmark: ObjectId) -> Option<String> {
    let title = pdf.get_dictionary(bookmark).ok()?.get(b"Title").ok()?;
    let (_, title) = pdf.dereference(title).ok()?;
    lopdf::decode_text_string(title).ok()
}

/// The words of each heading of a page, in order.
fn headings(html: &str) -> Vec<String> {
    let queue = BufferQueue::default();
    queue.push_back(StrTendril::from_slice(html));
    let tokenizer = Tokenizer::new(Sink::default(), TokenizerOpts::default());
    let _ = tokenizer.feed(&queue);
    tokenizer.end();
    let read = tokenizer.sink.0.into_inner();
    let spaced = |heading: &String| heading.split_whitespace().collect::<Vec<_>>().join(" ");
    read.headings.iter().map(spaced).collect()
}

/// Headings as they are read.
#[derive(Default)]
struct Headings {
    headings: Vec<String>,
    inside: bool,
}

#[derive(Default)]
struct Sink(RefCell<Headings>);

impl TokenSink for Sink {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        let mut read = self.0.borrow_mut();
        match token {
            Token::TagToken(tag) if is_heading(&tag.name) => {
                read.inside = tag.kind == TagKind::StartTag;
                if read.inside {
                    read.headings.push(String::new());
                }
            }
            Token::CharacterTokens(words) if read.inside => {
                if let Some(heading) = read.headings.last_mut() {
                    heading.push_str(&words);
                }
            }
            _ => {}
        }
        TokenSinkResult::Continue
    }
}

fn is_heading(name: &str) -> bool {
    matches!(name, "h1" | "h2" | "h3" | "h4" | "h5" | "h6")
}

#[cfg(test)]
mod tests {
    use super::*;
    use lopdf::{Object, dictionary};

    #[test]
    fn headings_are_read_as_words() {
        let html = "<h1>Youth &amp; justice\n plan</h1><p>No</p><h2><span>4</span> Voice</h2>";
        assert_eq!(headings(html), ["Youth & justice plan", "4 Voice"]);
    }

    #[test]
    fn a_bookmark_gets_the_words_of_its_heading() {
        let mut pdf = Document::new();
        let inner = pdf.add_object(dictionary! { "Title" => text("Own words") });
        let outer = pdf.add_object(dictionary! {
            "Title" => text("4Governance andpartners"),
            "First" => inner,
        });
        let outlines = pdf.add_object(dictionary! { "First" => outer });
        let catalog = pdf.add_object(dictionary! { "Outlines" => outlines });
        pdf.trailer.set("Root", Object::Reference(catalog));
        let html = "<h2>Hidden</h2><h2>4 Governance and partners</h2>";
        reworded(&mut pdf, html);
        assert_eq!(bookmarks(&pdf), [outer, inner]);
        assert_eq!(title(&pdf, outer).unwrap(), "4 Governance and partners");
        assert_eq!(title(&pdf, inner).unwrap(), "Own words");
    }
}
