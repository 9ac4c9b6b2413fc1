//! Disclosure control: from a plan to what of it may be published.
//!
//! [`Publishable`] is the only form of a plan that later stages accept, and only this stage can
//! make one, so a value that is suppressed here cannot reach HTML, SVG, alternative text, CSV or
//! JSON. Nothing is suppressed unless a site or a plan decided it. Later stages take the names of
//! values from here, never from `plan::figures`.
//!
//! The steps: every value becomes public as typed; tables are combined (`combine`) and values
//! rounded (`cells::round`) where somebody decided so; all counts of a borough become one model
//! (`cells`), which says what must be suppressed (`secondary`); that is suppressed, with every
//! value derived from it (`suppress`); and readers are told (`notices`). Words that people said are
//! published as far as they consented (`voices`).
//!
//! The compiler enforces this: a value as typed has another type than a public one, so that it
//! cannot be passed to a later stage,
//!
//! ```compile_fail,E0308
//! fn draw(_: &yjplan::disclosure::Indicator) {}
//! fn leak(typed: &yjplan::plan::figures::Indicator) {
//!     draw(typed);
//! }
//! ```
//!
//! and no other stage can make a publishable plan.
//!
//! ```compile_fail,E0624
//! fn skip(plan: yjplan::plan::Plan, words: yjplan::words::Words) -> yjplan::disclosure::Publishable {
//!     yjplan::disclosure::Publishable::new(plan, String::new(), words)
//! }
//! ```

mod cells;
mod combine;
mod findings;
mod neighbours;
mod notices;
mod publish;
mod publishable;
mod published;
mod releases;
mod secondary;
mod stage;
mod suppress;
#[cfg(test)]
pub(crate) mod testing;
mod voices;

pub use crate::plan::figures::{
    Band, Bands, Cohort, Comparator, FactValue, FigureBasis, FirstPlace, Labels, Origin, Polarity,
    Position, Rank, Side, TargetAim, Unit,
};
pub use neighbours::BoroughValues;
pub use publish::{Examined, examine, publish};
pub use publishable::{Publishable, PublishableSite};
pub use published::Published;
pub use stage::Public;

use crate::plan::figures;

/// An indicator after disclosure control.
pub type Indicator = figures::Indicator<Public>;
/// The values of one area over time, after disclosure control.
pub type Series = figures::Series<Public>;
/// The values of one period, after disclosure control.
pub type Observation = figures::Observation<Public>;
/// A table of counts after disclosure control.
pub type CountTable = figures::CountTable<Public>;
/// A row of a table of counts after disclosure control.
pub type TableRow = figures::TableRow<Public>;
/// A key fact after disclosure control.
pub type Fact = figures::Fact<Public>;
/// A survey after disclosure control.
pub type Survey = figures::Survey<Public>;
/// An answer to a survey, after disclosure control.
pub type Answer = figures::Answer<Public>;
/// The reach of a programme, after disclosure control.
pub type Reach = figures::Reach<Public>;
/// A key performance indicator after disclosure control.
pub type Kpi = figures::Kpi<Public>;
/// The value of a key performance indicator, after disclosure control.
pub type KpiValue = figures::KpiValue<Public>;
/// The key performance indicators after disclosure control.
pub type Kpis = figures::Kpis<Public>;
/// Groups of children against the population, after disclosure control.
pub type Representation = figures::Representation<Public>;
/// One group of children against the population, after disclosure control.
pub type RepresentationRow = figures::RepresentationRow<Public>;
/// A benchmark of areas after disclosure control.
pub type Benchmark = figures::Benchmark<Public>;
/// A column of a benchmark after disclosure control.
pub type BenchmarkMeasure = figures::BenchmarkMeasure<Public>;
/// A row of a benchmark after disclosure control.
pub type BenchmarkRow = figures::BenchmarkRow<Public>;
/// A quoted value as readers may see it.
pub type QuotedCell<'a> = figures::QuotedCell<'a, Public>;
