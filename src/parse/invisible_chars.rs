//! Letters that nobody can see and that change how others are read: they turn a line around, or
//! hide words from a reader and not from a program. Signs without a shape are another thing: see
//! `shapeless`.

use crate::diagnostics::Finding;
use crate::sources::{FileId, Span};

/// So many are named in one file. Our choice: whoever pasted them finds the rest beside them.
const MOST: usize = 10;

/// A black flag, after which letters of this kind spell whose flag it is: that of Wales, for one.
const FLAG: char = '\u{1f3f4}';

/// Whether a letter has no business in a plan, in either language.
pub(crate) fn is_hidden(letter: char) -> bool {
    // what turns the direction of a line (Unicode Standard Annex 9), lines that some programs see
    // and others do not, and letters that spell words and are never shown
    matches!(
        letter,
        '\u{61c}'
            | '\u{200e}'..='\u{200f}'
            | '\u{2028}'..='\u{202e}'
            | '\u{2066}'..='\u{2069}'
            | '\u{e0000}'..='\u{e007f}'
    )
}

/// A finding for each such letter in a text.
pub(super) fn hidden(file: FileId, text: &str) -> Vec<Finding> {
    let mut found = Vec::new();
    // where a flag that is being spelt goes on
    let mut flag = None;
    for (at, letter) in but(text, |byte| byte.is_ascii()) {
        let end = at + letter.len_utf8();
        let spells = matches!(letter, '\u{e0020}'..='\u{e007f}');
        let named = spells && flag == Some(at);
        flag = (letter == FLAG || named).then_some(end);
        if is_hidden(letter) && !named {
            let span = Span::new(file, at..end);
            found.push(finding(span, letter));
        }
        if found.len() == MOST {
            break;
        }
    }
    found
}

/// The letters of a text but those of one byte that are plain, and where they stand. Hardly any are
/// left, and none is looked at twice.
pub(super) fn but(
    text: &str,
    is_plain: impl Fn(u8) -> bool,
) -> impl Iterator<Item = (usize, char)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = &text.as_bytes()[at..];
        at += rest.iter().position(|byte| !is_plain(*byte))?;
        let letter = text[at..].chars().next()?;
        let start = at;
        at += letter.len_utf8();
        Some((start, letter))
    })
}

fn finding(span: Span, letter: char) -> Finding {
    let number = u32::from(letter);
    let message = format!("a letter that nobody can see stands here (U+{number:04X})");
    Finding::error("hidden-letter", span, message)
        .help("delete the letters around it and type them again; it came with text from elsewhere")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sources::{Source, Sources};

    fn places(text: &str) -> Vec<usize> {
        let sources = Sources::new(vec![Source::new("content/a.yaml", text.into())]);
        let (id, _) = sources.under("content/").next().unwrap();
        let found = hidden(id, text);
        found.iter().map(|it| it.at.span.range().start).collect()
    }

    #[test]
    fn what_turns_a_line_around_or_spells_unseen_is_found() {
        assert_eq!(places("a\u{202e}b\u{2066}"), [1, 5]);
        assert_eq!(places("\u{e0041}"), [0]);
        assert_eq!(places(&"\u{200f}".repeat(99)).len(), MOST);
    }

    #[test]
    fn what_people_type_is_not() {
        let wales = "\u{1f3f4}\u{e0067}\u{e0062}\u{e0077}\u{e006c}\u{e0073}\u{e007f}";
        for text in ["Tŷ\r\n\t£5 – “it’s”\u{a0}\u{200b}", "👩\u{200d}👧", wales] {
            assert_eq!(places(text), [0; 0], "{text}");
        }
    }
}
