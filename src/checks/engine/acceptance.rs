//! Accepted findings: which findings a plan accepts as published, and how authors do so.

use crate::diagnostics::Finding;
use crate::plan::{Acceptance, Id, Plan};

/// An accepted finding, for readers. It does not contain the finding's message, which may quote a
/// value that disclosure control suppresses.
#[derive(Debug, Clone, PartialEq)]
pub struct Accepted {
    /// The name of the borough's folder.
    pub borough: Id,
    /// The name of the plan's folder.
    pub plan: Id,
    /// The rule, the place, the reason, who decided and when.
    pub acceptance: Acceptance,
}

/// A plan's accepted findings, and the others.
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

/// Whether an acceptance covers a finding.
pub(in crate::checks) fn covers(acceptance: &Acceptance, finding: &Finding) -> bool {
    acceptance.rule.value == finding.rule
        && finding.place.as_deref() == Some(acceptance.at.value.as_str())
}

/// The finding, with help on how to accept it where that is possible.
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
