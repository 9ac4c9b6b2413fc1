//! Inspections, their ratings, and what they recommended.

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
    /// The programme of inspection that it followed.
    pub framework: Option<String>,
    /// When the inspectors came.
    pub fieldwork: Option<String>,
    /// When the report came out.
    pub published: Option<String>,
    /// The overall rating of the inspection.
    pub overall: StatusLabel,
    /// `8 out of 36`.
    pub score: Option<String>,
    /// The ratings of its standards, by domain.
    pub ratings: Vec<RatingGroup>,
    /// Where the report can be read.
    pub url: Option<String>,
    /// What it asked for.
    pub recommendations: Vec<RecommendationView>,
    /// Notes that stand with it.
    pub notes: Vec<Html>,
}

/// The ratings of one domain.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RatingGroup {
    /// The domain, if the document names one.
    pub domain: Option<String>,
    /// The standards of the domain.
    pub rows: Vec<RatingRow>,
}

/// The rating of one standard of an inspection.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RatingRow {
    /// Its number and name.
    pub name: String,
    /// The rating of the standard.
    pub rating: StatusLabel,
    /// Whether it counts towards the score.
    pub scored: bool,
}

/// Something that an inspection asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RecommendationView {
    /// Its number in the report.
    pub number: String,
    /// What the inspection asked for.
    pub html: Html,
    /// To whom it is addressed.
    pub addressed_to: Option<String>,
    /// How far it has been met.
    pub standing: Option<StatusLabel>,
    /// The actions that answer it.
    pub actions: Vec<Link>,
}

/// What inspections asked for. The ratings of one that has a place of its own stand there.
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

/// An inspection's ratings. What it asked for stands with them unless it has a place of its own.
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

/// `8 out of 36`.
pub(crate) fn score(inspection: &Inspection) -> Option<String> {
    let score = inspection.score?.value;
    Some(words::score(score, inspection.max))
}

/// Neighbours of one domain stand together.
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
