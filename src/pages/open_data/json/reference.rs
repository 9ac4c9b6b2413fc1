//! Words explained, what the plan draws on, its principles, and reports to committees.

use super::record::{JsonValue, each, record};
use crate::pages::context::PageContext;
use crate::pages::open_data::plain_text::{maybe, text, texts};
use crate::plan::{CommitteeReport, Principles, Reference, Term};

/// What helps to read the plan, and what took it to committees.
pub(super) fn records<'a>(desk: &'a PageContext<'_>) -> JsonValue<'a> {
    let document = desk.document();
    record!({
        "principles": document.principles.as_ref().map(|it| principles(desk, it)),
        "glossary": each(&document.terms, |it| term(desk, it)),
        "references": each(&document.references, reference),
        "committee_reports": each(&document.committee, |it| report(desk, it)),
    })
}

fn principles<'a>(desk: &'a PageContext<'_>, principles: &'a Principles) -> JsonValue<'a> {
    let each = principles.principles.iter();
    let each = each.map(|it| record!({ "name": &it.name, "meaning": text(desk, &it.meaning) }));
    record!({
        "title": &principles.title,
        "source": principles.source.as_ref().map(|source| source.value.as_str()),
        "principles": each.collect::<Vec<_>>(),
    })
}

fn term<'a>(desk: &'a PageContext<'_>, term: &'a Term) -> JsonValue<'a> {
    record!({
        "id": term.id.value.as_str(),
        "abbreviation": &term.abbr,
        "term": &term.term,
        "definition": maybe(desk, term.definition.as_ref()),
        "source": term.source.as_ref().map(|source| source.value.as_str()),
        "also": &term.also,
    })
}

fn reference(reference: &Reference) -> JsonValue<'_> {
    record!({
        "id": reference.id.value.as_str(),
        "text": &reference.text,
        "url": &reference.url,
        "publisher": &reference.publisher,
        "note": &reference.note,
    })
}

fn report<'a>(desk: &'a PageContext<'_>, report: &'a CommitteeReport) -> JsonValue<'a> {
    let implications = report.implications.iter();
    let implications =
        implications.map(|it| record!({ "name": &it.name, "text": text(desk, &it.text) }));
    let background = report.background.iter();
    let background = background.map(|it| record!({ "title": &it.title, "location": &it.location }));
    record!({
        "id": report.id.value.as_str(),
        "committee": &report.committee,
        "subject": &report.subject,
        "date": report.date.to_string(),
        "kind": desk.words().label(report.kind.label()),
        "by": &report.by,
        "wards": &report.wards,
        "requested_by": &report.requested_by,
        "purpose": text(desk, &report.purpose),
        "request": maybe(desk, report.request.as_ref()),
        "implications": implications.collect::<Vec<_>>(),
        "recommendations": texts(desk, &report.recommendations),
        "appendices": &report.appendices,
        "background": background.collect::<Vec<_>>(),
    })
}
