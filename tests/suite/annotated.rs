//! Small sites written as one text, with the findings under the places that they point at.
//!
//! `# file: data/budget.yaml` begins a file of the plan, `# file: content/areas.yaml` one of the
//! site, as does a name in `assets/`; the files that every site needs are added. A line of `#`,
//! spaces and `^` or `-` marks what is found in the line above it, and the lines of `#`, spaces and
//! `=` after it have the message.

use std::collections::BTreeMap;
use std::fmt::Write;
use yjplan::checks;
use yjplan::diagnostics::{Finding, Report};
use yjplan::pipeline::{self, Strictness};
use yjplan::sources::{Source, Sources, Span};

const PLAN: &str = "content/ashford/2024-25/";

/// The site that every fixture starts from. Its plan is an action tracker, because no headings are
/// required of one.
const BASE: [(&str, &str); 3] = [
    (
        "content/site.yaml",
        include_str!("../fixtures/base/content/site.yaml"),
    ),
    (
        "content/ashford/borough.yaml",
        include_str!("../fixtures/base/content/ashford/borough.yaml"),
    ),
    (
        "content/ashford/2024-25/plan.yaml",
        include_str!("../fixtures/base/content/ashford/2024-25/plan.yaml"),
    ),
];

/// The text without its annotations.
pub(crate) fn plain(text: &str) -> String {
    let lines = text.lines().filter(|line| !says(line));
    lines.map(|line| format!("{line}\n")).collect()
}

fn says(line: &str) -> bool {
    line.strip_prefix('#')
        .is_some_and(|rest| rest.trim_start().starts_with(['^', '-', '=']))
}

/// The files of the text, with those that every site needs.
pub(crate) fn sources(text: &str) -> Sources {
    let mut files: BTreeMap<String, String> = BTreeMap::new();
    for (name, base) in BASE {
        files.insert(name.to_owned(), base.to_owned());
    }
    for (name, body) in parts(text) {
        files.insert(name, body);
    }
    let source = |(name, body): (String, String)| Source::new(name, body.into_bytes());
    Sources::new(files.into_iter().map(source).collect())
}

fn parts(text: &str) -> Vec<(String, String)> {
    let mut parts: Vec<(String, String)> = Vec::new();
    for line in text.lines() {
        if let Some(name) = line.strip_prefix("# file: ") {
            parts.push((full(name), String::new()));
        } else if let Some((_, body)) = parts.last_mut() {
            body.push_str(line);
            body.push('\n');
        }
    }
    parts
}

fn full(name: &str) -> String {
    let plan = if name.starts_with("content/") || name.starts_with("assets/") {
        ""
    } else {
        PLAN
    };
    format!("{plan}{name}")
}

/// The findings about the files of a site before any rule runs.
pub(crate) fn found_while_reading(sources: &Sources) -> Report {
    of_reading(&pipeline::check(sources, Strictness::AsFound).report)
}

/// The findings of a report that are not those of rules.
pub(crate) fn of_reading(report: &Report) -> Report {
    let findings = report.findings().iter();
    let of_reading = findings.filter(|finding| checks::find(finding.rule).is_none());
    Report::new(of_reading.cloned().collect())
}

/// The text annotated with all findings of the report.
pub(crate) fn annotate(text: &str, report: &Report, sources: &Sources) -> String {
    let mut notes: BTreeMap<(String, usize), String> = BTreeMap::new();
    for finding in report.findings() {
        for (span, mark, words) in said(finding) {
            let file = sources.file(span.file);
            let line = file.position(span.range().start).line;
            let note = note(file, span, mark, &words);
            notes
                .entry((file.name().to_owned(), line))
                .or_default()
                .push_str(&note);
        }
    }
    let mut out = String::new();
    let mut place = (String::new(), 0);
    for line in text.lines() {
        let _ = writeln!(out, "{line}");
        place = match line.strip_prefix("# file: ") {
            Some(name) => (full(name), 0),
            None => (place.0, place.1 + 1),
        };
        out.push_str(&notes.remove(&place).unwrap_or_default());
    }
    assert!(
        notes.is_empty(),
        "said of other files than the fixture's: {notes:#?}"
    );
    out
}

/// The annotations of a finding: span, mark, and the message with label, help and fix; then the
/// related places.
fn said(finding: &Finding) -> Vec<(Span, char, Vec<String>)> {
    let (severity, rule) = (finding.severity.word(), finding.rule);
    let mut words = vec![format!("{severity}[{rule}]: {}", finding.message)];
    let label = Some(&finding.at.text).filter(|text| !text.is_empty());
    words.extend(label.map(|text| format!("label: {text}")));
    words.extend(finding.help.as_ref().map(|text| format!("help: {text}")));
    words.extend(finding.fix.as_ref().map(|fix| format!("fix: {}", fix.text)));
    let related = finding
        .related
        .iter()
        .map(|label| (label.span, '-', vec![label.text.clone()]));
    std::iter::once((finding.at.span, '^', words))
        .chain(related)
        .collect()
}

fn note(file: &Source, span: Span, mark: char, words: &[String]) -> String {
    let column = file.position(span.range().start).column.max(2);
    let text = file.text().unwrap()[span.range()]
        .lines()
        .next()
        .unwrap_or_default();
    let marks = mark.to_string().repeat(text.chars().count().max(1));
    let indent = " ".repeat(column - 2);
    let mut out = format!("#{indent}{marks} {}\n", words[0]);
    for more in &words[1..] {
        let _ = writeln!(out, "#{indent}= {more}");
    }
    out
}
