//! From a plan to what of it may be published.
//!
//! [`Publishable`] is the only form of a plan that later stages accept, and only this room can make
//! one, so a figure that is hidden here has no way into HTML, SVG, alternative text, CSV or JSON.
//! Nothing is hidden unless a site or a plan decided it. Later stages take the names of figures
//! from here, never from `plan::figures`.
//!
//! The steps: every figure becomes public as it stands; decided tables are combined (`combine`) and
//! decided figures rounded (`cells::round`); all counts of a borough become one model (`cells`),
//! which says what must be hidden (`secondary`); that is hidden, with all that was made of it
//! (`suppress`); and readers are told (`notices`). Words that people said are kept to the leave
//! they gave (`voices`).
//!
//! The compiler keeps this: a value as typed is of another type than a public one, so that a later
//! stage cannot be given it,
//!
//! ```compile_fail,E0308
//! fn draw(_: &yjplan::disclosure::Indicator) {}
//! fn leak(typed: &yjplan::plan::figures::Indicator) {
//!     draw(typed);
//! }
//! ```
//!
//! and nobody else can make a publishable plan.
//!
//! ```compile_fail,E0624
//! fn skip(plan: yjplan::plan::Plan, words: yjplan::words::Words) -> yjplan::disclosure::Publishable {
//!     yjplan::disclosure::Publishable::new(plan, String::new(), words)
//! }
//! ```

mod cells;
mod combine;
mod notices;
mod publish;
mod publishable;
mod published;
mod secondary;
mod stage;
mod suppress;
#[cfg(test)]
pub(crate) mod testing;
mod voices;

pub use crate::plan::figures::{
    Band, Bands, Cohort, Comparator, FactValue, FigureBasis, Labels, Origin, Polarity, Position,
    Rank, Side, TargetAim, Unit,
};
pub use publish::publish;
pub use publishable::{Publishable, PublishableSite};
pub use published::Published;
pub use stage::Public;

use crate::plan::figures;

/// An indicator as readers may see it.
pub type Indicator = figures::Indicator<Public>;
/// One area's values over time as readers may see them.
pub type Series = figures::Series<Public>;
/// One point in time as readers may see it.
pub type Observation = figures::Observation<Public>;
/// A table of counts as readers may see it.
pub type CountTable = figures::CountTable<Public>;
/// A row of a table of counts as readers may see it.
pub type TableRow = figures::TableRow<Public>;
/// A figure that stands by itself, as readers may see it.
pub type Fact = figures::Fact<Public>;
/// A survey as readers may see it.
pub type Survey = figures::Survey<Public>;
/// An answer to a survey as readers may see it.
pub type Answer = figures::Answer<Public>;
/// How many a programme has reached, as readers may see it.
pub type Reach = figures::Reach<Public>;
/// One of the ten indicators as readers may see it.
pub type Kpi = figures::Kpi<Public>;
/// What one of the ten indicators reports, as readers may see it.
pub type KpiValue = figures::KpiValue<Public>;
/// The ten indicators as readers may see them.
pub type Kpis = figures::Kpis<Public>;
/// Groups of children against the population, as readers may see them.
pub type Representation = figures::Representation<Public>;
/// One group of children against the population, as readers may see it.
pub type RepresentationRow = figures::RepresentationRow<Public>;
/// Areas side by side, as readers may see them.
pub type Benchmark = figures::Benchmark<Public>;
/// A column of a benchmark as readers may see it.
pub type BenchmarkMeasure = figures::BenchmarkMeasure<Public>;
/// A row of a benchmark as readers may see it.
pub type BenchmarkRow = figures::BenchmarkRow<Public>;
