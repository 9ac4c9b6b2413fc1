//! Writes docs/reference.md: every file and key, from the shapes that the reader follows.

mod kinds;

use super::shape::{KeyShape, Shape, ValueKind};
use crate::parse::file_kinds::{self, FileKind};
use kinds::{KINDS, named};
use std::fmt::Write;

const OPENING: &str = "\
# Every file and key

This file is made from what the reader of files follows, in `src/parse/`: change it there.
[content.md](content.md) tells how the files work together. `yjplan schema` writes the same for editors.

A star marks keys that may not be left out. A key that is not listed is an error, with the nearest right key.
`$schema` may stand at the top of any YAML file. A list of one may be typed as the thing itself:
`chairs: Director of Children's Services`.

## What to type

| kind | what to type |
|---|---|
";

/// The Markdown of docs/reference.md.
pub fn reference() -> String {
    let mut out = String::from(OPENING);
    for (name, what) in KINDS {
        let _ = writeln!(out, "| {name} | {what} |");
    }
    let mut described: Vec<(&Shape, String)> = Vec::new();
    for file in file_kinds::files() {
        let name = path(&file);
        let _ = write!(out, "\n## {name}\n\n{}\n", file.description);
        out.push_str(&table(file.shape));
        for (place, shape) in inner(file.shape) {
            let _ = write!(out, "\n### {}: {place}\n\n", short(&name));
            let first = described.iter().find(|(other, _)| same(other, shape));
            if let Some((_, first)) = first {
                let _ = writeln!(out, "The keys of {} are those of {first}.", shape.what);
                continue;
            }
            let _ = write!(out, "The keys of {}:\n{}", shape.what, table(shape));
            described.push((shape, format!("{place} in {}", short(&name))));
        }
    }
    out
}

fn path(file: &FileKind) -> String {
    if file.place.ends_with('/') {
        format!("{}{}.yaml", file.place, file.id)
    } else {
        file.place.to_owned()
    }
}

fn short(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

/// Whether two blocks describe the same kind of thing, such as actions of this plan and of the
/// previous one.
fn same(a: &Shape, b: &Shape) -> bool {
    let names = |shape: &Shape| -> Vec<&str> { shape.keys.iter().map(|key| key.name).collect() };
    a.what == b.what && names(a) == names(b)
}

fn table(shape: &Shape) -> String {
    let mut out = String::from("\n| key | kind | what it is |\n|---|---|---|\n");
    for key in shape.keys {
        let star = if key.needed { " *" } else { "" };
        // references in prose are marked as code
        let description = key.description.replace("[[", "`[[").replace("]]", "]]`");
        let _ = writeln!(
            out,
            "| `{}`{star} | {} | {description} |",
            key.name,
            named(key.kind)
        );
    }
    out
}

/// Every block inside a block, with the path of keys to it.
fn inner(shape: &'static Shape) -> Vec<(String, &'static Shape)> {
    let mut found = Vec::new();
    for key in shape.keys {
        for (place, inside) in under(key) {
            let deeper = inner(inside)
                .into_iter()
                .map(|(rest, shape)| (format!("{place} › {rest}"), shape));
            found.push((place.clone(), inside));
            found.extend(deeper.collect::<Vec<_>>());
        }
    }
    found
}

fn under(key: &KeyShape) -> Vec<(String, &'static Shape)> {
    let ValueKind::By(other, cases) = key.kind else {
        let place = format!("`{}`", key.name);
        return key
            .kind
            .shape()
            .map(|shape| (place, shape))
            .into_iter()
            .collect();
    };
    cases
        .iter()
        .filter_map(|(word, kind)| {
            let place = format!("`{}` where `{other}` is {word}", key.name);
            Some((place, kind.shape()?))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_says_what_it_is_in_a_sentence() {
        for file in file_kinds::files() {
            let inside = inner(file.shape).into_iter().map(|(_, shape)| shape);
            for key in std::iter::once(file.shape)
                .chain(inside)
                .flat_map(|shape| shape.keys)
            {
                let (first, last) = (
                    key.description.chars().next(),
                    key.description.chars().last(),
                );
                assert!(last == Some('.'), "{}: {}", key.name, key.description);
                assert!(first != Some(' '), "{}: {}", key.name, key.description);
            }
        }
    }
}
