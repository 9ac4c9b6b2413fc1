//! Posts, and what partners give.

use crate::pages::context::PageContext;
use crate::pages::view::{BlockView, ContributionRow, PostRow};
use crate::plan::{Amount, Contribution, Post};
use crate::units::Month;
use crate::words::{Label, Words};

/// The posts.
pub(super) fn staffing(desk: &PageContext<'_>) -> Option<BlockView> {
    let staffing = desk.document().staffing.as_ref()?;
    let above = |post: &Post| {
        let above = post.reports_to.as_ref()?;
        let mut posts = staffing.posts.iter();
        let found = posts.find(|other| other.id.value == above.value)?;
        Some(found.title.clone())
    };
    Some(BlockView::Staffing {
        posts: staffing
            .posts
            .iter()
            .map(|post| row(desk, post, above(post)))
            .collect(),
        note: desk.maybe(staffing.note.as_ref()),
    })
}

fn row(desk: &PageContext<'_>, post: &Post, above: Option<String>) -> PostRow {
    let said = |label: Label, what: String| format!("{} {what}", desk.words().label(label));
    let remarks = [
        post.previous
            .map(|number| said(Label::Before, number.to_string())),
        post.funded_by.clone().map(|who| said(Label::PaidBy, who)),
        post.until.map(|month| said(Label::Until, month.long())),
        above.map(|above| said(Label::ReportsToPost, above)),
    ];
    let number = how_many(post, desk.words())
        .unwrap_or_else(|| desk.words().label(Label::NotStated).to_owned());
    PostRow {
        title: post.title.clone(),
        agency: post.agency.clone(),
        number,
        basis: post.basis.map(|basis| desk.words().label(basis.label())),
        remarks: remarks.into_iter().flatten().collect(),
        note: desk.maybe(post.note.as_ref()),
    }
}

/// `3`, `0.5 full-time equivalent`, or both.
pub(super) fn how_many(post: &Post, words: Words) -> Option<String> {
    let people = post.number.map(|number| number.to_string());
    let times = post
        .fte
        .map(|fte| format!("{fte} {}", words.label(Label::FullTimeEquivalent)));
    let parts: Vec<_> = people.into_iter().chain(times).collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

/// What partners give.
pub(super) fn contributions(desk: &PageContext<'_>) -> BlockView {
    let row = |gift: &Contribution| ContributionRow {
        agency: gift.agency.clone(),
        what: desk.line(&gift.what),
        amount: gift.amount.map(|it| amount(it, desk.words())),
        until: gift.until.map(Month::long),
        posts: gift.posts.clone(),
    };
    BlockView::Contributions {
        contributions: desk.document().contributions.iter().map(row).collect(),
    }
}

pub(in crate::pages) fn amount(amount: Amount, words: Words) -> String {
    match amount {
        Amount::Known(pounds) => pounds.to_string(),
        Amount::Nil => words.label(Label::Nil).to_owned(),
        Amount::NotApplicable => words.label(Label::NotApplicable).to_owned(),
        Amount::NotYetKnown => words.label(Label::NotYetKnown).to_owned(),
        Amount::Blank => words.label(Label::Blank).to_owned(),
    }
}
