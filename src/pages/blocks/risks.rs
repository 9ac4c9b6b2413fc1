//! Challenges, issues and risks.

use crate::pages::context::PageContext;
use crate::pages::open_data::json_value::{Value, record};
use crate::pages::open_data::plain_text::{text, texts};
use crate::pages::status_labels;
use crate::pages::view::Html;
use crate::plan::{Choice, Id, Risk, RiskKind};
use crate::words::Label;
use serde::Serialize;

/// Risks under one heading.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RiskGroup {
    /// The kind in the plural: `Challenges`; `None` for risks that the plan does not sort by kind.
    pub many: Option<&'static str>,
    /// The risks, in the plan's order.
    pub risks: Vec<RiskView>,
}

/// A challenge, an issue or a risk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RiskView {
    /// Its title, otherwise its kind and its number among those of the kind: `Challenge 1`.
    pub title: String,
    /// What the risk is.
    pub html: Html,
    /// The mitigations: what is done about it.
    pub mitigations: Vec<Html>,
    /// The post that owns it.
    pub owner: Option<String>,
}

/// The risks of one kind, or all of them: those without a kind in the plan's order, then by kind.
pub(crate) fn risks(context: &PageContext<'_>, only: Option<RiskKind>) -> Vec<RiskGroup> {
    let kinds = RiskKind::ALL.iter().copied().map(Some);
    let kinds = std::iter::once(None).chain(kinds);
    kinds
        .filter(|kind| only.is_none() || *kind == only)
        .map(|kind| group(context, kind))
        .filter(|group| !group.risks.is_empty())
        .collect()
}

fn group(context: &PageContext<'_>, kind: Option<RiskKind>) -> RiskGroup {
    let words = kind.map(|kind| status_labels::risk(kind, context.words()));
    let one = words.map_or(context.words().label(Label::Risk), |(one, _)| one);
    let risks = context.document().risks.iter();
    let of_kind = risks.filter(|risk| risk.kind == kind);
    RiskGroup {
        many: words.map(|(_, many)| many),
        risks: of_kind
            .enumerate()
            .map(|(at, risk)| view(context, format!("{one} {}", at + 1), risk))
            .collect(),
    }
}

/// The ids of the risks of one kind, or of all.
pub(crate) fn chosen<'a>(
    context: &PageContext<'a>,
    only: Option<RiskKind>,
) -> impl Iterator<Item = &'a Id> + use<'a> {
    let risks = context.document().risks.iter();
    risks
        .filter(move |risk| only.is_none() || risk.kind == only)
        .map(|risk| &risk.id.value)
}

fn view(context: &PageContext<'_>, numbered: String, risk: &Risk) -> RiskView {
    RiskView {
        title: risk.title.clone().unwrap_or(numbered),
        html: context.line(&risk.text),
        mitigations: context.lines(&risk.mitigations),
        owner: risk.owner.clone(),
    }
}

/// The record of a risk in plan.json.
pub(crate) fn record(context: &PageContext<'_>, risk: &Risk) -> Value {
    record!({
        "id": risk.id.value.as_str(),
        "title": &risk.title,
        "kind": risk.kind.map(|kind| status_labels::risk(kind, context.words()).0),
        "text": text(context, &risk.text),
        "mitigations": texts(context, &risk.mitigations),
        "owner": &risk.owner,
    })
}
