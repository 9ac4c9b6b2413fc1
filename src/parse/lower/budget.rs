//! data/budget.yaml. Blank, nil, not applicable and not yet known stay four different things.

use crate::parse::node::Node;
use crate::parse::reader::{Block, Reader};
use crate::parse::shape::Kind::{
    Amount as AnAmount, Block as Nested, By, Id as AnId, OneOf, Period, Pounds, Prose, Table, Text,
    YesNo,
};
use crate::parse::shape::{Kind, Shape, may, need, words};
use crate::parse::values::place;
use crate::plan::{Agency, Amount, Budget, BudgetRow, Columns, Id, Money, StatedTotals};
use crate::sources::{Span, Spanned};

const AGENCY: [(&str, Agency); 8] = [
    ("youth justice board", Agency::YouthJusticeBoard),
    ("local authority", Agency::LocalAuthority),
    ("police", Agency::Police),
    (
        "police and crime commissioner",
        Agency::PoliceAndCrimeCommissioner,
    ),
    ("probation", Agency::Probation),
    ("health", Agency::Health),
    ("welsh government", Agency::WelshGovernment),
    ("other", Agency::Other),
];

const COLUMNS: [(&str, Columns); 2] = [
    ("cash and kind", Columns::CashAndKind),
    ("staffing and delegated", Columns::StaffingAndDelegated),
];

const NO_AMOUNT: [(&str, Amount); 3] = [
    ("nil", Amount::Nil),
    ("not applicable", Amount::NotApplicable),
    ("not yet known", Amount::NotYetKnown),
];

const BUDGET: Shape = Shape {
    what: "budget.yaml",
    keys: &[
        need("year", Period),
        need("provisional", YesNo),
        need("columns", OneOf(&words(&COLUMNS))),
        need("source", Text),
        need("rows", By("columns", &ROWS)),
        may("note", Prose),
        may("total", By("columns", &TOTALS)),
    ],
};

/// The columns decide which keys a row has.
const ROWS: [(&str, Kind); 2] = [
    (COLUMNS[0].0, Table(&CASH_ROW)),
    (COLUMNS[1].0, Table(&STAFFING_ROW)),
];

/// And which keys the stated total has.
const TOTALS: [(&str, Kind); 2] = [
    (COLUMNS[0].0, Nested(&CASH_TOTAL)),
    (COLUMNS[1].0, Nested(&STAFFING_TOTAL)),
];

const CASH_ROW: Shape = Shape {
    what: "a budget row",
    keys: &[
        need("id", AnId),
        need("agency", OneOf(&words(&AGENCY))),
        may("label", Text),
        may("cash", AnAmount),
        may("in_kind", AnAmount),
        may("other", AnAmount),
        may("total", Pounds),
    ],
};

const STAFFING_ROW: Shape = Shape {
    what: "a budget row",
    keys: &[
        need("id", AnId),
        need("agency", OneOf(&words(&AGENCY))),
        may("label", Text),
        may("staffing", AnAmount),
        may("in_kind", AnAmount),
        may("delegated", AnAmount),
        may("total", Pounds),
    ],
};

const CASH_TOTAL: Shape = Shape {
    what: "the budget's stated total",
    keys: &[
        may("cash", Pounds),
        may("in_kind", Pounds),
        may("other", Pounds),
        may("all", Pounds),
    ],
};

const STAFFING_TOTAL: Shape = Shape {
    what: "the budget's stated total",
    keys: &[
        may("staffing", Pounds),
        may("in_kind", Pounds),
        may("delegated", Pounds),
        may("all", Pounds),
    ],
};

pub(in crate::parse) fn lower(read: &mut Reader<'_>, root: &Node) -> Option<Budget> {
    let file = read.block(root, &BUDGET)?;
    let year = read.period(&file, "year");
    let columns = read
        .choice(&file, "columns", &COLUMNS)
        .unwrap_or(Columns::CashAndKind);
    let source = read.text(&file, "source");
    let shape = file.shape("rows");
    let rows = read.blocks(&file, "rows", |read, node| row(read, node, shape, columns));
    let stated = stated(read, &file, columns);
    Some(Budget {
        provisional: read.yes(&file, "provisional"),
        note: read.prose(&file, "note"),
        year: year?.value,
        columns,
        source: source.unwrap_or_default(),
        rows,
        stated,
    })
}

/// A row is kept even where its agency or a cell cannot be read, so that the rest of the table can
/// still be checked.
fn row(
    read: &mut Reader<'_>,
    node: &Node,
    shape: &'static Shape,
    columns: Columns,
) -> Option<BudgetRow> {
    let row = read.block(node, shape)?;
    let id = read.id(&row, "id");
    let agency = read.choice_at(&row, "agency", &AGENCY);
    let amounts = Money::ALL.map(|column| amount(read, &row, column.key(columns)));
    let label = read.text(&row, "label");
    // Where the agency cannot be read, what was typed keeps the row apart from others.
    let typed = || row.get("agency").and_then(Node::text).map(str::to_owned);
    let label = if agency.is_some() {
        label
    } else {
        label.or_else(typed)
    };
    let named = label
        .clone()
        .unwrap_or_else(|| format!("row {}", row.span.start));
    Some(BudgetRow {
        label,
        stated_total: read.pounds(&row, "total"),
        amounts,
        agency: agency.unwrap_or(Spanned::new(Agency::Other, row.span)),
        id: id.unwrap_or_else(|| Spanned::new(Id::slug(&named), row.span)),
        span: row.span,
    })
}

/// A cell; one that was typed and cannot be read counts as not yet known.
pub(super) fn amount(read: &mut Reader<'_>, row: &Block<'_>, name: &str) -> Spanned<Amount> {
    let Some(node) = row.get(name) else {
        return Spanned::new(Amount::Blank, row.span);
    };
    let word = node.text().and_then(|text| {
        let text = text.trim().to_lowercase();
        NO_AMOUNT.iter().find(|(word, _)| *word == text)
    });
    if let Some((_, amount)) = word {
        return Spanned::new(*amount, node.span);
    }
    let pounds = read.pounds(row, name);
    let at: Span = place(pounds.as_ref(), row);
    let value = pounds.map_or(Amount::NotYetKnown, |pounds| Amount::Known(pounds.value));
    Spanned::new(value, at)
}

fn stated(read: &mut Reader<'_>, file: &Block<'_>, columns: Columns) -> StatedTotals {
    let shape = file.shape("total");
    let Some(total) = file.get("total").and_then(|node| read.block(node, shape)) else {
        return StatedTotals::default();
    };
    StatedTotals {
        columns: Money::ALL.map(|column| read.pounds(&total, column.key(columns))),
        all: read.pounds(&total, "all"),
    }
}
