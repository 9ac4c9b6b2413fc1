//! What a plan lets stand as published: which findings, and how an author says so.

use crate::diagnostics::Finding;
use crate::plan::{Acceptance, Id, Plan};

/// A finding that stands, for readers. It does not repeat the finding's message, which may quote a
/// figure that disclosure control hides.
#[derive(Debug, Clone, PartialEq)]
pub struct Accepted {
    /// The name of the borough's folder.
    pub borough: Id,
    /// The name of the plan's folder.
    pub plan: Id,
    /// The rule, the place, the reason, who decided and when.
    pub acceptance: Acceptance,
}

/// A plan's findings that stand, and the others.
pub(in crate::checks) fn apart(
    plan: &Plan,
    findings: impl Iterator<Item = Finding>,
) -> (Vec<Accepted>, Vec<Finding>) {
    let acceptances = &plan.document.accepted;
    let (stand, open): (Vec<_>, Vec<_>) =
        findings.partition(|finding| acceptances.iter().any(|a| covers(a, finding)));
    let accepted = acceptances
        .iter()
        .filter(|acceptance| stand.iter().any(|finding| covers(acceptance, finding)))
        .map(|acceptance| Accepted {
            borough: plan.borough.clone(),
            plan: plan.id.clone(),
            acceptance: acceptance.clone(),
        });
    (accepted.collect(), open)
}

/// Whether an acceptance lets a finding stand.
pub(in crate::checks) fn covers(acceptance: &Acceptance, finding: &Finding) -> bool {
    acceptance.rule.value == finding.rule
        && finding.place.as_deref() == Some(acceptance.at.value.as_str())
}

/// The finding, with how to let it stand where that can be.
pub(in crate::checks) fn invite(finding: Finding) -> Finding {
    let Some(place) = &finding.place else {
        return finding;
    };
    let how = format!(
        "to let it stand as published, add to `accepted` in plan.yaml: `rule: {}`, `at: {place}`, and the reason",
        finding.rule
    );
    let help = match &finding.help {
        Some(help) => format!("{help}; {how}"),
        None => how,
    };
    finding.help(help)
}
