//! The requirements of law are in a file: the same plan under another framework, and under a site's
//! own.

use crate::annotated;
use yjplan::pipeline::{Drafts, Options, Strictness, build};

/// A full plan of September 2024, and a framework of the site's own.
const SITE: &str = "\
# file: content/frameworks/our-law.yaml
id: our-law
title: A law of our own
source: Made up for this test.
deadline: 31 August
headings:
  - { id: welcome, title: Welcome, need: required }
# file: plan.yaml
title: A plan
kind: full plan
framework: FRAMEWORK
period: 2024-25
status: published
version: \"1\"
as_at: 2024-09-12
summary: What we will do.
service: Our service
leads: Head of Service
chairs: Director of Children's Services
";

/// The findings of `rule` about the plan under `framework`.
fn said(rule: &str, framework: &str) -> Vec<String> {
    let options = Options {
        drafts: Drafts::Publish,
        strictness: Strictness::AsFound,
        base_url: None,
    };
    let sources = annotated::sources(&SITE.replace("FRAMEWORK", framework));
    let report = build(&sources, &options).report;
    let findings = report.findings().iter();
    let of_rule = findings.filter(|finding| finding.rule == rule);
    of_rule.map(|finding| finding.message.clone()).collect()
}

#[test]
fn the_deadline_is_the_frameworks() {
    let late = |by| {
        vec![format!(
            "without a day of submission, the plan is dated on 12 September 2024, after the deadline of {by}"
        )]
    };
    assert_eq!(
        said("deadline", "england-and-wales-2024"),
        late("30 June 2024")
    );
    assert_eq!(said("deadline", "our-law"), late("31 August 2024"));
    // the framework of 2026 says that no list could be established, so none is checked
    assert_eq!(
        said("deadline", "england-and-wales-2026"),
        Vec::<String>::new()
    );
}

#[test]
fn the_headings_are_the_frameworks() {
    let asked = |framework| said("required-heading", framework);
    assert_eq!(asked("our-law"), ["the plan has no part on \"Welcome\""]);
    // the list of 2026 could not be established, so that of 2024 is used
    assert_eq!(asked("england-and-wales-2024").len(), 28);
    assert_eq!(
        asked("england-and-wales-2026"),
        asked("england-and-wales-2024")
    );
}

#[test]
fn every_framework_that_ships_can_be_named() {
    for framework in [
        "england-and-wales-2024",
        "england-and-wales-2026",
        "our-law",
    ] {
        assert_eq!(
            said("unknown-framework", framework),
            Vec::<String>::new(),
            "{framework}"
        );
    }
    assert_eq!(said("unknown-framework", "england-and-wales-2062").len(), 1);
}
