//! Ratings of actions, and their key.

use crate::pages::context::PageContext;
use crate::pages::open_data::json_value::{Value, record};
use crate::pages::status_labels;
use crate::pages::view::StatusLabel;
use crate::plan::{Action, Rated, RatedAs, RatingScheme};
use crate::words::Label;
use serde::Serialize;

/// A rating of an action.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RatedView {
    /// What was rated: `Action`, `Impact`, or the title of the rating scheme.
    pub what: String,
    /// The word and shape of the rating.
    pub tag: StatusLabel,
}

/// A rating scheme with its levels.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SchemeView {
    /// What the scheme rates.
    pub title: String,
    /// Its levels, the best first.
    pub levels: Vec<LevelView>,
}

/// A level of a rating.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LevelView {
    /// Its word and shape.
    pub tag: StatusLabel,
    /// What the level means.
    pub meaning: String,
}

/// The ratings of an action and its impact. If both were published as colours only, that is said
/// once.
pub(crate) fn ratings(context: &PageContext<'_>, action: &Action) -> Vec<RatedView> {
    let lost = Some(&RatedAs::ColourOnly);
    if action.rated_action.as_ref() == lost && action.rated_impact.as_ref() == lost {
        return vec![RatedView {
            what: context.words().label(Label::RatedBoth).to_owned(),
            tag: status_labels::colour_only(context.words()),
        }];
    }
    let one = |what: Label, rates: Rated, rated: &Option<RatedAs>| {
        let mut schemes = context.document().schemes.iter();
        let scheme = schemes.find(|scheme| scheme.rates == rates);
        Some(RatedView {
            what: scheme
                .map_or(context.words().label(what), |scheme| &scheme.title)
                .to_owned(),
            tag: rated_tag(context, rates, rated.as_ref()?)?,
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
pub(crate) fn rated_tag(
    context: &PageContext<'_>,
    rates: Rated,
    rated: &RatedAs,
) -> Option<StatusLabel> {
    let RatedAs::Level(code) = rated else {
        return Some(status_labels::colour_only(context.words()));
    };
    let mut schemes = context.document().schemes.iter();
    let scheme = schemes.find(|scheme| scheme.rates == rates)?;
    let mut levels = scheme.levels.iter();
    let level = levels.find(|level| level.code.value == code.value)?;
    Some(status_labels::level(level))
}

/// The rating schemes with every level, and the missing colour where some action has only that.
pub(crate) fn rating_key(context: &PageContext<'_>) -> Vec<SchemeView> {
    let scheme = |scheme: &RatingScheme| {
        let lost = has_lost(context, scheme.rates).then(|| LevelView {
            tag: status_labels::colour_only(context.words()),
            meaning: context.words().label(Label::ColourOnlyMeaning).to_owned(),
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
    context.document().schemes.iter().map(scheme).collect()
}

fn has_lost(context: &PageContext<'_>, rates: Rated) -> bool {
    let of = |action: &Action| match rates {
        Rated::Action => action.rated_action == Some(RatedAs::ColourOnly),
        Rated::Impact => action.rated_impact == Some(RatedAs::ColourOnly),
    };
    context.document().actions.iter().any(of)
}

/// The record of a rating scheme in plan.json.
pub(crate) fn record(scheme: &RatingScheme) -> Value {
    let levels = scheme.levels.iter().map(|level| {
        record!({
            "code": level.code.value.as_str(),
            "word": &level.word,
            "meaning": &level.meaning,
            "shape": status_labels::level(level).shape,
        })
    });
    record!({ "title": &scheme.title, "levels": levels.collect::<Vec<_>>() })
}
