//! content/BOROUGH/PLAN/plan.yaml: the plan's own fields.

use crate::framework::Framework;
use crate::parse::schema::reader::{KeyBlock, Reader};
use crate::parse::schema::record::{raw_record, record};
use crate::parse::schema::shape::ValueKind;
use crate::parse::schema::value::{Codec, Field, Value};
use crate::plan::prose::Prose;
use crate::plan::{
    Acceptance, Approval, ChartChoice, Counterpart, Disclosure, Id, ItemKind, Note, PlanKind,
    PlanStatus, ProgressDate, SignOff,
};
use crate::sources::Spanned;
use crate::units::Period;
use jiff::civil::Date;

raw_record! { PlanFile "plan.yaml" at span {
    need title [String] =>
        "The plan's title, as it stands on its cover.";
    need kind [PlanKind] =>
        "What sort of document it is.";
    may framework [Spanned<Id>] or |block| Spanned::new(Id::slug(Framework::NONE), block.span) =>
        "The national guidance that it follows: england-and-wales-2024, england-and-wales-2026, or one of your own in content/frameworks/; none if left out.";
    need period [Period] =>
        "The years that it is for, such as 2026-27 or 2026-29.";
    may status [Option<PlanStatus>] =>
        "Where it stands; a draft is not published. Left out where nobody has said.";
    may version [Option<String>] =>
        "Its version, in quotation marks: \"1.0\".";
    need as_at [Option<ProgressDate>]: DateOrNotStated =>
        "The day or month that it speaks from; not stated, where nobody has said.";
    need summary [Prose] =>
        "What it promises, in a few sentences, for its front page.";
    need service [String] =>
        "The name of the youth justice service.";
    need leads [Vec<String>]: PostsOrNotStated =>
        "The posts that lead the service, or not stated; never a person's name.";
    need chairs [Vec<String>]: PostsOrNotStated =>
        "The posts that chair the board, or not stated; never a person's name.";
    may board [Option<Spanned<Id>>] =>
        "The id of the board in board.yaml that owns the plan.";
    may sign_off [Option<SignOff>] =>
        "Who signed it off, once somebody has.";
    may submitted [Option<Date>] =>
        "The day on which it was sent in.";
    may approvals [Vec<Approval>] =>
        "Who has seen or approved it so far.";
    may counterpart [Option<Counterpart>] as "other_language" =>
        "The same plan in another language, published elsewhere; in Wales, the Welsh version.";
    may banner [Option<Prose>] =>
        "A sentence or two at the top of every page.";
    may headline [Vec<Spanned<Id>>] =>
        "The ids of three to six indicators for its front page.";
    may accepted [Vec<Acceptance>] =>
        "Findings of yjplan check that stand as published, each with the reason that readers see.";
    may notes [Vec<Note>] =>
        "Notes that readers see beside something in the plan.";
    may charts [Vec<ChartChoice>] =>
        "Charts in another form than their figures would have them.";
    may disclosure [Disclosure] or |_| Disclosure::default() =>
        "What was decided about small numbers in this plan.";
} }

record! { SignOff "a sign-off" at span {
    need by =>
        "The posts that signed; never a person's name.";
    need date =>
        "The day.";
    may held_by =>
        "Who keeps the signed copy.";
} }

record! { Approval "an approval" {
    need body =>
        "The committee or council.";
    need kind =>
        "What sort of body it is.";
    need date =>
        "The day of the meeting.";
    may item as "for" or |_| ItemKind::Decision =>
        "What it was asked for; decision if left out.";
    may minute =>
        "The number of the minute, in quotation marks.";
} }

record! { Acceptance "an accepted finding" at span {
    need rule =>
        "The rule's name, as it stands in square brackets in the finding.";
    need at =>
        "The place, as the finding names it.";
    need reason =>
        "Why it stands; readers see it.";
    need by =>
        "The post that decided; never a person's name.";
    need on =>
        "The day of the decision.";
} }

record! { Note "a note" {
    need at =>
        "The id of what the note is about: an indicator, a table, a section, an action, or budget, kpis, staffing and the like.";
    need note =>
        "What readers see.";
} }

/// What an author types where the document does not say.
const NOT_STATED: &str = "not stated";

/// A day or month, or that none is stated.
struct DateOrNotStated;

impl Codec<Option<ProgressDate>> for DateOrNotStated {
    const KIND: ValueKind = ValueKind::DateOrMonth;

    fn read(
        read: &mut Reader<'_>,
        block: &KeyBlock<'_>,
        key: &'static str,
    ) -> Option<Option<ProgressDate>> {
        let node = block.get(key)?;
        let text = read.scalar_of(node, key, ValueKind::DateOrMonth)?;
        if is_not_stated(Some(text.value)) {
            return Some(None);
        }
        ProgressDate::from_node(read, node, key).map(Some)
    }
}

/// Posts, or that none is stated.
struct PostsOrNotStated;

impl Codec<Vec<String>> for PostsOrNotStated {
    const KIND: ValueKind = <Vec<String> as Field>::KIND;

    fn read(read: &mut Reader<'_>, block: &KeyBlock<'_>, key: &'static str) -> Option<Vec<String>> {
        if is_not_stated(block.text(key)) {
            return Some(Vec::new());
        }
        <Vec<String> as Field>::read(read, block, key)
    }
}

fn is_not_stated(text: Option<&str>) -> bool {
    text.is_some_and(|text| text.trim().eq_ignore_ascii_case(NOT_STATED))
}
