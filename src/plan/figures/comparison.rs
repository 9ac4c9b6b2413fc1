//! Figures side by side: groups of children against the population, and areas against each other.

use super::{Stage, Typed, Unit};
use crate::plan::Id;
use crate::plan::choice::choices;
use crate::plan::prose::Prose;
use crate::sources::Span;
use crate::units::{Decimal, Period};

/// One of the two columns of a table of representation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Side {
    /// The first: the children in question.
    Cohort,
    /// The second: those whom they are compared with.
    Reference,
}

impl Side {
    /// Both, in order.
    pub const BOTH: [Self; 2] = [Self::Cohort, Self::Reference];

    /// The key that its column has.
    pub fn word(self) -> &'static str {
        match self {
            Self::Cohort => "cohort",
            Self::Reference => "reference",
        }
    }
}

/// One group of children.
#[derive(Debug, Clone, PartialEq)]
pub struct RepresentationRow<S: Stage = Typed> {
    /// The group.
    pub group: String,
    /// Its share of the cohort, in percent.
    pub cohort: S::Maybe<Decimal>,
    /// Its share of the population, in percent.
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

    /// The share of one side, to be changed.
    pub fn share_mut(&mut self, side: Side) -> &mut S::Maybe<Decimal> {
        match side {
            Side::Cohort => &mut self.cohort,
            Side::Reference => &mut self.reference,
        }
    }
}

/// Groups of children in the cohort against the population.
#[derive(Debug, Clone, PartialEq)]
pub struct Representation<S: Stage = Typed> {
    /// How it is referred to.
    pub id: S::Written<Id>,
    /// Its caption.
    pub caption: String,
    /// Where the figures come from.
    pub source: String,
    /// The heading of the cohort's column.
    pub cohort: String,
    /// The heading of the population's column.
    pub reference: String,
    /// How many the cohort's shares are of.
    pub cohort_base: Option<S::Value<S::Written<u64>>>,
    /// How many the population's shares are of.
    pub reference_base: Option<S::Value<S::Written<u64>>>,
    /// When the cohort was counted.
    pub cohort_period: Option<Period>,
    /// When the population was counted.
    pub reference_period: Option<Period>,
    /// The groups.
    pub rows: Vec<RepresentationRow<S>>,
    /// A note that readers see.
    pub note: Option<Prose>,
}

impl<S: Stage> Representation<S> {
    /// How many the shares of one side are of.
    pub fn base(&self, side: Side) -> Option<&S::Value<S::Written<u64>>> {
        match side {
            Side::Cohort => self.cohort_base.as_ref(),
            Side::Reference => self.reference_base.as_ref(),
        }
    }

    /// How many the shares of one side are of, to be changed.
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

/// A column of a benchmark.
#[derive(Debug, Clone, PartialEq)]
pub struct BenchmarkMeasure<S: Stage = Typed> {
    /// How it is referred to.
    pub id: S::Written<Id>,
    /// Its heading.
    pub label: String,
    /// What its values are.
    pub unit: Unit,
    /// The two measures that it is the quotient of: the upper, then the lower.
    pub from: Vec<S::Written<Id>>,
    /// Which of the ten key performance indicators it is.
    pub kpi: Option<S::Written<u64>>,
}

choices! {
    /// Whether a row's figures are counted or averaged. An average has half a unit of slack on every
    /// printed count, because it was rounded.
    pub enum FigureBasis {
        /// One area's own figures.
        Exact = "exact",
        /// A mean of several areas.
        Mean = "mean",
    }
}

/// The position of an area among others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Position {
    /// From 1.
    pub rank: u32,
    /// Among how many.
    pub of: Option<u32>,
    /// What it was before.
    pub before: Option<u32>,
}

/// One area.
#[derive(Debug, Clone, PartialEq)]
pub struct BenchmarkRow<S: Stage = Typed> {
    /// The area; `None` is the plan's own.
    pub area: Option<S::Written<Id>>,
    /// Counted or averaged.
    pub basis: FigureBasis,
    /// A value for each measure; `None` where it is not available.
    pub values: Vec<S::Maybe<S::Written<Decimal>>>,
    /// Its position.
    pub position: Option<Position>,
    /// Where the row was written.
    pub span: S::Checked<Span>,
}

/// Areas side by side.
#[derive(Debug, Clone, PartialEq)]
pub struct Benchmark<S: Stage = Typed> {
    /// How it is referred to.
    pub id: S::Written<Id>,
    /// The indicator that it is of.
    pub indicator: Option<S::Written<Id>>,
    /// Its caption.
    pub caption: String,
    /// When.
    pub period: Period,
    /// Where the figures come from.
    pub source: String,
    /// Its columns.
    pub measures: Vec<BenchmarkMeasure<S>>,
    /// Its rows.
    pub rows: Vec<BenchmarkRow<S>>,
    /// A note that readers see.
    pub note: Option<Prose>,
}

impl<S: Stage> Benchmark<S> {
    /// Where the two columns stand that a column is the quotient of: the upper, then the lower.
    /// `None` where it is no quotient, or of columns that the table does not have.
    pub fn quotient(&self, measure: &BenchmarkMeasure<S>) -> Option<[usize; 2]> {
        let place = |id: &Id| self.measures.iter().position(|it| S::plain(&it.id) == id);
        let [top, bottom] = measure.from.as_slice() else {
            return None;
        };
        Some([place(S::plain(top))?, place(S::plain(bottom))?])
    }
}
