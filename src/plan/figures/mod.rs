//! Figures about children, before disclosure control.
//!
//! No stage after `disclosure` may name this module: what it hides must have no way out.

mod count;
mod indicator;
mod kpi;
mod table;

pub use count::Count;
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
}
