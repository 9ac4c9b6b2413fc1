//! Lists that are typed with signs of their own: each is one paragraph to every reader.

use super::super::MarkdownReader;
use super::RawLine;
use crate::diagnostics::Finding;

/// The signs that programs put before the entries of a list.
const BULLETS: [char; 27] = [
    '•', '·', '∙', '⋅', '▪', '▫', '◦', '‣', '⁃', '●', '○', '■', '□', '◆', '◇', '❖', '➢', '➤', '►',
    '▶', '✓', '✔', '❑', '⮚', '🔹', '🔸', '⚫',
];

/// Word saves bullets from its fonts of symbols as letters without a meaning of their own.
fn is_of_symbol_font(letter: char) -> bool {
    matches!(letter, '\u{f020}'..='\u{f0ff}')
}

/// A way to type a list that Markdown does not read as one.
struct ListKind {
    message: &'static str,
    help: &'static str,
    is_entry: fn(&str) -> bool,
    /// How many such lines there must be in a paragraph.
    fewest: usize,
}

const LIST_KINDS: [ListKind; 4] = [
    ListKind {
        message: "a list is typed with bullets, and is read as one paragraph",
        help: "begin each entry with `- `, on a line of its own, with an empty line before the list",
        is_entry: has_bullet,
        fewest: 1,
    },
    ListKind {
        message: "a list is typed with dashes that are no hyphens, and is read as one paragraph",
        help: "begin each entry with a hyphen and a space, `- `, with an empty line before the list",
        is_entry: has_dash,
        fewest: 2,
    },
    ListKind {
        message: "entries of a list are typed with letters or numbers, and are read as one paragraph",
        help: "begin each entry with `- ` or `1. `, with an empty line before the list",
        is_entry: has_letter,
        fewest: 2,
    },
    ListKind {
        message: "entries of a list have no space after their mark, and are read as one paragraph",
        help: "write a space after it: `1. children`, `- children`",
        is_entry: lacks_space,
        fewest: 2,
    },
];

impl MarkdownReader<'_> {
    pub(super) fn typed_list(&mut self, lines: &[RawLine<'_>]) {
        for kind in &LIST_KINDS {
            let mut entries = lines.iter().filter(|line| (kind.is_entry)(line.text));
            if let (Some(first), true) = (entries.next(), entries.count() + 1 >= kind.fewest) {
                let span = self.span(&first.range);
                let finding = Finding::warning("typed-list", span, kind.message);
                self.found.push(finding.help(kind.help));
                return;
            }
        }
    }
}

pub(super) fn has_bullet(line: &str) -> bool {
    let mut letters = line.chars();
    let Some(first) = letters.next() else {
        return false;
    };
    let rest = letters.as_str();
    let has_words = rest.chars().any(char::is_alphanumeric);
    // bullets of Word whose font was lost: `o`, `§`, `Ø`, `ü`, each before a tab
    let is_lost = rest.starts_with('\t')
        && !rest[1..].contains('\t')
        && (!first.is_alphanumeric() || matches!(first, 'o' | 'v' | 'q' | 'Ø' | 'ü'));
    has_words && (BULLETS.contains(&first) || is_of_symbol_font(first) || is_lost)
}

/// `– …`, `— …`
fn has_dash(line: &str) -> bool {
    let rest = line.strip_prefix(['–', '—', '‐', '‑', '−', '―']);
    rest.is_some_and(|rest| rest.starts_with(char::is_whitespace))
}

/// `(a) …`, `a) …`, `a. …`, `(iv) …`, `iv. …`, `(2) …`.
fn has_letter(line: &str) -> bool {
    let opened = line.strip_prefix('(');
    let inner = opened.unwrap_or(line);
    let Some((mark, rest)) = inner.split_once([')', '.']) else {
        return false;
    };
    let closed = inner[mark.len()..].starts_with(')');
    let is_roman = mark.chars().all(|letter| matches!(letter, 'i' | 'v' | 'x')) && mark.len() < 5;
    let is_number = mark.len() < 3 && mark.chars().all(|letter| letter.is_ascii_digit());
    let is_letter = mark.chars().count() == 1
        && mark.chars().all(|letter| {
            if closed {
                letter.is_alphabetic()
            } else {
                letter.is_lowercase()
            }
        });
    !mark.is_empty()
        && rest.starts_with([' ', '\t'])
        && (closed || opened.is_none())
        && (is_letter || is_roman || is_number && opened.is_some())
}

/// `1.children`, `2)parents`, `-children`, `*children`.
fn lacks_space(line: &str) -> bool {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let rest = &line[digits..];
    let is_numbered = (1..3).contains(&digits)
        && rest.starts_with(['.', ')'])
        && rest[1..].starts_with(char::is_alphabetic);
    let glued = line.strip_prefix(['-', '+', '*']);
    let is_glued = glued.is_some_and(|rest| rest.starts_with(char::is_alphabetic));
    // `*a word* …` is stressed
    let is_stressed = line.starts_with('*') && line[1..].contains('*');
    is_numbered || is_glued && !is_stressed
}
