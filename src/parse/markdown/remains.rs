//! Reports markup that Markdown does not know, and remains from Word: readers would see the
//! characters, so authors are told where they are.

use super::MarkdownReader;
use super::definitions::folded;
use super::destination::{DestinationKind, asset, kind};
use crate::diagnostics::Finding;
use crate::plan::prose::Inline;
use std::collections::BTreeMap;
use std::ops::Range;

/// The bullet characters that programs put before list items.
const BULLETS: [char; 14] = [
    '•', '·', '▪', '◦', '‣', '●', '○', '■', '□', '➢', '➤', '✓', '\u{f0b7}', '\u{f0a7}',
];

/// A way of typing a list that Markdown does not recognise.
struct ListKind {
    message: &'static str,
    help: &'static str,
    is_entry: fn(&str) -> bool,
    /// The fewest such lines in a paragraph that count as a list.
    fewest: usize,
}

const LIST_KINDS: [ListKind; 3] = [
    ListKind {
        message: "a list is typed with bullets, and is read as one paragraph",
        help: "begin each entry with `- `, on a line of its own, with an empty line before the list",
        is_entry: has_bullet,
        fewest: 1,
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

/// A line of a paragraph.
struct RawLine<'t> {
    text: &'t str,
    range: Range<usize>,
}

impl MarkdownReader<'_> {
    /// Reports such lines of a paragraph.
    pub(super) fn look_for_remains(&mut self, range: &Range<usize>) {
        let typed = self.typed(range);
        let mut start = range.start;
        let mut lines = Vec::new();
        for line in typed.split_inclusive('\n') {
            let text = line.trim();
            let at = start + line.len() - line.trim_start().len();
            lines.push(RawLine {
                text,
                range: at..at + text.len(),
            });
            start += line.len();
        }
        self.typed_list(&lines);
        self.tabbed_lines(&lines);
        self.unread_heading(&lines);
        self.unread_links(range);
    }

    fn typed_list(&mut self, lines: &[RawLine<'_>]) {
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

    fn tabbed_lines(&mut self, lines: &[RawLine<'_>]) {
        let is_row = |line: &&RawLine<'_>| line.text.contains('\t') && !has_bullet(line.text);
        let mut rows = lines.iter().filter(is_row);
        if let (Some(first), Some(_)) = (rows.next(), rows.next()) {
            let finding = Finding::warning(
                "pasted-table",
                self.span(&first.range),
                "a table is pasted as lines with tabs, and is read as one paragraph",
            );
            self.found.push(finding.help("write it as a table: `| Version | Date |`, under it `|---|---|`, and a line `Table: …` above"));
        }
    }

    fn unread_heading(&mut self, lines: &[RawLine<'_>]) {
        for line in lines {
            let hashes = line.text.bytes().take_while(|byte| *byte == b'#').count();
            let words = &line.text[hashes..];
            let is_sentence =
                words.contains(' ') && lines.len() == 1 && !words.ends_with(['.', '!', '?']);
            let begins = words.starts_with(char::is_alphabetic);
            if (2..7).contains(&hashes)
                && !words.starts_with(char::is_whitespace)
                && !words.is_empty()
                || hashes == 1 && begins && is_sentence
            {
                let end = line.range.start + hashes;
                let finding = Finding::warning(
                    "heading-space",
                    self.span(&(line.range.start..end)),
                    "this is not read as a heading",
                );
                let marks = "#".repeat(hashes.max(2));
                self.found.push(
                    finding
                        .help("write a space after the `#`, and an empty line before and after")
                        .fix(format!("{marks} ")),
                );
            }
        }
    }

    /// Reports links whose text and address the parser did not join.
    fn unread_links(&mut self, range: &Range<usize>) {
        let typed = self.typed(range);
        for (at, _) in typed.match_indices(']') {
            let rest = &typed[at + 1..];
            let spaces = rest
                .bytes()
                .take(3)
                .take_while(|byte| matches!(byte, b' ' | b'\n'));
            let gap = spaces.count();
            let Some(inner) = rest[gap..].strip_prefix('(') else {
                continue;
            };
            let near = inner.bytes().take(LONGEST_ADDRESS);
            let Some(end) = near.into_iter().position(|byte| byte == b')') else {
                continue;
            };
            let address = &inner[..end];
            let has_space = address.trim().contains(' ') && !address.contains(['"', '\'', '<']);
            let (message, help) = if gap > 0 && leads_somewhere(address) {
                (
                    "a space stands between the words of this link and its address",
                    format!("write it without the space: `[…]({address})`"),
                )
            } else if gap == 0 && has_space && leads_somewhere(&address.replace(' ', "-")) {
                (
                    "this address has a space in it, and is not read as a link or picture",
                    format!("put it between angle brackets: `(<{address}>)`"),
                )
            } else {
                continue;
            };
            let start = range.start + at + 1 + gap;
            let span = self.span(&(start..start + address.len() + 2));
            let fix = (gap == 0).then(|| format!("(<{address}>)"));
            let finding = Finding::warning("link-not-read", span, message).help(help);
            self.found.push(match fix {
                Some(fix) => finding.fix(fix),
                None => finding,
            });
        }
    }

    /// Reports asterisks without effect, because of a space on the wrong side.
    pub(super) fn look_for_lost_stars(&mut self, line: &[Inline], range: &Range<usize>) {
        let typed = self.typed(range);
        if !line.iter().any(has_stars) || typed.contains("\\*") {
            return;
        }
        let at = range.start + typed.find("**").unwrap_or(0);
        let span = self.span(&(at..at + 2));
        self.found.push(
            Finding::advice("lost-mark", span, "`**` marks nothing here, and is shown as it stands")
                .help("no space may stand between the marks and the words: `**the child** first`; to show the sign, put a backslash before it"),
        );
    }
}

fn has_stars(inline: &Inline) -> bool {
    match inline {
        Inline::Text(text) => text.contains("**"),
        Inline::Emphasis(inner) | Inline::Strong(inner) | Inline::Struck(inner) => {
            inner.iter().any(has_stars)
        }
        _ => false,
    }
}

/// The longest address that is searched for, in bytes: longer than people type. Our choice.
const LONGEST_ADDRESS: usize = 2_000;

fn leads_somewhere(address: &str) -> bool {
    match kind(address) {
        DestinationKind::Web => true,
        DestinationKind::Path => asset(address).is_some() || address.ends_with(".md"),
        DestinationKind::Refused => false,
    }
}

fn has_bullet(line: &str) -> bool {
    let rest = line.strip_prefix(BULLETS);
    rest.is_some_and(|rest| rest.chars().any(char::is_alphanumeric))
        || line.starts_with("o\t")
        || line.starts_with("-\t")
        || line.starts_with("–\t")
}

/// `(a) …`, `a) …`, `(iv) …`, `(2) …`.
fn has_letter(line: &str) -> bool {
    let inner = line.strip_prefix('(').unwrap_or(line);
    let Some((mark, rest)) = inner.split_once(')') else {
        return false;
    };
    let is_roman = mark.chars().all(|letter| matches!(letter, 'i' | 'v' | 'x')) && mark.len() < 5;
    let is_number = mark.len() < 3 && mark.chars().all(|letter| letter.is_ascii_digit());
    let is_letter = mark.chars().count() == 1 && mark.chars().all(char::is_alphabetic);
    !mark.is_empty()
        && rest.starts_with([' ', '\t'])
        && (is_letter || is_roman || is_number && line.starts_with('('))
}

/// `1.children`, `2)parents`, `-children`, `*children`.
fn lacks_space(line: &str) -> bool {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let rest = &line[digits..];
    let is_numbered = (1..3).contains(&digits)
        && rest.starts_with(['.', ')'])
        && rest[1..].starts_with(char::is_alphabetic);
    let is_dashed = line
        .strip_prefix('-')
        .is_some_and(|rest| rest.starts_with(char::is_alphabetic));
    is_numbered || is_dashed
}

impl MarkdownReader<'_> {
    /// Reports link definitions that nothing uses, or that are written twice.
    pub(super) fn look_at_definitions(&mut self) {
        let definitions = std::mem::take(&mut self.definitions);
        for (name, range) in &definitions.written {
            if !definitions.mentioned.contains(name) {
                let span = self.span(&(range.start..range.start + self.typed(range).len()));
                self.found.push(
                    Finding::warning("unused-definition", span, "this line is read as the address of a link that nothing mentions, and is not published")
                        .help("to publish it, put a backslash before the bracket: `\\[1]: …`; otherwise mention it, `[words][name]`, or delete it"),
                );
            }
        }
        self.repeated_definitions(&definitions.written);
    }

    fn repeated_definitions(&mut self, written: &BTreeMap<String, Range<usize>>) {
        if written.is_empty() {
            return;
        }
        let mut start = 0;
        for line in self.text.split_inclusive('\n') {
            let at = start;
            start += line.len();
            let Some((name, _)) = line
                .trim_start_matches(' ')
                .strip_prefix('[')
                .and_then(|rest| rest.split_once("]:"))
            else {
                continue;
            };
            let Some(first) = written.get(&folded(name)) else {
                continue;
            };
            // the parser uses the first definition of a name, and ignores the others
            if at > first.start && !(first.contains(&at)) {
                let span = self.span(&(at..at + line.trim_end().len()));
                let first = self.span(first);
                self.found.push(
                    Finding::warning(
                        "unused-definition",
                        span,
                        format!("`[{name}]` has an address already, and this one is not used"),
                    )
                    .related(first, "the first one")
                    .help("delete one of them, or give this one a name of its own"),
                );
            }
        }
    }

    /// Reports links to a definition that does not exist: `[the paper][smith]`.
    pub(super) fn look_for_lost_reference(&mut self, at: usize) {
        let Some(rest) = self.text.get(at..).and_then(|rest| rest.strip_prefix("][")) else {
            return;
        };
        let Some(length) = rest
            .bytes()
            .take(LONGEST_NAME)
            .position(|byte| byte == b']')
        else {
            return;
        };
        let name = &rest[..length];
        if name.is_empty() || name.contains(['[', '\n']) {
            return;
        }
        let span = self.span(&(at + 1..at + length + 3));
        self.found.push(
            Finding::warning("link-not-read", span, format!("there is no address for `{name}` in this text, so the brackets are shown"))
                .help(format!("write the address after the words, `[…](https://…)`, or on a line of its own: `[{name}]: https://…`")),
        );
    }
}

/// The longest name of a definition that is searched for, in bytes. Our choice.
const LONGEST_NAME: usize = 200;
