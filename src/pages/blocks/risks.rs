//! Challenges, issues and risks.

use crate::pages::context::PageContext;
use crate::pages::open_data::json_value::{Value, record};
use crate::pages::open_data::plain_text::{text, texts};
use crate::pages::status_labels;
use crate::pages::view::Html;
use crate::plan::{Choice, Id, Risk, RiskKind};
use serde::Serialize;

/// The risks of one kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RiskGroup {
    /// The kind in the singular: `Challenge`.
    pub one: &'static str,
    /// The kind in the plural: `Challenges`.
    pub many: &'static str,
    /// The risks of the kind, in order.
    pub risks: Vec<RiskView>,
}

/// A challenge, an issue or a risk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RiskView {
    /// The number of the risk in its group.
    pub number: usize,
    /// What the risk is.
    pub html: Html,
    /// The mitigations: what is done about it.
    pub mitigations: Vec<Html>,
    /// The post that owns it.
    pub owner: Option<String>,
}

/// The risks of one kind, or all of them by kind.
pub(crate) fn risks(context: &PageContext<'_>, only: Option<RiskKind>) -> Vec<RiskGroup> {
    let group = |kind: RiskKind| {
        let (one, many) = status_labels::risk(kind, context.words());
        let of_kind = context
            .document()
            .risks
            .iter()
            .filter(|risk| risk.kind == kind);
        RiskGroup {
            one,
            many,
            risks: of_kind
                .enumerate()
                .map(|(at, risk)| view(context, at + 1, risk))
                .collect(),
        }
    };
    RiskKind::ALL
        .iter()
        .copied()
        .filter(|kind| only.is_none_or(|only| only == *kind))
        .map(group)
        .filter(|group| !group.risks.is_empty())
        .collect()
}

/// The ids of the risks of one kind, or of all.
pub(crate) fn chosen<'a>(
    context: &PageContext<'a>,
    only: Option<RiskKind>,
) -> impl Iterator<Item = &'a Id> + use<'a> {
    let risks = context.document().risks.iter();
    risks
        .filter(move |risk| only.is_none_or(|only| only == risk.kind))
        .map(|risk| &risk.id.value)
}

fn view(context: &PageContext<'_>, number: usize, risk: &Risk) -> RiskView {
    RiskView {
        number,
        html: context.line(&risk.text),
        mitigations: context.lines(&risk.mitigations),
        owner: risk.owner.clone(),
    }
}

/// The record of a risk in plan.json.
pub(crate) fn record(context: &PageContext<'_>, risk: &Risk) -> Value {
    record!({
        "id": risk.id.value.as_str(),
        "kind": status_labels::risk(risk.kind, context.words()).0,
        "text": text(context, &risk.text),
        "mitigations": texts(context, &risk.mitigations),
        "owner": &risk.owner,
    })
}
