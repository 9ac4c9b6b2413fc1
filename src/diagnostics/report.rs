//! All findings of a run, in one order: by file, place and rule.

use super::{Finding, Severity};

/// The findings of a run.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Report {
    findings: Vec<Finding>,
}

impl Report {
    /// The findings, put in order; the same thing said twice is said once.
    pub fn new(mut findings: Vec<Finding>) -> Self {
        findings
            .sort_by(|a, b| (a.at.span, a.rule, &a.message).cmp(&(b.at.span, b.rule, &b.message)));
        findings.dedup();
        Self { findings }
    }

    /// In order.
    pub fn findings(&self) -> &[Finding] {
        &self.findings
    }

    /// How many there are of one severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.findings
            .iter()
            .filter(|finding| finding.severity == severity)
            .count()
    }

    /// Whether anything stops the plans from being published.
    pub fn has_errors(&self) -> bool {
        self.count(Severity::Error) > 0
    }

    /// The errors alone.
    pub fn errors(self) -> Self {
        let mut findings = self.findings;
        findings.retain(|finding| finding.severity == Severity::Error);
        Self { findings }
    }

    /// This report and another as one.
    pub fn and(self, other: Self) -> Self {
        let mut findings = self.findings;
        findings.extend(other.findings);
        Self::new(findings)
    }

    /// The same report with every warning and advice as an error.
    pub fn strict(self) -> Self {
        let raise = |finding| Finding {
            severity: Severity::Error,
            ..finding
        };
        Self::new(self.findings.into_iter().map(raise).collect())
    }
}
