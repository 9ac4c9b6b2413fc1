//! Posts, and the contributions of partners.

use crate::pages::context::PageContext;
use crate::pages::open_data::json_value::{Value, record};
use crate::pages::open_data::plain_text::{maybe, number, text};
use crate::pages::view::Html;
use crate::plan::{Amount, Contribution, Post};
use crate::units::Month;
use crate::words::{Label, Words};
use serde::Serialize;

/// The posts of the service.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct StaffingView {
    /// Whether the plan says of some post how its holders are employed.
    pub has_basis: bool,
    /// The posts, in the plan's order.
    pub posts: Vec<PostRow>,
    /// A note beside the posts.
    pub note: Option<Html>,
}

/// A post of the service.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PostRow {
    /// The title of the post.
    pub title: String,
    /// The agency that the post belongs to.
    pub agency: Option<String>,
    /// How many hold it: `3`, `0.5 full-time equivalent`.
    pub number: String,
    /// How the holders are employed.
    pub basis: Option<&'static str>,
    /// Further details: the number before, who pays, until when.
    pub remarks: Vec<String>,
    /// A note beside the post.
    pub note: Option<Html>,
}

/// A contribution of a partner.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ContributionRow {
    /// The partner that gives it.
    pub agency: String,
    /// What the partner gives.
    pub what: Html,
    /// How much the partner gives.
    pub amount: Option<String>,
    /// Until when the partner gives it.
    pub until: Option<String>,
    /// The posts that it pays for.
    pub posts: Vec<String>,
}

/// The posts; `None` if the plan states none.
pub(crate) fn staffing(context: &PageContext<'_>) -> Option<StaffingView> {
    let staffing = context.document().staffing.as_ref()?;
    let above = |post: &Post| {
        let above = post.reports_to.as_ref()?;
        let mut posts = staffing.posts.iter();
        let found = posts.find(|other| other.id.value == above.value)?;
        Some(found.title.clone())
    };
    Some(StaffingView {
        has_basis: staffing.posts.iter().any(|post| post.basis.is_some()),
        posts: staffing
            .posts
            .iter()
            .map(|post| row(context, post, above(post)))
            .collect(),
        note: context.maybe(staffing.note.as_ref()),
    })
}

fn row(context: &PageContext<'_>, post: &Post, above: Option<String>) -> PostRow {
    let said = |label: Label, what: String| format!("{} {what}", context.words().label(label));
    let remarks = [
        post.previous
            .map(|number| said(Label::Before, number.to_string())),
        post.funded_by.clone().map(|who| said(Label::PaidBy, who)),
        post.until.map(|month| said(Label::Until, month.long())),
        above.map(|above| said(Label::ReportsToPost, above)),
    ];
    let number = how_many(post, context.words())
        .unwrap_or_else(|| context.words().label(Label::NotStated).to_owned());
    PostRow {
        title: post.title.clone(),
        agency: post.agency.clone(),
        number,
        basis: post.basis.map(|basis| context.words().label(basis.label())),
        remarks: remarks.into_iter().flatten().collect(),
        note: context.maybe(post.note.as_ref()),
    }
}

/// The number in words: `3`, `0.5 full-time equivalent`, or both.
pub(crate) fn how_many(post: &Post, words: Words) -> Option<String> {
    let people = post.number.map(|number| number.to_string());
    let times = post
        .fte
        .map(|fte| format!("{fte} {}", words.label(Label::FullTimeEquivalent)));
    let parts: Vec<_> = people.into_iter().chain(times).collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

/// The contributions of partners.
pub(crate) fn contributions(context: &PageContext<'_>) -> Vec<ContributionRow> {
    let row = |gift: &Contribution| ContributionRow {
        agency: gift.agency.clone(),
        what: context.line(&gift.what),
        amount: gift.amount.map(|it| amount(it, context.words())),
        until: gift.until.map(Month::long),
        posts: gift.posts.clone(),
    };
    context.document().contributions.iter().map(row).collect()
}

pub(crate) fn amount(amount: Amount, words: Words) -> String {
    match amount {
        Amount::Known(pounds) => pounds.to_string(),
        Amount::Nil => words.label(Label::Nil).to_owned(),
        Amount::NotApplicable => words.label(Label::NotApplicable).to_owned(),
        Amount::NotYetKnown => words.label(Label::NotYetKnown).to_owned(),
        Amount::Blank => words.label(Label::Blank).to_owned(),
    }
}

/// The record of a post in plan.json.
pub(crate) fn record_post(context: &PageContext<'_>, post: &Post) -> Value {
    record!({
        "id": post.id.value.as_str(),
        "title": &post.title,
        "agency": &post.agency,
        "number": post.number.map(number),
        "full_time_equivalents": post.fte.map(number),
        "basis": post.basis.map(|basis| context.words().label(basis.label())),
        "previous": post.previous.map(number),
        "funded_by": &post.funded_by,
        "until": post.until.map(|month| month.to_string()),
        "reports_to": post.reports_to.as_ref().map(|above| above.value.as_str()),
        "note": maybe(context, post.note.as_ref()),
    })
}

/// The record of a contribution in plan.json.
pub(crate) fn record_contribution(context: &PageContext<'_>, gift: &Contribution) -> Value {
    record!({
        "agency": &gift.agency,
        "what": text(context, &gift.what),
        "amount": gift.amount.map(|it| amount(it, context.words())),
        "until": gift.until.map(|month| month.to_string()),
        "posts": &gift.posts,
    })
}
