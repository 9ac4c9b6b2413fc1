//! Leads of actions, and the key to their initials.

use crate::pages::context::PageContext;
use crate::pages::open_data::json_value::{Value, record};
use crate::plan::{Action, Lead};
use serde::Serialize;

/// What the initials of leads stand for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LeadsKeyView {
    /// The initials whose meaning is known.
    pub known: Vec<LeadView>,
    /// The initials whose meaning is not known.
    pub unknown: Vec<String>,
}

/// What some initials stand for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LeadView {
    /// The initials, as the table of actions has them.
    pub initials: String,
    /// The post and its organisation.
    pub stands_for: Option<String>,
    /// A note beside the initials.
    pub note: Option<String>,
}

/// What the initials of leads stand for.
pub(crate) fn leads_key(context: &PageContext<'_>) -> LeadsKeyView {
    let leads = context.document().leads_key.iter();
    let (known, unknown): (Vec<_>, Vec<_>) =
        leads.partition(|lead| stands_for(lead).is_some() || lead.note.is_some());
    LeadsKeyView {
        known: known
            .into_iter()
            .map(|lead| LeadView {
                initials: lead.initials.clone(),
                stands_for: stands_for(lead),
                note: lead.note.clone(),
            })
            .collect(),
        unknown: unknown
            .into_iter()
            .map(|lead| lead.initials.clone())
            .collect(),
    }
}

/// The leads of an action; initials are followed by their meaning where the key has it.
pub(crate) fn leads(context: &PageContext<'_>, action: &Action) -> Vec<String> {
    let known = |initials: &str| {
        let mut key = context.document().leads_key.iter();
        stands_for(key.find(|lead| lead.initials == initials)?)
    };
    let leads = action.leads.iter();
    leads
        .map(|lead| known(lead).map_or_else(|| lead.clone(), |post| format!("{lead} ({post})")))
        .collect()
}

fn stands_for(lead: &Lead) -> Option<String> {
    let parts: Vec<&str> = [&lead.post, &lead.organisation]
        .into_iter()
        .flatten()
        .map(String::as_str)
        .collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

/// The record of a lead in plan.json.
pub(crate) fn record(lead: &Lead) -> Value {
    record!({
        "initials": &lead.initials,
        "post": &lead.post,
        "organisation": &lead.organisation,
        "note": &lead.note,
    })
}
