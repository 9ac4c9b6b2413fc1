//! The report for other programs: a JSON array with an object for each finding.

use super::{Finding, Report, SpanLabel};
use crate::sources::{Sources, Span};
use serde_json::{Value, json};

/// The report as JSON, indented, with a newline at its end.
pub fn json(report: &Report, sources: &Sources) -> String {
    let findings: Vec<Value> = report
        .findings()
        .iter()
        .map(|finding| object(finding, sources))
        .collect();
    format!("{:#}\n", Value::Array(findings))
}

fn object(finding: &Finding, sources: &Sources) -> Value {
    let related: Vec<Value> = finding
        .related
        .iter()
        .map(|label| place(label, sources))
        .collect();
    let fix = finding
        .fix
        .as_ref()
        .map(|fix| json!({"at": range(fix.span, sources), "text": fix.text}));
    json!({
        "rule": finding.rule,
        "severity": finding.severity.word(),
        "message": finding.message,
        "at": place(&finding.at, sources),
        "related": related,
        "help": finding.help,
        "fix": fix,
        "place": finding.place,
    })
}

fn place(label: &SpanLabel, sources: &Sources) -> Value {
    let mut value = range(label.span, sources);
    value["label"] = Value::from(label.text.as_str());
    value
}

fn range(span: Span, sources: &Sources) -> Value {
    let file = sources.file(span.file);
    let start = file.position(span.range().start);
    let end = file.position(span.range().end);
    json!({
        "file": file.name(),
        "line": start.line,
        "column": start.column,
        "end_line": end.line,
        "end_column": end.column,
    })
}
