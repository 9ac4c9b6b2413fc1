//! Figures about children, before disclosure control.
//!
//! No stage after `disclosure` may name this module: what it hides must have no way out.

mod comparison;
mod count;
mod fact;
mod indicator;
mod kpi;
mod table;

pub use comparison::{
    Benchmark, BenchmarkMeasure, BenchmarkRow, FigureBasis, Position, Representation,
    RepresentationRow,
};
pub use count::Count;
pub use fact::{Answer, Compared, Fact, FactValue, Reach, Survey};
pub use indicator::{
    Band, Bands, Cohort, Comparator, Indicator, Labels, Observation, Origin, Polarity, Rank,
    Series, TargetAim, Unit,
};
pub use kpi::{Kpi, KpiValue, Kpis};
pub use table::{CountTable, TableRow};

/// All figures about children in a plan.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Figures {
    /// What is measured over time.
    pub indicators: Vec<Indicator>,
    /// Tables of counts.
    pub tables: Vec<CountTable>,
    /// The ten key performance indicators.
    pub kpis: Option<Kpis>,
    /// Figures that stand by themselves.
    pub facts: Vec<Fact>,
    /// Surveys.
    pub surveys: Vec<Survey>,
    /// How many programmes have reached.
    pub reach: Vec<Reach>,
    /// Groups of children against the population.
    pub representation: Vec<Representation>,
    /// Areas side by side.
    pub benchmarks: Vec<Benchmark>,
}
