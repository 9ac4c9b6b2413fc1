//! Sites with markup typed into every field of words, so that a field which somebody adds is attacked
//! without anybody thinking of it. Which fields there are, docs/reference.md's maker says.

use crate::folder::{Folder, files};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::ops::Range;
use std::path::Path;
use yjplan::parse;

/// Typed after what a field of plain words says.
const WORDS: &str = "\"'><script>window.__tripped = 1</script>{{ 12345 * 2 }}<img src=x onerror=window.__tripped=1>";

/// Typed after what a field of Markdown says, where a tag of HTML would be refused.
const MARKDOWN: &str = " \"onclick=\"window.__tripped=1 \\<script>window.__tripped = 1\\</script> {{ 12345 * 2 }} `<img src=x onerror=window.__tripped=1>`";

/// The sites that between them have most fields.
const SITES: [(&str, &str); 3] = [
    ("everywhere-kinds", "tests/sites/kinds"),
    ("everywhere-starter", "src/cli/starter"),
    ("everywhere-example", "."),
];

/// Fields that are words and are read as something more, so that what is typed after it is refused.
const READ: [&str; 16] = [
    "logo",
    "rule",
    "at",
    "ref",
    "outcome",
    "file",
    "carried_from",
    "carried_to",
    "links",
    "action",
    "actions",
    "number",
    "recommendations",
    "green",
    "amber",
    "red",
];

/// Each site with markup everywhere, by a name.
pub(super) fn sites() -> Vec<(&'static str, Folder)> {
    let fields = fields();
    SITES
        .iter()
        .map(|(name, place)| (*name, site(place, &fields).0))
        .collect()
}

/// The fields that none of the sites has.
pub(super) fn never_typed() -> Vec<String> {
    let fields = fields();
    let typed: BTreeSet<_> = SITES
        .iter()
        .flat_map(|(_, place)| site(place, &fields).1)
        .collect();
    let all = fields
        .iter()
        .flat_map(|(file, keys)| keys.keys().map(move |key| format!("{file}: {key}")));
    all.filter(|field| !typed.contains(field)).collect()
}

/// What is typed into each field, by the name of the file and the key.
type Fields = BTreeMap<String, BTreeMap<String, &'static str>>;

/// The fields of words, from the reference. A key that is words in one block and something else in
/// another block of its file is left out.
fn fields() -> Fields {
    let mut kinds: BTreeMap<(String, String), BTreeSet<String>> = BTreeMap::new();
    let mut file = String::new();
    for line in parse::reference().lines() {
        if let Some(name) = line.strip_prefix("## ") {
            file = name.rsplit('/').next().unwrap_or_default().to_owned();
        }
        let cells: Vec<&str> = line.split('|').map(str::trim).collect();
        if let [_, key, kind, ..] = cells[..]
            && let Some(key) = key.strip_prefix('`')
        {
            let key = key.split('`').next().unwrap_or_default();
            let known = kinds.entry((file.clone(), key.to_owned())).or_default();
            known.insert(kind.to_owned());
        }
    }
    let mut fields = Fields::new();
    for ((file, key), kinds) in kinds {
        let all = |known: &[&str]| kinds.iter().all(|kind| known.contains(&kind.as_str()));
        let typed = if all(&["text", "list of text"]) {
            WORDS
        } else if all(&["prose", "list of prose", "prose, or a list of it"]) {
            MARKDOWN
        } else {
            continue;
        };
        if !READ.contains(&key.as_str()) {
            fields.entry(file).or_default().insert(key, typed);
        }
    }
    fields
}

/// A site with markup in each of its fields, and which fields those are.
fn site(place: &str, fields: &Fields) -> (Folder, BTreeSet<String>) {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(place);
    let folder = Folder::empty();
    let mut typed = BTreeSet::new();
    for part in ["content", "assets"] {
        for (name, bytes) in files(&root.join(part)) {
            let name = format!("{part}/{name}");
            let file = name.rsplit('/').next().unwrap();
            let file = if file.ends_with(".md") {
                "NN-NAME.md"
            } else {
                file
            };
            let bytes = match fields.get(file) {
                Some(keys) => attacked(&String::from_utf8(bytes).unwrap(), keys, file, &mut typed),
                None => bytes,
            };
            folder.write(&name, bytes);
        }
    }
    (folder, typed)
}

fn attacked(
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
            let value = format!("{}{more}", words(&line[place.clone()]));
            let _ = write!(out, "'{}'", value.replace('\'', "''"));
            written = place.end;
            typed.insert(format!("{file}: {key}"));
        }
        let _ = writeln!(out, "{}", &line[written..]);
    }
    out.into_bytes()
}

/// The keys of a line with the places of their values: one key, or those between braces. None where the
/// value goes on in the next line.
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
        if is_key && !line[start..].starts_with(['[', '{', '|', '>']) {
            found.push((key, start..end));
        }
        at = end + line[end..].len() - line[end..].trim_start_matches([',', ' ']).len();
    }
    found
}

/// Where a value ends: at its closing mark, at a comma between braces, or with the line.
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

/// What a value says, without its quotation marks.
fn words(value: &str) -> String {
    let inside = |mark: char| value.strip_prefix(mark)?.strip_suffix(mark);
    match (inside('"'), inside('\'')) {
        (Some(words), _) => words.replace("\\\"", "\""),
        (_, Some(words)) => words.replace("''", "'"),
        _ => value.to_owned(),
    }
}
