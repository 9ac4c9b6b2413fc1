//! data/budget.yaml. Blank, nil, not applicable and not yet known are kept as four different
//! values.

use crate::parse::schema::reader::{KeyBlock, Reader};
use crate::parse::schema::record::Record;
use crate::parse::schema::shape::ValueKind::{
    Amount as AnAmount, Block as Nested, By, Id as AnId, OneOf, Period, Pounds, Prose, Table, Text,
    YesNo,
};
use crate::parse::schema::shape::{Shape, ValueKind, shape};
use crate::parse::schema::value::Value;
use crate::parse::yaml::node::Node;
use crate::plan::{Agency, Amount, Budget, BudgetRow, Choice, Columns, Id, Money, StatedTotals};
use crate::sources::Spanned;

const NO_AMOUNT: [(&str, Amount); 3] = [
    ("nil", Amount::Nil),
    ("not applicable", Amount::NotApplicable),
    ("not yet known", Amount::NotYetKnown),
];

const BUDGET: Shape = shape!("budget.yaml" {
    need "year": Period,
        "The financial year that the money is for.";
    need "provisional": YesNo,
        "yes if the amounts may still change.";
    need "columns": OneOf(Columns::WORDS),
        "The three columns of the table: In cash, In kind, Other funds; or Staffing costs, Payments in kind, Other delegated funds.";
    need "source": Text,
        "Where the amounts come from.";
    need "rows": By("columns", &ROWS),
        "Who gives what, an entry for each partner or grant.";
    may "note": Prose,
        "A note that readers see under the table.";
    may "total": By("columns", &TOTALS),
        "The totals of the columns as published; they are checked.";
});

/// The kind of rows, whose keys depend on the columns.
const ROWS: [(&str, ValueKind); 2] = [
    (Columns::WORDS[0], Table(&CASH_ROW)),
    (Columns::WORDS[1], Table(&STAFFING_ROW)),
];

/// The kind of the stated totals, whose keys depend on the columns.
const TOTALS: [(&str, ValueKind); 2] = [
    (Columns::WORDS[0], Nested(&CASH_TOTAL)),
    (Columns::WORDS[1], Nested(&STAFFING_TOTAL)),
];

const CASH_ROW: Shape = shape!("a budget row" {
    need "id": AnId,
        "A short name; [[budget ID]] quotes the row's total.";
    need "agency": OneOf(Agency::WORDS),
        "Who pays.";
    may "label": Text,
        "What readers see, if it is not the agency's own name.";
    may "cash": AnAmount,
        "Pounds in cash; nil, not applicable or not yet known where there is no amount.";
    may "in_kind": AnAmount,
        "Pounds in kind, such as a seconded officer; nil, not applicable or not yet known where there is no amount.";
    may "other": AnAmount,
        "Pounds of other funds; nil, not applicable or not yet known where there is no amount.";
    may "total": Pounds,
        "The row's total as published; it is checked.";
});

const STAFFING_ROW: Shape = shape!("a budget row" {
    need "id": AnId,
        "A short name; [[budget ID]] quotes the row's total.";
    need "agency": OneOf(Agency::WORDS),
        "Who pays.";
    may "label": Text,
        "What readers see, if it is not the agency's own name.";
    may "staffing": AnAmount,
        "Pounds for staff; nil, not applicable or not yet known where there is no amount.";
    may "in_kind": AnAmount,
        "Pounds in kind; nil, not applicable or not yet known where there is no amount.";
    may "delegated": AnAmount,
        "Pounds of other delegated funds; nil, not applicable or not yet known where there is no amount.";
    may "total": Pounds,
        "The row's total as published; it is checked.";
});

const CASH_TOTAL: Shape = shape!("the budget's stated total" {
    may "cash": Pounds,
        "The total in cash, as published.";
    may "in_kind": Pounds,
        "The total in kind, as published.";
    may "other": Pounds,
        "The total of other funds, as published.";
    may "all": Pounds,
        "The total of everything, as published.";
});

const STAFFING_TOTAL: Shape = shape!("the budget's stated total" {
    may "staffing": Pounds,
        "The total for staff, as published.";
    may "in_kind": Pounds,
        "The total in kind, as published.";
    may "delegated": Pounds,
        "The total of other delegated funds, as published.";
    may "all": Pounds,
        "The total of everything, as published.";
});

impl Record for Budget {
    const SHAPE: &'static Shape = &BUDGET;

    fn from_block(read: &mut Reader<'_>, file: &KeyBlock<'_>) -> Option<Self> {
        let year = read.period(file, "year");
        let columns = read.chosen_at(file, "columns");
        let columns = columns.map_or(Columns::CashAndKind, |columns| columns.value);
        let source = read.text(file, "source");
        let shape = file.shape("rows");
        let rows = read.blocks(file, "rows", |read, node| row(read, node, shape, columns));
        let stated = stated(read, file, columns);
        Some(Self {
            provisional: read.yes(file, "provisional"),
            note: read.prose(file, "note"),
            year: year?.value,
            columns,
            source: source.unwrap_or_default(),
            rows,
            stated,
        })
    }

    fn visit_prose<'a>(&'a self, visit: &mut dyn FnMut(&'a crate::plan::prose::Prose)) {
        self.note.iter().for_each(visit);
    }
}

/// Reads a row. It is kept even where its agency or a cell cannot be read, so that the rest of the
/// table can still be checked.
fn row(
    read: &mut Reader<'_>,
    node: &Node,
    shape: &'static Shape,
    columns: Columns,
) -> Option<BudgetRow> {
    let row = read.block(node, shape)?;
    let id = read.id(&row, "id");
    let agency = read.chosen_at(&row, "agency");
    let amounts = Money::ALL.map(|column| amount(read, &row, column.key(columns)));
    let label = read.text(&row, "label");
    // where the agency cannot be read, what was typed distinguishes the row from others
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

/// The amount in a cell of a row; blank where the key is left out.
fn amount(read: &mut Reader<'_>, row: &KeyBlock<'_>, name: &str) -> Spanned<Amount> {
    let typed = row.get(name);
    let amount = typed.and_then(|node| Spanned::from_node(read, node, name));
    amount.unwrap_or(Spanned::new(Amount::Blank, row.span))
}

/// An amount that was typed and cannot be read counts as not yet known, so that no total is
/// computed from it.
impl Value for Amount {
    const KIND: ValueKind = ValueKind::Amount;

    fn from_node(read: &mut Reader<'_>, node: &Node, key: &str) -> Option<Self> {
        let Some(text) = read.scalar_of(node, key, <Self as Value>::KIND) else {
            return Some(Self::NotYetKnown);
        };
        let typed = text.value.to_lowercase();
        if let Some((_, amount)) = NO_AMOUNT.iter().find(|(word, _)| *word == typed) {
            return Some(*amount);
        }
        let pounds = read.pounds_of(text, key, <Self as Value>::KIND);
        Some(pounds.map_or(Self::NotYetKnown, |pounds| Self::Known(pounds.value)))
    }
}

fn stated(read: &mut Reader<'_>, file: &KeyBlock<'_>, columns: Columns) -> StatedTotals {
    let shape = file.shape("total");
    let Some(total) = file.get("total").and_then(|node| read.block(node, shape)) else {
        return StatedTotals::default();
    };
    StatedTotals {
        columns: Money::ALL.map(|column| read.pounds(&total, column.key(columns))),
        all: read.pounds(&total, "all"),
    }
}
