//! content/BOROUGH/PLAN/plan.yaml: the plan's own facts, before its sections and data join them.

use super::policy;
use crate::parse::node::Node;
use crate::parse::reader::{Block, Reader};
use crate::parse::shape::Kind::{
    Block as Nested, Date as ADate, Id as AnId, List, OneOf, Period as APeriod, Prose, Text,
};
use crate::parse::shape::{Shape, may, need, words};
use crate::plan::{
    Acceptance, Approval, ApprovalKind, ChartChoice, ChartForm, Document, ItemKind, Note, PlanKind,
    PlanStatus, SignOff,
};

const KIND: [(&str, PlanKind); 4] = [
    ("full plan", PlanKind::FullPlan),
    ("annual update", PlanKind::AnnualUpdate),
    ("action tracker", PlanKind::ActionTracker),
    ("committee paper", PlanKind::CommitteePaper),
];

const STATUS: [(&str, PlanStatus); 7] = [
    ("draft", PlanStatus::Draft),
    ("for board", PlanStatus::ForBoard),
    ("signed off", PlanStatus::SignedOff),
    ("submitted", PlanStatus::Submitted),
    ("approved", PlanStatus::Approved),
    ("published", PlanStatus::Published),
    ("superseded", PlanStatus::Superseded),
];

const APPROVAL_KIND: [(&str, ApprovalKind); 5] = [
    ("board", ApprovalKind::Board),
    ("cabinet", ApprovalKind::Cabinet),
    ("full council", ApprovalKind::FullCouncil),
    ("scrutiny", ApprovalKind::Scrutiny),
    ("health and wellbeing", ApprovalKind::HealthAndWellbeing),
];

const ITEM: [(&str, ItemKind); 3] = [
    ("decision", ItemKind::Decision),
    ("information", ItemKind::Information),
    ("scrutiny", ItemKind::Scrutiny),
];

const PLAN: Shape = Shape {
    what: "plan.yaml",
    keys: &[
        need("title", Text),
        need("kind", OneOf(&words(&KIND))),
        need("framework", AnId),
        need("period", APeriod),
        need("status", OneOf(&words(&STATUS))),
        need("version", Text),
        need("as_at", ADate),
        need("summary", Prose),
        need("service", Text),
        need("leads", List(&Text)),
        need("chairs", List(&Text)),
        may("board", AnId),
        may("sign_off", Nested(&SIGN_OFF)),
        may("submitted", ADate),
        may("approvals", List(&Nested(&APPROVAL))),
        may("banner", Prose),
        may("headline", List(&AnId)),
        may("accepted", List(&Nested(&ACCEPTANCE))),
        may("notes", List(&Nested(&NOTE))),
        may("charts", List(&Nested(&CHART))),
        may("disclosure", Nested(&policy::DISCLOSURE)),
    ],
};

const SIGN_OFF: Shape = Shape {
    what: "a sign-off",
    keys: &[
        need("by", List(&Text)),
        need("date", ADate),
        may("held_by", Text),
    ],
};

const APPROVAL: Shape = Shape {
    what: "an approval",
    keys: &[
        need("body", Text),
        need("kind", OneOf(&words(&APPROVAL_KIND))),
        need("date", ADate),
        may("for", OneOf(&words(&ITEM))),
        may("minute", Text),
    ],
};

const ACCEPTANCE: Shape = Shape {
    what: "an accepted finding",
    keys: &[
        need("rule", Text),
        need("at", Text),
        need("reason", Prose),
        need("by", Text),
        need("on", ADate),
    ],
};

const NOTE: Shape = Shape {
    what: "a note",
    keys: &[need("at", AnId), need("note", Prose)],
};

const FORM: [(&str, ChartForm); 4] = [
    ("lines", ChartForm::Lines),
    ("bars", ChartForm::Bars),
    ("bars in the order given", ChartForm::BarsAsGiven),
    ("table only", ChartForm::TableOnly),
];

const CHART: Shape = Shape {
    what: "the choice of a chart",
    keys: &[need("at", AnId), need("as", OneOf(&words(&FORM)))],
};

/// The document with its own facts; sections and data are still empty.
pub(in crate::parse) fn lower(read: &mut Reader<'_>, root: &Node) -> Option<Document> {
    let plan = read.block(root, &PLAN)?;
    let title = read.text(&plan, "title");
    let kind = read.choice(&plan, "kind", &KIND);
    let framework = read.id(&plan, "framework");
    let period = read.period(&plan, "period");
    let status = read.choice(&plan, "status", &STATUS);
    let version = read.text(&plan, "version");
    let as_at = read.date(&plan, "as_at");
    let summary = read.prose(&plan, "summary");
    let service = read.text(&plan, "service");
    let optional = optional(read, &plan);
    Some(Document {
        title: title?,
        kind: kind?,
        framework: framework?,
        period: period?.value,
        status: status?,
        version: version?,
        as_at: as_at?,
        summary: summary?,
        service: service?,
        ..optional
    })
}

/// A document with all that plan.yaml may leave out, and stand-ins for what it may not.
fn optional(read: &mut Reader<'_>, plan: &Block<'_>) -> Document {
    let leads = read.texts(plan, "leads");
    let chairs = read.texts(plan, "chairs");
    let board = read.id(plan, "board");
    let sign_off = sign_off(read, plan);
    let submitted = read.date(plan, "submitted");
    let approvals = read.blocks(plan, "approvals", approval);
    let banner = read.prose(plan, "banner");
    let headline = read.ids(plan, "headline");
    let accepted = read.blocks(plan, "accepted", acceptance);
    let notes = read.blocks(plan, "notes", note);
    let charts = read.blocks(plan, "charts", chart);
    let disclosure = policy::disclosure(read, plan);
    Document {
        leads,
        chairs,
        board,
        sign_off,
        submitted,
        approvals,
        banner,
        headline,
        accepted,
        disclosure,
        notes,
        charts,
        ..crate::plan::blank::document(plan.span)
    }
}

fn sign_off(read: &mut Reader<'_>, plan: &Block<'_>) -> Option<SignOff> {
    let block = read.block(plan.get("sign_off")?, &SIGN_OFF)?;
    Some(SignOff {
        by: read.texts(&block, "by"),
        held_by: read.text(&block, "held_by"),
        date: read.date(&block, "date")?,
        span: block.span,
    })
}

fn approval(read: &mut Reader<'_>, node: &Node) -> Option<Approval> {
    let block = read.block(node, &APPROVAL)?;
    let body = read.text(&block, "body");
    let kind = read.choice(&block, "kind", &APPROVAL_KIND);
    let date = read.date(&block, "date");
    Some(Approval {
        item: read
            .choice(&block, "for", &ITEM)
            .unwrap_or(ItemKind::Decision),
        minute: read.text(&block, "minute"),
        body: body?,
        kind: kind?,
        date: date?,
    })
}

fn acceptance(read: &mut Reader<'_>, node: &Node) -> Option<Acceptance> {
    let block = read.block(node, &ACCEPTANCE)?;
    let rule = read.text_at(&block, "rule");
    let at = read.text_at(&block, "at");
    let reason = read.prose(&block, "reason");
    let by = read.text(&block, "by");
    let on = read.date(&block, "on");
    Some(Acceptance {
        rule: rule?,
        at: at?,
        reason: reason?,
        by: by?,
        on: on?,
        span: block.span,
    })
}

fn chart(read: &mut Reader<'_>, node: &Node) -> Option<ChartChoice> {
    let block = read.block(node, &CHART)?;
    let at = read.id(&block, "at");
    let form = read.choice(&block, "as", &FORM);
    Some(ChartChoice {
        at: at?,
        form: form?,
    })
}

fn note(read: &mut Reader<'_>, node: &Node) -> Option<Note> {
    let block = read.block(node, &NOTE)?;
    let at = read.id(&block, "at");
    let note = read.prose(&block, "note");
    Some(Note {
        at: at?,
        note: note?,
    })
}
