//! A plan for Wales is published in Welsh too, in the same version.
//!
//! # Checks
//!
//! Full plans and annual updates of a borough in Wales that are no longer drafts: that
//! `other_language` in plan.yaml names the Welsh plan. For every plan with `other_language`, that
//! its version is the plan's own.
//!
//! # Why
//!
//! Welsh must not be treated less favourably than English: the two are published together, and
//! neither is older.
//!
//! # Example
//!
//! ```yaml
//! version: "1.1"
//! other_language:
//!   language: cy
//!   title: Cynllun Cyfiawnder Ieuenctid
//!   url: https://www.example.gov.wales/cynllun
//!   version: "1.0"                     # older than the English plan
//! ```
//!
//! # Source
//!
//! Welsh Language Standards (No. 1) Regulations 2015, as each council's compliance notice applies
//! them: <https://www.legislation.gov.uk/wsi/2015/996>

use crate::checks::Context;
use crate::diagnostics::Finding;
use crate::plan::{Country, Document, Language, PlanKind, PlanStatus};

const ID: &str = rule_id!();

pub(super) fn find(context: &Context) -> Vec<Finding> {
    let document = &context.plan.document;
    let in_wales = context
        .borough
        .is_some_and(|it| it.country == Country::Wales);
    let other = other_version(document);
    let missing = missing(document).filter(|_| in_wales);
    let place = |finding: Finding| finding.place("other-language");
    other.into_iter().chain(missing).map(place).collect()
}

fn other_version(document: &Document) -> Option<Finding> {
    let other = document.counterpart.as_ref()?;
    let version = document.version.as_ref()?;
    if other.version == *version {
        return None;
    }
    let message = format!(
        "the {} version is {}, and this plan is {}",
        other.language.name, other.version, version
    );
    Some(
        Finding::error(ID, other.span, message)
            .help("publish both in the same version, and correct `version` here"),
    )
}

fn missing(document: &Document) -> Option<Finding> {
    let asked = matches!(document.kind, PlanKind::FullPlan | PlanKind::AnnualUpdate);
    let in_welsh = { document.counterpart.iter() }.any(|it| it.language == Language::WELSH);
    if !asked || in_welsh || document.status == Some(PlanStatus::Draft) {
        return None;
    }
    let message = "a plan for Wales is published in Welsh too, and this one names no Welsh version";
    Some(
        Finding::error(ID, document.framework.span, message)
            .help("add `other_language` with `language: cy`, `title`, `url` and `version`"),
    )
}
