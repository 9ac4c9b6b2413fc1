//! The report for the logs of GitHub Actions: a workflow command for each finding, which GitHub
//! shows beside the line.
//!
//! The format and its escapes are those of GitHub's "Workflow commands for GitHub Actions".

use super::{Finding, Report, Severity};
use crate::sources::Sources;
use std::fmt::Write;

/// The report with a command for each finding.
pub fn github(report: &Report, sources: &Sources) -> String {
    let mut out = String::new();
    for finding in report.findings() {
        let _ = writeln!(out, "{}", command(finding, sources));
    }
    out
}

fn command(finding: &Finding, sources: &Sources) -> String {
    let file = sources.file(finding.at.span.file);
    let (start, end) = (
        file.position(finding.at.span.range().start),
        file.position(finding.at.span.range().end),
    );
    let mut place = format!(
        "file={},line={},col={}",
        property(file.name()),
        start.line,
        start.column
    );
    // GitHub accepts an end column only if the finding ends on the line where it starts
    if start.line == end.line && end.column > start.column {
        let _ = write!(place, ",endColumn={}", end.column);
    }
    let level = match finding.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Advice => "notice",
    };
    let mut text = finding.message.clone();
    if let Some(help) = &finding.help {
        text = format!("{text}\nhelp: {help}");
    }
    let (title, text) = (property(finding.rule), data(&text));
    format!("::{level} {place},title={title}::{text}")
}

fn data(text: &str) -> String {
    text.replace('%', "%25")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sources::{Source, Span};

    #[test]
    fn a_finding_is_a_command_with_its_place() {
        let text = "one: 1\ntwo: 20%\n";
        let sources = Sources::new(vec![Source::new("content/a,b.yaml", text.into())]);
        let (id, _) = sources.under("").next().unwrap();
        let finding =
            Finding::error("percentage", Span::new(id, 12..15), "20% is wrong").help("look");
        assert_eq!(
            github(&Report::new(vec![finding]), &sources),
            "::error file=content/a%2Cb.yaml,line=2,col=6,endColumn=9,title=percentage::20%25 is wrong%0Ahelp: look\n"
        );
    }
}
