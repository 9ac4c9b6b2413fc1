//! Boards, posts, what partners give, and where the money comes from.

use super::record::{JsonValue, Says, each, record};
use crate::pages::blocks;
use crate::pages::context::PageContext;
use crate::pages::open_data::plain_text::{maybe, number, text, texts};
use crate::plan::{Board, Budget, BudgetRow, Contribution, Money, Post, Statement};
use crate::words::Words;
use std::borrow::Cow;

/// Who oversees the service, who works for it and who pays.
pub(super) fn records<'a>(desk: &'a PageContext<'_>) -> JsonValue<'a> {
    let document = desk.document();
    let staffing = document.staffing.as_ref();
    record!({
        "boards": each(&document.boards, |it| board(desk, it)),
        "statements": each(&document.statements, |it| statement(desk, it)),
        "posts": staffing.map(|all| each(&all.posts, |it| post(desk, it))),
        "posts_note": maybe(desk, staffing.and_then(|all| all.note.as_ref())),
        "contributions": each(&document.contributions, |it| gift(desk, it)),
        "budget": document.budget.as_ref().map(|it| budget(desk, it)),
    })
}

fn board<'a>(desk: &'a PageContext<'_>, board: &'a Board) -> JsonValue<'a> {
    let members = board.members.iter().map(|member| {
        record!({
            "role": &member.role,
            "agency": &member.agency,
            "kind": desk.words().label(member.kind.label()),
            "statutory": &member.statutory,
        })
    });
    record!({
        "id": board.id.value.as_str(),
        "name": &board.name,
        "role": desk.words().label(board.role.label()),
        "chairs": &board.chairs,
        "frequency": &board.frequency,
        "reports_to": board.reports_to.as_ref().map(|above| above.value.as_str()),
        "purpose": maybe(desk, board.purpose.as_ref()),
        "members": members.collect::<Vec<_>>(),
    })
}

fn statement<'a>(desk: &'a PageContext<'_>, statement: &'a Statement) -> JsonValue<'a> {
    record!({
        "board": statement.board.value.as_str(),
        "kind": desk.words().label(statement.kind.label()),
        "items": texts(desk, &statement.items),
    })
}

fn post<'a>(desk: &'a PageContext<'_>, post: &'a Post) -> JsonValue<'a> {
    record!({
        "id": post.id.value.as_str(),
        "title": &post.title,
        "agency": &post.agency,
        "number": post.number.map(number),
        "full_time_equivalents": post.fte.map(number),
        "basis": post.basis.map(|basis| desk.words().label(basis.label())),
        "previous": post.previous.map(number),
        "funded_by": &post.funded_by,
        "until": post.until.map(|month| month.to_string()),
        "reports_to": post.reports_to.as_ref().map(|above| above.value.as_str()),
        "note": maybe(desk, post.note.as_ref()),
    })
}

fn gift<'a>(desk: &'a PageContext<'_>, gift: &'a Contribution) -> JsonValue<'a> {
    record!({
        "agency": &gift.agency,
        "what": text(desk, &gift.what),
        "amount": gift.amount.map(|it| blocks::amount(it, desk.words())),
        "until": gift.until.map(|month| month.to_string()),
        "posts": &gift.posts,
    })
}

fn budget<'a>(desk: &'a PageContext<'_>, budget: &'a Budget) -> JsonValue<'a> {
    let named = |money: Money| Cow::Borrowed(money.key(budget.columns));
    let stated = Money::ALL.into_iter().zip(budget.stated.columns);
    let stated = stated.filter_map(|(money, pounds)| Some((named(money), pounds?.value.0.value())));
    record!({
        "year": budget.year.to_string(),
        "provisional": &budget.provisional,
        "source": &budget.source,
        "note": maybe(desk, budget.note.as_ref()),
        "rows": each(&budget.rows, |row| given(budget, row, desk.words())),
        "total": budget.total().map(|pounds| pounds.0),
        "stated_totals": JsonValue::record(stated),
        "stated_total": budget.stated.all.map(|stated| stated.value.0),
    })
}

/// What one agency gives to a budget.
fn given<'a>(budget: &'a Budget, row: &'a BudgetRow, words: Words) -> JsonValue<'a> {
    let amounts = Money::ALL.into_iter().map(|money| {
        let amount = blocks::amount(row.amount(money), words).value();
        (Cow::Borrowed(money.key(budget.columns)), amount)
    });
    record!({
        "id": row.id.value.as_str(),
        "label": &row.label,
        "amounts": JsonValue::record(amounts),
        "total": row.total().map(|pounds| pounds.0),
        "stated_total": row.stated_total.map(|stated| stated.value.0),
    })
}
