//! The author's guide does what it says: in the order of its pages, its files are written and its
//! commands are run, in one folder.
//!
//! A block of YAML, Markdown or CSV stands after a line "Write `FILE`:" or "At the end of `FILE`:",
//! a block of changes after "In `FILE`:". In a block of commands, a line after `>` is a command,
//! and each line under it is in what the command says, in this order; `…` stands for anything. A
//! command fails exactly if one of these lines tells of an error.

use crate::site_dir::SiteDir;
use std::fs;
use std::path::{Path, PathBuf};

const GUIDE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/guide");

/// Commands that need a browser or never end; `tests/browser` and `serve` test them.
const ELSEWHERE: [&str; 2] = ["serve", "pdf"];

/// A fenced block of a page: its language, the line of text before it, and its content.
struct Block {
    language: String,
    before: String,
    text: String,
}

/// A user who follows the guide: a folder, and the current folder inside it.
struct User {
    folder: SiteDir,
    place: PathBuf,
}

#[test]
fn following_the_guide_publishes_a_plan() {
    let mut user = User {
        folder: SiteDir::empty(),
        place: PathBuf::new(),
    };
    for page in pages() {
        if page.ends_with("11-from-word.md") {
            let document = user.folder.path().join("plans/last-year.docx");
            fs::write(document, crate::import::last_year()).unwrap();
        }
        for block in blocks(&fs::read_to_string(&page).unwrap()) {
            user.follow(&block, &page);
        }
    }
    let front = user
        .folder
        .read("plans/output/marsh-end/2026-27/index.html");
    assert!(front.contains("Marsh End Youth Justice Plan 2026 to 2027"));
    assert!(
        !front.contains("Testham"),
        "something of the starter is left"
    );
}

#[test]
fn the_guide_names_each_of_its_pages_and_every_link_leads_somewhere() {
    let first = fs::read_to_string(Path::new(GUIDE).join("README.md")).unwrap();
    for page in pages() {
        let name = page.file_name().unwrap().to_string_lossy();
        assert!(first.contains(&format!("]({name})")), "{name}");
        for link in links(&fs::read_to_string(&page).unwrap()) {
            let file = Path::new(GUIDE).join(&link);
            assert!(file.exists(), "{name} leads to {link}");
        }
    }
    for link in links(&first) {
        assert!(Path::new(GUIDE).join(&link).exists(), "{link}");
    }
}

/// The numbered pages in their order.
fn pages() -> Vec<PathBuf> {
    let entries = fs::read_dir(GUIDE).unwrap();
    let paths = entries.map(|entry| entry.unwrap().path());
    let mut pages: Vec<_> = paths
        .filter(|path| path.extension().is_some_and(|ending| ending == "md"))
        .filter(|path| !path.ends_with("README.md"))
        .collect();
    pages.sort();
    assert!(pages.len() > 5, "{pages:?}");
    pages
}

/// The files of the repository that a page links to, outside its blocks.
fn links(page: &str) -> Vec<String> {
    let mut outside = page.split("```").step_by(2).collect::<String>();
    outside.retain(|c| c != '\n');
    let targets = outside.split("](").skip(1);
    let targets = targets.map(|rest| rest.split(')').next().unwrap());
    let files = targets.filter(|it| !it.contains("://") && *it != "address");
    files
        .map(|it| it.split('#').next().unwrap().to_owned())
        .collect()
}

fn blocks(page: &str) -> Vec<Block> {
    let mut found = Vec::new();
    let mut before = String::new();
    let mut open: Option<Block> = None;
    for line in page.lines() {
        match (&mut open, line.strip_prefix("```")) {
            (Some(_), Some("")) => found.extend(open.take()),
            (Some(block), _) => {
                block.text.push_str(line);
                block.text.push('\n');
            }
            (None, Some(language)) => {
                open = Some(Block {
                    language: language.to_owned(),
                    before: before.clone(),
                    text: String::new(),
                });
            }
            (None, None) if !line.is_empty() => line.clone_into(&mut before),
            (None, None) => {}
        }
    }
    assert!(open.is_none(), "a block is never closed");
    found
}

impl User {
    fn follow(&mut self, block: &Block, page: &Path) {
        match block.language.as_str() {
            "console" => self.type_in(&block.text, page),
            "yaml" | "markdown" | "csv" => self.write(block, page),
            "change" => self.change(block, page),
            other => panic!("{}: a block of \"{other}\"", page.display()),
        }
    }

    fn name(&self, name: &str) -> String {
        let path = self.place.join(name.replace('\\', "/"));
        path.to_str().unwrap().to_owned()
    }

    /// The file that is named in the line before a block, if that line begins as given.
    fn file(&self, block: &Block, page: &Path, begins: &str) -> Option<String> {
        let file = block.before.split('`').nth(1);
        let file = file.unwrap_or_else(|| panic!("{}: {}", page.display(), block.before));
        (block.before == format!("{begins} `{file}`:")).then(|| self.name(file))
    }

    fn write(&self, block: &Block, page: &Path) {
        if let Some(file) = self.file(block, page, "At the end of") {
            let text = self.folder.read(&file);
            self.folder.write(&file, format!("{text}{}", block.text));
        } else {
            let file = self.file(block, page, "Write");
            let file = file.unwrap_or_else(|| panic!("{}: {}", page.display(), block.before));
            self.folder.write(&file, &block.text);
        }
    }

    fn change(&self, block: &Block, page: &Path) {
        let file = self.file(block, page, "In").unwrap();
        for line in block.text.lines() {
            let (old, new) = line.split_once(" → ").unwrap();
            self.folder.edit(&file, old, new);
        }
    }

    fn type_in(&mut self, text: &str, page: &Path) {
        let commands = text.split("> ").skip(1);
        for command in commands {
            let (line, said) = command.split_once('\n').unwrap();
            let words: Vec<_> = line.split_whitespace().collect();
            match words.as_slice() {
                ["cd", folder] => self.place = PathBuf::from(self.name(folder)),
                ["ren", old, new] => self.rename(old, new),
                ["del", file] => {
                    fs::remove_file(self.folder.path().join(self.name(file))).unwrap();
                }
                ["start", file] => {
                    let there = self.folder.path().join(self.name(file));
                    assert!(there.exists(), "{}: {line}", page.display());
                }
                ["yjplan", rest @ ..] => self.run(rest, said, page),
                other => panic!("{}: {other:?}", page.display()),
            }
        }
    }

    fn rename(&self, old: &str, new: &str) {
        let old = self.folder.path().join(self.name(old));
        fs::rename(&old, old.parent().unwrap().join(new)).unwrap();
    }

    fn run(&self, words: &[&str], expected: &str, page: &Path) {
        let mut words = words.to_vec();
        if ELSEWHERE.contains(&words[0]) {
            words = vec![words[0], "--help"];
        }
        let ran = self.folder.run_in(&self.place, &words);
        let said = format!("{}{}", ran.stdout, ran.stderr);
        let about = format!("{}: yjplan {}\n{said}", page.display(), words.join(" "));
        let fails = expected.lines().any(|line| line.contains("error["));
        assert_eq!(ran.code, i32::from(fails), "{about}");
        let mut rest = said.as_str();
        let parts = expected.split(['\n', '…']);
        for part in parts.map(str::trim).filter(|part| !part.is_empty()) {
            let at = rest.find(part);
            let at = at.unwrap_or_else(|| panic!("\"{part}\" is not in {about}"));
            rest = &rest[at + part.len()..];
        }
    }
}
