//! Inspections, standards, risks, and how actions are rated.

use crate::pages::desk::Desk;
use crate::pages::open::plain::{maybe, text, texts};
use crate::pages::open::record::{Value, each, record};
use crate::pages::tag;
use crate::plan::{Inspection, Lead, RatingScheme, Recommendation, Risk, Standard};

/// How others judge the service and how it judges itself.
pub(super) fn records<'a>(desk: &'a Desk<'_>) -> Value<'a> {
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

fn inspection<'a>(desk: &'a Desk<'_>, inspection: &'a Inspection) -> Value<'a> {
    let ratings = inspection.ratings.iter().map(|rated| {
        record!({
            "code": &rated.code,
            "domain": &rated.domain,
            "name": &rated.name,
            "rating": tag::rating(rated.rating.value).word,
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
        "overall": tag::rating(inspection.overall).word,
        "score": inspection.score.map(|score| score.value),
        "max": &inspection.max,
        "ratings": ratings.collect::<Vec<_>>(),
        "url": &inspection.url,
        "recommendations": asked.map(|it| recommendation(desk, it)).collect::<Vec<_>>(),
        "note": maybe(desk, inspection.note.as_ref()),
    })
}

fn recommendation<'a>(desk: &'a Desk<'_>, asked: &'a Recommendation) -> Value<'a> {
    record!({
        "number": &asked.number.value,
        "text": text(desk, &asked.text),
        "addressed_to": &asked.addressed_to,
        "status": asked.standing.map(|standing| tag::standing(standing).word),
        "actions": &asked.actions,
    })
}

fn standard<'a>(desk: &'a Desk<'_>, standard: &'a Standard) -> Value<'a> {
    record!({
        "standard": &standard.number,
        "title": desk.ready.framework.standard(standard.number),
        "operational": standard.operational.map(|rating| tag::rating(rating).word),
        "strategic": standard.strategic.map(|rating| tag::rating(rating).word),
        "qualifier": &standard.qualifier,
        "assessed": standard.assessed.map(|month| month.to_string()),
        "done": texts(desk, &standard.done),
        "next": texts(desk, &standard.next),
    })
}

fn risk<'a>(desk: &'a Desk<'_>, risk: &'a Risk) -> Value<'a> {
    record!({
        "id": risk.id.value.as_str(),
        "kind": tag::risk(risk.kind).0,
        "text": text(desk, &risk.text),
        "mitigations": texts(desk, &risk.mitigations),
        "owner": &risk.owner,
    })
}

fn scheme(scheme: &RatingScheme) -> Value<'_> {
    let levels = scheme.levels.iter().map(|level| {
        record!({
            "code": level.code.value.as_str(),
            "word": &level.word,
            "meaning": &level.meaning,
            "shape": tag::level(level).shape,
        })
    });
    record!({ "title": &scheme.title, "levels": levels.collect::<Vec<_>>() })
}

fn lead(lead: &Lead) -> Value<'_> {
    record!({
        "initials": &lead.initials,
        "post": &lead.post,
        "organisation": &lead.organisation,
        "note": &lead.note,
    })
}
