//! A plan as JSON: everything that its pages show, as records. Fields that say nothing are left out.

pub(super) mod record;

mod action;
mod body;
mod comparison;
mod figure;
mod judgement;
mod practice;
mod reference;

use self::record::{JsonValue, each, record};
use super::plain_text::{maybe, text};
use crate::pages::File;
use crate::pages::context::PageContext;
use crate::pages::section::titled;
use crate::pages::status_labels;
use crate::plan::Approval;
use crate::prose::WrittenSection;

/// The plan's plan.json.
pub(in crate::pages) fn plan(desk: &PageContext<'_>) -> File {
    let folder = desk.page.trim_end_matches("index.html");
    let mut bytes = serde_json::to_vec_pretty(&open(desk)).unwrap_or_default();
    bytes.push(b'\n');
    File {
        path: format!("{folder}data/plan.json"),
        bytes,
    }
}

/// The plan's own facts, then each kind of thing in it.
fn open<'a>(desk: &'a PageContext<'_>) -> JsonValue<'a> {
    JsonValue::joined([
        identity(desk),
        approval(desk),
        action::records(desk),
        figure::records(desk),
        comparison::records(desk),
        practice::records(desk),
        body::records(desk),
        judgement::records(desk),
        reference::records(desk),
    ])
}

fn identity<'a>(desk: &'a PageContext<'_>) -> JsonValue<'a> {
    let (document, settings) = (desk.document(), &desk.site.settings);
    let mut boroughs = desk.site.boroughs.iter();
    let borough = boroughs.find(|borough| borough.id == *desk.plan().borough());
    record!({
        "title": &document.title,
        "kind": desk.words().label(document.kind.label()),
        "area": desk.borough(),
        "authorities": borough.map(|borough| &borough.authorities),
        "about_area": maybe(desk, borough.and_then(|borough| borough.summary.as_ref())),
        "service": &document.service,
        "leads": &document.leads,
        "chairs": &document.chairs,
        "period": vec![document.period.start.to_string(), document.period.end.to_string()],
        "status": desk.words().label(document.status.label()),
        "version": &document.version,
        "other_language": document.counterpart.as_ref().map(|other| record!({
            "language": &other.language.code,
            "title": &other.title,
            "url": &other.url,
            "version": &other.version,
        })),
        "fingerprint": desk.plan().fingerprint(),
        "as_at": document.as_at.to_string(),
        "publisher": &settings.publisher,
        "licence": &settings.licence.name,
        "licence_url": &settings.licence.url,
        "attribution": &settings.licence.attribution,
        "framework": &desk.ready.framework.title,
        "summary": text(desk, &document.summary),
        "banner": maybe(desk, document.banner.as_ref()),
        "sections": each(desk.ready.sections, section),
    })
}

fn section(section: &WrittenSection) -> JsonValue<'_> {
    record!({
        "number": &section.number,
        "title": titled(section),
        "page": format!("{}/index.html", section.id),
    })
}

/// Who approved the plan, and what stands in it as it was published.
fn approval<'a>(desk: &'a PageContext<'_>) -> JsonValue<'a> {
    let document = desk.document();
    let signed = document.sign_off.as_ref().map(|signed| {
        record!({
            "by": &signed.by,
            "date": signed.date.to_string(),
            "held_by": &signed.held_by,
        })
    });
    let notes = document
        .notes
        .iter()
        .map(|note| record!({ "at": note.at.value.as_str(), "note": text(desk, &note.note) }));
    let accepted = document.accepted.iter().map(|accepted| {
        record!({
            "rule": &accepted.rule.value,
            "at": &accepted.at.value,
            "reason": text(desk, &accepted.reason),
            "by": &accepted.by,
            "on": accepted.on.to_string(),
        })
    });
    record!({
        "sign_off": signed,
        "submitted": document.submitted.map(|day| day.to_string()),
        "approvals": each(&document.approvals, |approval: &Approval| record!({
            "body": &approval.body,
            "date": approval.date.to_string(),
            "how": desk.words().label(status_labels::considered(approval.kind, approval.item)),
            "minute": &approval.minute,
        })),
        "notes": notes.collect::<Vec<_>>(),
        "accepted": accepted.collect::<Vec<_>>(),
    })
}
