//! Boards, posts, what partners give, and where the money comes from.

use crate::charts;
use crate::pages::block;
use crate::pages::desk::Desk;
use crate::pages::open::plain::{maybe, number, text, texts};
use crate::pages::tag;
use crate::plan::{Board, Budget, BudgetRow, Contribution, Money, Post, Statement};
use serde_json::{Value, json};

/// Who oversees the service, who works for it and who pays.
pub(super) fn records(desk: &Desk<'_>) -> Value {
    let document = desk.document();
    let staffing = document.staffing.as_ref();
    json!({
        "boards": document.boards.iter().map(|it| board(desk, it)).collect::<Vec<_>>(),
        "statements": document.statements.iter().map(|it| statement(desk, it)).collect::<Vec<_>>(),
        "posts": staffing.map(|all| all.posts.iter().map(|it| post(desk, it)).collect::<Vec<_>>()),
        "posts_note": maybe(desk, staffing.and_then(|all| all.note.as_ref())),
        "contributions": document.contributions.iter().map(|it| gift(desk, it)).collect::<Vec<_>>(),
        "budget": document.budget.as_ref().map(|it| budget(desk, it)),
    })
}

fn board(desk: &Desk<'_>, board: &Board) -> Value {
    let members = board.members.iter().map(|member| {
        json!({
            "role": member.role,
            "agency": member.agency,
            "kind": tag::member(member.kind),
            "statutory": member.statutory,
        })
    });
    json!({
        "id": board.id.value.as_str(),
        "name": board.name,
        "role": charts::role(board.role),
        "chairs": board.chairs,
        "frequency": board.frequency,
        "reports_to": board.reports_to.as_ref().map(|above| above.value.as_str()),
        "purpose": maybe(desk, board.purpose.as_ref()),
        "members": members.collect::<Vec<_>>(),
    })
}

fn statement(desk: &Desk<'_>, statement: &Statement) -> Value {
    json!({
        "board": statement.board.value.as_str(),
        "kind": tag::statement(statement.kind),
        "items": texts(desk, &statement.items),
    })
}

fn post(desk: &Desk<'_>, post: &Post) -> Value {
    json!({
        "id": post.id.value.as_str(),
        "title": post.title,
        "agency": post.agency,
        "number": post.number.map(number),
        "full_time_equivalents": post.fte.map(number),
        "basis": post.basis.map(charts::basis),
        "previous": post.previous.map(number),
        "funded_by": post.funded_by,
        "until": post.until.map(|month| month.to_string()),
        "reports_to": post.reports_to.as_ref().map(|above| above.value.as_str()),
        "note": maybe(desk, post.note.as_ref()),
    })
}

fn gift(desk: &Desk<'_>, gift: &Contribution) -> Value {
    json!({
        "agency": gift.agency,
        "what": text(desk, &gift.what),
        "amount": gift.amount.map(block::amount),
        "until": gift.until.map(|month| month.to_string()),
        "posts": gift.posts,
    })
}

fn budget(desk: &Desk<'_>, budget: &Budget) -> Value {
    let amounts = |row: &BudgetRow| -> Value {
        let cell = |money: Money| {
            let name = money.key(budget.columns).to_owned();
            (name, Value::from(block::amount(row.amount(money))))
        };
        Value::Object(Money::ALL.into_iter().map(cell).collect())
    };
    let row = |row: &BudgetRow| {
        json!({
            "id": row.id.value.as_str(),
            "label": row.label,
            "amounts": amounts(row),
            "total": row.total().map(|pounds| pounds.0),
            "stated_total": row.stated_total.map(|stated| stated.value.0),
        })
    };
    let stated = Money::ALL.into_iter().zip(budget.stated.columns);
    let stated = stated.filter_map(|(money, pounds)| {
        let name = money.key(budget.columns).to_owned();
        Some((name, Value::from(pounds?.value.0)))
    });
    json!({
        "year": budget.year.to_string(),
        "provisional": budget.provisional,
        "source": budget.source,
        "note": maybe(desk, budget.note.as_ref()),
        "rows": budget.rows.iter().map(row).collect::<Vec<_>>(),
        "total": budget.total().map(|pounds| pounds.0),
        "stated_totals": Value::Object(stated.collect()),
        "stated_total": budget.stated.all.map(|stated| stated.value.0),
    })
}
