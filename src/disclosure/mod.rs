//! From a plan to what of it may be published.
//!
//! [`Publishable`] is the only form of a plan that later stages accept, and only this room can make
//! one, so a figure that is hidden here has no way into HTML, SVG, alternative text, CSV or JSON.
//! Nothing is hidden unless a site or a plan decided it. Later stages take the names of figures from
//! here, never from `plan::figures`.
//!
//! The steps: every figure becomes public as it stands; decided tables are combined (`combine`) and
//! decided figures rounded (`round`); all counts of a borough become one model (`ledger`), which
//! says what must be hidden (`protect`); that is hidden, with all that was made of it (`settle`,
//! `follow`); and
//! readers are told (`remark`). Words that people said are kept to the leave they gave (`voices`).

mod cells;
mod combine;
mod comparison;
mod derived;
mod fact;
mod indicator;
mod kpi;
mod notices;
mod publish;
mod published;
mod round;
mod secondary;
mod suppress;
mod table;
#[cfg(test)]
pub(crate) mod testing;
mod voices;

pub use crate::plan::figures::{
    Band, Bands, Cohort, Comparator, FactValue, FigureBasis, Labels, Origin, Polarity, Position,
    Rank, Side, TargetAim, Unit,
};
pub use comparison::{
    Benchmark, BenchmarkMeasure, BenchmarkRow, Representation, RepresentationRow,
};
pub use fact::{Answer, Fact, Reach, Survey};
pub use indicator::{Indicator, Observation, Series};
pub use kpi::{Kpi, KpiValue, Kpis};
pub use publish::{Publishable, PublishableSite, publish};
pub use published::Published;
pub use table::{CountTable, TableRow};
