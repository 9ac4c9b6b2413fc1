//! The files of `tests/attacks`: what each tries, and what must come of it. The form is told there.

use crate::site_dir::SiteDir;
use std::fs;
use std::path::Path;

/// What must come of an attack.
#[derive(Debug)]
pub(super) enum Expected {
    /// Errors of these rules and of no other.
    Refused(Vec<String>),
    /// The command cannot run, and says this.
    Stopped(String),
    /// A site that does no harm.
    Published,
}

/// One attack of the corpus, with its expected result.
pub(super) struct Attack {
    pub(super) name: String,
    pub(super) second: String,
    pub(super) expected: Expected,
    pub(super) site: SiteDir,
}

/// Every file, in order of names.
pub(super) fn read() -> Vec<Attack> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/attacks");
    let files = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path());
    let mut files: Vec<_> = files
        .filter(|path| path.extension().is_some_and(|ending| ending == "txt"))
        .collect();
    files.sort();
    files.iter().map(|path| attack(path)).collect()
}

fn attack(path: &Path) -> Attack {
    let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
    let text = unescaped(&fs::read_to_string(path).unwrap());
    let second = text.lines().nth(1).unwrap().to_owned();
    let (links, files): (Vec<&str>, Vec<&str>) = text
        .lines()
        .skip(2)
        .partition(|line| line.starts_with("# link: "));
    let site = SiteDir::tiny(&files.join("\n"));
    for line in links {
        let (from, to) = line["# link: ".len()..].split_once(" -> ").unwrap();
        let from = site.path().join(from);
        fs::create_dir_all(from.parent().unwrap()).unwrap();
        link(Path::new(to), &from);
    }
    Attack {
        expected: expected(&second).unwrap_or_else(|| panic!("{name}: {second}")),
        name,
        second,
        site,
    }
}

fn expected(line: &str) -> Option<Expected> {
    if line == "# published" {
        return Some(Expected::Published);
    }
    if let Some(rules) = line.strip_prefix("# refused: ") {
        return Some(Expected::Refused(
            rules.split(", ").map(str::to_owned).collect(),
        ));
    }
    let words = line.strip_prefix("# stopped: ")?;
    Some(Expected::Stopped(words.to_owned()))
}

/// The text with `\u{202e}` and `\x{100 >}` expanded.
fn unescaped(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(at) = rest.find("\\u{").into_iter().chain(rest.find("\\x{")).min() {
        let (inside, after) = rest[at + 3..].split_once('}').unwrap();
        out.push_str(&rest[..at]);
        if rest[at..].starts_with("\\u{") {
            let number = u32::from_str_radix(inside, 16).unwrap();
            out.push(char::from_u32(number).unwrap());
        } else {
            let (times, piece) = inside.split_once(' ').unwrap();
            out.push_str(&piece.repeat(times.parse().unwrap()));
        }
        rest = after;
    }
    out + rest
}

/// Creates a symbolic link at `from` to `to`.
pub(super) fn link(to: &Path, from: &Path) {
    std::os::unix::fs::symlink(to, from).unwrap();
}
