//! Inspections, their ratings, and what they asked for.

use crate::pages::desk::Desk;
use crate::pages::tag;
use crate::pages::view::{Block, InspectionView, Link, RatingRow, RecommendationView};
use crate::plan::{Anchor, Inspection, Recommendation, StandardRating};
use crate::units::Month;

/// Every inspection.
pub(super) fn inspections(desk: &Desk<'_>) -> Block {
    Block::Inspections {
        inspections: desk
            .document()
            .inspections
            .iter()
            .map(|inspection| view(desk, inspection))
            .collect(),
    }
}

fn view(desk: &Desk<'_>, inspection: &Inspection) -> InspectionView {
    let score = inspection.score.zip(inspection.max);
    InspectionView {
        body: inspection.body.clone(),
        framework: inspection.framework.clone(),
        fieldwork: inspection.fieldwork.map(Month::long),
        published: inspection.published.map(Month::long),
        overall: tag::rating(inspection.overall),
        score: score.map(|(score, max)| format!("{} of {max}", score.value)),
        ratings: inspection.ratings.iter().map(rating).collect(),
        url: inspection.url.clone(),
        recommendations: inspection
            .recommendations
            .iter()
            .map(|asked| recommendation(desk, asked))
            .collect(),
    }
}

fn rating(standard: &StandardRating) -> RatingRow {
    let code = standard.code.iter().map(String::as_str);
    RatingRow {
        name: code
            .chain([standard.name.as_str()])
            .collect::<Vec<_>>()
            .join(" "),
        domain: standard.domain.clone(),
        rating: tag::rating(standard.rating.value),
    }
}

fn recommendation(desk: &Desk<'_>, asked: &Recommendation) -> RecommendationView {
    let number = &asked.number.value;
    let answers = desk
        .document()
        .actions
        .iter()
        .filter(|action| action.recommendations.contains(number));
    let link = |reference: &str, key: String| -> Link {
        desk.action(&Anchor::Action(key), reference.to_owned())
    };
    RecommendationView {
        number: number.clone(),
        html: desk.line(&asked.text),
        addressed_to: asked.addressed_to.clone(),
        standing: asked.standing.map(tag::standing),
        actions: answers
            .map(|action| link(&action.reference.value, action.key()))
            .collect(),
    }
}
