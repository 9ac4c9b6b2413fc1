//! Values that begin with a reserved character of YAML, and that were meant as text.

/// The fault at the beginning of a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ValueFault {
    /// A reserved character of YAML.
    Reserved(char),
    /// An anchor or alias: `&` or `*`.
    Anchor,
    /// Text continues after the closing quotation mark.
    QuotesInside,
    /// A `*` in a list in square brackets.
    StarredItem,
}

/// The byte at which the value of a line begins, after its dashes and its key if it has them.
pub(super) fn value_start(row: &str) -> usize {
    let mut at = row.len() - row.trim_start().len();
    while row[at..].starts_with("- ") {
        at += 2;
        at += row[at..].len() - row[at..].trim_start().len();
    }
    let key =
        row[at..].find(|letter: char| !(letter.is_alphanumeric() || matches!(letter, '_' | '-')));
    match key {
        Some(key) if key > 0 && row[at + key..].starts_with(": ") => {
            let value = &row[at + key + 1..];
            at + key + 1 + value.len() - value.trim_start().len()
        }
        _ => at,
    }
}

/// The white space between the dash or key of a line and its value.
pub(super) fn gap(row: &str) -> std::ops::Range<usize> {
    let mut at = row.len() - row.trim_start_matches(' ').len();
    loop {
        let rest = &row[at..];
        let key =
            rest.find(|letter: char| !(letter.is_alphanumeric() || matches!(letter, '_' | '-')));
        let mark = match key {
            Some(0) | None => return at..at,
            Some(key) if rest[key..].starts_with(':') => key + 1,
            Some(_) if rest.starts_with('-') && rest[1..].starts_with([' ', '\u{a0}']) => 1,
            Some(_) => return at..at,
        };
        let value = rest[mark..].trim_start_matches([' ', '\u{a0}']);
        let gap = at + mark..row.len() - value.len();
        if rest[mark - 1..].starts_with(':') || row[gap.clone()].contains('\u{a0}') {
            return gap;
        }
        at = gap.end;
    }
}

/// The fault of the value in a line, with its position in bytes. `None` where the value may begin
/// so.
pub(super) fn fault(row: &str) -> Option<(ValueFault, usize)> {
    let at = value_start(row);
    let value = row[at..].trim_end();
    let first = value.chars().next()?;
    let kind = match first {
        '>' | '|' if !is_block_mark(&value[1..]) => ValueFault::Reserved(first),
        '[' | '{' if goes_on_after_bracket(value) => ValueFault::Reserved(first),
        '"' | '\'' if goes_on_after_quotes(value, first) => ValueFault::QuotesInside,
        '*' | '&' => ValueFault::Anchor,
        '%' | '@' | '`' => ValueFault::Reserved(first),
        '[' | '{' => {
            let star = starred_item(value)?;
            return Some((ValueFault::StarredItem, at + star));
        }
        _ => return None,
    };
    Some((kind, at))
}

/// Whether this may follow `|` or `>`: an indicator of how the lines below are joined, or a
/// comment.
fn is_block_mark(rest: &str) -> bool {
    let rest = rest.trim_start_matches(['+', '-']);
    let rest = rest.trim_start_matches(|letter: char| letter.is_ascii_digit());
    let rest = rest.trim_start_matches(['+', '-']);
    rest.is_empty() || rest.trim_start().starts_with('#') && rest.starts_with(' ')
}

/// Whether text follows the bracket that closes the first one.
fn goes_on_after_bracket(value: &str) -> bool {
    let mut open = 0_usize;
    for (at, letter) in value.char_indices() {
        match letter {
            '[' | '{' => open += 1,
            ']' | '}' => open = open.saturating_sub(1),
            _ => {}
        }
        if open == 0 {
            return has_text(&value[at + 1..]);
        }
    }
    false
}

/// Whether text follows the quotation mark that closes the first one.
fn goes_on_after_quotes(value: &str, mark: char) -> bool {
    let mut is_escaped = false;
    for (at, letter) in value.char_indices().skip(1) {
        if letter == mark && !is_escaped {
            return has_text(&value[at + 1..]);
        }
        is_escaped = letter == '\\' && mark == '"' && !is_escaped;
    }
    false
}

fn has_text(rest: &str) -> bool {
    let rest = rest.trim_start();
    !rest.is_empty() && !rest.starts_with(['#', ',', ':', ']', '}'])
}

/// The position of a `*` that stands for a number in a list in square brackets.
fn starred_item(value: &str) -> Option<usize> {
    value.char_indices().map(|(at, _)| at).find(|at| {
        let before = value[..*at].trim_end();
        let after = value[*at..].strip_prefix('*').map(str::trim_start);
        before.ends_with(['[', ',']) && after.is_some_and(|after| after.starts_with([',', ']']))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_begins_after_its_dashes_and_its_key() {
        for (row, value) in [
            ("  - measure: >80%", ">80%"),
            ("a: b", "b"),
            ("  - text", "text"),
            ("text", "text"),
        ] {
            assert_eq!(&row[value_start(row)..], value);
        }
    }

    #[test]
    fn the_gap_lies_between_a_key_and_its_value() {
        for (row, value) in [
            ("title:\u{a0}How we", "How we"),
            ("  - id: a", "a"),
            ("  -\u{a0}text", "text"),
        ] {
            assert_eq!(&row[gap(row).end..], value);
        }
        assert!(gap("one\u{a0}two").is_empty());
    }

    #[test]
    fn signs_that_were_meant_as_text_are_found() {
        for row in [
            "a: >80% of schools",
            "a: [80%] of schools",
            "a: \"Good\" schools",
            "- *",
            "a: {x} y",
            "a: [*, 38]",
        ] {
            assert!(fault(row).is_some(), "{row}");
        }
        for row in [
            "a: >-",
            "a: |2",
            "a: [1, 2] # why",
            "a: \"Good\"",
            "a: {b: c}",
            "a: 5",
            "a:",
        ] {
            assert!(fault(row).is_none(), "{row}");
        }
    }
}
