//! Every value of a plan as a cell of one list, whatever record it stands in, and the relations between
//! cells. Records are lowered into these once; whatever hides values works on cells and relations alone,
//! so that no kind of record can be forgotten.

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

/// What a value is of, wherever it is printed.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct CellKey {
    /// The measure, or the table's row and column.
    pub(super) what: String,
    /// The area; `None` is the plan's own.
    pub(super) area: Option<Id>,
    /// Which value of it.
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

    /// The same thing's value of another part.
    fn part(&self, part: Measure) -> Self {
        Self {
            part,
            ..self.clone()
        }
    }
}

/// The first day and the last.
fn days(period: &Period) -> (Date, Date) {
    (period.start, period.end)
}

/// The place of a cell among all cells of its plan.
pub(super) type CellId = usize;

/// One value of a plan.
pub(super) struct PlanCell<'a> {
    /// What decisions about small numbers name it by.
    pub(super) set: Id,
    /// Something else whose decision holds for it too.
    also: Option<Id>,
    unit: Unit,
    /// Where it stands.
    pub(super) slot: Slot<'a>,
    /// Whether it is a count that can be hidden, or gives one that is printed nowhere else.
    counts: bool,
    /// What the count is, wherever else it is printed.
    counted_as: Option<CellKey>,
    /// What the count may be: the same as one of these that has the same value.
    candidates: Vec<CellKey>,
    /// What the printed value is, wherever else it is printed.
    printed_as: Option<CellKey>,
    /// The area, and the first day and the last, where they are said. No area is the plan's own.
    when: Option<(Date, Date)>,
    area: Option<Id>,
    /// Whether it is computed from other cells, and not typed.
    computed: bool,
    /// Whether it is an average that others publish.
    elsewhere: bool,
    /// Whether periods of it can be added; `None` where it is not part of a series.
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

/// What readers know to hold between cells.
enum CellRelation {
    /// The parts make the whole; where they do not, readers know the difference.
    Sum { whole: CellId, parts: Vec<CellId> },
    /// The parts are everything of a kind, whose number may be printed elsewhere.
    All { key: CellKey, parts: Vec<CellId> },
    /// The whole was put together from counts that are not printed here, but may be elsewhere.
    Merged { whole: CellId, parts: Vec<CellKey> },
    /// The parts are of the whole and do not overlap, or each is by itself where they make more.
    Part { whole: CellId, parts: Vec<CellId> },
    /// The value is a percentage or a rate of the base.
    Ratio { value: CellId, base: CellId },
    /// The value is made of others, and is hidden with any of them.
    Made { value: CellId, of: Vec<CellId> },
}

/// All cells of a plan, with what ties them.
pub(super) struct CellList<'a> {
    pub(super) cells: Vec<PlanCell<'a>>,
    relations: Vec<CellRelation>,
    /// The plan's place among those of its borough.
    plan: usize,
    /// By what the plan's indicators are known in other plans: a national measure, or their own id.
    names: BTreeMap<Id, Id>,
}

impl<'a> CellList<'a> {
    /// The cells of a plan; `plan` is its place among those of its borough.
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

    /// The name of an indicator in other plans.
    fn name(&self, id: &Id) -> String {
        self.names.get(id).unwrap_or(id).to_string()
    }

    /// The count that a cell is, or that readers can work out from it.
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

    /// The number of people that a rate is of, where the rate does not say: the greatest count that the plan
    /// prints of the same days and area.
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

    /// Hides what is made of hidden cells; whether there was anything.
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

    /// What the hidden values are, wherever else they are printed.
    pub(super) fn gone(&self) -> impl Iterator<Item = CellKey> {
        let hidden = self.cells.iter().filter(|cell| cell.slot.is_hidden());
        hidden.filter_map(|cell| cell.printed_as.clone())
    }

    /// Hides values that are hidden elsewhere; whether there were any.
    pub(super) fn hide_gone(&mut self, gone: &BTreeSet<CellKey>) -> bool {
        let is_gone = |cell: &&mut PlanCell<'_>| {
            let key = cell.printed_as.as_ref();
            cell.slot.is_shown() && key.is_some_and(|key| gone.contains(key))
        };
        let cells = self.cells.iter_mut().filter(is_gone);
        cells.map(|cell| cell.slot.hide()).count() > 0
    }
}
