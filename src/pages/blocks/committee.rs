//! Committee reports, sign-off and approvals.

use crate::pages::blocks::stated::Stated;
use crate::pages::context::PageContext;
use crate::pages::open_data::json_value::{Value, record};
use crate::pages::open_data::plain_text::{maybe, text, texts};
use crate::pages::status_labels;
use crate::pages::view::Html;
use crate::plan::{Approval, CommitteeReport, Id};
use crate::words::{self, Label, Words};
use serde::Serialize;

/// A report that took the plan to a committee.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CommitteeView {
    /// The name of the committee.
    pub committee: String,
    /// The subject of the report.
    pub subject: String,
    /// The day of the meeting.
    pub date: String,
    /// What the committee is asked to do: `For information`. Not called `kind`, which is the name
    /// of every block's own kind.
    pub item: &'static str,
    /// The post that reports.
    pub by: Option<String>,
    /// The wards that it affects.
    pub wards: Option<String>,
    /// The post that asked for it.
    pub requested_by: Option<String>,
    /// The purpose of the report.
    pub purpose: Html,
    /// The information asked for.
    pub request: Option<Html>,
    /// The implications of the decision.
    pub implications: Vec<Stated>,
    /// What the committee is asked to agree.
    pub recommendations: Vec<Html>,
    /// The documents attached to the report.
    pub appendices: Vec<String>,
    /// Title and location of each background paper.
    pub background: Vec<(String, String)>,
}

/// The sign-off of the plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SignOffView {
    /// The posts that signed, or that will sign.
    pub by: Vec<String>,
    /// The day of the sign-off; null while the plan is unsigned.
    pub date: Option<String>,
    /// Who holds the signed copy.
    pub held_by: Option<String>,
    /// The bodies that considered the plan.
    pub approvals: Vec<ApprovalView>,
}

/// One body's consideration of the plan, in a sentence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ApprovalView {
    /// The approval in words: `Approved by Full Council on 17 October 2023`.
    pub words: String,
    /// Where the decision is recorded.
    pub minute: Option<String>,
}

/// Every report that took the plan to a committee.
pub(crate) fn reports(context: &PageContext<'_>) -> Vec<CommitteeView> {
    let reports = context.document().committee.iter();
    reports.map(|report| view(context, report)).collect()
}

/// The report with this id; `None` if the plan has none.
pub(crate) fn report(context: &PageContext<'_>, id: &Id) -> Option<CommitteeView> {
    let mut reports = context.document().committee.iter();
    let report = reports.find(|report| report.id.value == *id)?;
    Some(view(context, report))
}

fn view(context: &PageContext<'_>, report: &CommitteeReport) -> CommitteeView {
    let implications = report.implications.iter();
    CommitteeView {
        committee: report.committee.clone(),
        subject: report.subject.clone(),
        date: words::day(report.date),
        item: context.words().label(report.kind.label()),
        by: report.by.clone(),
        wards: report.wards.clone(),
        requested_by: report.requested_by.clone(),
        purpose: context.blocks(&report.purpose),
        request: context.maybe(report.request.as_ref()),
        implications: implications
            .map(|implication| Stated {
                name: implication.name.clone(),
                html: context.blocks(&implication.text),
            })
            .collect(),
        recommendations: context.lines(&report.recommendations),
        appendices: report.appendices.clone(),
        background: { report.background.iter() }
            .map(|paper| (paper.title.clone(), paper.location.clone()))
            .collect(),
    }
}

/// The sign-off, and the bodies that considered the plan.
pub(crate) fn sign_off(context: &PageContext<'_>) -> SignOffView {
    let document = context.document();
    let signed = document.sign_off.as_ref();
    SignOffView {
        by: signed.map_or_else(|| document.chairs.clone(), |signed| signed.by.clone()),
        date: signed.map(|signed| words::day(signed.date)),
        held_by: signed.and_then(|signed| signed.held_by.clone()),
        approvals: considered(context),
    }
}

/// Who signed, submitted, approved or received the plan, in the order of the days.
pub(crate) fn approvals(context: &PageContext<'_>) -> Vec<ApprovalView> {
    let document = context.document();
    let signed = document.sign_off.as_ref().map(|signed| ApprovalView {
        words: sentence(
            Label::SignedOffBy,
            &signed.by.join(", "),
            &words::day(signed.date),
            context.words(),
        ),
        minute: None,
    });
    let sent = document.submitted.map(|day| ApprovalView {
        words: sentence(
            Label::SubmittedTo,
            context.words().label(Label::TheYouthJusticeBoard),
            &words::day(day),
            context.words(),
        ),
        minute: None,
    });
    signed
        .into_iter()
        .chain(sent)
        .chain(considered(context))
        .collect()
}

fn considered(context: &PageContext<'_>) -> Vec<ApprovalView> {
    let mut approvals: Vec<&Approval> = context.document().approvals.iter().collect();
    approvals.sort_by_key(|approval| approval.date);
    let view = |approval: &Approval| {
        let verb = context
            .words()
            .label(status_labels::considered(approval.kind, approval.item));
        let day = words::day(approval.date);
        ApprovalView {
            words: format!(
                "{verb} {} {} {day}",
                approval.body,
                context.words().label(Label::On)
            ),
            minute: approval.minute.clone(),
        }
    };
    approvals.into_iter().map(view).collect()
}

fn sentence(verb: Label, whom: &str, day: &str, words: Words) -> String {
    format!(
        "{} {whom} {} {day}",
        words.label(verb),
        words.label(Label::On)
    )
}

/// The record of a committee report in plan.json.
pub(crate) fn record_report(context: &PageContext<'_>, report: &CommitteeReport) -> Value {
    let implications = report.implications.iter();
    let implications =
        implications.map(|it| record!({ "name": &it.name, "text": text(context, &it.text) }));
    let background = report.background.iter();
    let background = background.map(|it| record!({ "title": &it.title, "location": &it.location }));
    record!({
        "id": report.id.value.as_str(),
        "committee": &report.committee,
        "subject": &report.subject,
        "date": report.date.to_string(),
        "kind": context.words().label(report.kind.label()),
        "by": &report.by,
        "wards": &report.wards,
        "requested_by": &report.requested_by,
        "purpose": text(context, &report.purpose),
        "request": maybe(context, report.request.as_ref()),
        "implications": implications.collect::<Vec<_>>(),
        "recommendations": texts(context, &report.recommendations),
        "appendices": &report.appendices,
        "background": background.collect::<Vec<_>>(),
    })
}
