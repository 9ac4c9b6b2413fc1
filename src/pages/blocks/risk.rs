//! Challenges, issues and risks.

use crate::pages::context::PageContext;
use crate::pages::status_labels;
use crate::pages::view::{BlockView, RiskGroup, RiskView};
use crate::plan::{Choice, Id, Risk, RiskKind};

/// Those of one kind, or all of them by kind.
pub(super) fn risks(desk: &PageContext<'_>, only: Option<RiskKind>) -> BlockView {
    let group = |kind: RiskKind| {
        let (one, many) = status_labels::risk(kind, desk.words());
        let of_kind = desk
            .document()
            .risks
            .iter()
            .filter(|risk| risk.kind == kind);
        RiskGroup {
            one,
            many,
            risks: of_kind
                .enumerate()
                .map(|(at, risk)| view(desk, at + 1, risk))
                .collect(),
        }
    };
    let groups = RiskKind::ALL
        .iter()
        .copied()
        .filter(|kind| only.is_none_or(|only| only == *kind))
        .map(group)
        .filter(|group| !group.risks.is_empty())
        .collect();
    BlockView::Risks { groups }
}

/// The ids of those of one kind, or of all of them.
pub(super) fn chosen<'a>(
    desk: &PageContext<'a>,
    only: Option<RiskKind>,
) -> impl Iterator<Item = &'a Id> + use<'a> {
    let risks = desk.document().risks.iter();
    risks
        .filter(move |risk| only.is_none_or(|only| only == risk.kind))
        .map(|risk| &risk.id.value)
}

fn view(desk: &PageContext<'_>, number: usize, risk: &Risk) -> RiskView {
    RiskView {
        number,
        html: desk.line(&risk.text),
        mitigations: desk.lines(&risk.mitigations),
        owner: risk.owner.clone(),
    }
}
