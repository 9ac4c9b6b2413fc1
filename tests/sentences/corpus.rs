//! The labelled sentences: how they are read, tried and counted.
//!
//! A file has kinds (`# kind`, or `# kind besides RULE` where a rule may report a wrong one for
//! another reason) with their sentences: `- …` is wrong and must be found, `+ …` is right and must
//! not be reported; `\n` is a line break. Each sentence is in a section of its own in the starter
//! plan.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::path::{Path, PathBuf};
use yjplan::diagnostics::Severity;
use yjplan::pipeline::{self, Strictness};
use yjplan::sources::{self, Source, Sources};

/// The starter, whose values the sentences are about.
const STARTER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/src/cli/starter");

/// The folder of the files with sentences.
const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/sentences");

/// Rules of style: they count only in the kind `other`.
const STYLE: [&str; 23] = [
    "abbreviation",
    "mistyped-abbreviation",
    "two-expansions",
    "known-misspelling",
    "area-spelling",
    "link-host",
    "link-text",
    "typed-page-number",
    "heading-capitals",
    "date-style",
    "long-sentences",
    "wide-table",
    "column-names",
    "unmarked-language",
    "stigmatising-term",
    "template-text",
    "cut-off-text",
    "scrambled-text",
    "nothing-follows",
    "years-in-heading",
    "repeated-paragraph",
    "undated-figures",
    "appendix-unmentioned",
];

/// A sentence with its label.
#[derive(Debug, Clone)]
pub(crate) struct Sentence {
    pub(crate) kind: String,
    pub(crate) besides: Vec<String>,
    pub(crate) wrong: bool,
    pub(crate) text: String,
}

/// The result for a sentence.
#[derive(Debug, Clone)]
pub(crate) struct Tried {
    pub(crate) sentence: Sentence,
    pub(crate) rules: BTreeSet<String>,
    pub(crate) messages: Vec<String>,
    pub(crate) stops: bool,
}

/// The numbers of sentences that were found, and of false alarms.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Tally {
    pub(crate) wrong: usize,
    pub(crate) found: usize,
    pub(crate) right: usize,
    pub(crate) alarmed: usize,
}

impl Tally {
    /// The share of wrong sentences that were found, in percent.
    pub(crate) fn recall(self) -> usize {
        100 * self.found / self.wrong.max(1)
    }

    /// The share of right sentences that were reported, in percent.
    pub(crate) fn false_alarms(self) -> usize {
        100 * self.alarmed / self.right.max(1)
    }

    fn add(&mut self, tried: &Tried) {
        let hit = usize::from(!tried.rules.is_empty());
        if tried.sentence.wrong {
            self.wrong += 1;
            self.found += hit;
        } else {
            self.right += 1;
            self.alarmed += hit;
        }
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{} of {} | {} of {}",
            self.found, self.wrong, self.alarmed, self.right
        )
    }
}

/// The files with sentences, in order of their names.
pub(crate) fn files() -> Vec<PathBuf> {
    let entries = std::fs::read_dir(FOLDER).expect("the folder of sentences");
    let mut files: Vec<_> = { entries.flatten() }
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|it| it == "txt"))
        .collect();
    files.sort();
    files
}

/// The sentences of a file.
pub(crate) fn read(file: &Path) -> Vec<Sentence> {
    let text = std::fs::read_to_string(file).expect("a file of sentences");
    let (mut kind, mut besides, mut found) = (String::new(), Vec::new(), Vec::new());
    for line in text.lines() {
        if let Some(heading) = line.strip_prefix("# ") {
            let (name, rest) = heading.split_once(" besides ").unwrap_or((heading, ""));
            name.clone_into(&mut kind);
            besides = rest.split_whitespace().map(str::to_owned).collect();
        } else if let Some((label, text)) = line.split_at_checked(2)
            && matches!(label, "- " | "+ ")
        {
            found.push(Sentence {
                kind: kind.clone(),
                besides: besides.clone(),
                wrong: label == "- ",
                text: text.replace("\\n", "\n"),
            });
        }
    }
    found
}

/// The number of sentences in one plan. Each is in a section of its own, because rules examine
/// sections one by one.
const BATCH: usize = 40;

/// Tries sentences, many in one plan.
pub(crate) fn try_all(sentences: &[Sentence]) -> Vec<Tried> {
    let base = starter();
    let plain = found_on(&base, &["These are figures."])
        .swap_remove(0)
        .rules;
    let batches = sentences.chunks(BATCH).flat_map(|batch| {
        let texts: Vec<&str> = batch.iter().map(|it| it.text.as_str()).collect();
        batch.iter().zip(found_on(&base, &texts))
    });
    let each = |(sentence, found): (&Sentence, Found)| {
        let counts = |rule: &&String| {
            let style = STYLE.contains(&rule.as_str()) || rule.starts_with("acceptance-");
            let beside = sentence.wrong && sentence.besides.contains(rule);
            !plain.contains(*rule) && !beside && (sentence.kind == "other" || !style)
        };
        let rules: BTreeSet<_> = found.rules.iter().filter(counts).cloned().collect();
        Tried {
            sentence: sentence.clone(),
            messages: found.messages,
            stops: found.stops && !rules.is_empty(),
            rules,
        }
    };
    batches.map(each).collect()
}

/// The numbers by kind, in the order of the files.
pub(crate) fn tallies(tried: &[Tried]) -> Vec<(String, Tally)> {
    let mut order: Vec<String> = Vec::new();
    let mut all: BTreeMap<&str, Tally> = BTreeMap::new();
    for it in tried {
        if !order.contains(&it.sentence.kind) {
            order.push(it.sentence.kind.clone());
        }
        all.entry(&it.sentence.kind).or_default().add(it);
    }
    { order.into_iter() }
        .map(|kind| (kind.clone(), all[kind.as_str()]))
        .collect()
}

/// The numbers of all kinds together.
pub(crate) fn total(tried: &[Tried]) -> Tally {
    let mut all = Tally::default();
    for it in tried {
        all.add(it);
    }
    all
}

/// The starter's files, with the name of a real inspectorate.
fn starter() -> Vec<Source> {
    let files = sources::read_all(Path::new(STARTER)).expect("the starter");
    { files.into_iter() }
        .map(|file| {
            let text = String::from_utf8_lossy(file.bytes());
            let named = "body: HM Inspectorate of Probation";
            let text = text.replace("body: An invented inspectorate", named);
            Source::new(file.name(), text.into_bytes())
        })
        .collect()
}

/// The findings on one text: their rules and words, and whether they stop a build.
#[derive(Debug, Default)]
struct Found {
    rules: BTreeSet<String>,
    messages: Vec<String>,
    stops: bool,
}

/// The findings on each of some texts, which are in sections of their own.
fn found_on(base: &[Source], texts: &[&str]) -> Vec<Found> {
    let name = |at: usize| format!("content/testham/2026-27/{}-figures-{at}.md", 20 + at);
    let section = |(at, text): (usize, &&str)| {
        let section = format!("---\ntitle: Figures {at}\n---\n\n{text}\n");
        Source::new(name(at), section.into_bytes())
    };
    let all = base
        .iter()
        .cloned()
        .chain(texts.iter().enumerate().map(section));
    let sources = Sources::new(all.collect());
    let report = pipeline::check(&sources, Strictness::AsFound).report;
    let of_section = |at: usize| {
        let (file, _) = sources.find(&name(at)).expect("the section");
        let mut found = Found::default();
        for finding in report.findings() {
            let mut spans = [&finding.at].into_iter().chain(&finding.related);
            if spans.any(|label| label.span.file == file) {
                found.rules.insert(finding.rule.to_string());
                found
                    .messages
                    .push(format!("{}: {}", finding.rule, finding.message));
                found.stops |= finding.severity == Severity::Error;
            }
        }
        found
    };
    (0..texts.len()).map(of_section).collect()
}
