//! content/BOROUGH/PLAN/plan.yaml: the plan's own facts, before its sections and data join them.

use super::charts;
use super::counterpart::{COUNTERPART, counterpart};
use crate::parse::records::site::disclosure_policy;
use crate::parse::schema::reader::{KeyBlock, Reader};
use crate::parse::schema::shape::ValueKind::{
    Block as Nested, Date as ADate, Id as AnId, List, OneOf, Period as APeriod, Prose, Text,
};
use crate::parse::schema::shape::{Shape, shape};
use crate::parse::yaml::node::Node;
use crate::plan::{
    Acceptance, Approval, ApprovalKind, Choice, Document, ItemKind, Note, PlanKind, PlanStatus,
    SignOff,
};

pub(in crate::parse) const PLAN: Shape = shape!("plan.yaml" {
    need "title": Text,
        "The plan's title, as it stands on its cover.";
    need "kind": OneOf(PlanKind::WORDS),
        "What sort of document it is.";
    need "framework": AnId,
        "The national guidance that it follows: england-and-wales-2024, england-and-wales-2026, or one of your own in content/frameworks/.";
    need "period": APeriod,
        "The years that it is for, such as 2026-27 or 2026-29.";
    need "status": OneOf(PlanStatus::WORDS),
        "Where it stands; a draft is not published.";
    need "version": Text,
        "Its version, in quotation marks: \"1.0\".";
    need "as_at": ADate,
        "The day that it speaks from.";
    need "summary": Prose,
        "What it promises, in a few sentences, for its front page.";
    need "service": Text,
        "The name of the youth justice service.";
    need "leads": List(&Text),
        "The posts that lead the service; never a person's name.";
    need "chairs": List(&Text),
        "The posts that chair the board; never a person's name.";
    may "board": AnId,
        "The id of the board in board.yaml that owns the plan.";
    may "sign_off": Nested(&SIGN_OFF),
        "Who signed it off, once somebody has.";
    may "submitted": ADate,
        "The day on which it was sent in.";
    may "approvals": List(&Nested(&APPROVAL)),
        "Who has seen or approved it so far.";
    may "other_language": Nested(&COUNTERPART),
        "The same plan in another language, published elsewhere; in Wales, the Welsh version.";
    may "banner": Prose,
        "A sentence or two at the top of every page.";
    may "headline": List(&AnId),
        "The ids of three to six indicators for its front page.";
    may "accepted": List(&Nested(&ACCEPTANCE)),
        "Findings of yjplan check that stand as published, each with the reason that readers see.";
    may "notes": List(&Nested(&NOTE)),
        "Notes that readers see beside something in the plan.";
    may "charts": List(&Nested(&charts::CHART)),
        "Charts in another form than their figures would have them.";
    may "disclosure": Nested(&disclosure_policy::DISCLOSURE),
        "What was decided about small numbers in this plan.";
});

const SIGN_OFF: Shape = shape!("a sign-off" {
    need "by": List(&Text),
        "The posts that signed; never a person's name.";
    need "date": ADate,
        "The day.";
    may "held_by": Text,
        "Who keeps the signed copy.";
});

const APPROVAL: Shape = shape!("an approval" {
    need "body": Text,
        "The committee or council.";
    need "kind": OneOf(ApprovalKind::WORDS),
        "What sort of body it is.";
    need "date": ADate,
        "The day of the meeting.";
    may "for": OneOf(ItemKind::WORDS),
        "What it was asked for; decision if left out.";
    may "minute": Text,
        "The number of the minute, in quotation marks.";
});

const ACCEPTANCE: Shape = shape!("an accepted finding" {
    need "rule": Text,
        "The rule's name, as it stands in square brackets in the finding.";
    need "at": Text,
        "The place, as the finding names it.";
    need "reason": Prose,
        "Why it stands; readers see it.";
    need "by": Text,
        "The post that decided; never a person's name.";
    need "on": ADate,
        "The day of the decision.";
});

const NOTE: Shape = shape!("a note" {
    need "at": AnId,
        "The id of what the note is about: an indicator, a table, a section, an action, or budget, kpis, staffing and the like.";
    need "note": Prose,
        "What readers see.";
});

/// The document with its own facts; sections and data are still empty.
pub(in crate::parse) fn lower(read: &mut Reader<'_>, root: &Node) -> Option<Document> {
    let plan = read.block(root, &PLAN)?;
    let title = read.text(&plan, "title");
    let kind = read.chosen(&plan, "kind");
    let framework = read.id(&plan, "framework");
    let period = read.period(&plan, "period");
    let status = read.chosen(&plan, "status");
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
fn optional(read: &mut Reader<'_>, plan: &KeyBlock<'_>) -> Document {
    let leads = read.texts(plan, "leads");
    let chairs = read.texts(plan, "chairs");
    let board = read.id(plan, "board");
    let sign_off = sign_off(read, plan);
    let submitted = read.date(plan, "submitted");
    let approvals = read.blocks(plan, "approvals", approval);
    let counterpart = counterpart(read, plan);
    let banner = read.prose(plan, "banner");
    let headline = read.ids(plan, "headline");
    let accepted = read.blocks(plan, "accepted", acceptance);
    let notes = read.blocks(plan, "notes", note);
    let charts = read.blocks(plan, "charts", charts::chart);
    let disclosure = disclosure_policy::disclosure(read, plan);
    Document {
        leads,
        chairs,
        board,
        sign_off,
        submitted,
        approvals,
        counterpart,
        banner,
        headline,
        accepted,
        disclosure,
        notes,
        charts,
        ..crate::plan::blank::document(plan.span)
    }
}

fn sign_off(read: &mut Reader<'_>, plan: &KeyBlock<'_>) -> Option<SignOff> {
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
    let kind = read.chosen(&block, "kind");
    let date = read.date(&block, "date");
    Some(Approval {
        item: read.chosen(&block, "for").unwrap_or(ItemKind::Decision),
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

fn note(read: &mut Reader<'_>, node: &Node) -> Option<Note> {
    let block = read.block(node, &NOTE)?;
    let at = read.id(&block, "at");
    let note = read.prose(&block, "note");
    Some(Note {
        at: at?,
        note: note?,
    })
}
