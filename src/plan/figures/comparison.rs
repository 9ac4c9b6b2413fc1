//! Figures side by side: groups of children against the population, and areas against each other.

use super::Unit;
use crate::plan::Id;
use crate::plan::prose::Prose;
use crate::sources::{Span, Spanned};
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
pub struct RepresentationRow {
    /// The group.
    pub group: String,
    /// Its share of the cohort, in percent.
    pub cohort: Option<Decimal>,
    /// Its share of the population, in percent.
    pub reference: Option<Decimal>,
    /// Where the row was written.
    pub span: Span,
}

impl RepresentationRow {
    /// The share of one side.
    pub fn share(&self, side: Side) -> Option<Decimal> {
        match side {
            Side::Cohort => self.cohort,
            Side::Reference => self.reference,
        }
    }
}

/// Groups of children in the cohort against the population.
#[derive(Debug, Clone, PartialEq)]
pub struct Representation {
    /// How it is referred to.
    pub id: Spanned<Id>,
    /// Its caption.
    pub caption: String,
    /// Where the figures come from.
    pub source: String,
    /// The heading of the cohort's column.
    pub cohort: String,
    /// The heading of the population's column.
    pub reference: String,
    /// How many the cohort's shares are of.
    pub cohort_base: Option<Spanned<u64>>,
    /// How many the population's shares are of.
    pub reference_base: Option<Spanned<u64>>,
    /// When the cohort was counted.
    pub cohort_period: Option<Period>,
    /// When the population was counted.
    pub reference_period: Option<Period>,
    /// The groups.
    pub rows: Vec<RepresentationRow>,
    /// A note that readers see.
    pub note: Option<Prose>,
}

impl Representation {
    /// How many the shares of one side are of.
    pub fn base(&self, side: Side) -> Option<Spanned<u64>> {
        match side {
            Side::Cohort => self.cohort_base,
            Side::Reference => self.reference_base,
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
pub struct BenchmarkMeasure {
    /// How it is referred to.
    pub id: Spanned<Id>,
    /// Its heading.
    pub label: String,
    /// What its values are.
    pub unit: Unit,
    /// The two measures that it is the quotient of: the upper, then the lower.
    pub from: Vec<Spanned<Id>>,
    /// Which of the ten key performance indicators it is.
    pub kpi: Option<Spanned<u64>>,
}

/// Whether a row's figures are counted or averaged. An average has half a unit of slack on every
/// printed count, because it was rounded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FigureBasis {
    /// One area's own figures.
    Exact,
    /// A mean of several areas.
    Mean,
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
pub struct BenchmarkRow {
    /// The area; `None` is the plan's own.
    pub area: Option<Spanned<Id>>,
    /// Counted or averaged.
    pub basis: FigureBasis,
    /// A value for each measure; `None` where it is not available.
    pub values: Vec<Option<Spanned<Decimal>>>,
    /// Its position.
    pub position: Option<Position>,
    /// Where the row was written.
    pub span: Span,
}

/// Areas side by side.
#[derive(Debug, Clone, PartialEq)]
pub struct Benchmark {
    /// How it is referred to.
    pub id: Spanned<Id>,
    /// The indicator that it is of.
    pub indicator: Option<Spanned<Id>>,
    /// Its caption.
    pub caption: String,
    /// When.
    pub period: Period,
    /// Where the figures come from.
    pub source: String,
    /// Its columns.
    pub measures: Vec<BenchmarkMeasure>,
    /// Its rows.
    pub rows: Vec<BenchmarkRow>,
    /// A note that readers see.
    pub note: Option<Prose>,
}
