//! The bookmarks of a PDF in the words of the headings. Chromium makes them of lines as they are
//! set, and leaves no space where a heading goes on in a second line.

use html5gum::{Token, Tokenizer};
use lopdf::{Document, ObjectId, text_string};

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
        // links of the plan in brief have page numbers, which are no words of their headings
        let unnumbered = said.trim_end_matches(|letter: char| letter.is_ascii_digit());
        let found = |words: &str| rest.iter().position(|heading| same(heading, words));
        let Some(found) = found(&said).or_else(|| found(unnumbered)) else {
            continue;
        };
        let words = text_string(&rest[found]);
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
    let mut headings: Vec<String> = Vec::new();
    let mut inside = false;
    for token in Tokenizer::new(html) {
        match token {
            Ok(Token::StartTag(tag)) if is_heading(&tag.name) => {
                headings.push(String::new());
                inside = true;
            }
            Ok(Token::EndTag(tag)) if is_heading(&tag.name) => inside = false,
            Ok(Token::String(words)) if inside => {
                if let Some(heading) = headings.last_mut() {
                    heading.push_str(&String::from_utf8_lossy(&words));
                }
            }
            _ => {}
        }
    }
    let spaced = |heading: &String| heading.split_whitespace().collect::<Vec<_>>().join(" ");
    headings.iter().map(spaced).collect()
}

fn is_heading(name: &[u8]) -> bool {
    matches!(name, b"h1" | b"h2" | b"h3" | b"h4" | b"h5" | b"h6")
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
        let inner = pdf.add_object(dictionary! { "Title" => text_string("Own words") });
        let outer = pdf.add_object(dictionary! {
            "Title" => text_string("4Governance andpartners"),
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
