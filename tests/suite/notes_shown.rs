//! Every note that is written in the repository's own content reaches its readers: on one page of
//! the web edition, and in print.

use crate::html_reader::plain;
use crate::published::example;
use std::path::Path;

const CONTENT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/content");

/// The keys whose text is for readers.
const KEYS: [&str; 3] = ["note:", "summary:", "reason:"];

/// The fewest letters by which a paragraph is looked for.
const LEAST: usize = 12;

/// The line of a plan.yaml before which its own summary stands.
const LEAD: usize = 15;

/// The paragraphs under the keys of a YAML file, each with its line.
fn paragraphs(yaml: &str) -> Vec<(usize, String)> {
    let lines: Vec<&str> = yaml.lines().collect();
    let indent = |line: &str| line.len() - line.trim_start().len();
    let mut found = Vec::new();
    for (at, line) in lines.iter().enumerate() {
        let entry = line.trim_start();
        let bare = entry.trim_start_matches("- ");
        let Some(key) = KEYS.iter().find(|key| bare.starts_with(**key)) else {
            continue;
        };
        let column = indent(line) + entry.len() - bare.len();
        let first = bare[key.len()..].trim();
        let is_block = matches!(first, ">-" | ">" | "|" | "|-");
        let mut text = if is_block { "" } else { first }.to_owned();
        for next in &lines[at + 1..] {
            if !next.trim().is_empty() && indent(next) <= column {
                break;
            }
            let end = if next.trim().is_empty() { '\n' } else { ' ' };
            text.push_str(next.trim());
            text.push(end);
        }
        let parts = text.split('\n').filter(|part| !part.trim().is_empty());
        found.extend(parts.map(|part| (at + 1, part.to_owned())));
    }
    found
}

/// The longest part of a paragraph between references, links and marks, without punctuation.
fn longest_words(paragraph: &str) -> String {
    // what stands in double brackets becomes a value, and what stands after a link its address
    let words = paragraph
        .split("[[")
        .enumerate()
        .map(|(at, part)| match at {
            0 => part,
            _ => part.split_once("]]").map_or("", |(_, words)| words),
        });
    let ends = |mark: char| matches!(mark, '[' | ']' | '*');
    let parts = words.flat_map(|part| part.split(ends));
    let parts = parts.filter(|part| !part.starts_with("(http"));
    let parts = parts.flat_map(|part| part.split(". ")).map(bare);
    parts.max_by_key(String::len).unwrap_or_default()
}

/// The letters and digits of a text, in words.
fn bare(text: &str) -> String {
    let letters = text
        .chars()
        .map(|it| if it.is_alphanumeric() { it } else { ' ' });
    let letters: String = letters.collect();
    let words: Vec<_> = letters.split_whitespace().collect();
    words.join(" ").to_lowercase()
}

/// The words of a plan's own pages, or of its print edition.
fn words(plan: &str, is_print: bool) -> String {
    let pages = example().pages.iter().filter(|(name, _)| {
        let own = name
            .strip_prefix(plan)
            .and_then(|name| name.strip_prefix('/'));
        // the glossary of the web edition is a page of the whole site
        own.map_or(!is_print && name.starts_with("glossary/"), |name| {
            name.starts_with("print/") == is_print
        })
    });
    let texts = pages.map(|(_, page)| bare(&plain(&page.text())));
    texts.collect::<Vec<_>>().join(" | ")
}

#[test]
fn every_note_is_shown_on_the_web_and_in_print() {
    let mut lost = Vec::new();
    let mut seen = 0;
    for borough in folders(Path::new(CONTENT)) {
        for plan in folders(&borough) {
            let name = plan
                .strip_prefix(CONTENT)
                .unwrap()
                .to_str()
                .unwrap()
                .to_owned();
            let editions = [("web", words(&name, false)), ("print", words(&name, true))];
            for (file, yaml) in yaml_files(&plan) {
                for (line, paragraph) in paragraphs(&yaml) {
                    let wanted = longest_words(&paragraph);
                    if wanted.len() < LEAST {
                        continue;
                    }
                    seen += 1;
                    let missing = editions.iter().filter(|(edition, text)| {
                        // the lead of the front page, which a paper for a committee prints without
                        let is_lead = file == "plan.yaml" && line < LEAD && *edition == "print";
                        !is_lead && !text.contains(&wanted)
                    });
                    lost.extend(missing.map(|(edition, _)| {
                        format!("{name}/{file}:{line}: not on the {edition} edition: {wanted}")
                    }));
                }
            }
        }
    }
    assert!(seen > 150, "{seen}");
    assert_eq!(lost, Vec::<String>::new());
}

fn folders(inside: &Path) -> Vec<std::path::PathBuf> {
    let entries = std::fs::read_dir(inside)
        .unwrap()
        .map(|it| it.unwrap().path());
    let mut folders: Vec<_> = entries.filter(|path| path.is_dir()).collect();
    folders.sort();
    folders
}

fn yaml_files(plan: &Path) -> Vec<(String, String)> {
    let data = std::fs::read_dir(plan.join("data")).unwrap();
    let mut paths: Vec<_> = data.map(|it| it.unwrap().path()).collect();
    paths.push(plan.join("plan.yaml"));
    paths.retain(|path| path.extension().is_some_and(|it| it == "yaml"));
    paths.sort();
    let read = |path: &std::path::PathBuf| {
        let name = path.strip_prefix(plan).unwrap().display().to_string();
        (name, std::fs::read_to_string(path).unwrap())
    };
    paths.iter().map(read).collect()
}
