//! The report as SARIF 2.1.0 (OASIS, March 2020), which code hosts and editors read.

use super::{Finding, Fix, Report, Severity, SpanLabel};
use crate::sources::{FileId, Sources, Span};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::fmt::Write;

/// The program, as SARIF describes it.
#[derive(Debug, Clone, Copy)]
pub struct Tool {
    /// The version of the program.
    pub version: &'static str,
    /// The description of a rule in a sentence; `None` for an unknown rule.
    pub describe: fn(&str) -> Option<String>,
}

/// The report as SARIF, indented, with a newline at its end.
pub fn sarif(report: &Report, sources: &Sources, tool: Tool) -> String {
    let ids: BTreeSet<&str> = report
        .findings()
        .iter()
        .map(|finding| finding.rule)
        .collect();
    let ids: Vec<&str> = ids.into_iter().collect();
    let rules: Vec<Value> = ids.iter().map(|id| rule(id, tool)).collect();
    let results: Vec<Value> = report
        .findings()
        .iter()
        .map(|finding| result(finding, &ids, sources))
        .collect();
    let log = json!({
        "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": {"driver": {"name": "yjplan", "version": tool.version, "rules": rules}},
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    });
    format!("{log:#}\n")
}

fn rule(id: &str, tool: Tool) -> Value {
    let text = (tool.describe)(id).unwrap_or_else(|| id.to_owned());
    json!({"id": id, "shortDescription": {"text": text}})
}

fn result(finding: &Finding, ids: &[&str], sources: &Sources) -> Value {
    let level = match finding.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Advice => "note",
    };
    let text = match &finding.help {
        Some(help) => format!("{}. {help}", finding.message),
        None => finding.message.clone(),
    };
    let mut result = json!({
        "ruleId": finding.rule,
        "ruleIndex": ids.iter().position(|id| *id == finding.rule),
        "level": level,
        "message": {"text": text},
        "locations": [location(&finding.at, sources)],
    });
    if !finding.related.is_empty() {
        let related = finding.related.iter().map(|label| location(label, sources));
        result["relatedLocations"] = related.collect();
    }
    if let Some(fix) = &finding.fix {
        result["fixes"] = json!([change(finding, fix, sources)]);
    }
    result
}

fn location(label: &SpanLabel, sources: &Sources) -> Value {
    let mut location = json!({
        "physicalLocation": {
            "artifactLocation": artifact(label.span.file, sources),
            "region": region(label.span, sources),
        },
    });
    if !label.text.is_empty() {
        location["message"] = json!({"text": label.text});
    }
    location
}

fn change(finding: &Finding, fix: &Fix, sources: &Sources) -> Value {
    let description = finding.help.as_deref().unwrap_or("write this instead");
    json!({
        "description": {"text": description},
        "artifactChanges": [{
            "artifactLocation": artifact(fix.span.file, sources),
            "replacements": [{
                "deletedRegion": region(fix.span, sources),
                "insertedContent": {"text": fix.text},
            }],
        }],
    })
}

/// A file as a relative reference, percent-encoded by RFC 3986.
fn artifact(file: FileId, sources: &Sources) -> Value {
    let mut uri = String::new();
    for byte in sources.file(file).name().bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'.' | b'-' | b'_' | b'~' => {
                uri.push(char::from(byte));
            }
            other => {
                let _ = write!(uri, "%{other:02X}");
            }
        }
    }
    json!({"uri": uri, "uriBaseId": "%SRCROOT%"})
}

/// The region of a span. Lines and columns count from 1; the end column is the one after the last
/// character.
fn region(span: Span, sources: &Sources) -> Value {
    let file = sources.file(span.file);
    let (start, end) = (
        file.position(span.range().start),
        file.position(span.range().end),
    );
    json!({
        "startLine": start.line,
        "startColumn": start.column,
        "endLine": end.line,
        "endColumn": end.column,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sources::Source;

    fn log() -> Value {
        let sources = Sources::new(vec![Source::new(
            "content/a b.yaml",
            "one: 1\ntwo: 2\n".into(),
        )]);
        let (id, _) = sources.under("").next().unwrap();
        let at = |from, to| Span::new(id, from..to);
        let findings = vec![
            Finding::error("rate", at(5, 6), "it is 2")
                .help("write 2")
                .fix("2")
                .related(at(12, 13), "this"),
            Finding::advice("abbreviation", at(0, 3), "two meanings"),
        ];
        let tool = Tool {
            version: "1.2.3",
            describe: |_| Some("What holds.".to_owned()),
        };
        serde_json::from_str(&sarif(&Report::new(findings), &sources, tool)).unwrap()
    }

    /// The properties that the schema requires of a log, a run, a tool, a result, a location and a
    /// fix.
    #[test]
    fn everything_that_the_schema_requires_is_there() {
        let log = log();
        assert_eq!(log["version"], "2.1.0");
        let run = &log["runs"][0];
        assert_eq!(run["tool"]["driver"]["name"], "yjplan");
        let rules = run["tool"]["driver"]["rules"].as_array().unwrap();
        for result in run["results"].as_array().unwrap() {
            assert!(result["message"]["text"].is_string());
            assert!(["error", "warning", "note"].contains(&result["level"].as_str().unwrap()));
            let index = usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap();
            assert_eq!(rules[index]["id"], result["ruleId"]);
            let place = &result["locations"][0]["physicalLocation"];
            assert_eq!(place["artifactLocation"]["uri"], "content/a%20b.yaml");
            for key in ["startLine", "startColumn", "endLine", "endColumn"] {
                assert!(place["region"][key].as_u64().unwrap() >= 1, "{key}");
            }
        }
        let fix = &run["results"][1]["fixes"][0]["artifactChanges"][0];
        assert!(fix["artifactLocation"].is_object());
        let replacement = &fix["replacements"][0];
        assert_eq!(replacement["deletedRegion"]["startColumn"], 6);
        assert_eq!(replacement["insertedContent"]["text"], "2");
    }
}
