//! How actions are rated, and the keys to a table of actions.

use crate::pages::context::PageContext;
use crate::pages::status_labels;
use crate::pages::view::{BlockView, LeadView, LevelView, RatedView, SchemeView, StatusLabel};
use crate::plan::{Action, Lead, Rated, RatedAs, RatingScheme};
use crate::words::Label;

/// How an action and its impact were rated. Two colours that are lost are one thing to say.
pub(super) fn ratings(desk: &PageContext<'_>, action: &Action) -> Vec<RatedView> {
    let lost = Some(&RatedAs::ColourOnly);
    if action.rated_action.as_ref() == lost && action.rated_impact.as_ref() == lost {
        return vec![RatedView {
            what: desk.words().label(Label::RatedBoth).to_owned(),
            tag: status_labels::colour_only(desk.words()),
        }];
    }
    let one = |what: Label, rates: Rated, rated: &Option<RatedAs>| {
        let mut schemes = desk.document().schemes.iter();
        let scheme = schemes.find(|scheme| scheme.rates == rates);
        Some(RatedView {
            what: scheme
                .map_or(desk.words().label(what), |scheme| &scheme.title)
                .to_owned(),
            tag: rated_tag(desk, rates, rated.as_ref()?)?,
        })
    };
    [
        one(Label::RatedAction, Rated::Action, &action.rated_action),
        one(Label::RatedImpact, Rated::Impact, &action.rated_impact),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// The word and shape of a rating.
pub(in crate::pages) fn rated_tag(
    desk: &PageContext<'_>,
    rates: Rated,
    rated: &RatedAs,
) -> Option<StatusLabel> {
    let RatedAs::Level(code) = rated else {
        return Some(status_labels::colour_only(desk.words()));
    };
    let mut schemes = desk.document().schemes.iter();
    let scheme = schemes.find(|scheme| scheme.rates == rates)?;
    let mut levels = scheme.levels.iter();
    let level = levels.find(|level| level.code.value == code.value)?;
    Some(status_labels::level(level))
}

/// What the ratings mean: every level, and the colour alone where some action has no more.
pub(super) fn key(desk: &PageContext<'_>) -> BlockView {
    let scheme = |scheme: &RatingScheme| {
        let lost = has_lost(desk, scheme.rates).then(|| LevelView {
            tag: status_labels::colour_only(desk.words()),
            meaning: desk.words().label(Label::ColourOnlyMeaning).to_owned(),
        });
        let levels = scheme.levels.iter().map(|level| LevelView {
            tag: status_labels::level(level),
            meaning: level.meaning.clone(),
        });
        SchemeView {
            title: scheme.title.clone(),
            levels: levels.chain(lost).collect(),
        }
    };
    BlockView::RatingKey {
        schemes: desk.document().schemes.iter().map(scheme).collect(),
    }
}

fn has_lost(desk: &PageContext<'_>, rates: Rated) -> bool {
    let of = |action: &Action| match rates {
        Rated::Action => action.rated_action == Some(RatedAs::ColourOnly),
        Rated::Impact => action.rated_impact == Some(RatedAs::ColourOnly),
    };
    desk.document().actions.iter().any(of)
}

/// What the initials of leads stand for.
pub(super) fn leads_key(desk: &PageContext<'_>) -> BlockView {
    let leads = desk.document().leads_key.iter();
    let (known, unknown): (Vec<_>, Vec<_>) =
        leads.partition(|lead| stands_for(lead).is_some() || lead.note.is_some());
    BlockView::LeadsKey {
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

/// An action's leads; initials with what they stand for, where the key says it.
pub(super) fn leads(desk: &PageContext<'_>, action: &Action) -> Vec<String> {
    let known = |initials: &str| {
        let mut key = desk.document().leads_key.iter();
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
