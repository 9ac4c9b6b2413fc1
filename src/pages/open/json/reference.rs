//! Words explained, what the plan draws on, its principles, and reports to committees.

use crate::pages::desk::Desk;
use crate::pages::open::plain::{maybe, text, texts};
use crate::pages::tag;
use crate::plan::{CommitteeReport, Principles, Reference, Term};
use serde_json::{Value, json};

/// What helps to read the plan, and what took it to committees.
pub(super) fn records(desk: &Desk<'_>) -> Value {
    let document = desk.document();
    json!({
        "principles": document.principles.as_ref().map(|it| principles(desk, it)),
        "glossary": document.terms.iter().map(|it| term(desk, it)).collect::<Vec<_>>(),
        "references": document.references.iter().map(reference).collect::<Vec<_>>(),
        "committee_reports": document.committee.iter().map(|it| report(desk, it)).collect::<Vec<_>>(),
    })
}

fn principles(desk: &Desk<'_>, principles: &Principles) -> Value {
    let each = principles.principles.iter();
    let each = each.map(|it| json!({ "name": it.name, "meaning": text(desk, &it.meaning) }));
    json!({
        "title": principles.title,
        "source": principles.source.as_ref().map(|source| source.value.as_str()),
        "principles": each.collect::<Vec<_>>(),
    })
}

fn term(desk: &Desk<'_>, term: &Term) -> Value {
    json!({
        "id": term.id.value.as_str(),
        "abbreviation": term.abbr,
        "term": term.term,
        "definition": maybe(desk, term.definition.as_ref()),
        "source": term.source.as_ref().map(|source| source.value.as_str()),
        "also": term.also,
    })
}

fn reference(reference: &Reference) -> Value {
    json!({
        "id": reference.id.value.as_str(),
        "text": reference.text,
        "url": reference.url,
        "publisher": reference.publisher,
        "note": reference.note,
    })
}

fn report(desk: &Desk<'_>, report: &CommitteeReport) -> Value {
    let implications = report.implications.iter();
    let implications =
        implications.map(|it| json!({ "name": it.name, "text": text(desk, &it.text) }));
    let background = report.background.iter();
    let background =
        background.map(|(title, location)| json!({ "title": title, "location": location }));
    json!({
        "id": report.id.value.as_str(),
        "committee": report.committee,
        "subject": report.subject,
        "date": report.date.to_string(),
        "kind": tag::item(report.kind),
        "by": report.by,
        "wards": report.wards,
        "requested_by": report.requested_by,
        "purpose": text(desk, &report.purpose),
        "request": maybe(desk, report.request.as_ref()),
        "implications": implications.collect::<Vec<_>>(),
        "recommendations": texts(desk, &report.recommendations),
        "appendices": report.appendices,
        "background": background.collect::<Vec<_>>(),
    })
}
