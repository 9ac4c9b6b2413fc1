//! Inspections, their ratings and their recommendations.

use crate::pages::context::PageContext;
use crate::pages::open_data::json_value::{Value, record};
use crate::pages::open_data::plain_text::{maybe, text};
use crate::pages::status_labels;
use crate::pages::view::{Html, Link, StatusLabel};
use crate::plan::{Anchor, Id, Inspection, Placement, Recommendation, StandardRating, key};
use crate::units::Month;
use crate::words;
use crate::words::Words;
use serde::Serialize;

/// One inspection with its ratings.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct InspectionView {
    /// The body that inspected.
    pub body: String,
    /// The name of the inspection programme.
    pub framework: Option<String>,
    /// The month of the fieldwork.
    pub fieldwork: Option<String>,
    /// The month in which the report was published.
    pub published: Option<String>,
    /// The overall rating of the inspection.
    pub overall: StatusLabel,
    /// The score: `8 out of 36`.
    pub score: Option<String>,
    /// The ratings of its standards, by domain.
    pub ratings: Vec<RatingGroup>,
    /// Where the report can be read.
    pub url: Option<String>,
    /// The recommendations of the inspection.
    pub recommendations: Vec<RecommendationView>,
    /// Notes beside the inspection.
    pub notes: Vec<Html>,
}

/// The ratings of one domain.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RatingGroup {
    /// The domain, if the report names one.
    pub domain: Option<String>,
    /// The standards of the domain.
    pub rows: Vec<RatingRow>,
}

/// The rating of one standard of an inspection.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RatingRow {
    /// The number and name of the standard.
    pub name: String,
    /// The rating of the standard.
    pub rating: StatusLabel,
    /// Whether it counts towards the score.
    pub scored: bool,
}

/// A recommendation of an inspection.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RecommendationView {
    /// Its number in the report.
    pub number: String,
    /// The text of the recommendation.
    pub html: Html,
    /// Who should do it.
    pub addressed_to: Option<String>,
    /// How far it has been met.
    pub standing: Option<StatusLabel>,
    /// The actions that answer it.
    pub actions: Vec<Link>,
}

/// The recommendations of all inspections. Ratings are included unless another block shows them.
pub(crate) fn inspections(context: &PageContext<'_>) -> Vec<InspectionView> {
    let has_own_place = |one: &Inspection| {
        context
            .placed(Placement::Inspection(one.id.value.clone()))
            .is_some()
    };
    let shown = |one: &&Inspection| !one.recommendations.is_empty() || !has_own_place(one);
    let short = |one: &Inspection| {
        let mut view = view(context, one);
        if has_own_place(one) {
            view.ratings.clear();
            view.notes.clear();
        }
        view
    };
    let inspections = context.document().inspections.iter();
    inspections.filter(shown).map(short).collect()
}

/// The ratings of an inspection. Recommendations are included unless another block shows them.
pub(crate) fn scorecard(context: &PageContext<'_>, id: &Id) -> Option<InspectionView> {
    let mut inspections = context.document().inspections.iter();
    let mut view = view(context, inspections.find(|one| one.id.value == *id)?);
    if context.placed(Placement::Recommendations).is_some() {
        view.recommendations.clear();
    }
    Some(view)
}

fn view(context: &PageContext<'_>, inspection: &Inspection) -> InspectionView {
    InspectionView {
        body: inspection.body.clone(),
        framework: inspection
            .framework
            .as_deref()
            .map(|followed| words::programme(followed).to_owned()),
        fieldwork: inspection.fieldwork.map(Month::long),
        published: inspection.published.map(Month::long),
        overall: status_labels::rating(inspection.overall, context.words()),
        score: score(inspection),
        ratings: by_domain(&inspection.ratings, context.words()),
        url: inspection.url.clone(),
        recommendations: inspection
            .recommendations
            .iter()
            .map(|asked| recommendation(context, asked))
            .collect(),
        notes: inspection
            .note
            .iter()
            .map(|note| context.blocks(note))
            .chain(context.notes(inspection.id.value.as_str()))
            .collect(),
    }
}

/// The score: `8 out of 36`.
pub(crate) fn score(inspection: &Inspection) -> Option<String> {
    let score = inspection.score?.value;
    Some(words::score(score, inspection.max))
}

/// Neighbouring ratings of one domain, grouped.
fn by_domain(ratings: &[StandardRating], words: Words) -> Vec<RatingGroup> {
    ratings
        .chunk_by(|one, next| one.domain == next.domain)
        .map(|rows| RatingGroup {
            domain: rows.first().and_then(|row| row.domain.clone()),
            rows: rows.iter().map(|it| rating(it, words)).collect(),
        })
        .collect()
}

fn rating(standard: &StandardRating, words: Words) -> RatingRow {
    let code = standard.code.iter().map(String::as_str);
    RatingRow {
        name: code
            .chain([standard.name.as_str()])
            .collect::<Vec<_>>()
            .join(" "),
        rating: status_labels::rating(standard.rating.value, words),
        scored: standard.scored,
    }
}

fn recommendation(context: &PageContext<'_>, asked: &Recommendation) -> RecommendationView {
    let number = &asked.number.value;
    let answers = context.document().actions.iter().filter(|action| {
        action.recommendations.contains(number)
            || asked.actions.iter().any(|it| key(it) == action.key())
    });
    let link = |reference: &str, key: String| -> Link {
        context.action(&Anchor::Action(key), reference.to_owned())
    };
    RecommendationView {
        number: number.clone(),
        html: context.line(&asked.text),
        addressed_to: asked.addressed_to.clone(),
        standing: asked
            .standing
            .map(|it| status_labels::recommendation_status(it, context.words())),
        actions: answers
            .map(|action| link(&action.reference.value, action.key()))
            .collect(),
    }
}

/// The record of an inspection in plan.json.
pub(crate) fn record(context: &PageContext<'_>, inspection: &Inspection) -> Value {
    let ratings = inspection.ratings.iter().map(|rated| {
        record!({
            "code": &rated.code,
            "domain": &rated.domain,
            "name": &rated.name,
            "rating": status_labels::rating(rated.rating.value, context.words()).word,
            "scored": &rated.scored,
        })
    });
    let asked = inspection.recommendations.iter();
    record!({
        "id": inspection.id.value.as_str(),
        "body": &inspection.body,
        "framework": &inspection.framework,
        "fieldwork": inspection.fieldwork.map(|month| month.to_string()),
        "published": inspection.published.map(|month| month.to_string()),
        "overall": status_labels::rating(inspection.overall, context.words()).word,
        "score": inspection.score.map(|score| score.value),
        "max": &inspection.max,
        "ratings": ratings.collect::<Vec<_>>(),
        "url": &inspection.url,
        "recommendations": asked.map(|it| record_recommendation(context, it)).collect::<Vec<_>>(),
        "note": maybe(context, inspection.note.as_ref()),
    })
}

/// The record of a recommendation in plan.json.
pub(crate) fn record_recommendation(context: &PageContext<'_>, asked: &Recommendation) -> Value {
    record!({
        "number": &asked.number.value,
        "text": text(context, &asked.text),
        "addressed_to": &asked.addressed_to,
        "status": asked.standing.map(|standing| status_labels::recommendation_status(standing, context.words()).word),
        "actions": &asked.actions,
    })
}
