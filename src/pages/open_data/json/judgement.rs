//! Inspections, standards, risks, and how actions are rated.

use super::record::{JsonValue, each, record};
use crate::pages::context::PageContext;
use crate::pages::open_data::plain_text::{maybe, text, texts};
use crate::pages::status_labels;
use crate::plan::{Inspection, Lead, RatingScheme, Recommendation, Risk, Standard};

/// How others judge the service and how it judges itself.
pub(super) fn records<'a>(desk: &'a PageContext<'_>) -> JsonValue<'a> {
    let document = desk.document();
    let standards = document.standards.as_ref();
    let assessed = standards.map(|all| {
        all.standards
            .iter()
            .map(|it| standard(desk, it))
            .collect::<Vec<_>>()
    });
    record!({
        "inspections": each(&document.inspections, |it| inspection(desk, it)),
        "standards": assessed,
        "standards_note": maybe(desk, standards.and_then(|all| all.note.as_ref())),
        "risks": each(&document.risks, |it| risk(desk, it)),
        "rating_schemes": each(&document.schemes, scheme),
        "leads_key": each(&document.leads_key, lead),
    })
}

fn inspection<'a>(desk: &'a PageContext<'_>, inspection: &'a Inspection) -> JsonValue<'a> {
    let ratings = inspection.ratings.iter().map(|rated| {
        record!({
            "code": &rated.code,
            "domain": &rated.domain,
            "name": &rated.name,
            "rating": status_labels::rating(rated.rating.value, desk.words()).word,
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
        "overall": status_labels::rating(inspection.overall, desk.words()).word,
        "score": inspection.score.map(|score| score.value),
        "max": &inspection.max,
        "ratings": ratings.collect::<Vec<_>>(),
        "url": &inspection.url,
        "recommendations": asked.map(|it| recommendation(desk, it)).collect::<Vec<_>>(),
        "note": maybe(desk, inspection.note.as_ref()),
    })
}

fn recommendation<'a>(desk: &'a PageContext<'_>, asked: &'a Recommendation) -> JsonValue<'a> {
    record!({
        "number": &asked.number.value,
        "text": text(desk, &asked.text),
        "addressed_to": &asked.addressed_to,
        "status": asked.standing.map(|standing| status_labels::standing(standing, desk.words()).word),
        "actions": &asked.actions,
    })
}

fn standard<'a>(desk: &'a PageContext<'_>, standard: &'a Standard) -> JsonValue<'a> {
    record!({
        "standard": &standard.number,
        "title": desk.ready.framework.standard(standard.number),
        "operational": standard.operational.map(|rating| status_labels::rating(rating, desk.words()).word),
        "strategic": standard.strategic.map(|rating| status_labels::rating(rating, desk.words()).word),
        "qualifier": &standard.qualifier,
        "assessed": standard.assessed.map(|month| month.to_string()),
        "done": texts(desk, &standard.done),
        "next": texts(desk, &standard.next),
    })
}

fn risk<'a>(desk: &'a PageContext<'_>, risk: &'a Risk) -> JsonValue<'a> {
    record!({
        "id": risk.id.value.as_str(),
        "kind": status_labels::risk(risk.kind, desk.words()).0,
        "text": text(desk, &risk.text),
        "mitigations": texts(desk, &risk.mitigations),
        "owner": &risk.owner,
    })
}

fn scheme(scheme: &RatingScheme) -> JsonValue<'_> {
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

fn lead(lead: &Lead) -> JsonValue<'_> {
    record!({
        "initials": &lead.initials,
        "post": &lead.post,
        "organisation": &lead.organisation,
        "note": &lead.note,
    })
}
