//! Checks SVG files. Opened by its own address, an SVG is a document that may run programs, show
//! pages and fetch from elsewhere. This module reads every part of one, and accepts it only if all
//! of them just draw.
//!
//! The only module that knows the XML reader. It works by allowlist: an unknown part is refused.

mod style;

mod element;
#[cfg(test)]
mod tests;

use crate::diagnostics::Finding;
use crate::sources::{FileId, Source, Span};
use element::of_element;
use quick_xml::events::Event;
use quick_xml::reader::NsReader;

/// The most faults that are reported for one file. Our choice: the remedy is the same, to save the
/// drawing again.
const MOST: usize = 5;

const AGAIN: &str = "save it again as a plain SVG, without scripts, links, animation, web pages and \
    pictures from elsewhere; or as a PNG";

/// The findings about everything in an SVG that does more than draw.
pub(super) fn faults(id: FileId, file: &Source) -> Vec<Finding> {
    let Ok(text) = file.text() else {
        let message = "this drawing is not saved as UTF-8";
        return vec![Finding::error("active-content", Span::whole(id), message).help(AGAIN)];
    };
    let mut found = Vec::new();
    // a declared entity could become any part of the drawing
    for word in ["<!ENTITY", "<!ATTLIST"] {
        if let Some(at) = text.find(word) {
            let what = format!("`{word}` declares parts that cannot be looked at");
            found.push(finding(Span::new(id, at..at + word.len()), &what));
        }
    }
    let mut reader = NsReader::from_str(text);
    reader.config_mut().check_comments = true;
    let mut css = None;
    let mut elements = 0_usize;
    while found.len() < MOST {
        let start = place(reader.buffer_position());
        let event = match reader.read_event() {
            Ok(Event::Eof) => break,
            Ok(event) => event,
            Err(_) => {
                let at = place(reader.error_position()).min(text.len());
                found.push(finding(
                    Span::new(id, at..at),
                    "it cannot be read from here on",
                ));
                break;
            }
        };
        let span = Span::new(id, start..place(reader.buffer_position()));
        elements += usize::from(matches!(event, Event::Start(_) | Event::Empty(_)));
        let what = of_event(&reader, &event, &mut css);
        found.extend(what.map(|what| finding(span, &what)));
    }
    if elements == 0 && found.is_empty() {
        found.push(finding(Span::whole(id), "there is no drawing in it"));
    }
    found
}

fn place(byte: u64) -> usize {
    usize::try_from(byte).unwrap_or(usize::MAX)
}

fn finding(span: Span, what: &str) -> Finding {
    let message = format!("this drawing is not published: {what}");
    Finding::error("active-content", span, message).help(AGAIN)
}

/// What is wrong with a part of the file; `None` where it is harmless. The text of style sheets is
/// collected in `css`.
fn of_event(
    reader: &NsReader<&[u8]>,
    event: &Event<'_>,
    css: &mut Option<String>,
) -> Option<String> {
    match event {
        Event::Start(_) | Event::Empty(_) if css.is_some() => {
            Some("an element stands in its style".to_owned())
        }
        Event::Start(tag) => {
            if tag.local_name().into_inner() == "style" {
                *css = Some(String::new());
            }
            of_element(reader, tag)
        }
        Event::Empty(tag) => of_element(reader, tag),
        Event::Text(words) => gather(css, words),
        Event::CData(words) => gather(css, words),
        // an entity in a style sheet could hide a word, so it is treated like a backslash
        Event::GeneralRef(_) => gather(css, "\\"),
        Event::End(tag) if tag.local_name().into_inner() == "style" => {
            let css = css.take().unwrap_or_default();
            style::reaches_out(&css).then(|| "its style fetches something".to_owned())
        }
        Event::PI(instruction) => instruction
            .target()
            .eq_ignore_ascii_case("xml-stylesheet")
            .then(|| "it names a style sheet outside itself".to_owned()),
        Event::DocType(kind) => kind
            .contains('[')
            .then(|| "its document type declares parts of its own".to_owned()),
        Event::Decl(declaration) => {
            let encoding = declaration.encoding()?.ok();
            let is_utf8 = encoding.is_some_and(|it| it.eq_ignore_ascii_case("utf-8"));
            (!is_utf8).then(|| "it says that it is not UTF-8".to_owned())
        }
        Event::End(_) | Event::Comment(_) | Event::Eof => None,
    }
}

fn gather(css: &mut Option<String>, words: &str) -> Option<String> {
    if let Some(css) = css {
        css.push_str(words);
    }
    None
}
