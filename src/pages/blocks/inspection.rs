//! Inspections, their ratings, and what they asked for.

use crate::pages::context::PageContext;
use crate::pages::status_labels;
use crate::pages::view::{
    BlockView, InspectionView, Link, RatingGroup, RatingRow, RecommendationView,
};
use crate::plan::{Anchor, Id, Inspection, Placement, Recommendation, StandardRating, key};
use crate::units::Month;
use crate::words::{self, Words};

/// What inspections asked for. The ratings of one that has a place of its own stand there.
pub(super) fn inspections(desk: &PageContext<'_>) -> BlockView {
    let has_own_place = |one: &Inspection| {
        desk.placed(Placement::Inspection(one.id.value.clone()))
            .is_some()
    };
    let shown = |one: &&Inspection| !one.recommendations.is_empty() || !has_own_place(one);
    let short = |one: &Inspection| {
        let mut view = view(desk, one);
        if has_own_place(one) {
            view.ratings.clear();
            view.notes.clear();
        }
        view
    };
    let inspections = desk.document().inspections.iter();
    BlockView::Inspections {
        inspections: inspections.filter(shown).map(short).collect(),
    }
}

/// An inspection's ratings. What it asked for stands with them unless it has a place of its own.
pub(super) fn scorecard(desk: &PageContext<'_>, id: &Id) -> Option<BlockView> {
    let mut inspections = desk.document().inspections.iter();
    let mut view = view(desk, inspections.find(|one| one.id.value == *id)?);
    if desk.placed(Placement::Recommendations).is_some() {
        view.recommendations.clear();
    }
    Some(BlockView::Scorecard(view))
}

fn view(desk: &PageContext<'_>, inspection: &Inspection) -> InspectionView {
    InspectionView {
        body: inspection.body.clone(),
        framework: inspection
            .framework
            .as_deref()
            .map(|followed| words::programme(followed).to_owned()),
        fieldwork: inspection.fieldwork.map(Month::long),
        published: inspection.published.map(Month::long),
        overall: status_labels::rating(inspection.overall, desk.words()),
        score: score(inspection),
        ratings: by_domain(&inspection.ratings, desk.words()),
        url: inspection.url.clone(),
        recommendations: inspection
            .recommendations
            .iter()
            .map(|asked| recommendation(desk, asked))
            .collect(),
        notes: inspection
            .note
            .iter()
            .map(|note| desk.blocks(note))
            .chain(desk.notes(inspection.id.value.as_str()))
            .collect(),
    }
}

/// `8 out of 36`.
pub(in crate::pages) fn score(inspection: &Inspection) -> Option<String> {
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

fn recommendation(desk: &PageContext<'_>, asked: &Recommendation) -> RecommendationView {
    let number = &asked.number.value;
    let answers = desk.document().actions.iter().filter(|action| {
        action.recommendations.contains(number)
            || asked.actions.iter().any(|it| key(it) == action.key())
    });
    let link = |reference: &str, key: String| -> Link {
        desk.action(&Anchor::Action(key), reference.to_owned())
    };
    RecommendationView {
        number: number.clone(),
        html: desk.line(&asked.text),
        addressed_to: asked.addressed_to.clone(),
        standing: asked
            .standing
            .map(|it| status_labels::standing(it, desk.words())),
        actions: answers
            .map(|action| link(&action.reference.value, action.key()))
            .collect(),
    }
}
