//! Invisible characters that change how others are read: they reverse the direction of a line, or
//! hide words from readers but not from programs. Control characters are reported by
//! `control_chars`.

use crate::diagnostics::Finding;
use crate::sources::{FileId, Span};

/// The most characters that are reported in one file. Our choice: whoever pasted them finds the
/// rest beside them.
const MOST: usize = 10;

/// The black flag, after which invisible letters spell the name of a country, such as Wales.
const FLAG: char = '\u{1f3f4}';

/// Whether a character has no use in a plan, in English or Welsh.
pub(crate) fn is_hidden(letter: char) -> bool {
    // marks of direction (Unicode Standard Annex 9), line separators that only some programs show,
    // and tag characters, which spell invisible words
    matches!(
        letter,
        '\u{61c}'
            | '\u{200e}'..='\u{200f}'
            | '\u{2028}'..='\u{202e}'
            | '\u{2066}'..='\u{2069}'
            | '\u{e0000}'..='\u{e007f}'
    )
}

/// A finding for each such character in a text.
pub(super) fn hidden(file: FileId, text: &str) -> Vec<Finding> {
    let mut found = Vec::new();
    // the position at which the letters of a flag continue
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

/// The characters of a text that are not plain ASCII, with their positions. Few are left, and none
/// is examined twice.
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
