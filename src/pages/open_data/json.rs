//! plan.json: everything that the pages of a plan show. Empty fields are left out.

use crate::framework::Framework;
use crate::pages::blocks::actions::{
    action::{self, ActionSource},
    groups, headings, leads, priorities, progress, ratings,
};
use crate::pages::blocks::figures::values;
use crate::pages::blocks::{
    boards, committee, inspections, pictures, points, programmes, references, risks, staffing,
    standards, stated, strategies, terms, voices,
};
use crate::pages::context::PageContext;
use crate::pages::file::File;
use crate::pages::open_data::json_value::{Value, each, join, record};
use crate::pages::open_data::plain_text::{maybe, text};
use crate::pages::section::numbered_title;
use crate::pages::status_labels;
use crate::plan::Approval;
use crate::prose::WrittenSection;

/// The plan as the file plan.json.
pub(crate) fn plan(context: &PageContext<'_>) -> File {
    let folder = context.page.trim_end_matches("index.html");
    let mut bytes = serde_json::to_vec_pretty(&records(context)).unwrap_or_default();
    bytes.push(b'\n');
    File {
        path: format!("{folder}data/plan.json"),
        bytes,
    }
}

/// The plan's own fields, then the records of each kind of thing in it.
fn records(context: &PageContext<'_>) -> Value {
    join([
        identity(context),
        approval(context),
        priorities_and_actions(context),
        values::record(context),
        practice(context),
        organisation(context),
        assessment(context),
        reference(context),
    ])
}

/// The priorities and actions, and the previous plan.
fn priorities_and_actions(context: &PageContext<'_>) -> Value {
    let document = context.document();
    record!({
        "priorities": each(&document.priorities, |it| priorities::record(context, it)),
        "action_columns": headings::record(&document.headings),
        "actions": each(&document.actions, |it| action::record(context, ActionSource::Own, it)),
        "previous": document.previous.as_ref().map(|it| groups::record_previous(context, it)),
    })
}

/// Programmes and projects, and what people said.
fn practice(context: &PageContext<'_>) -> Value {
    let document = context.document();
    let practice = &document.practice;
    record!({
        "framing": each(&practice.framing, |it| stated::record(context, &it.heading, &it.text)),
        "programme_topics": each(&practice.programme_topics, programmes::record_topic),
        "programmes": each(&practice.programmes, |it| programmes::record(context, it)),
        "projects": each(&practice.projects, |it| stated::record(context, &it.name, &it.text)),
        "commitment_topics": each(&practice.commitment_topics, programmes::record_topic),
        "commitments": each(&practice.commitments, |it| points::record_commitment(context, it)),
        "achievements": each(&practice.achievements, |it| points::record_achievement(context, it)),
        "strategies": each(&document.strategies, strategies::record),
        "pictures": each(&document.pictures, |it| pictures::record(context, it)),
        "voices": each(&document.voices, |it| voices::record(context, it)),
        "you_said": each(&document.you_said, |it| voices::record_answer(context, it)),
    })
}

/// The boards, staff, budget and contributions.
fn organisation(context: &PageContext<'_>) -> Value {
    let document = context.document();
    let staffing = document.staffing.as_ref();
    record!({
        "boards": each(&document.boards, |it| boards::record(context, it)),
        "statements": each(&document.statements, |it| boards::record_statement(context, it)),
        "posts": staffing.map(|all| each(&all.posts, |it| staffing::record_post(context, it))),
        "posts_note": maybe(context, staffing.and_then(|all| all.note.as_ref())),
        "contributions": each(&document.contributions, |it| staffing::record_contribution(context, it)),
        "budget": document.budget.as_ref().map(|it| values::record_budget(context, it)),
    })
}

/// Inspections, standards and risks.
fn assessment(context: &PageContext<'_>) -> Value {
    let document = context.document();
    let standards = document.standards.as_ref();
    record!({
        "inspections": each(&document.inspections, |it| inspections::record(context, it)),
        "standards": standards.map(|all| each(&all.standards, |it| standards::record(context, it))),
        "standards_note": maybe(context, standards.and_then(|all| all.note.as_ref())),
        "risks": each(&document.risks, |it| risks::record(context, it)),
        "rating_schemes": each(&document.schemes, ratings::record),
        "leads_key": each(&document.leads_key, leads::record),
    })
}

/// The glossary, sources and pictures, and the committee reports.
fn reference(context: &PageContext<'_>) -> Value {
    let document = context.document();
    record!({
        "principles": document.principles.as_ref().map(|it| stated::record_principles(context, it)),
        "glossary": each(&document.terms, |it| terms::record(context, it)),
        "references": each(&document.references, references::record),
        "committee_reports": each(&document.committee, |it| committee::record_report(context, it)),
    })
}

fn identity(context: &PageContext<'_>) -> Value {
    let (document, settings) = (context.document(), &context.site.settings);
    let mut boroughs = context.site.boroughs.iter();
    let borough = boroughs.find(|borough| borough.id == *context.plan().borough());
    let named = document.framework.value.as_str() != Framework::NONE;
    record!({
        "title": &document.title,
        "kind": context.words().label(document.kind.label()),
        "area": context.borough(),
        "authorities": borough.map(|borough| &borough.authorities),
        "about_area": maybe(context, borough.and_then(|borough| borough.summary.as_ref())),
        "service": &document.service,
        "leads": &document.leads,
        "chairs": &document.chairs,
        "period": vec![document.period.start.to_string(), document.period.end.to_string()],
        "status": document.status.map(|it| context.words().label(it.label())),
        "version": &document.version,
        "other_language": document.counterpart.as_ref().map(|other| record!({
            "language": &other.language.code,
            "title": &other.title,
            "url": &other.url,
            "version": &other.version,
        })),
        "fingerprint": context.plan().fingerprint(),
        "as_at": document.as_at.map(progress::date),
        "publisher": &settings.publisher,
        "licence": &settings.licence.name,
        "licence_url": &settings.licence.url,
        "attribution": &settings.licence.attribution,
        "framework": named.then_some(&context.pages.framework.title),
        "summary": text(context, &document.summary),
        "banner": maybe(context, document.banner.as_ref()),
        "sections": each(context.pages.sections, section),
    })
}

fn section(section: &WrittenSection) -> Value {
    record!({
        "number": &section.number,
        "title": numbered_title(section),
        "page": format!("{}/index.html", section.id),
    })
}

/// The approvals, and the accepted findings.
fn approval(context: &PageContext<'_>) -> Value {
    let document = context.document();
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
        .map(|note| record!({ "at": note.at.value.as_str(), "note": text(context, &note.note) }));
    let accepted = document.accepted.iter().map(|accepted| {
        record!({
            "rule": &accepted.rule.value,
            "at": &accepted.at.value,
            "reason": text(context, &accepted.reason),
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
            "how": context.words().label(status_labels::considered(approval.kind, approval.item)),
            "minute": &approval.minute,
        })),
        "notes": notes.collect::<Vec<_>>(),
        "accepted": accepted.collect::<Vec<_>>(),
    })
}
