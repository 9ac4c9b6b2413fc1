//! data/budget.yaml. Blank, nil, not applicable and not yet known are kept as four different
//! values.

use crate::parse::schema::reader::{KeyBlock, Reader};
use crate::parse::schema::record::{Record, raw_record, record};
use crate::parse::schema::shape::ValueKind;
use crate::parse::schema::value::{Field, Value};
use crate::parse::spreadsheet::{self, WideColumns};
use crate::parse::yaml::node::Node;
use crate::plan::{Agency, Amount, Budget, BudgetRow, Choice, Columns, Id, StatedTotals};
use crate::sources::Spanned;
use crate::units::Pounds;

const NO_AMOUNT: [(&str, Amount); 3] = [
    ("nil", Amount::Nil),
    ("not applicable", Amount::NotApplicable),
    ("not yet known", Amount::NotYetKnown),
];

record! { Budget "budget.yaml" {
    need year =>
        "The financial year that the money is for.";
    need provisional =>
        "yes if the amounts may still change.";
    need columns or |_| Columns::CashAndKind =>
        "The three columns of the table: In cash, In kind, Other funds; or Staffing costs, Payments in kind, Other delegated funds.";
    need source or |_| String::new() =>
        "Where the amounts come from.";
    need rows by (ValueKind::By("columns", &ROWS), |read, block, key| Some(match columns? {
        Columns::CashAndKind => rows::<CashRow>(read, block, key),
        Columns::StaffingAndDelegated => rows::<StaffingRow>(read, block, key),
    })) =>
        "Who gives what, an entry for each partner or grant.";
    may note =>
        "A note that readers see under the table.";
    may stated as "total" by (ValueKind::By("columns", &TOTALS), |read, block, key| match columns? {
        Columns::CashAndKind => totals::<CashTotal>(read, block, key),
        Columns::StaffingAndDelegated => totals::<StaffingTotal>(read, block, key),
    }) =>
        "The totals of the columns as published; they are checked.";
} }

/// The kind of rows, whose keys depend on the columns.
const ROWS: [(&str, ValueKind); 2] = [
    (Columns::WORDS[0], ValueKind::Table(CashRow::SHAPE)),
    (Columns::WORDS[1], ValueKind::Table(StaffingRow::SHAPE)),
];

/// The kind of the stated totals, whose keys depend on the columns.
const TOTALS: [(&str, ValueKind); 2] = [
    (Columns::WORDS[0], ValueKind::Block(CashTotal::SHAPE)),
    (Columns::WORDS[1], ValueKind::Block(StaffingTotal::SHAPE)),
];

/// Declares the row and the stated total of a budget by the keys of its three columns.
macro_rules! budget_columns {
    ($row:ident $total:ident { $($column:ident $amount:literal $sum:literal;)* }) => {
        raw_record! { $row "a budget row" at span {
            need id [Option<Spanned<Id>>] =>
                "A short name; [[budget ID]] quotes the row's total.";
            need agency [Option<Spanned<Agency>>] =>
                "Who pays.";
            may label [Option<String>] by (ValueKind::Text, |read, block, key| Some(label(read, block, key, agency?))) =>
                "What readers see, if it is not the agency's own name.";
            $(may $column [Spanned<Amount>] or |block| Spanned::new(Amount::Blank, block.span) =>
                $amount;)*
            may total [Option<Spanned<Pounds>>] =>
                "The row's total as published; it is checked.";
        } }

        raw_record! { $total "the budget's stated total" {
            $(may $column [Option<Spanned<Pounds>>] =>
                $sum;)*
            may all [Option<Spanned<Pounds>>] =>
                "The total of everything, as published.";
        } }

        /// A row is kept even where its agency or a cell cannot be read, so that the rest of the
        /// table can still be checked.
        impl From<$row> for BudgetRow {
            fn from(raw: $row) -> Self {
                let id = || {
                    let place = format!("row {}", raw.span.start);
                    Spanned::new(Id::slug(raw.label.as_ref().unwrap_or(&place)), raw.span)
                };
                Self {
                    id: raw.id.unwrap_or_else(id),
                    agency: raw.agency.unwrap_or(Spanned::new(Agency::Other, raw.span)),
                    label: raw.label,
                    amounts: [$(raw.$column),*],
                    stated_total: raw.total,
                    span: raw.span,
                }
            }
        }

        impl From<$total> for StatedTotals {
            fn from(raw: $total) -> Self {
                Self { columns: [$(raw.$column),*], all: raw.all }
            }
        }
    };
}

budget_columns! { CashRow CashTotal {
    cash "Pounds in cash; nil, not applicable or not yet known where there is no amount."
        "The total in cash, as published.";
    in_kind "Pounds in kind, such as a seconded officer; nil, not applicable or not yet known where there is no amount."
        "The total in kind, as published.";
    other "Pounds of other funds; nil, not applicable or not yet known where there is no amount."
        "The total of other funds, as published.";
} }

budget_columns! { StaffingRow StaffingTotal {
    staffing "Pounds for staff; nil, not applicable or not yet known where there is no amount."
        "The total for staff, as published.";
    in_kind "Pounds in kind; nil, not applicable or not yet known where there is no amount."
        "The total in kind, as published.";
    delegated "Pounds of other delegated funds; nil, not applicable or not yet known where there is no amount."
        "The total of other delegated funds, as published.";
} }

fn rows<R: Record + Into<BudgetRow>>(
    read: &mut Reader<'_>,
    block: &KeyBlock<'_>,
    key: &str,
) -> Vec<BudgetRow> {
    let rows: Vec<R> = spreadsheet::rows(read, block, key, &WideColumns::NONE);
    rows.into_iter().map(R::into).collect()
}

fn totals<R: Value + Into<StatedTotals>>(
    read: &mut Reader<'_>,
    block: &KeyBlock<'_>,
    key: &str,
) -> Option<StatedTotals> {
    let total: Option<R> = Field::read(read, block, key)?;
    Some(total.map_or_else(StatedTotals::default, R::into))
}

/// A row's label. Where the agency cannot be read, what was typed keeps the row apart from others.
fn label(
    read: &mut Reader<'_>,
    row: &KeyBlock<'_>,
    key: &str,
    agency: Option<Spanned<Agency>>,
) -> Option<String> {
    let label: Option<String> = Field::read(read, row, key).flatten();
    let typed = || row.get("agency").and_then(Node::text).map(str::to_owned);
    match agency {
        Some(_) => label,
        None => label.or_else(typed),
    }
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
