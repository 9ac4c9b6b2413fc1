//! Tables that compare: groups of children with the population, and areas with each other.

use super::set::{Axis, QuotedCell, QuotedCells, ShareColumn, ShareRow, ShareTable, ValueSet};
use super::{Count, FirstPlace, Stage, Typed, Unit};
use crate::plan::Id;
use crate::plan::choice::choices;
use crate::plan::prose::Prose;
use crate::sources::{Span, Spanned};
use crate::units::{Decimal, Period};

/// One of the two columns of a table of representation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Side {
    /// The first column: the children in question.
    Cohort,
    /// The second column: the population that they are compared with.
    Reference,
}

impl Side {
    /// Both sides, in the order of the columns.
    pub const BOTH: [Self; 2] = [Self::Cohort, Self::Reference];

    /// The key of this column in representation.yaml.
    pub fn word(self) -> &'static str {
        match self {
            Self::Cohort => "cohort",
            Self::Reference => "reference",
        }
    }
}

/// One group of children, with its share of each side.
#[derive(Debug, Clone, PartialEq)]
pub struct RepresentationRow<S: Stage = Typed> {
    /// The name of the group, such as an ethnicity.
    pub group: String,
    /// The group's share of the cohort, in percent.
    pub cohort: S::Maybe<Decimal>,
    /// The group's share of the population, in percent.
    pub reference: S::Maybe<Decimal>,
    /// Where the row was written.
    pub span: S::Checked<Span>,
}

impl<S: Stage> RepresentationRow<S> {
    /// The share of one side.
    pub fn share(&self, side: Side) -> &S::Maybe<Decimal> {
        match side {
            Side::Cohort => &self.cohort,
            Side::Reference => &self.reference,
        }
    }

    /// The share of one side, to be changed by disclosure control.
    pub fn share_mut(&mut self, side: Side) -> &mut S::Maybe<Decimal> {
        match side {
            Side::Cohort => &mut self.cohort,
            Side::Reference => &mut self.reference,
        }
    }
}

/// A table of groups of children: their share of the cohort against their share of the population.
#[derive(Debug, Clone, PartialEq)]
pub struct Representation<S: Stage = Typed> {
    /// How it is referred to.
    pub id: S::Written<Id>,
    /// The caption of the table.
    pub caption: String,
    /// Where the figures come from.
    pub source: String,
    /// The heading of the cohort's column.
    pub cohort: String,
    /// The heading of the population's column.
    pub reference: String,
    /// The number of children of whom the cohort's shares are percentages; `None` where it is not
    /// given.
    pub cohort_base: Option<S::Value<S::Written<u64>>>,
    /// The number of people of whom the population's shares are percentages; `None` where it is not
    /// given.
    pub reference_base: Option<S::Value<S::Written<u64>>>,
    /// The period of the cohort; `None` where it is not given.
    pub cohort_period: Option<Period>,
    /// The period of the population; `None` where it is not given.
    pub reference_period: Option<Period>,
    /// One row for each group.
    pub rows: Vec<RepresentationRow<S>>,
    /// A note that readers see.
    pub note: Option<Prose>,
}

impl<S: Stage> Representation<S> {
    /// What it has in common with other sets of values.
    pub(super) fn set(&self) -> ValueSet<'_, S> {
        ValueSet {
            word: "representation",
            id: &self.id,
            caption: &self.caption,
            note: self.note.as_ref(),
            is_list: false,
            cells: Some(self),
        }
    }

    /// The number of which one side's shares are percentages; `None` where it is not given.
    pub fn base(&self, side: Side) -> Option<&S::Value<S::Written<u64>>> {
        match side {
            Side::Cohort => self.cohort_base.as_ref(),
            Side::Reference => self.reference_base.as_ref(),
        }
    }

    /// The same number, to be changed by disclosure control.
    pub fn base_mut(&mut self, side: Side) -> Option<&mut S::Value<S::Written<u64>>> {
        match side {
            Side::Cohort => self.cohort_base.as_mut(),
            Side::Reference => self.reference_base.as_mut(),
        }
    }

    /// The heading of one side.
    pub fn heading(&self, side: Side) -> &str {
        match side {
            Side::Cohort => &self.cohort,
            Side::Reference => &self.reference,
        }
    }
}

impl Representation {
    /// Its groups as percentages of both sides.
    pub(super) fn shares(&self) -> ShareTable<'_> {
        let column = |side: Side| ShareColumn {
            key: Some(side.word()),
            heading: self.heading(side),
            base: self
                .base(side)
                .map(|base| Spanned::new(Count::Known(base.value), base.span)),
            is_dated: match side {
                Side::Cohort => self.cohort_period.is_some(),
                Side::Reference => self.reference_period.is_some(),
            },
        };
        let rows = self.rows.iter().map(|row| ShareRow {
            id: None,
            label: &row.group,
            span: row.span,
            shares: vec![row.cohort, row.reference],
            count: None,
        });
        ShareTable {
            word: "representation",
            id: &self.id,
            name: &self.caption,
            is_whole: true,
            columns: Side::BOTH.map(column).into(),
            rows: rows.collect(),
        }
    }
}

impl<S: Stage> QuotedCells<S> for Representation<S> {
    fn axes(&self) -> Vec<Axis> {
        // a group is named by its words as an id
        let groups = self.rows.iter().map(|row| Id::slug(&row.group).to_string());
        let groups = Axis {
            what: "group",
            names: groups.collect(),
        };
        let columns = Axis {
            what: "column",
            names: Side::BOTH.map(|side| side.word().to_owned()).into(),
        };
        vec![groups, columns]
    }

    fn cell(&self, at: &[usize]) -> Option<QuotedCell<'_, S>> {
        let [row, side] = *at else {
            return None;
        };
        let share = self.rows.get(row)?.share(*Side::BOTH.get(side)?);
        Some(QuotedCell::Share(share))
    }
}

/// A column of a benchmark: one measure.
#[derive(Debug, Clone, PartialEq)]
pub struct BenchmarkMeasure<S: Stage = Typed> {
    /// How it is referred to.
    pub id: S::Written<Id>,
    /// The heading of the column.
    pub label: String,
    /// The unit of its values.
    pub unit: Unit,
    /// The ids of the two measures whose quotient this is, numerator first; empty where it is no
    /// quotient.
    pub from: Vec<S::Written<Id>>,
    /// The number of the key performance indicator that this is, from 1 to 10; `None` where it is
    /// none.
    pub kpi: Option<S::Written<u64>>,
}

choices! {
    /// Whether a row's values are counted or averaged. The counts printed for an average were
    /// rounded, so checks allow half a unit of difference for each.
    pub enum FigureBasis {
        /// The values of one area itself.
        Exact = "exact",
        /// A mean of several areas.
        Mean = "mean",
    }
}

/// The rank of an area among others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Position {
    /// The rank, counted from 1.
    pub rank: u32,
    /// The number of areas that are ranked; `None` where it is not given.
    pub of: Option<u32>,
    /// The rank in the period before; `None` where it is not given.
    pub before: Option<u32>,
    /// The end at which the first place is; `None` where it is not given.
    pub first: Option<FirstPlace>,
}

/// The row of one area in a benchmark.
#[derive(Debug, Clone, PartialEq)]
pub struct BenchmarkRow<S: Stage = Typed> {
    /// The id of the area; `None` for the plan's own area.
    pub area: Option<S::Written<Id>>,
    /// Whether its values are counted or averaged.
    pub basis: FigureBasis,
    /// One value for each measure; `None` where it is not available.
    pub values: Vec<S::Maybe<S::Written<Decimal>>>,
    /// The rank of the area; `None` where it is not given.
    pub position: Option<Position>,
    /// Where the row was written.
    pub span: S::Checked<Span>,
}

/// A table that sets several areas beside each other in one period.
#[derive(Debug, Clone, PartialEq)]
pub struct Benchmark<S: Stage = Typed> {
    /// How it is referred to.
    pub id: S::Written<Id>,
    /// The indicator that the table compares; `None` where it compares something else.
    pub indicator: Option<S::Written<Id>>,
    /// The caption of the table.
    pub caption: String,
    /// The period that all its values are for.
    pub period: Period,
    /// Where the figures come from.
    pub source: String,
    /// The columns, from left to right.
    pub measures: Vec<BenchmarkMeasure<S>>,
    /// The rows, from top to bottom.
    pub rows: Vec<BenchmarkRow<S>>,
    /// A note that readers see.
    pub note: Option<Prose>,
}

impl<S: Stage> QuotedCells<S> for Benchmark<S> {
    fn axes(&self) -> Vec<Axis> {
        let area = |row: &BenchmarkRow<S>| {
            let area = row.area.as_ref();
            area.map_or_else(|| "own".to_owned(), |area| S::plain(area).to_string())
        };
        let measures = self.measures.iter().map(|it| S::plain(&it.id).to_string());
        let areas = Axis {
            what: "area",
            names: self.rows.iter().map(area).collect(),
        };
        let measures = Axis {
            what: "measure",
            names: measures.collect(),
        };
        vec![areas, measures]
    }

    fn cell(&self, at: &[usize]) -> Option<QuotedCell<'_, S>> {
        let [row, measure] = *at else {
            return None;
        };
        let unit = self.measures.get(measure)?.unit;
        let value = self.rows.get(row)?.values.get(measure)?;
        Some(QuotedCell::Figure(value, unit))
    }
}

impl<S: Stage> Benchmark<S> {
    /// What it has in common with other sets of values.
    pub(super) fn set(&self) -> ValueSet<'_, S> {
        ValueSet {
            word: "benchmark",
            id: &self.id,
            caption: &self.caption,
            note: self.note.as_ref(),
            is_list: false,
            cells: Some(self),
        }
    }

    /// The indexes of the two columns whose quotient a column is, numerator first. `None` where the
    /// column is no quotient, or names a column that the table does not have.
    pub fn quotient(&self, measure: &BenchmarkMeasure<S>) -> Option<[usize; 2]> {
        let place = |id: &Id| self.measures.iter().position(|it| S::plain(&it.id) == id);
        let [top, bottom] = measure.from.as_slice() else {
            return None;
        };
        Some([place(S::plain(top))?, place(S::plain(bottom))?])
    }
}
