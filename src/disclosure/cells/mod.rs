//! Every value of a plan as a cell of one list, whatever record it belongs to, and the relations
//! between cells. Records are lowered into cells once, and whatever suppresses values works on
//! cells and relations alone, so that no kind of record can be forgotten.

mod implied;
mod ledger;
mod records;
mod round;
mod slot;
mod tables;
mod time;

use implied::{of_rate, part, whole};
pub(super) use ledger::{Decided, Ledger};
pub(super) use round::round;
use slot::Slot;

use super::{Public, Unit};
use crate::plan::figures::Figures;
use crate::plan::{Id, Measure};
use crate::units::Period;
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};

/// The identity of a value: the same wherever it is printed.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct CellKey {
    /// The measure, or the table's row and column.
    pub(super) what: String,
    /// The area; `None` is the plan's own.
    pub(super) area: Option<Id>,
    /// Which number of it: value, count, base or events.
    pub(super) part: Measure,
    /// The first and the last day of its period.
    pub(super) when: (Date, Date),
}

impl CellKey {
    /// The key of one key performance indicator of one plan, whatever period it names.
    fn of_kpi(plan: usize, number: u64) -> Self {
        Self {
            what: format!("{plan}/kpi-{number}"),
            area: None,
            part: Measure::Value,
            when: (Date::ZERO, Date::ZERO),
        }
    }

    /// The key of another number of the same observation.
    fn part(&self, part: Measure) -> Self {
        Self {
            part,
            ..self.clone()
        }
    }
}

/// The first and the last day of a period.
fn days(period: &Period) -> (Date, Date) {
    (period.start, period.end)
}

/// The index of a cell among the cells of its plan.
pub(super) type CellId = usize;

/// One value of a plan, as a cell.
pub(super) struct PlanCell<'a> {
    /// The name by which decisions about small numbers refer to it.
    pub(super) set: Id,
    /// A second name whose decision covers it too.
    also: Option<Id>,
    unit: Unit,
    /// The field of the record that holds the value.
    pub(super) slot: Slot<'a>,
    /// Whether it is a count that can be suppressed, or reveals one that is printed nowhere else.
    counts: bool,
    /// The key of its count, shared with wherever else the count is printed.
    counted_as: Option<CellKey>,
    /// Keys that its count may have: the first of these with the same value.
    candidates: Vec<CellKey>,
    /// The key of the printed value, shared with wherever else it is printed.
    printed_as: Option<CellKey>,
    /// The area with the first and the last day, where they are given. No area means the plan's
    /// own.
    when: Option<(Date, Date)>,
    area: Option<Id>,
    /// Whether it is computed from other cells rather than typed.
    computed: bool,
    /// Whether it is an average that other organisations publish.
    elsewhere: bool,
    /// Whether its periods can be added up; `None` where it is not part of a series.
    adds_up: Option<bool>,
}

impl<'a> PlanCell<'a> {
    fn new(set: &Id, unit: Unit, slot: Slot<'a>) -> Self {
        Self {
            set: set.clone(),
            also: None,
            unit,
            slot,
            counts: true,
            counted_as: None,
            candidates: Vec::new(),
            printed_as: None,
            when: None,
            area: None,
            computed: false,
            elsewhere: false,
            adds_up: None,
        }
    }
}

/// A relation between cells that readers know or can infer.
enum CellRelation {
    /// The parts add up to the whole. Where they do not, readers know the difference.
    Sum { whole: CellId, parts: Vec<CellId> },
    /// The parts are everything of a kind, and their total may be printed elsewhere.
    All { key: CellKey, parts: Vec<CellId> },
    /// The whole was combined from counts that are not printed here, but may be elsewhere.
    Merged { whole: CellId, parts: Vec<CellKey> },
    /// The parts belong to the whole and do not overlap; where they exceed it, each is taken
    /// separately.
    Part { whole: CellId, parts: Vec<CellId> },
    /// The value is a percentage or a rate of the base.
    Ratio { value: CellId, base: CellId },
    /// The value is computed from others, and is suppressed with any of them.
    Made { value: CellId, of: Vec<CellId> },
}

/// All cells of a plan, with the relations between them.
pub(super) struct CellList<'a> {
    pub(super) cells: Vec<PlanCell<'a>>,
    relations: Vec<CellRelation>,
    /// The plan's index among those of its borough.
    plan: usize,
    /// The name of each indicator across plans: its national measure, or its own id.
    names: BTreeMap<Id, Id>,
}

impl<'a> CellList<'a> {
    /// Lowers the values of a plan into cells. `plan` is its index among those of its borough.
    pub(super) fn of(figures: &'a mut Figures<Public>, plan: usize) -> Self {
        let names = figures.indicators.iter().map(|it| {
            let name = it.measure.as_ref().unwrap_or(&it.id);
            (it.id.clone(), name.clone())
        });
        let mut sheet = Self {
            cells: Vec::new(),
            relations: Vec::new(),
            plan,
            names: names.collect(),
        };
        sheet.lower(figures);
        sheet
    }

    fn add(&mut self, cell: PlanCell<'a>) -> CellId {
        self.cells.push(cell);
        self.cells.len() - 1
    }

    /// The name of an indicator across plans.
    fn name(&self, id: &Id) -> String {
        self.names.get(id).unwrap_or(id).to_string()
    }

    /// The count in a cell, or the count that readers can work out from it.
    fn count(&self, at: CellId) -> Option<u64> {
        let cell = &self.cells[at];
        let value = cell.slot.number().filter(|_| cell.counts)?;
        let base = || {
            let base = self.relations.iter().find_map(|relation| match relation {
                CellRelation::Ratio { value, base } if *value == at => Some(*base),
                _ => None,
            });
            match base.and_then(|base| self.cells[base].slot.number()) {
                Some(base) => whole(base),
                None => self.population(cell),
            }
        };
        match cell.unit {
            Unit::Count => whole(value),
            Unit::Percent => part(value, base()?),
            Unit::RatePer(people) => of_rate(value, people, base()?),
            Unit::Ratio => None,
        }
    }

    /// The population of a rate that does not state one: the greatest count that the plan prints
    /// for the same period and area.
    fn population(&self, rate: &PlanCell<'_>) -> Option<u64> {
        if !matches!(rate.unit, Unit::RatePer(_)) {
            return None;
        }
        let when = rate.when?;
        let beside = self.cells.iter().filter(|cell| {
            cell.unit == Unit::Count && cell.when == Some(when) && cell.area == rate.area
        });
        let counts = beside.filter_map(|cell| whole(cell.slot.number()?));
        counts.max()
    }

    /// Suppresses cells computed from suppressed cells. Returns whether there were any.
    pub(super) fn follow(&mut self) -> bool {
        let mut any = false;
        for relation in &self.relations {
            if let CellRelation::Made { value, of } = relation
                && self.cells[*value].slot.is_shown()
                && of.iter().any(|it| self.cells[*it].slot.is_hidden())
            {
                self.cells[*value].slot.hide();
                any = true;
            }
        }
        any
    }

    /// The keys of the suppressed values, for wherever else they are printed.
    pub(super) fn gone(&self) -> impl Iterator<Item = CellKey> {
        let hidden = self.cells.iter().filter(|cell| cell.slot.is_hidden());
        hidden.filter_map(|cell| cell.printed_as.clone())
    }

    /// Suppresses values that are suppressed elsewhere. Returns whether there were any.
    pub(super) fn hide_gone(&mut self, gone: &BTreeSet<CellKey>) -> bool {
        let is_gone = |cell: &&mut PlanCell<'_>| {
            let key = cell.printed_as.as_ref();
            cell.slot.is_shown() && key.is_some_and(|key| gone.contains(key))
        };
        let cells = self.cells.iter_mut().filter(is_gone);
        cells.map(|cell| cell.slot.hide()).count() > 0
    }
}
