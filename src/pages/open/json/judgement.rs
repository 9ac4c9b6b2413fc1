//! Inspections, standards, risks, and how actions are rated.

use crate::pages::desk::Desk;
use crate::pages::open::plain::{maybe, text, texts};
use crate::pages::tag;
use crate::plan::{Inspection, Lead, RatingScheme, Recommendation, Risk, Standard};
use serde_json::{Value, json};

/// How others judge the service and how it judges itself.
pub(super) fn records(desk: &Desk<'_>) -> Value {
    let document = desk.document();
    let standards = document.standards.as_ref();
    let assessed = standards.map(|all| {
        all.standards
            .iter()
            .map(|it| standard(desk, it))
            .collect::<Vec<_>>()
    });
    json!({
        "inspections": document.inspections.iter().map(|it| inspection(desk, it)).collect::<Vec<_>>(),
        "standards": assessed,
        "standards_note": maybe(desk, standards.and_then(|all| all.note.as_ref())),
        "risks": document.risks.iter().map(|it| risk(desk, it)).collect::<Vec<_>>(),
        "rating_schemes": document.schemes.iter().map(scheme).collect::<Vec<_>>(),
        "leads_key": document.leads_key.iter().map(lead).collect::<Vec<_>>(),
    })
}

fn inspection(desk: &Desk<'_>, inspection: &Inspection) -> Value {
    let ratings = inspection.ratings.iter().map(|rated| {
        json!({
            "code": rated.code,
            "domain": rated.domain,
            "name": rated.name,
            "rating": tag::rating(rated.rating.value).word,
            "scored": rated.scored,
        })
    });
    let asked = inspection.recommendations.iter();
    json!({
        "id": inspection.id.value.as_str(),
        "body": inspection.body,
        "framework": inspection.framework,
        "fieldwork": inspection.fieldwork.map(|month| month.to_string()),
        "published": inspection.published.map(|month| month.to_string()),
        "overall": tag::rating(inspection.overall).word,
        "score": inspection.score.map(|score| score.value),
        "max": inspection.max,
        "ratings": ratings.collect::<Vec<_>>(),
        "url": inspection.url,
        "recommendations": asked.map(|it| recommendation(desk, it)).collect::<Vec<_>>(),
        "note": maybe(desk, inspection.note.as_ref()),
    })
}

fn recommendation(desk: &Desk<'_>, asked: &Recommendation) -> Value {
    json!({
        "number": asked.number.value,
        "text": text(desk, &asked.text),
        "addressed_to": asked.addressed_to,
        "status": asked.standing.map(|standing| tag::standing(standing).word),
        "actions": asked.actions,
    })
}

fn standard(desk: &Desk<'_>, standard: &Standard) -> Value {
    json!({
        "standard": standard.number,
        "title": desk.ready.framework.standard(standard.number),
        "operational": standard.operational.map(|rating| tag::rating(rating).word),
        "strategic": standard.strategic.map(|rating| tag::rating(rating).word),
        "qualifier": standard.qualifier,
        "assessed": standard.assessed.map(|month| month.to_string()),
        "done": texts(desk, &standard.done),
        "next": texts(desk, &standard.next),
    })
}

fn risk(desk: &Desk<'_>, risk: &Risk) -> Value {
    json!({
        "id": risk.id.value.as_str(),
        "kind": tag::risk(risk.kind).0,
        "text": text(desk, &risk.text),
        "mitigations": texts(desk, &risk.mitigations),
        "owner": risk.owner,
    })
}

fn scheme(scheme: &RatingScheme) -> Value {
    let levels = scheme.levels.iter().map(|level| {
        json!({
            "code": level.code.value.as_str(),
            "word": level.word,
            "meaning": level.meaning,
            "shape": tag::level(level).shape,
        })
    });
    json!({ "title": scheme.title, "levels": levels.collect::<Vec<_>>() })
}

fn lead(lead: &Lead) -> Value {
    json!({
        "initials": lead.initials,
        "post": lead.post,
        "organisation": lead.organisation,
        "note": lead.note,
    })
}
