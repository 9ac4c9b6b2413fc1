//! Every rule on two tiny sites: one that it passes and one that it does not.
//!
//! `tests/fixtures/rules/RULE/pass.yaml` and `fail.yaml` hold files of a plan with what is said
//! about them written under the place: see `annotated.rs`. `.ci/update` writes the annotations
//! anew.

use crate::annotated::{annotate, plain, sources};
use crate::golden::assert_golden;
use crate::known_inconsistencies::findings_in_our_content;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use yjplan::checks;
use yjplan::diagnostics::{Finding, Report};
use yjplan::pipeline::{self, Strictness};

const FIXTURES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/rules");

#[test]
fn every_rule_passes_what_is_right() {
    let mut wrong = Vec::new();
    for rule in checks::ALL {
        let (_, found) = check(&read(&fixture(rule.id, "pass.yaml")));
        let found = found.findings().iter();
        wrong.extend(found.map(|f| format!("{}: {}: {}", rule.id, f.rule, f.message)));
    }
    assert_eq!(wrong, Vec::<String>::new());
}

/// Each rule fails on `fail.yaml` and, where one plan cannot show all of it, on `fail-….yaml`.
#[test]
fn golden_files_of_findings() {
    let mut wrong = Vec::new();
    for (rule, file) in fixtures() {
        if !file.starts_with("fail") {
            continue;
        }
        let name = format!("tests/fixtures/rules/{rule}/{file}");
        let (annotated, found) = check(&read(&fixture(&rule, &file)));
        assert_golden(&name, &annotated);
        if found.findings().is_empty() {
            wrong.push(format!("{name}: nothing found"));
        }
        let others = found.findings().iter().filter(|f| f.rule != rule);
        wrong.extend(others.map(|f| format!("{name}: {}: {}", f.rule, f.message)));
    }
    assert_eq!(wrong, Vec::<String>::new());
}

/// Over all fixtures and our own content: no finding has another severity than those that its rule
/// declares in the registry, and each declared severity is found somewhere.
#[test]
fn the_findings_of_a_rule_have_the_severities_that_it_declares() {
    let of = |finding: &Finding| (finding.rule, finding.severity);
    let mut found: BTreeSet<_> = findings_in_our_content().iter().map(of).collect();
    for (rule, file) in fixtures() {
        let (_, report) = check(&read(&fixture(&rule, &file)));
        found.extend(report.findings().iter().map(of));
    }
    let declared: BTreeSet<_> = checks::ALL
        .iter()
        .flat_map(|rule| {
            rule.severity
                .all()
                .iter()
                .map(|severity| (rule.id, *severity))
        })
        .collect();
    found.retain(|(rule, _)| checks::find(rule).is_some());
    assert_eq!(found, declared);
}

/// Every fixture: its rule and the name of its file.
fn fixtures() -> Vec<(String, String)> {
    let name = |entry: std::io::Result<std::fs::DirEntry>| {
        entry.unwrap().file_name().into_string().unwrap()
    };
    let folders = std::fs::read_dir(FIXTURES).unwrap().map(name);
    let fixtures = folders.flat_map(|rule| {
        let files = std::fs::read_dir(Path::new(FIXTURES).join(&rule)).unwrap();
        files.map(move |file| (rule.clone(), name(file)))
    });
    fixtures.collect()
}

#[test]
fn every_fixture_belongs_to_a_rule_and_every_rule_has_two() {
    let there: BTreeSet<_> = fixtures().into_iter().collect();
    for (rule, _) in &there {
        assert!(checks::find(rule).is_some(), "{rule}");
    }
    for rule in checks::ALL {
        for file in ["pass.yaml", "fail.yaml"] {
            let file = (rule.id.to_owned(), file.to_owned());
            assert!(there.contains(&file), "{file:?}");
        }
    }
}

#[test]
fn what_stands_as_published_is_not_in_the_report_but_kept() {
    let text = read(&Path::new(FIXTURES).join("acceptance-unused/pass.yaml"));
    let checked = pipeline::read(&sources(&plain(&text)));
    let [accepted] = checked.accepted.as_slice() else {
        panic!("{:?}", checked.accepted);
    };
    assert_eq!(accepted.plan.as_str(), "2024-25");
    assert_eq!(accepted.acceptance.rule.value, "budget-total");
    assert_eq!(accepted.acceptance.at.value, "budget health");
}

#[test]
fn what_a_data_file_says_can_stand_as_it_was_published_too() {
    let text = read(&Path::new(FIXTURES).join("stigmatising-term/pass.yaml"));
    let risk = "# file: data/risks.yaml\nrisks:\n  - id: demand\n    kind: risk\n    text: More young offenders may need us.\n    mitigations:\n      - We plan ahead.\n";
    let (_, found) = check(&format!("{text}{risk}"));
    let [finding] = found.findings() else {
        panic!("{:?}", found.findings());
    };
    assert_eq!(finding.rule, "stigmatising-term");
    assert_eq!(finding.place.as_deref(), Some("demand"));
}

/// The text with what is said about it, and what is said.
fn check(text: &str) -> (String, Report) {
    let text = plain(text);
    let sources = sources(&text);
    let report = pipeline::check(&sources, Strictness::AsFound).report;
    (annotate(&text, &report, &sources), report)
}

fn fixture(rule: &str, file: &str) -> PathBuf {
    Path::new(FIXTURES).join(rule).join(file)
}

#[expect(clippy::disallowed_methods, reason = "a test reads the repository")]
fn read(file: &Path) -> String {
    std::fs::read_to_string(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}
