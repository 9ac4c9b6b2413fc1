//! Types text after the values of a YAML file, line by line. It knows the forms of YAML in our
//! sites, not all of YAML.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::ops::Range;

/// The text with each folded value joined into one line.
pub(super) fn unfolded(text: &str) -> String {
    let mut out = String::new();
    let mut lines = text.lines().peekable();
    let depth = |line: &str| line.len() - line.trim_start_matches([' ', '-']).len();
    let spaces = |line: &str| line.len() - line.trim_start().len();
    while let Some(line) = lines.next() {
        let Some(before) = line.strip_suffix(" >-") else {
            let _ = writeln!(out, "{line}");
            continue;
        };
        // a folded list entry continues under its dash
        let above = if before.ends_with('-') {
            spaces(line)
        } else {
            depth(line)
        };
        let mut words = Vec::new();
        while let Some(more) = lines.next_if(|next| next.trim().is_empty() || spaces(next) > above)
        {
            words.push(more.trim());
        }
        let words = words.join(" ").replace('\'', "''");
        let _ = writeln!(out, "{before} '{words}'");
    }
    out
}

pub(super) fn attacked(
    text: &str,
    keys: &BTreeMap<String, &'static str>,
    file: &str,
    typed: &mut BTreeSet<String>,
) -> Vec<u8> {
    let lines: Vec<&str> = text.lines().collect();
    let mut out = String::new();
    for (at, line) in lines.iter().enumerate() {
        let next = lines.get(at + 1).copied().unwrap_or_default();
        let mut written = 0;
        for (key, place) in values(line, next) {
            let Some(more) = keys.get(key) else { continue };
            out.push_str(&line[written..place.start]);
            out.push_str(&attack(&line[place.clone()], more));
            written = place.end;
            typed.insert(format!("{file}: {key}"));
        }
        if written == 0
            && let Some((key, place)) = entry(&lines[..at], line, next)
            && let Some(more) = keys.get(key)
        {
            out.push_str(&line[..place]);
            out.push_str(&attack(&line[place..], more));
            written = line.len();
            typed.insert(format!("{file}: {key}"));
        }
        let _ = writeln!(out, "{}", &line[written..]);
    }
    out.into_bytes()
}

/// A value, or the last of a list in brackets, followed by `more`.
fn attack(value: &str, more: &str) -> String {
    if let Some(list) = value
        .strip_prefix('[')
        .and_then(|list| list.strip_suffix(']'))
    {
        let last = list.rfind(", ").map_or(0, |at| at + 2);
        return format!("[{}{}]", &list[..last], attack(&list[last..], more));
    }
    format!(
        "'{}'",
        format!("{}{more}", words(value)).replace('\'', "''")
    )
}

/// The key of the list that a line is an entry of in words alone, and where the words begin.
fn entry<'a>(before: &[&'a str], line: &str, next: &str) -> Option<(&'a str, usize)> {
    let words = line.trim_start().strip_prefix("- ")?;
    let is_words = !words.contains(": ") && !words.starts_with(['"', '\'', '[', '{', '|', '>']);
    let depth = |line: &str| line.len() - line.trim_start().len();
    let above = before
        .iter()
        .rev()
        .find(|above| !above.trim_start().starts_with("- "))?;
    let key = above.trim_start().strip_suffix(':')?;
    let goes_on = !next.trim().is_empty() && depth(next) > depth(line);
    (is_words && !goes_on && depth(above) <= depth(line)).then_some((key, line.len() - words.len()))
}

/// The keys of a line with the ranges of their values: one key, or those between braces; none where
/// the value continues on the next line.
fn values<'a>(line: &'a str, next: &str) -> Vec<(&'a str, Range<usize>)> {
    let depth = |line: &str| line.len() - line.trim_start_matches([' ', '-']).len();
    if !next.trim().is_empty() && depth(next) > depth(line) || line.trim_start().starts_with('#') {
        return Vec::new();
    }
    let braces = line.find("{ ").filter(|_| line.ends_with('}'));
    let mut found = Vec::new();
    let mut at = braces.map_or(depth(line), |at| at + 2);
    while let Some(colon) = line[at..].find(": ").map(|to| at + to) {
        let start = colon + 2;
        let end = end_of(line, start, braces.is_some());
        let key = &line[at..colon];
        let is_key = key.chars().all(|c| c.is_ascii_lowercase() || c == '_');
        let is_one =
            !line[start..].starts_with(['{', '|', '>', '&']) && !line[start..end].ends_with("[]");
        if is_key && is_one {
            found.push((key, start..end));
        }
        at = end + line[end..].len() - line[end..].trim_start_matches([',', ' ']).len();
    }
    found
}

/// The end of a value: its closing mark, a comma between braces, or the end of the line.
fn end_of(line: &str, start: usize, in_braces: bool) -> usize {
    let rest = &line[start..];
    let ends = match rest.chars().next() {
        Some(mark @ ('"' | '\'')) => rest[1..].find(mark).map(|to| to + 2),
        Some('[') => rest.find(']').map(|to| to + 1),
        _ if in_braces => rest.find([',', '}']).map(|to| rest[..to].trim_end().len()),
        _ => None,
    };
    ends.map_or(line.len(), |to| start + to)
}

/// The text of a value, without its quotation marks.
fn words(value: &str) -> String {
    let inside = |mark: char| value.strip_prefix(mark)?.strip_suffix(mark);
    match (inside('"'), inside('\'')) {
        (Some(words), _) => words.replace("\\\"", "\""),
        (_, Some(words)) => words.replace("''", "'"),
        _ => value.to_owned(),
    }
}
