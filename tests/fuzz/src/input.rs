//! Turns bytes into a site.
//!
//! An input is text that a person can read: `# file: NAME` begins a file, as in the fixtures of
//! `tests/suite`. Names without `content/`, `assets/` or `themes/` belong to the plan.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::LazyLock;
use yjplan::sources::{self, Source, Sources};

/// The folder of the plan whose files are fuzzed.
const PLAN: &str = "content/ellbridge/2025-26/";

/// Data files that the plan does not have itself, taken from other sites.
const LENT: [(&str, &str); 6] = [
    (
        "tests/sites/gallery",
        "content/gallery/all/data/benchmarks.yaml",
    ),
    ("", "content/havering/2024-27/data/counts.yaml"),
    ("", "content/havering/2024-27/data/representation.yaml"),
    ("", "content/havering/2024-27/data/surveys.yaml"),
    (
        "tests/sites/testham",
        "content/testham/2024-26/data/committee.yaml",
    ),
    (
        "tests/sites/testham",
        "content/testham/2024-26/data/glossary.yaml",
    ),
];

/// The kind of file that the bytes become.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target {
    /// `# file: NAME` and a YAML file, which replaces the plan's.
    Yaml,
    /// The Markdown of a section.
    Markdown,
    /// `# file: NAME`, and the .csv from which that data file takes its rows.
    Csv,
    /// The contents of `[[…]]`, one on each line; one that is quoted in a sentence begins with `=`.
    Links,
    /// The files of a small site.
    Site,
}

impl Target {
    /// All kinds of input, in order.
    pub const ALL: [Self; 5] = [
        Self::Yaml,
        Self::Markdown,
        Self::Csv,
        Self::Links,
        Self::Site,
    ];

    /// The name of the fuzz target.
    pub fn name(self) -> &'static str {
        match self {
            Self::Yaml => "yaml",
            Self::Markdown => "markdown",
            Self::Csv => "csv",
            Self::Links => "links",
            Self::Site => "site",
        }
    }
}

type Files = BTreeMap<String, Vec<u8>>;

/// A plan with data of every kind and one section that shows them; it has no errors.
static WHOLE: LazyLock<Files> = LazyLock::new(|| {
    let mut files = BARE.clone();
    files.extend(read("tests/sites/kinds", &format!("{PLAN}data/")));
    for (site, name) in LENT {
        let (_, file) = name.split_once("/data/").unwrap_or_default();
        let lent = read(site, name).into_values().next().unwrap_or_default();
        files.insert(format!("{PLAN}data/{file}"), lent);
    }
    files.insert(format!("{PLAN}01-figures.md"), SECTION.into());
    files
});

/// A site with only the files that every site needs.
static BARE: LazyLock<Files> = LazyLock::new(|| {
    let own = "tests/sites/kinds";
    let mut files = read(own, "content/site.yaml");
    files.extend(read(own, "content/ellbridge/borough.yaml"));
    files.extend(read(own, "content/areas.yaml"));
    for (name, areas) in read("tests/sites/gallery", "content/areas.yaml") {
        let rest = areas.strip_prefix(b"areas:\n").expect("a list of areas");
        files.entry(name).or_default().extend(rest);
    }
    files.insert(format!("{PLAN}plan.yaml"), FACTS.into());
    files
});

const SECTION: &str = "\
---
title: Figures
---
[[budget]]

[[indicators]]

[[indicator school]]

[[facts]]

[[kpis]]

[[priorities]]

[[actions]]

[[risks]]

[[standards]]

[[staffing]]

[[structure]]
";

/// An action tracker, because no headings are required of one.
const FACTS: &str = "\
title: A plan
kind: action tracker
framework: england-and-wales-2024
period: 2025-26
status: published
version: \"1\"
as_at: 2025-06-28
summary: What we will do.
service: Our service
leads: Head of Service
chairs: Director of Children's Services
";

/// The files of a site in the repository whose names begin with `prefix`.
fn read(site: &str, prefix: &str) -> Files {
    // this file belongs to two packages, one of which is inside the other
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let top = here
        .ancestors()
        .find(|top| top.join("tests/sites").is_dir());
    let folder = top.expect("the repository").join(site);
    let sources = sources::read(&folder).expect("the site can be read");
    let files = sources.under(prefix);
    files
        .map(|(_, file)| (file.name().to_owned(), file.bytes().to_vec()))
        .collect()
}

/// The site that the bytes make; `None` where they make none.
pub fn site(target: Target, bytes: &[u8]) -> Option<Sources> {
    let files = match target {
        Target::Yaml => {
            let (name, body) = named(bytes)?;
            let mut files = WHOLE.clone();
            if !name.ends_with(".yaml") || !is_plain(&name) {
                return None;
            }
            files.insert(name, body.to_vec());
            files
        }
        Target::Markdown => with_section(bytes),
        Target::Csv => with_sheet(bytes)?,
        Target::Links => with_section(&lines_of_links(bytes)),
        Target::Site => {
            let mut files = BARE.clone();
            files.extend(split(bytes)?);
            files
        }
    };
    let files = files.into_iter();
    Some(Sources::new(
        files
            .map(|(name, bytes)| Source::new(name, bytes))
            .collect(),
    ))
}

/// Whether a name is plain; `tests/suite/malformed` shows that others do no harm.
fn is_plain(name: &str) -> bool {
    name.split('/')
        .all(|part| !part.is_empty() && !part.starts_with('.') && !part.contains(['\\', '\0']))
}

fn full(name: &str) -> String {
    let tops = ["content/", "assets/", "themes/"];
    let top = if tops.iter().any(|top| name.starts_with(top)) {
        ""
    } else {
        PLAN
    };
    format!("{top}{name}")
}

/// The name in the first line, and the bytes after it; `None` where there is no name.
fn named(bytes: &[u8]) -> Option<(String, &[u8])> {
    let rest = bytes.strip_prefix(b"# file: ")?;
    let end = rest.iter().position(|byte| *byte == b'\n')?;
    let name = std::str::from_utf8(&rest[..end]).ok()?;
    Some((full(name), &rest[end + 1..]))
}

/// The whole plan with one more section.
fn with_section(bytes: &[u8]) -> Files {
    let mut files = WHOLE.clone();
    let head: &[u8] = if bytes.starts_with(b"---\n") {
        b""
    } else {
        b"---\ntitle: A section\n---\n"
    };
    files.insert(format!("{PLAN}02-a-section.md"), [head, bytes].concat());
    files
}

/// Every line as a block of its own; one that begins with `=` is quoted in a sentence.
fn lines_of_links(bytes: &[u8]) -> Vec<u8> {
    let mut section = Vec::new();
    for line in bytes.split(|byte| *byte == b'\n') {
        section.extend(match line.strip_prefix(b"=") {
            Some(quoted) => [b"It is [[", quoted, b"]] now.\n\n"].concat(),
            None => [b"[[", line, b"]]\n\n"].concat(),
        });
    }
    section
}

/// A data file whose rows are in the .csv, and a section that shows them.
fn with_sheet(bytes: &[u8]) -> Option<Files> {
    let (name, body) = named(bytes)?;
    let name = name.strip_prefix(PLAN)?;
    let (yaml, shown) = match name {
        "data/counts.yaml" => (
            "tables:\n  - id: t\n    caption: Outcomes\n    unit: outcomes\n    source: Our records\n    \
             when: 2024-25\n    columns: [Q1, Q2]\n    rows:\n      csv: rows.csv\n",
            "[[table t]]\n",
        ),
        "data/budget.yaml" => (
            "year: 2024-25\nprovisional: no\ncolumns: cash and kind\nsource: Our accounts\nrows:\n  csv: rows.csv\n",
            "[[budget]]\n",
        ),
        "data/indicators.yaml" => (
            "indicators:\n  - id: t\n    title: Days\n    origin: local\n    unit: number\n    \
             polarity: lower is better\n    definition: Days.\n    source: Our records\n    series:\n      \
             - area: own\n        observations:\n          csv: rows.csv\n",
            "[[indicator t]]\n",
        ),
        "data/facts.yaml" => ("facts:\n  csv: rows.csv\n", "[[facts]]\n"),
        "data/kpis.yaml" => ("kpis:\n  csv: rows.csv\n", "[[kpis]]\n"),
        "data/staffing.yaml" => (
            "as_at: 2024-06-01\nsource: Our records\nposts:\n  csv: rows.csv\n",
            "[[staffing]]\n\n[[structure]]\n",
        ),
        _ => return None,
    };
    let mut files = BARE.clone();
    files.insert(format!("{PLAN}{name}"), yaml.into());
    files.insert(format!("{PLAN}data/rows.csv"), body.to_vec());
    let section = format!("---\ntitle: Figures\n---\n{shown}");
    files.insert(format!("{PLAN}01-figures.md"), section.into());
    Some(files)
}

/// The files in a text of several; `None` where it does not begin with one.
fn split(bytes: &[u8]) -> Option<Files> {
    let mut files = Files::new();
    let mut at = None;
    for line in bytes.split_inclusive(|byte| *byte == b'\n') {
        let line_end = line.strip_suffix(b"\n").unwrap_or(line);
        if let Some(name) = line_end.strip_prefix(b"# file: ") {
            let name = full(std::str::from_utf8(name).ok()?);
            if !is_plain(&name) {
                return None;
            }
            at = Some(name.clone());
            files.insert(name, Vec::new());
        } else if let Some(name) = &at {
            files.entry(name.clone()).or_default().extend(line);
        } else {
            return None;
        }
    }
    Some(files)
}
