//! Figures about children, before disclosure control.
//!
//! No stage after `disclosure` may name this module: what it hides must have no way out.

mod comparison;
mod count;
mod fact;
mod indicator;
mod kpi;
mod set;
mod stage;
mod table;

use crate::plan::Id;

pub use crate::units::Unit;
pub use crate::words::FirstPlace;
pub use comparison::{
    Benchmark, BenchmarkMeasure, BenchmarkRow, FigureBasis, Position, Representation,
    RepresentationRow, Side,
};
pub use count::Count;
pub use fact::{Answer, Compared, Fact, FactValue, Reach, Survey};
pub use indicator::{
    Band, Bands, Cohort, Comparator, Indicator, Labels, Observation, Origin, Polarity, Rank,
    Series, StatedResult, TargetAim,
};
pub use kpi::{Kpi, KpiValue, Kpis};
pub use set::{Axis, QuotedCell, ShareColumn, ShareRow, ShareTable, ValueSet};
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
    /// Everything that is referred to by an id of its own.
    pub fn sets(&self) -> Vec<ValueSet<'_, S>> {
        let mut sets: Vec<_> = self.indicators.iter().map(Indicator::set).collect();
        sets.extend(self.tables.iter().map(CountTable::set));
        sets.extend(self.facts.iter().map(Fact::set));
        sets.extend(self.surveys.iter().map(Survey::set));
        sets.extend(self.benchmarks.iter().map(Benchmark::set));
        sets.extend(self.representation.iter().map(Representation::set));
        sets
    }

    /// The set with this id after this word; `None` where there is none.
    pub fn set(&self, word: &str, id: &Id) -> Option<ValueSet<'_, S>> {
        let mut sets = self.sets().into_iter();
        sets.find(|set| set.word == word && S::plain(set.id) == id)
    }

    /// The names by which decisions about small numbers refer to values: ids, `kpi-4` for a key
    /// performance indicator, and the programme's id for its reach.
    pub fn names(&self) -> Vec<Id> {
        let sets = self.sets().into_iter().map(|it| S::plain(it.id).clone());
        let kpis = self.kpis.iter().flat_map(|all| &all.kpis);
        let reach = self.reach.iter().map(|it| it.programme.clone());
        sets.chain(kpis.map(|it| it.id.clone()))
            .chain(reach)
            .collect()
    }
}

impl Figures {
    /// Everything that is percentages of groups.
    pub fn share_tables(&self) -> Vec<ShareTable<'_>> {
        let surveys = self.surveys.iter().map(Survey::shares);
        let groups = self.representation.iter().map(Representation::shares);
        surveys.chain(groups).collect()
    }
}
