//! Groups against the population, and areas against each other, as readers may see them.

use super::{FigureBasis, Position, Published, Side, Unit};
use crate::plan::Id;
use crate::plan::figures;
use crate::plan::prose::Prose;
use crate::units::{Decimal, Period};

/// One group of children.
#[derive(Debug, Clone, PartialEq)]
pub struct RepresentationRow {
    /// The group.
    pub group: String,
    /// Its share of the cohort, in percent.
    pub cohort: Published<Decimal>,
    /// Its share of the population, in percent.
    pub reference: Published<Decimal>,
}

/// Groups of children in the cohort against the population.
#[derive(Debug, Clone, PartialEq)]
pub struct Representation {
    /// How it is referred to.
    pub id: Id,
    /// Its caption.
    pub caption: String,
    /// Where the figures come from.
    pub source: String,
    /// The heading of the cohort's column.
    pub cohort: String,
    /// The heading of the population's column.
    pub reference: String,
    /// How many the cohort's shares are of, where it is said.
    pub cohort_base: Option<Published<u64>>,
    /// How many the population's shares are of, where it is said.
    pub reference_base: Option<Published<u64>>,
    /// When the cohort was counted.
    pub cohort_period: Option<Period>,
    /// When the population was counted.
    pub reference_period: Option<Period>,
    /// The groups.
    pub rows: Vec<RepresentationRow>,
    /// A note that readers see.
    pub note: Option<Prose>,
}

impl RepresentationRow {
    /// The share of one side.
    pub fn share(&self, side: Side) -> &Published<Decimal> {
        match side {
            Side::Cohort => &self.cohort,
            Side::Reference => &self.reference,
        }
    }

    /// The same, to be changed.
    pub(super) fn share_mut(&mut self, side: Side) -> &mut Published<Decimal> {
        match side {
            Side::Cohort => &mut self.cohort,
            Side::Reference => &mut self.reference,
        }
    }
}

impl Representation {
    /// How many the shares of one side are of.
    pub(super) fn base(&self, side: Side) -> Option<&Published<u64>> {
        match side {
            Side::Cohort => self.cohort_base.as_ref(),
            Side::Reference => self.reference_base.as_ref(),
        }
    }

    /// The same, to be changed.
    pub(super) fn base_mut(&mut self, side: Side) -> Option<&mut Published<u64>> {
        match side {
            Side::Cohort => self.cohort_base.as_mut(),
            Side::Reference => self.reference_base.as_mut(),
        }
    }
}

/// A figure, or that none was published.
fn known(value: Option<Decimal>) -> Published<Decimal> {
    value.map_or(Published::NotAvailable(None), Published::Figure)
}

impl From<figures::Representation> for Representation {
    fn from(raw: figures::Representation) -> Self {
        let rows = raw.rows.into_iter();
        Self {
            id: raw.id.value,
            caption: raw.caption,
            source: raw.source,
            cohort: raw.cohort,
            reference: raw.reference,
            cohort_base: raw.cohort_base.map(|base| Published::Figure(base.value)),
            reference_base: raw.reference_base.map(|base| Published::Figure(base.value)),
            cohort_period: raw.cohort_period,
            reference_period: raw.reference_period,
            rows: rows
                .map(|row| RepresentationRow {
                    group: row.group,
                    cohort: known(row.cohort),
                    reference: known(row.reference),
                })
                .collect(),
            note: raw.note,
        }
    }
}

/// A column of a benchmark.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BenchmarkMeasure {
    /// Its heading.
    pub label: String,
    /// What its values are.
    pub unit: Unit,
    /// Where the two measures stand that it is the quotient of: the upper, then the lower.
    pub from: Option<[usize; 2]>,
    /// Which of the ten key performance indicators it is.
    pub kpi: Option<u64>,
}

/// One area.
#[derive(Debug, Clone, PartialEq)]
pub struct BenchmarkRow {
    /// The area; `None` is the plan's own.
    pub area: Option<Id>,
    /// Counted or averaged.
    pub basis: FigureBasis,
    /// A value for each measure.
    pub values: Vec<Published<Decimal>>,
    /// Its position.
    pub position: Option<Position>,
}

/// Areas side by side.
#[derive(Debug, Clone, PartialEq)]
pub struct Benchmark {
    /// How it is referred to.
    pub id: Id,
    /// The indicator that it is of.
    pub indicator: Option<Id>,
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

impl From<figures::Benchmark> for Benchmark {
    fn from(raw: figures::Benchmark) -> Self {
        let at = |id: &Id| raw.measures.iter().position(|it| it.id.value == *id);
        let from = |it: &figures::BenchmarkMeasure| match it.from.as_slice() {
            [top, bottom] => Some([at(&top.value)?, at(&bottom.value)?]),
            _ => None,
        };
        let quotients: Vec<_> = raw.measures.iter().map(from).collect();
        let measures = raw.measures.into_iter().zip(quotients);
        Self {
            id: raw.id.value,
            indicator: raw.indicator.map(|indicator| indicator.value),
            caption: raw.caption,
            period: raw.period,
            source: raw.source,
            measures: measures
                .map(|(measure, from)| BenchmarkMeasure {
                    label: measure.label,
                    unit: measure.unit,
                    from,
                    kpi: measure.kpi.map(|kpi| kpi.value),
                })
                .collect(),
            rows: raw.rows.into_iter().map(BenchmarkRow::from).collect(),
            note: raw.note,
        }
    }
}

impl From<figures::BenchmarkRow> for BenchmarkRow {
    fn from(raw: figures::BenchmarkRow) -> Self {
        Self {
            area: raw.area.map(|area| area.value),
            basis: raw.basis,
            values: raw
                .values
                .into_iter()
                .map(|value| known(value.map(|value| value.value)))
                .collect(),
            position: raw.position,
        }
    }
}
