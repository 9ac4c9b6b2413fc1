//! Requirements on the comments of every Rust file in `src/` and `tests/`.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// The greatest width of a line of prose in a comment, in characters. rustfmt wraps code there, but
/// not comments.
const WIDTH: usize = 100;

/// The fewest words of a doc comment. With fewer, it names a thing without explaining it.
const WORDS: usize = 4;

/// Every Rust file with its text, by its path from the top of the repository.
fn rust_files() -> BTreeMap<PathBuf, String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let entries = ["src", "tests"]
        .into_iter()
        .flat_map(|folder| walkdir::WalkDir::new(root.join(folder)))
        .map(Result::unwrap);
    entries
        .filter(|entry| entry.path().extension().is_some_and(|it| it == "rs"))
        .map(|entry| {
            let name = entry.path().strip_prefix(root).unwrap().to_path_buf();
            (name, std::fs::read_to_string(entry.path()).unwrap())
        })
        .collect()
}

/// The outer doc comments of a file: the line on which each begins, from 1, and its words.
fn doc_comments(text: &str) -> Vec<(usize, Vec<&str>)> {
    let mut comments: Vec<(usize, Vec<&str>)> = Vec::new();
    let mut inside = false;
    for (at, line) in text.lines().enumerate() {
        let doc = line.trim_start().strip_prefix("///");
        if let Some(words) = doc.map(str::split_whitespace) {
            if !inside {
                comments.push((at + 1, Vec::new()));
            }
            let (_, known) = comments.last_mut().unwrap();
            known.extend(words);
        }
        inside = doc.is_some();
    }
    comments
}

/// The lines of prose in a file's comments, without code blocks and lines with an address, which
/// cannot be wrapped. Each has its number, from 1.
fn prose_lines(text: &str) -> Vec<(usize, &str)> {
    let mut code = false;
    let mut prose = Vec::new();
    for (at, line) in text.lines().enumerate() {
        let Some(comment) = line.trim_start().strip_prefix("//") else {
            code = false;
            continue;
        };
        if comment
            .trim_start_matches(['/', '!', ' '])
            .starts_with("```")
        {
            code = !code;
        } else if !code && !comment.contains("https://") {
            prose.push((at + 1, line));
        }
    }
    prose
}

#[test]
fn every_file_opens_with_its_purpose() {
    let silent: Vec<PathBuf> = rust_files()
        .into_iter()
        .filter(|(_, text)| !text.starts_with("//! "))
        .map(|(file, _)| file)
        .collect();
    assert_eq!(silent, Vec::<PathBuf>::new());
}

#[test]
fn no_doc_comment_has_under_four_words() {
    let mut short = Vec::new();
    for (file, text) in rust_files() {
        for (line, words) in doc_comments(&text) {
            if words.len() < WORDS {
                short.push(format!("{}:{line}: {}", file.display(), words.join(" ")));
            }
        }
    }
    assert_eq!(short, Vec::<String>::new());
}

#[test]
fn no_line_of_prose_is_wider_than_code() {
    let mut wide = Vec::new();
    for (file, text) in rust_files() {
        for (number, line) in prose_lines(&text) {
            if line.chars().count() > WIDTH {
                wide.push(format!("{}:{number}", file.display()));
            }
        }
    }
    assert_eq!(wide, Vec::<String>::new());
}

#[test]
fn comments_are_read_as_written() {
    let text = "//! A file.\n\n/// One two\n/// three.\nfn a() {}\n/// Four.\nfn b() {}\n";
    let found = doc_comments(text);
    assert_eq!(
        found,
        [(3, vec!["One", "two", "three."]), (6, vec!["Four."])]
    );
    let text = "//! Prose.\n//! ```\n//! code\n//! ```\n//! <https://example.org/>\nlet a = 1;\n";
    assert_eq!(prose_lines(text), [(1, "//! Prose.")]);
}
