//! The short report: one line for each finding, `file:line:column: error[rule]: message`.

use super::{Finding, Report};
use crate::sources::Sources;
use std::fmt::Write;

/// The report with a line for each finding.
pub fn short(report: &Report, sources: &Sources) -> String {
    let mut out = String::new();
    for finding in report.findings() {
        let _ = writeln!(out, "{}", line(finding, sources));
    }
    out
}

fn line(finding: &Finding, sources: &Sources) -> String {
    let file = sources.file(finding.at.span.file);
    let position = file.position(finding.at.span.range().start);
    format!(
        "{}:{}:{}: {}[{}]: {}",
        file.name(),
        position.line,
        position.column,
        finding.severity.word(),
        finding.rule,
        finding.message
    )
}
