//! The budget: the money that each agency gives to the service.

use crate::plan::Id;
use crate::plan::choice::choices;
use crate::plan::prose::Prose;
use crate::sources::{Span, Spanned};
use crate::units::{Period, Pounds};
use crate::words::Missing;

choices! {
    /// The agencies that give money, as the funding tables of published plans list them.
    pub enum Agency {
        /// The Youth Justice Board, whose grant the Ministry of Justice has paid since April 2026.
        YouthJusticeBoard = "youth justice board" => YouthJusticeBoard,
        /// The council or councils of the area.
        LocalAuthority = "local authority" => LocalAuthority,
        /// The police force of the area.
        Police = "police" => Police,
        /// The police and crime commissioner, or the mayor's office in London.
        PoliceAndCrimeCommissioner = "police and crime commissioner" => PoliceAndCrimeCommissioner,
        /// The Probation Service of England and Wales.
        Probation = "probation" => Probation,
        /// The health service of the area.
        Health = "health" => Health,
        /// The Welsh Government in Cardiff.
        WelshGovernment = "welsh government" => WelshGovernment,
        /// Anyone else who gives money.
        Other = "other" => Other,
    }
}

/// An amount of money in a cell. Blank, nil, not applicable and not yet known are four different
/// values.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Amount {
    /// An amount in whole pounds.
    Known(Pounds),
    /// No money, as the document states.
    Nil,
    /// There can be no amount here.
    NotApplicable,
    /// The amount will be known later.
    NotYetKnown,
    /// The document leaves the cell blank.
    Blank,
}

impl Amount {
    /// The pounds.
    ///
    /// # Errors
    ///
    /// The reason why there is no amount to print.
    pub fn known(self) -> Result<Pounds, Missing> {
        match self {
            Self::Known(pounds) => Ok(pounds),
            Self::Nil => Err(Missing::Nil),
            Self::NotApplicable => Err(Missing::NotApplicable),
            Self::NotYetKnown => Err(Missing::NotYetKnown),
            Self::Blank => Err(Missing::Blank),
        }
    }

    /// The pounds to add to a total; `None` when the total cannot be known without this amount.
    pub fn pounds(self) -> Option<Pounds> {
        match self {
            Self::Known(pounds) => Some(pounds),
            Self::Nil | Self::NotApplicable | Self::Blank => Some(Pounds(0)),
            Self::NotYetKnown => None,
        }
    }
}

choices! {
    /// The columns of a budget. Published plans use these two sets.
    pub enum Columns {
        /// Cash, in kind, and other funds.
        CashAndKind = "cash and kind",
        /// Staffing costs, payments in kind, and other delegated funds.
        StaffingAndDelegated = "staffing and delegated",
    }
}

/// One of the three columns of a budget.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Money {
    /// Cash, or staffing costs.
    Cash,
    /// Payments in kind, in both sets of columns.
    InKind,
    /// Other funds, or other delegated funds.
    Other,
}

impl Money {
    /// The columns from left to right.
    pub const ALL: [Self; 3] = [Self::Cash, Self::InKind, Self::Other];

    /// The key of this column in budget.yaml.
    pub fn key(self, columns: Columns) -> &'static str {
        match (self, columns) {
            (Self::Cash, Columns::CashAndKind) => "cash",
            (Self::Cash, Columns::StaffingAndDelegated) => "staffing",
            (Self::InKind, _) => "in_kind",
            (Self::Other, Columns::CashAndKind) => "other",
            (Self::Other, Columns::StaffingAndDelegated) => "delegated",
        }
    }
}

/// The amounts that one agency gives.
#[derive(Debug, Clone, PartialEq)]
pub struct BudgetRow {
    /// How prose refers to it.
    pub id: Spanned<Id>,
    /// The agency that gives.
    pub agency: Spanned<Agency>,
    /// The row's name as published; `None` where it is the agency's.
    pub label: Option<String>,
    /// The amounts of the three columns, in the order of [`Money::ALL`].
    pub amounts: [Spanned<Amount>; 3],
    /// The total of the row as stated in the document; `None` where it states none.
    pub stated_total: Option<Spanned<Pounds>>,
    /// Where the row was written.
    pub span: Span,
}

impl BudgetRow {
    /// The amount in a column.
    pub fn amount(&self, column: Money) -> Amount {
        self.amounts[column as usize].value
    }

    /// The sum of the row's amounts; `None` while an amount is not yet known.
    pub fn total(&self) -> Option<Pounds> {
        self.amounts.iter().map(|a| a.value.pounds()).sum()
    }
}

/// The totals that the document states; `None` where it states none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct StatedTotals {
    /// The stated total of each column, in pounds.
    pub columns: [Option<Spanned<Pounds>>; 3],
    /// The stated total of everything, in pounds.
    pub all: Option<Spanned<Pounds>>,
}

/// The budget of one year, agency by agency.
#[derive(Debug, Clone, PartialEq)]
pub struct Budget {
    /// The financial year that it is for.
    pub year: Period,
    /// Whether the amounts may still be revised.
    pub provisional: bool,
    /// The set of columns that it uses.
    pub columns: Columns,
    /// A note that readers see.
    pub note: Option<Prose>,
    /// Where the figures come from.
    pub source: String,
    /// The rows, one for each agency or grant.
    pub rows: Vec<BudgetRow>,
    /// The totals that the document states.
    pub stated: StatedTotals,
}

impl Budget {
    /// The sum of a column; `None` while an amount is not yet known.
    pub fn column_total(&self, column: Money) -> Option<Pounds> {
        self.rows
            .iter()
            .map(|row| row.amount(column).pounds())
            .sum()
    }

    /// The sum of all amounts; `None` while an amount is not yet known.
    pub fn total(&self) -> Option<Pounds> {
        self.rows.iter().map(BudgetRow::total).sum()
    }
}
