//! Faults in the YAML of a file, explained in plain words, and the text that remains when they are
//! skipped.

use super::value_start::{self, ValueFault};
use crate::diagnostics::Finding;
use crate::sources::{FileId, Span};

/// A syntax error of the YAML parser, with the line that is really at fault.
pub(in crate::parse) struct YamlFault {
    kind: YamlFaultKind,
    /// The index of the line, from 0.
    line: usize,
    /// The position within the line, in bytes.
    at: usize,
}

/// The kinds of syntax errors that have a message of their own.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::parse) enum YamlFaultKind {
    Tab,
    NoBreakSpace,
    QuotesInside,
    StarredItem,
    MissingColon,
    ColonInText,
    Indentation,
    ReservedCharacter(char),
    Unclosed,
    StrayBracket,
    Anchor,
    SecondDocument,
    TooDeep,
    TooLarge,
    Other,
}

impl YamlFault {
    /// The fault behind a message of the YAML parser; `line` and `column` count from 1.
    pub(in crate::parse) fn new(said: &str, line: usize, column: usize, text: &str) -> Self {
        let here = |kind| Self::of(kind, line, column, text);
        let Self {
            line, at: column, ..
        } = here(YamlFaultKind::Other);
        let row = nth(text, line);
        let signs = [
            ('\t', YamlFaultKind::Tab),
            (NO_BREAK, YamlFaultKind::NoBreakSpace),
        ];
        for (sign, kind) in signs {
            if let Some(line) = indented_with(text, line, sign) {
                return Self { kind, line, at: 0 };
            }
        }
        if said.contains("tab") {
            return here(YamlFaultKind::Tab);
        }
        if let Some(fault) = plain_cause(text, line) {
            return fault;
        }
        if said.contains("mapping values are not allowed") {
            return misplaced_colon(text, line, column);
        }
        let kind = match said {
            s if s.contains("expected ':'") => {
                return Self {
                    kind: YamlFaultKind::MissingColon,
                    line,
                    at: indent(row),
                };
            }
            s if s.contains("unknown anchor") => YamlFaultKind::Anchor,
            s if s.contains("recursion") => YamlFaultKind::TooDeep,
            s if s.contains("unclosed")
                || s.contains("multiline quoted")
                || s.contains("end of stream")
                || s.contains("illegal placement of ':'") =>
            {
                YamlFaultKind::Unclosed
            }
            s if s.contains("misplaced bracket") => YamlFaultKind::StrayBracket,
            s if s.contains("did not find expected") => YamlFaultKind::Indentation,
            s if s.contains("unexpected character") => row[column..]
                .chars()
                .next()
                .map_or(YamlFaultKind::Other, YamlFaultKind::ReservedCharacter),
            _ => YamlFaultKind::Other,
        };
        here(kind)
    }

    /// The kind of fault at `line` and `column`, both from 1.
    pub(in crate::parse) fn of(
        kind: YamlFaultKind,
        line: usize,
        column: usize,
        text: &str,
    ) -> Self {
        let line = line - 1;
        let row = nth(text, line);
        let mut letters = row.char_indices();
        let column = letters.nth(column - 1).map_or(row.len(), |(at, _)| at);
        let at = match kind {
            YamlFaultKind::Anchor => row.find(['&', '*']).unwrap_or(column),
            _ => column,
        };
        Self { kind, line, at }
    }
}

/// The cause of "mapping values are not allowed", of which there are three: a colon inside text, a
/// line above that lacks its colon, or a line indented too far.
fn misplaced_colon(text: &str, line: usize, column: usize) -> YamlFault {
    let row = nth(text, line);
    let first_colon = row
        .find(": ")
        .or_else(|| row.trim_end().strip_suffix(':').map(str::len));
    let in_text = row.matches(": ").count() + usize::from(row.trim_end().ends_with(':')) > 1;
    if in_text {
        let at = first_colon.map_or(column, |colon| colon + 1);
        let at = at + row[at..].len() - row[at..].trim_start().len();
        return YamlFault {
            kind: YamlFaultKind::ColonInText,
            line,
            at,
        };
    }
    let above = (0..line).rev().find(|n| !nth(text, *n).trim().is_empty());
    if let Some(above) = above {
        let before = nth(text, above);
        if !before.contains(':') && !before.trim_start().starts_with('#') {
            return YamlFault {
                kind: YamlFaultKind::MissingColon,
                line: above,
                at: indent(before),
            };
        }
    }
    YamlFault {
        kind: YamlFaultKind::Indentation,
        line,
        at: indent(row),
    }
}

/// The no-break space, which Word inserts.
const NO_BREAK: char = '\u{a0}';

/// The line with this character in its indentation, at or next to where the parser stopped; `None`
/// where there is none.
fn indented_with(text: &str, near: usize, sign: char) -> Option<usize> {
    (near.saturating_sub(1)..=near + 1).find(|n| {
        let row = nth(text, *n);
        row[..indent(row)].contains(sign)
    })
}

/// The fault of a value that begins with a reserved character of YAML, at or just above where the
/// parser stopped.
fn plain_cause(text: &str, line: usize) -> Option<YamlFault> {
    [line, line.saturating_sub(1)].into_iter().find_map(|line| {
        let (fault, at) = value_start::fault(nth(text, line))?;
        let kind = match fault {
            ValueFault::Reserved(sign) => YamlFaultKind::ReservedCharacter(sign),
            ValueFault::Anchor => YamlFaultKind::Anchor,
            ValueFault::QuotesInside => YamlFaultKind::QuotesInside,
            ValueFault::StarredItem => YamlFaultKind::StarredItem,
        };
        Some(YamlFault { kind, line, at })
    })
}

/// The indentation that a line should have, judged by the lines around it.
fn indentation(text: &str, line: usize) -> String {
    let is_entry = |row: &str| row.trim_start().starts_with("- ");
    let is_plain =
        |row: &str| !row.trim().is_empty() && !row[..indent(row)].contains(['\t', NO_BREAK]);
    let own_is_entry = is_entry(nth(text, line));
    let below =
        Some(nth(text, line + 1)).filter(|row| is_plain(row) && is_entry(row) == own_is_entry);
    if let Some(below) =
        below.filter(|row| !row.starts_with(|letter: char| letter.is_alphanumeric()))
    {
        return " ".repeat(indent(below));
    }
    let just_above = line.checked_sub(1).map_or("", |above| nth(text, above));
    let is_like = |row: &&str| {
        is_plain(row)
            && if own_is_entry {
                is_entry(row)
            } else {
                row.contains(':')
            }
    };
    let above = (0..line)
        .rev()
        .map(|n| nth(text, n))
        .find(is_like)
        .unwrap_or_default();
    let entry = above.trim_start();
    let keys = entry.trim_start_matches("- ");
    let dashes = if own_is_entry {
        0
    } else {
        entry.len() - keys.len()
    };
    let opens = above == just_above && above.trim_end().ends_with(':');
    " ".repeat(indent(above) + dashes + if opens { 2 } else { 0 })
}

fn nth(text: &str, line: usize) -> &str {
    text.lines().nth(line).unwrap_or_default()
}

/// The indentation of a line, in bytes.
fn indent(row: &str) -> usize {
    row.len() - row.trim_start().len()
}

/// The fault as a finding.
pub(in crate::parse) fn finding(
    fault: &YamlFault,
    text: &str,
    file: FileId,
    offset: usize,
) -> Finding {
    let row = nth(text, fault.line);
    let start = line_start(text, fault.line);
    let span = |from: usize, to: usize| Span::new(file, offset + start + from..offset + start + to);
    let rest = span(
        fault.at.min(row.len()),
        row.trim_end().len().max(fault.at.min(row.len())),
    );
    let here = span(fault.at.min(row.len()), next(row, fault.at));
    match fault.kind {
        YamlFaultKind::Tab => Finding::error("yaml-tab", span(0, indent(row)), "a tab is used where spaces are needed")
            .label("this is a tab")
            .help("indent with two spaces for each step")
            .fix(indentation(text, fault.line)),
        YamlFaultKind::NoBreakSpace => Finding::error("yaml-space", span(0, indent(row)), "no-break spaces are used where ordinary spaces are needed")
            .label("Word leaves such spaces, and they look the same")
            .help("take them out, and indent with the space bar: two spaces for each step")
            .fix(indentation(text, fault.line)),
        YamlFaultKind::QuotesInside => Finding::error("yaml-quotes", rest, "the whole value must stand in quotation marks, not its first words only")
            .label("the text goes on after its quotation marks")
            .help("put single quotation marks around all of it")
            .fix(quoted(&row[fault.at..])),
        YamlFaultKind::StarredItem => Finding::error("yaml-anchor", here, "`*` is no number")
            .label("`*` has a meaning of its own in YAML")
            .help("write `not available` where the source does not print a number, or the number itself")
            .fix("not available"),
        YamlFaultKind::MissingColon => Finding::error("yaml-colon", rest, "this line has no colon after its key")
            .label("a key, a colon and a space are expected: `key: value`")
            .help("write a colon and a space between the key and its value"),
        YamlFaultKind::ColonInText => Finding::error("yaml-quotes", rest, "text with a colon in it must stand in quotation marks")
            .label("the colon makes this look like another key")
            .help("put the text in quotation marks")
            .fix(quoted(&row[fault.at..])),
        YamlFaultKind::Indentation => Finding::error("yaml-indentation", rest, "this line does not line up with the lines around it")
            .help("keys of one block begin in the same column; what belongs to a key begins two spaces further in"),
        YamlFaultKind::ReservedCharacter(letter) => Finding::error("yaml-quotes", rest, format!("text that begins with `{}` must stand in quotation marks", letter.escape_default()))
            .help("put the text in quotation marks")
            .fix(quoted(&row[fault.at.min(row.len())..])),
        YamlFaultKind::Unclosed if row.contains(" #") => Finding::error("yaml-unclosed", here, "a bracket or quotation mark is opened and never closed")
            .help("` #` begins a comment, which hides the rest of the line: put text with `#` in it in quotation marks"),
        YamlFaultKind::Unclosed => Finding::error("yaml-unclosed", here, "a bracket or quotation mark is opened and never closed")
            .help("close it, or leave both out: lists may also be written with a dash on each line"),
        YamlFaultKind::StrayBracket => Finding::error("yaml-bracket", here, "a bracket is closed that was never opened")
            .help("take it out, or put the text in quotation marks"),
        YamlFaultKind::Anchor => Finding::error("yaml-anchor", here, "text that begins with `&` or `*` must stand in quotation marks")
            .help("put the text in quotation marks: \"&\" and \"*\" have a meaning of their own in YAML, which plans do not use"),
        YamlFaultKind::SecondDocument => Finding::error("yaml-second", here, "the file has a second part after `---` or `...`")
            .help("keep one part in each file"),
        YamlFaultKind::TooDeep => Finding::error("yaml-depth", here, "lists and blocks are nested too deeply here: 32 steps are the most")
            .help("no file of a plan needs more than five"),
        YamlFaultKind::TooLarge => Finding::error("yaml-size", here, "the file holds too many values")
            .help("split the plan, or take out what was pasted by accident"),
        YamlFaultKind::Other => Finding::error("yaml", here, "this line is neither a key with its value nor an entry of a list")
            .help("compare it with the examples in docs/reference.md; text with signs such as `?` or `!` in it needs quotation marks"),
    }
}

/// The text with the faulty line blanked out, at the same length; `None` when nothing after it
/// could be relied on.
pub(in crate::parse) fn mask(fault: &YamlFault, text: &str) -> Option<String> {
    let goes_on = !matches!(
        fault.kind,
        YamlFaultKind::Unclosed
            | YamlFaultKind::TooDeep
            | YamlFaultKind::TooLarge
            | YamlFaultKind::SecondDocument
    );
    let start = line_start(text, fault.line);
    let row = nth(text, fault.line);
    if !goes_on || row.trim().is_empty() {
        return None;
    }
    let mut masked = text.to_owned();
    masked.replace_range(start..start + row.len(), &" ".repeat(row.len()));
    Some(masked)
}

fn line_start(text: &str, line: usize) -> usize {
    text.split_inclusive('\n').take(line).map(str::len).sum()
}

/// The position of the next character after `at`, in bytes.
fn next(row: &str, at: usize) -> usize {
    row.get(at..)
        .and_then(|rest| rest.chars().next())
        .map_or(row.len(), |letter| at + letter.len_utf8())
}

fn quoted(text: &str) -> String {
    let text = text.trim_end();
    if text.contains('"') {
        format!("'{}'", text.replace('\'', "''"))
    } else {
        format!("\"{}\"", text.replace('\\', "\\\\"))
    }
}
