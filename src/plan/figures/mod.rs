//! Figures about children, before disclosure control.
//!
//! No stage after `disclosure` may name this module: what it hides must have no way out.

mod comparison;
mod count;
mod fact;
mod indicator;
mod kpi;
mod stage;
mod table;

use crate::plan::Id;

pub use crate::units::Unit;
pub use comparison::{
    Benchmark, BenchmarkMeasure, BenchmarkRow, FigureBasis, Position, Representation,
    RepresentationRow, Side,
};
pub use count::Count;
pub use fact::{Answer, Compared, Fact, FactValue, Reach, Survey};
pub use indicator::{
    Band, Bands, Cohort, Comparator, Indicator, Labels, Observation, Origin, Polarity, Rank,
    Series, TargetAim,
};
pub use kpi::{Kpi, KpiValue, Kpis};
pub use stage::{Datum, Stage, Typed};
pub use table::{CountTable, TableRow};

/// All figures about children in a plan.
#[derive(Debug, Clone, PartialEq)]
pub struct Figures<S: Stage = Typed> {
    /// Indicators: values measured over time.
    pub indicators: Vec<Indicator<S>>,
    /// Tables of counts, in the order of the file.
    pub tables: Vec<CountTable<S>>,
    /// The ten key performance indicators.
    pub kpis: Option<Kpis<S>>,
    /// Key facts: single values.
    pub facts: Vec<Fact<S>>,
    /// Surveys, in the order of the file.
    pub surveys: Vec<Survey<S>>,
    /// The numbers of people whom programmes have reached.
    pub reach: Vec<Reach<S>>,
    /// Groups of children against the population.
    pub representation: Vec<Representation<S>>,
    /// Tables that set several areas beside each other.
    pub benchmarks: Vec<Benchmark<S>>,
}

impl<S: Stage> Default for Figures<S> {
    fn default() -> Self {
        Self {
            indicators: Vec::new(),
            tables: Vec::new(),
            kpis: None,
            facts: Vec::new(),
            surveys: Vec::new(),
            reach: Vec::new(),
            representation: Vec::new(),
            benchmarks: Vec::new(),
        }
    }
}

impl<S: Stage> Figures<S> {
    /// The names by which decisions about small numbers refer to values: ids, `kpi-4` for a key
    /// performance indicator, and the programme's id for its reach.
    pub fn names(&self) -> Vec<Id> {
        let indicators = self.indicators.iter().map(|it| S::plain(&it.id).clone());
        let tables = self.tables.iter().map(|it| S::plain(&it.id).clone());
        let facts = self.facts.iter().map(|it| S::plain(&it.id).clone());
        let surveys = self.surveys.iter().map(|it| S::plain(&it.id).clone());
        let benchmarks = self.benchmarks.iter().map(|it| S::plain(&it.id).clone());
        let shares = self
            .representation
            .iter()
            .map(|it| S::plain(&it.id).clone());
        let kpis = self
            .kpis
            .iter()
            .flat_map(|all| &all.kpis)
            .map(|it| it.id.clone());
        let reach = self.reach.iter().map(|it| it.programme.clone());
        let all = indicators.chain(tables).chain(facts).chain(surveys);
        let all = all.chain(benchmarks).chain(shares);
        all.chain(kpis).chain(reach).collect()
    }
}
