//! Letters that another program read in the wrong encoding before they came here: `â€™` for an
//! apostrophe. They are letters like any other to a computer, and no word to a reader.

use super::invisible_chars::but;
use crate::diagnostics::Finding;
use crate::sources::{FileId, Span};

/// So many are named in one file. Our choice: the rest stand beside them.
const MOST: usize = 5;

/// UTF-8 read as Windows-1252: what stands there, and what was meant.
const PAIRS: [(&str, &str); 16] = [
    ("â€™", "’"),
    ("â€˜", "‘"),
    ("â€œ", "“"),
    ("â€\u{9d}", "”"),
    ("â€“", "–"),
    ("â€”", "—"),
    ("â€¢", "•"),
    ("â€¦", "…"),
    ("Â£", "£"),
    ("Â\u{a0}", " "),
    ("Ã©", "é"),
    ("Ã¨", "è"),
    ("Ã¢", "â"),
    ("Å·", "ŷ"),
    ("Åµ", "ŵ"),
    ("ï»¿", ""),
];

/// A finding for each such letter, and for each sign that stands for one that was lost.
pub(super) fn misread(file: FileId, text: &str) -> Vec<Finding> {
    let found = but(text, |byte| byte.is_ascii()).filter_map(|(at, letter)| {
        let rest = &text[at..];
        if letter == '\u{fffd}' {
            let span = Span::new(file, at..at + letter.len_utf8());
            let message = "a letter was lost here before the text came into this file";
            return Some(Finding::warning("misread-letters", span, message).help(
                "type the letter again: the sign stands for one that a program could not read",
            ));
        }
        let read = |(typed, meant): &(&'static str, &'static str)| {
            rest.starts_with(typed).then_some((*typed, *meant))
        };
        let (typed, meant) = PAIRS
            .iter()
            .find_map(read)
            .or_else(|| of_a_mac(text, at, letter))?;
        let span = Span::new(file, at..at + typed.len());
        let message = format!("`{typed}` is `{meant}`, read in the wrong encoding");
        Some(
            Finding::warning("misread-letters", span, message)
                .help(format!(
                    "write `{meant}`; look for others of the kind beside it"
                ))
                .fix(meant),
        )
    });
    found.take(MOST).collect()
}

/// Mac Roman read as Windows-1252: an apostrophe between small letters is a capital letter with a
/// tilde.
fn of_a_mac(text: &str, at: usize, letter: char) -> Option<(&'static str, &'static str)> {
    let is_small = |letter: Option<char>| letter.is_some_and(|it| it.is_ascii_lowercase());
    let after = text[at + letter.len_utf8()..].chars().next();
    let stands_inside = is_small(text[..at].chars().next_back()) && is_small(after);
    (letter == 'Õ' && stands_inside).then_some(("Õ", "’"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sources::{Source, Sources};

    fn messages(text: &str) -> Vec<String> {
        let sources = Sources::new(vec![Source::new("content/a.md", text.into())]);
        let (file, _) = sources.under("content/").next().unwrap();
        let found = misread(file, text);
        found.into_iter().map(|it| it.message).collect()
    }

    #[test]
    fn letters_of_another_encoding_are_named_and_welsh_ones_are_not() {
        assert_eq!(
            messages("Childrenâ€™s"),
            ["`â€™` is `’`, read in the wrong encoding"]
        );
        assert_eq!(messages("ChildrenÕs £5 Â£5").len(), 2);
        assert_eq!(messages("Children\u{fffd}s").len(), 1);
        assert!(messages("Tŷ’r plant – â, Ã, café, TÂN, £5").is_empty());
    }
}
