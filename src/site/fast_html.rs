//! A fast reader for pages that are written as our own templates write them: names in lower case,
//! values in double quotes, and the usual entities. It gives up on any other page.
//!
//! It exists because parsing every page of a large site by the full HTML standard took a quarter of
//! a build (`docs/performance.md`). It must never read a page differently than the standard does.

use super::markup::{MarkupPiece, is_elsewhere};
use memchr::{memchr, memchr_iter};

/// Names that SVG spells with capitals, with their lower-case forms.
const CAPITALS: [(&str, &str); 9] = [
    ("viewBox", "viewbox"),
    ("patternUnits", "patternunits"),
    ("patternTransform", "patterntransform"),
    ("preserveAspectRatio", "preserveaspectratio"),
    ("linearGradient", "lineargradient"),
    ("gradientUnits", "gradientunits"),
    ("clipPath", "clippath"),
    ("textLength", "textlength"),
    ("markerWidth", "markerwidth"),
];

/// Reports the pieces of a page to `see`; `None` as soon as the page turns out not to be plain.
pub(super) fn read<'a>(html: &'a str, see: &mut impl FnMut(MarkupPiece<'a, 'a>)) -> Option<()> {
    if !has_plain_letters(html) || !has_plain_entities(html) {
        return None;
    }
    let mut rest = html;
    while let Some(at) = memchr(b'<', rest.as_bytes()) {
        rest = &rest[at + 1..];
        rest = match rest.as_bytes() {
            [b'/', ..] => after(b">", name(&rest[1..])?.1)?,
            [b'!', ..] => rest.strip_prefix("!doctype html>")?,
            _ => element(rest, see)?,
        };
    }
    Some(())
}

/// Reads an element from its name to the end of its tag, and returns the text after it.
fn element<'a>(text: &'a str, see: &mut impl FnMut(MarkupPiece<'a, 'a>)) -> Option<&'a str> {
    let (element, mut rest) = name(text)?;
    see(MarkupPiece::Element(element));
    loop {
        let is_space = |letter: &u8| matches!(letter, b' ' | b'\n');
        let spaces = rest.bytes().take_while(is_space).count();
        let next = &rest[spaces..];
        if let Some(end) = after(b">", next).or_else(|| after(b"/>", next)) {
            see(MarkupPiece::Opened);
            rest = end;
            break;
        }
        if spaces == 0 {
            return None;
        }
        let (name, end) = name(next)?;
        see(MarkupPiece::Attribute(name));
        rest = value(name, end, see)?;
    }
    if !is_raw(element) {
        return Some(rest);
    }
    let end = &rest[memchr(b'<', rest.as_bytes())?..];
    let is_end = end
        .strip_prefix("</")?
        .strip_prefix(element)?
        .starts_with('>');
    is_end.then_some(rest)
}

/// Reads the value of an attribute, if there is one, and returns the text after it.
fn value<'a>(
    name: &str,
    text: &'a str,
    see: &mut impl FnMut(MarkupPiece<'a, 'a>),
) -> Option<&'a str> {
    let Some(quoted) = after(b"=\"", text) else {
        return Some(text);
    };
    let end = memchr(b'"', quoted.as_bytes())?;
    let value = &quoted[..end];
    let is_link = matches!(name.as_bytes(), b"id" | b"href" | b"src");
    let is_order = matches!(name.as_bytes(), b"rel" | b"http-equiv");
    if is_link || is_order || fetches(value) {
        // an entity in such a value would have to be decoded, so the page is not plain
        if value.contains('&') && !(is_link && is_elsewhere(value)) {
            return None;
        }
        if !value.is_empty() {
            see(MarkupPiece::Value(value.into()));
        }
    }
    Some(&quoted[end + 1..])
}

/// Whether a value fetches something, as `fill="url(…)"` does.
fn fetches(value: &str) -> bool {
    let mut brackets = value.match_indices('(');
    brackets.any(|(at, _)| {
        let before = value.as_bytes().get(at.saturating_sub(3)..at);
        before.is_some_and(|before| before.eq_ignore_ascii_case(b"url"))
    })
}

/// The text after these bytes; `None` where it does not begin with them.
fn after<'a, const N: usize>(letters: &[u8; N], text: &'a str) -> Option<&'a str> {
    // an array comparison avoids a call to `memcmp` for one or two bytes
    let begins = text.as_bytes().first_chunk::<N>() == Some(letters);
    begins.then(|| &text[N..])
}

/// A name in lower case, and the text after it; `None` where there is none.
fn name(text: &str) -> Option<(&str, &str)> {
    let mut kinds = 0;
    let end = text.bytes().position(|letter| {
        let kind = KINDS[usize::from(letter)];
        kinds |= kind;
        kind == 0
    })?;
    let (name, rest) = text.split_at(end);
    if kinds & CAPITAL != 0 {
        let (_, small) = CAPITALS.iter().find(|(capital, _)| *capital == name)?;
        return Some((small, rest));
    }
    name.starts_with(|first: char| first.is_ascii_lowercase())
        .then_some((name, rest))
}

/// The bit of a character that a name can contain.
const PART: u8 = 1;
/// The bit of a capital letter, which also has [`PART`].
const CAPITAL: u8 = 2;

/// The bits of each byte. A table, because every character of every tag is looked up.
const KINDS: [u8; 256] = {
    let mut kinds = [0; 256];
    let mut letter = 0_u8;
    while letter < 128 {
        kinds[letter as usize] = match letter {
            b'A'..=b'Z' => PART | CAPITAL,
            b'a'..=b'z' | b'0'..=b'9' | b'-' | b':' => PART,
            _ => 0,
        };
        letter += 1;
    }
    kinds
};

/// Whether the content of an element is parsed by other rules, as in a script.
fn is_raw(element: &str) -> bool {
    matches!(
        element.as_bytes(),
        b"script"
            | b"style"
            | b"title"
            | b"textarea"
            | b"xmp"
            | b"iframe"
            | b"noembed"
            | b"noframes"
            | b"noscript"
            | b"plaintext"
    )
}

/// Whether a page has no control character other than line feed and tab, and no character that the
/// HTML standard forbids.
fn has_plain_letters(html: &str) -> bool {
    let bytes = html.as_bytes();
    let is_odd =
        |byte: u8| (byte < b' ' && byte != b'\n' && byte != b'\t') || byte == 0x7f || byte >= 0xef;
    // deciding once per block lets the compiler vectorise the loop over its bytes
    let is_odd_block = |block: &[u8]| block.iter().fold(false, |odd, byte| odd | is_odd(*byte));
    let mut second = memchr_iter(0xc2, bytes).filter_map(|at| bytes.get(at + 1));
    !bytes.chunks(256).any(is_odd_block) && second.all(|byte| *byte >= 0xa0)
}

fn has_plain_entities(html: &str) -> bool {
    let bytes = html.as_bytes();
    memchr_iter(b'&', bytes).all(|at| is_plain_entity(&bytes[at + 1..]))
}

/// Whether an entity, from its first character on, can be accepted without decoding it.
fn is_plain_entity(text: &[u8]) -> bool {
    match text {
        [b'#', b'3', b'9', b';', ..]
        | [b'#', b'x', b'2', b'7', b';', ..]
        | [b'l' | b'g', b't', b';', ..]
        | [b'a', b'm', b'p', b';', ..] => true,
        _ => text.starts_with(b"quot;") || text.starts_with(b"nbsp;"),
    }
}
