//! From a plan to what of it may be published.
//!
//! [`Publishable`] is the only form of a plan that later stages accept, and only this room can make
//! one, so a figure that is hidden here has no way into HTML, SVG, alternative text, CSV or JSON.
//! For now nothing is hidden: every figure passes as it stands. Later stages take the names of
//! figures from here, never from `plan::figures`.

mod comparison;
mod fact;
mod indicator;
mod kpi;
mod protect;
mod publish;
mod shown;
mod table;
#[cfg(test)]
pub(crate) mod testing;

pub use crate::plan::figures::{
    Band, Bands, Cohort, Comparator, FactValue, FigureBasis, Labels, Origin, Polarity, Position,
    Rank, TargetAim, Unit,
};
pub use comparison::{
    Benchmark, BenchmarkMeasure, BenchmarkRow, Representation, RepresentationRow,
};
pub use fact::{Answer, Fact, Reach, Survey};
pub use indicator::{Indicator, Observation, Series};
pub use kpi::{Kpi, KpiValue, Kpis};
pub use publish::{Publishable, PublishableSite, publish};
pub use shown::Shown;
pub use table::{CountTable, TableRow};
