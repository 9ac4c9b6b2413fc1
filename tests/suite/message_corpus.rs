//! docs/messages.md: every message about a site's content, in one place, as authors read it.
//!
//! Generated from small sites that have every fault: those of `tests/fixtures/messages`, and the
//! fixtures of rules. `.ci/update` writes the file.

use crate::annotated;
use crate::golden::assert_golden;
use crate::site_dir::files;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::path::{Path, PathBuf};
use yjplan::checks;
use yjplan::diagnostics::Finding;
use yjplan::parse;
use yjplan::pipeline::{self, Strictness};
use yjplan::sources::{self, Source, Sources};

const TOP: &str = env!("CARGO_MANIFEST_DIR");

const OPENING: &str = "\
# Every message

What `yjplan check` can say of a site's content. Each message stands here with the words of one example; in yours,
the names and figures are your own. This file is made by a test from sites that have every fault: see
`tests/suite/message_corpus.rs`. `yjplan explain RULE` tells more of each.

";

/// The sites of one fixture: each begins with `# site` for the base files, or `# site: starter`.
fn sites(text: &str) -> Vec<Sources> {
    text.split("\n# site")
        .skip(1)
        .map(|part| match part.strip_prefix(": starter\n") {
            Some(files) => over(starter(), files),
            None => annotated::sources(part),
        })
        .collect()
}

fn starter() -> Vec<Source> {
    let sources = sources::read(&Path::new(TOP).join("src/cli/starter")).unwrap();
    sources.iter().map(|(_, file)| file.clone()).collect()
}

fn over(mut files: Vec<Source>, text: &str) -> Sources {
    for (_, file) in annotated::sources(text).iter() {
        if text.contains(&format!("# file: {}\n", file.name())) {
            files.retain(|other| other.name() != file.name());
            files.push(file.clone());
        }
    }
    Sources::new(files)
}

/// Sites that cannot be written as text.
fn odd_sites() -> Vec<Sources> {
    let risks = "content/ashford/2024-25/data/risks.yaml";
    let many = format!("risks: [{}]\n", "a, ".repeat(300_000));
    let odd = [
        Source::new(risks, b"risks:\n  - id: caf\xe9\n".to_vec()),
        Source::new(risks, b"\xff\xfer\x00i\x00s\x00k\x00s\x00".to_vec()),
        Source::new(risks, many.into_bytes()),
        Source::new(risks, b"risks:\n  - id: a\x0bb\n".to_vec()),
        Source::new(risks, b"risks:\n  - id: \"a\\u0001b\"\n".to_vec()),
        Source::unreadable(risks, "it is larger than 32 MB"),
        Source::new(
            risks,
            format!("risks:\n{}", "  - a\n".repeat(201)).into_bytes(),
        ),
        Source::new(
            "content/ashford/2024-25/01-a.md",
            "---\ntitle: A\n---\nText\u{202e}.\n".into(),
        ),
        Source::new(
            "content/ashford/2024-25/data/one.csv",
            "a,".repeat(300).into_bytes(),
        ),
        picture(
            b"iTXt",
            b"XML:com.adobe.xmp\0\0\0\0\0exif:GPSLatitude dc:creator",
        ),
        picture(b"tEXt", b"Author\0A name"),
    ];
    let counts = "# file: data/counts.yaml\ntables:\n  - id: one\n    caption: One\n    unit: cases\n    source: Our records\n    columns: [A]\n    rows:\n      csv: one.csv\n";
    odd.into_iter()
        .map(|file| {
            let text = if file.name().ends_with(".csv") {
                counts
            } else {
                ""
            };
            let base = annotated::sources(text);
            let mut files: Vec<Source> = base.iter().map(|(_, file)| file.clone()).collect();
            files.push(file);
            Sources::new(files)
        })
        .chain([Sources::new(vec![Source::new(
            "content/ashford/borough.yaml",
            b"name: Ashford\nauthorities: Ashford\ncountry: England\n".to_vec(),
        )])])
        .collect()
}

/// A picture that nothing links to, with a segment of metadata.
fn picture(kind: &[u8], held: &[u8]) -> Source {
    let length = u32::try_from(held.len()).unwrap().to_be_bytes();
    let bytes = [b"\x89PNG\r\n\x1a\n", &length[..], kind, held, &[0; 4]].concat();
    Source::new("assets/garden.png", bytes)
}

/// All findings about all sites, by rule; of those that differ only in names, one is kept.
fn said() -> BTreeMap<&'static str, Vec<Finding>> {
    let mut all: Vec<Sources> = Vec::new();
    for file in fixtures("messages") {
        all.extend(sites(&read(&file)));
    }
    all.extend(odd_sites());
    for file in fixtures("rules") {
        for name in ["fail.yaml", "pass.yaml"] {
            all.push(annotated::sources(&annotated::plain(&read(
                &file.join(name),
            ))));
        }
    }
    let mut said: BTreeMap<&'static str, Vec<Finding>> = BTreeMap::new();
    for sources in &all {
        let checked = pipeline::check(sources, Strictness::AsFound);
        for finding in checked.report.findings() {
            let known = said.entry(finding.rule).or_default();
            if !known.iter().any(|other| alike(other, finding)) {
                known.push(finding.clone());
            }
        }
    }
    said
}

/// Whether two findings have the same words, ignoring names and numbers.
fn alike(a: &Finding, b: &Finding) -> bool {
    let bare = |finding: &Finding| {
        let help = finding.help.as_deref().unwrap_or_default();
        (
            bare(&finding.message),
            bare(help)
                .split("; to let it stand")
                .next()
                .map(str::to_owned),
        )
    };
    bare(a) == bare(b)
}

/// The words without text in backticks or quotation marks, and without numbers.
fn bare(text: &str) -> String {
    let mut out = String::new();
    let mut quoted = None;
    for letter in text.chars() {
        match quoted {
            Some(mark) if letter == mark => quoted = None,
            Some(_) => {}
            None if matches!(letter, '`' | '"') => {
                quoted = Some(letter);
                out.push('…');
            }
            None if letter.is_ascii_digit() => {}
            None => out.push(letter),
        }
    }
    out
}

fn fixtures(folder: &str) -> Vec<PathBuf> {
    let folder = Path::new(TOP).join("tests/fixtures").join(folder);
    let entries = std::fs::read_dir(folder).unwrap();
    let mut files: Vec<_> = entries.map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files
}

fn read(file: &Path) -> String {
    std::fs::read_to_string(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}

fn page(said: &BTreeMap<&'static str, Vec<Finding>>) -> String {
    let mut out = String::from(OPENING);
    out.push_str("## Found while reading\n");
    for (rule, means) in parse::RULES {
        section(&mut out, rule, means, said);
    }
    out.push_str("\n## Found by rules\n");
    for rule in checks::ALL {
        section(&mut out, rule.id, &rule.title(), said);
    }
    out.push_str("\n## When a command cannot run\n\n");
    for message in failures() {
        let _ = writeln!(out, "- {message}");
    }
    out
}

/// The messages of commands that could not run: the texts of errors in `src/`, with … for their
/// parts.
fn failures() -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for (name, bytes) in files(&Path::new(TOP).join("src")) {
        let text = String::from_utf8_lossy(&bytes);
        if name.ends_with(".rs") {
            for part in text.split("#[error(\"").skip(1) {
                let words = part.split('"').next().unwrap_or_default();
                found.insert(pieces(words).join("…"));
            }
        }
    }
    // a message that only passes another one on
    found.remove("…");
    found
}

/// The text between placeholders in braces.
fn pieces(text: &str) -> Vec<String> {
    let mut pieces = vec![String::new()];
    let mut inside = false;
    for letter in text.chars() {
        match letter {
            '{' => inside = true,
            '}' => {
                inside = false;
                pieces.push(String::new());
            }
            _ if inside => {}
            letter => pieces.last_mut().unwrap().push(letter),
        }
    }
    pieces
}

fn section(out: &mut String, rule: &str, means: &str, said: &BTreeMap<&'static str, Vec<Finding>>) {
    let _ = write!(out, "\n### {rule}\n\n{means}\n\n");
    for finding in said.get(rule).into_iter().flatten() {
        let label = match finding.at.text.as_str() {
            "" => String::new(),
            text => format!(" ({text})"),
        };
        let _ = writeln!(
            out,
            "- {}: **{}**{label}",
            finding.severity.word(),
            finding.message
        );
        let help = finding.help.as_deref().unwrap_or_default();
        let help = help.split("; to let it stand").next().unwrap_or_default();
        if !help.is_empty() && !help.starts_with("to let it stand") {
            let _ = writeln!(out, "  - {help}");
        }
    }
}

#[test]
fn golden_file_of_messages() {
    assert_golden("docs/messages.md", &page(&said()));
}

#[test]
fn every_rule_has_a_message_there_and_every_message_a_rule() {
    let said = said();
    // the audit finds faults of ours and of a site's own theme, which no content shows
    let of_reading = parse::RULES.iter().map(|(id, _)| *id);
    let of_reading = of_reading.filter(|id| *id != "audit");
    let all = of_reading.chain(checks::ALL.iter().map(|rule| rule.id));
    let (all, found): (BTreeSet<_>, BTreeSet<_>) = (all.collect(), said.keys().copied().collect());
    assert_eq!(found, all);
}

/// A placeholder for a quotation mark inside a message, while its text is parsed.
const QUOTE: &str = "\u{1}";

/// Messages that cannot occur, because another one is reported first.
const UNSAID: [&str; 3] = [
    "`{typed}` is not two periods",
    "a `[[…]]` stands in the words for a picture, where it is not looked up",
    "it is not said which sum of the budget to quote",
];

/// The messages in the source files of parsing. One that is put together in a variable elsewhere is
/// not found here.
fn given() -> BTreeSet<String> {
    let mut given = BTreeSet::new();
    let rooms = ["src/parse", "src/resolve", "src/assets"];
    for (_, bytes) in rooms
        .iter()
        .flat_map(|room| files(&Path::new(TOP).join(room)))
    {
        let text = String::from_utf8_lossy(&bytes).replace("\\\"", QUOTE);
        let code = text.split("#[cfg(test)]").next().unwrap_or_default();
        let makers = [
            "Finding::error(",
            "Finding::warning(",
            "Finding::advice(",
            "Fault::new(",
        ];
        for part in makers.iter().flat_map(|maker| code.split(maker).skip(1)) {
            let end = [".help(", ".label(", ";", "message)"].map(|stop| part.find(stop));
            let end = end.into_iter().flatten().min().unwrap_or(part.len());
            // the id of the rule, which has no spaces, may come first
            let mut words = part[..end].split('"').skip(1).step_by(2);
            let words = words.find(|words| words.contains(' '));
            given.extend(words.map(|words| words.replace(QUOTE, "\"")));
        }
    }
    given
}

#[test]
fn every_message_of_the_reader_is_there() {
    let said = said();
    let said: Vec<&str> = said
        .values()
        .flatten()
        .map(|finding| finding.message.as_str())
        .collect();
    let holds = |message: &str, pieces: &[String]| {
        let mut rest = message;
        pieces.iter().all(|piece| {
            let found = rest.split_once(piece.as_str());
            rest = found.map_or(rest, |(_, after)| after);
            found.is_some()
        })
    };
    let given = given();
    let missing: Vec<_> = given
        .iter()
        .filter(|words| !UNSAID.contains(&words.as_str()))
        .filter(|words| !said.iter().any(|message| holds(message, &pieces(words))))
        .collect();
    assert_eq!(missing, Vec::<&String>::new());
    assert!(given.len() > 80, "{} messages", given.len());
}
