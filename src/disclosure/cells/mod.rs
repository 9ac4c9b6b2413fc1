//! Every count of a borough's plans as cells of one abstract model, and back.
//!
//! The same figure in two places, or in two plans, is one cell. Nothing is decided here: which
//! cells are hidden is for `protect`, what follows from it for `settle`.

mod comparison;
mod fact;
mod indicator;
mod representation;
mod table;
mod time;

pub(super) use indicator::{name, of_rate, part, whole};

use super::secondary::{CellAt, Model, Status};
use super::{Publishable, Side};
use crate::plan::{Disclosure, Id, Measure, Policy, Remedy};
use crate::units::Period;
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};

/// A place in a plan where a count is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum CellRef {
    /// In an indicator: which series, which observation, which figure.
    Observation(usize, usize, usize, Measure),
    /// In a table of counts: which row, which column.
    Cell(usize, usize, usize),
    /// The total of a row.
    RowTotal(usize, usize),
    /// The total of a column; after the last column, of everything.
    ColumnTotal(usize, usize),
    /// The total that a table states.
    Stated(usize),
    /// An answer to a survey.
    Answer(usize, usize),
    /// How many answered a survey.
    Responses(usize),
    /// A fact.
    Fact(usize),
    /// What a fact is out of.
    FactBase(usize),
    /// In a benchmark: which row, which measure.
    Benchmark(usize, usize, usize),
    /// In a table of representation: which group, which side.
    Share(usize, usize, Side),
    /// How many the shares of one side are of.
    ShareBase(usize, Side),
    /// One of the ten indicators.
    Kpi(usize),
    /// How many a programme has reached.
    Reach(usize),
    /// Out of how many it has reached them.
    ReachBase(usize),
}

/// What a figure is of, wherever it is printed.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct CellKey {
    /// The measure, or the table's row and column.
    pub(super) what: String,
    /// The area; `None` is the plan's own.
    pub(super) area: Option<Id>,
    /// Which figure of it.
    pub(super) part: Measure,
    /// The first day and the last.
    pub(super) when: (Date, Date),
}

impl CellKey {
    /// One of the ten indicators of one plan, whatever period it names.
    fn of_kpi(plan: usize, number: u64) -> Self {
        Self {
            what: format!("{plan}/kpi-{number}"),
            area: None,
            part: Measure::Value,
            when: (Date::ZERO, Date::ZERO),
        }
    }
}

/// The first day and the last.
pub(super) fn days(period: &Period) -> (Date, Date) {
    (period.start, period.end)
}

/// What is decided about the figures at hand.
#[derive(Clone, Copy)]
struct Ruling<'a> {
    plan: usize,
    policy: Policy<'a>,
    suppress: bool,
}

impl<'a> Ruling<'a> {
    fn on(plan: usize, policy: Policy<'a>, at: &Id) -> Self {
        let suppress = policy.remedy(at) == Some(Remedy::Suppress);
        Self {
            plan,
            policy,
            suppress,
        }
    }

    fn standing(&self, value: u64) -> Status {
        match (self.suppress, self.policy.is_small(value)) {
            (true, true) => Status::Secret,
            (true, false) => Status::Open,
            (false, _) => Status::Undecided,
        }
    }
}

/// Cells, where they are printed, and what they are of.
#[derive(Default)]
pub(super) struct Ledger {
    pub(super) model: Model,
    pub(super) threshold: u64,
    places: BTreeMap<CellAt, BTreeSet<(usize, CellRef)>>,
    known: BTreeMap<CellKey, Vec<CellAt>>,
    /// Whether a figure adds up over time, as a count of one day does not.
    over_time: BTreeMap<CellKey, bool>,
}

impl Ledger {
    /// The counts of the plans of one borough; `None` where nobody decided to suppress any.
    pub(super) fn of(plans: &[&Publishable], site: &Disclosure) -> Option<Self> {
        let policies: Vec<_> = plans
            .iter()
            .map(|plan| Policy::of(site, &plan.document().disclosure))
            .collect();
        let wanted = policies.iter().any(Policy::suppresses);
        if !wanted {
            return None;
        }
        let mut ledger = Self {
            threshold: policies.iter().map(Policy::threshold).max().unwrap_or(0),
            ..Self::default()
        };
        for (at, (plan, policy)) in plans.iter().zip(&policies).enumerate() {
            ledger.enter_indicators(at, plan, *policy);
        }
        for (at, (plan, policy)) in plans.iter().zip(&policies).enumerate() {
            ledger.enter_tables(at, plan, *policy);
            ledger.enter_benchmarks(at, plan, *policy);
            ledger.enter_representation(at, plan, *policy);
            ledger.enter_surveys(at, plan, *policy);
            ledger.enter_facts(at, plan, *policy);
            ledger.enter_kpis(at, plan, *policy);
            ledger.enter_reach(at, plan, *policy);
        }
        ledger.add_up_time();
        Some(ledger)
    }

    /// Where a cell is printed.
    pub(super) fn places(&self, cell: CellAt) -> impl Iterator<Item = (usize, CellRef)> {
        self.places.get(&cell).into_iter().flatten().copied()
    }

    /// Enters a figure. A figure that is entered already is the same cell; one that contradicts
    /// what is entered is another, which is hidden with it.
    fn enter(
        &mut self,
        key: Option<CellKey>,
        value: u64,
        ruling: Ruling<'_>,
        spot: CellRef,
    ) -> CellAt {
        let standing = ruling.standing(value);
        let before = key.as_ref().and_then(|key| self.known.get(key));
        let before = before.cloned().unwrap_or_default();
        let same = before
            .iter()
            .copied()
            .find(|cell| self.model.value(*cell) == Some(value));
        let cell = same.unwrap_or_else(|| {
            let cell = self.model.add(Some(value), standing);
            if let Some(other) = before.first() {
                self.model.bind(*other, cell);
            }
            cell
        });
        match standing {
            Status::Secret => self.model.keep_secret(cell),
            Status::Open => self.model.decide(cell),
            Status::Undecided | Status::Latent => {}
        }
        if let Some(key) = key.filter(|_| same.is_none()) {
            self.known.entry(key).or_default().push(cell);
        }
        let places = self.places.entry(cell).or_default();
        places.insert((ruling.plan, spot));
        cell
    }
}
