//! Reports to committees, sign-off and approval.

use crate::pages::context::PageContext;
use crate::pages::links::resolver::Edition;
use crate::pages::status_labels;
use crate::pages::view::{ApprovalView, BlockView, CommitteeView, SignOffView, Stated};
use crate::plan::{Approval, CommitteeReport, Id};
use crate::words::{self, Label, Words};

/// Every report that took the plan to a committee.
pub(in crate::pages) fn reports(desk: &PageContext<'_>) -> Vec<CommitteeView> {
    let reports = desk.document().committee.iter();
    reports.map(|report| view(desk, report)).collect()
}

/// A report where a section places it: on paper it has come before everything else.
pub(super) fn placed(desk: &PageContext<'_>, id: &Id) -> Option<BlockView> {
    let reports = &desk.document().committee;
    let report = reports.iter().find(|report| report.id.value == *id)?;
    Some(match desk.edition {
        Edition::Screen => BlockView::Committee(view(desk, report)),
        Edition::Print => BlockView::CommitteeBefore {
            committee: report.committee.clone(),
        },
    })
}

fn view(desk: &PageContext<'_>, report: &CommitteeReport) -> CommitteeView {
    let implications = report.implications.iter();
    CommitteeView {
        committee: report.committee.clone(),
        subject: report.subject.clone(),
        date: words::day(report.date),
        item: desk.words().label(report.kind.label()),
        by: report.by.clone(),
        wards: report.wards.clone(),
        requested_by: report.requested_by.clone(),
        purpose: desk.blocks(&report.purpose),
        request: desk.maybe(report.request.as_ref()),
        implications: implications
            .map(|implication| Stated {
                name: implication.name.clone(),
                html: desk.blocks(&implication.text),
            })
            .collect(),
        recommendations: desk.lines(&report.recommendations),
        appendices: report.appendices.clone(),
        background: { report.background.iter() }
            .map(|paper| (paper.title.clone(), paper.location.clone()))
            .collect(),
    }
}

/// Who signed, and who else considered the plan.
pub(super) fn sign_off(desk: &PageContext<'_>) -> BlockView {
    let document = desk.document();
    let signed = document.sign_off.as_ref();
    BlockView::SignOff(SignOffView {
        by: signed.map_or_else(|| document.chairs.clone(), |signed| signed.by.clone()),
        date: signed.map(|signed| words::day(signed.date)),
        held_by: signed.and_then(|signed| signed.held_by.clone()),
        approvals: considered(desk),
    })
}

/// Who signed, sent, approved or received the plan, in the order of the days.
pub(in crate::pages) fn approvals(desk: &PageContext<'_>) -> Vec<ApprovalView> {
    let document = desk.document();
    let signed = document.sign_off.as_ref().map(|signed| ApprovalView {
        words: sentence(
            Label::SignedOffBy,
            &signed.by.join(", "),
            &words::day(signed.date),
            desk.words(),
        ),
        minute: None,
    });
    let sent = document.submitted.map(|day| ApprovalView {
        words: sentence(
            Label::SubmittedTo,
            desk.words().label(Label::TheYouthJusticeBoard),
            &words::day(day),
            desk.words(),
        ),
        minute: None,
    });
    signed
        .into_iter()
        .chain(sent)
        .chain(considered(desk))
        .collect()
}

fn considered(desk: &PageContext<'_>) -> Vec<ApprovalView> {
    let mut approvals: Vec<&Approval> = desk.document().approvals.iter().collect();
    approvals.sort_by_key(|approval| approval.date);
    let view = |approval: &Approval| {
        let verb = desk
            .words()
            .label(status_labels::considered(approval.kind, approval.item));
        let day = words::day(approval.date);
        ApprovalView {
            words: format!(
                "{verb} {} {} {day}",
                approval.body,
                desk.words().label(Label::On)
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
