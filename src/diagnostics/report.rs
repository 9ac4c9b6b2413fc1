//! All findings of a run, in one order: by file, place and rule.
//!
//! Of a file with more than anybody can read, the gravest are kept, so that no report can be
//! without end.

use super::{Finding, Severity};
use crate::sources::Span;
use std::collections::BTreeMap;

/// The most findings that are kept for one file. Our choice: many times those of a bad day.
const MOST: usize = 200;

/// The rule of the finding that says how many are left out.
const MORE: &str = "more-findings";

/// The findings of a run, ordered and without duplicates.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Report {
    findings: Vec<Finding>,
}

impl Report {
    /// Orders the findings and removes duplicates.
    pub fn new(mut findings: Vec<Finding>) -> Self {
        findings.sort_by(|a, b| order(a).cmp(&order(b)));
        findings.dedup();
        Self {
            findings: fewer(findings),
        }
    }

    /// The findings, in the order of file, place and rule.
    pub fn findings(&self) -> &[Finding] {
        &self.findings
    }

    /// The number of findings of one severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.findings
            .iter()
            .filter(|finding| finding.severity == severity)
            .count()
    }

    /// Whether any finding stops the plans from being published.
    pub fn has_errors(&self) -> bool {
        self.count(Severity::Error) > 0
    }

    /// The report without warnings and advice.
    pub fn errors(self) -> Self {
        let mut findings = self.findings;
        findings.retain(|finding| finding.severity == Severity::Error);
        Self { findings }
    }

    /// This report and another, merged.
    pub fn and(self, other: Self) -> Self {
        let mut findings = self.findings;
        findings.extend(other.findings);
        Self::new(findings)
    }

    /// The report with every warning and advice as an error.
    pub fn strict(self) -> Self {
        let raise = |finding| Finding {
            severity: Severity::Error,
            ..finding
        };
        Self::new(self.findings.into_iter().map(raise).collect())
    }
}

/// The most severe findings of each file, in order. Where some are left out, a finding says so.
fn fewer(findings: Vec<Finding>) -> Vec<Finding> {
    let mut files: BTreeMap<_, Vec<Finding>> = BTreeMap::new();
    for finding in findings {
        files.entry(finding.at.span.file).or_default().push(finding);
    }
    for (file, found) in &mut files {
        let others = found.iter().filter(|finding| finding.rule != MORE).count();
        if others <= MOST {
            continue;
        }
        // the sort is stable, and the finding about the rest is severe enough to stay
        found.sort_by_key(|finding| finding.severity);
        let gravest = found
            .first()
            .map_or(Severity::Error, |first| first.severity);
        found.retain(|finding| finding.rule != MORE);
        found.truncate(MOST);
        found.push(more(gravest, Span::whole(*file)));
        found.sort_by(|a, b| order(a).cmp(&order(b)));
    }
    files.into_values().flatten().collect()
}

fn more(severity: Severity, at: Span) -> Finding {
    Finding {
        severity,
        ..Finding::error(
            MORE,
            at,
            format!("more than {MOST} things are wrong in this file; the gravest are shown"),
        )
        .help("put these right first; the next run shows the others")
    }
}

/// The sort key of findings: place, rule and message.
fn order(finding: &Finding) -> (Span, &'static str, &str) {
    (finding.at.span, finding.rule, &finding.message)
}
