//! Turns web and mail addresses in plain text into links. The one file that knows the crate that
//! finds them.

use super::destination::{DestinationKind, kind};
use crate::plan::prose::{Destination, Inline, PlainText};
use crate::sources::Span;
use linkify::{LinkFinder, LinkKind};
use std::ops::Range;

/// A line with a link for each address in its text. Existing links and code are unchanged.
pub(super) fn linked(line: Vec<Inline>) -> Vec<Inline> {
    if !line.iter().any(may_have_address) {
        return line;
    }
    let mut out = Vec::with_capacity(line.len() + 2);
    for inline in line {
        match inline {
            Inline::Text(text) => split(&text, &mut out),
            Inline::Emphasis(inner) => out.push(Inline::Emphasis(linked(inner))),
            Inline::Strong(inner) => out.push(Inline::Strong(linked(inner))),
            Inline::Struck(inner) => out.push(Inline::Struck(linked(inner))),
            other => out.push(other),
        }
    }
    out
}

fn may_have_address(inline: &Inline) -> bool {
    match inline {
        Inline::Text(text) => ["://", "www.", "@"]
            .iter()
            .any(|sign| text.value.contains(sign)),
        Inline::Emphasis(inner) | Inline::Strong(inner) | Inline::Struck(inner) => {
            inner.iter().any(may_have_address)
        }
        _ => false,
    }
}

fn split(typed: &PlainText, out: &mut Vec<Inline>) {
    let text = typed.value.as_str();
    let mut finder = LinkFinder::new();
    finder.kinds(&[LinkKind::Url, LinkKind::Email]);
    finder.url_must_have_scheme(false);
    let mut done = 0;
    for link in finder.links(text) {
        let shown = link.as_str();
        let address = match link.kind() {
            LinkKind::Email => format!("mailto:{shown}"),
            _ if shown.starts_with("www.") => format!("https://{shown}"),
            _ => shown.to_owned(),
        };
        let is_web = address.starts_with("http") || address.starts_with("mailto:");
        if !is_web || kind(&address) != DestinationKind::Web {
            continue;
        }
        if done < link.start() {
            out.push(part(typed, done..link.start()));
        }
        out.push(Inline::Link {
            to: Box::new(Destination::Web(address)),
            text: vec![part(typed, link.start()..link.end())],
        });
        done = link.end();
    }
    if done < text.len() {
        out.push(part(typed, done..text.len()));
    }
}

/// A part of a text. Its span begins no later than the part, as each letter was typed with one
/// byte or more.
fn part(typed: &PlainText, range: Range<usize>) -> Inline {
    let before = typed.value[..range.start].chars().count();
    let start = typed.span.range().start + before;
    let span = Span::new(typed.span.file, start..typed.span.range().end);
    Inline::Text(PlainText::new(typed.value[range].to_owned(), span))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::markdown::testing::field;
    use crate::plan::prose::{BlockKind, plain};

    fn addresses(text: &str) -> Vec<String> {
        let blocks = field(text).prose.blocks;
        let BlockKind::Paragraph(line) = &blocks[0].value else {
            panic!("{text}: no paragraph");
        };
        assert_eq!(plain(line), text);
        let address = |inline: &Inline| match inline {
            Inline::Link { to, .. } => match to.as_ref() {
                Destination::Web(address) => Some(address.clone()),
                Destination::Site(_) => None,
            },
            _ => None,
        };
        line.iter().filter_map(address).collect()
    }

    #[test]
    fn addresses_in_text_are_links() {
        assert_eq!(
            addresses("See www.example.org/a, and tell us."),
            ["https://www.example.org/a"]
        );
        assert_eq!(addresses("https://example.org."), ["https://example.org"]);
        assert_eq!(
            addresses("Write to voices@example.org."),
            ["mailto:voices@example.org"]
        );
    }

    #[test]
    fn what_only_looks_like_one_is_not() {
        for text in [
            "e.g.this",
            "board.yaml",
            "at 10.30am",
            "javascript://x",
            "@home",
        ] {
            assert_eq!(addresses(text), [""; 0], "{text}");
        }
    }
}
