//! Every value of a plan as a cell of one list, whatever record it belongs to, and the relations
//! between cells. Records are lowered into cells once, and whatever suppresses values works on
//! cells and relations alone, so that no kind of record can be forgotten.

mod benchmarks;
mod described;
mod elsewhere;
mod facts;
mod implied;
mod ledger;
mod records;
mod release;
mod round;
mod slot;
mod tables;
mod time;

use implied::{of_rate, part, whole};
pub(super) use ledger::{Decided, Ledger, Place, ProtectedPlaces};
pub(super) use release::ReleasedPlaces;
pub(super) use round::{RoundedCells, round};
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

/// Where a value is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum PrintedIn {
    /// By itself, or in a row of its record.
    Record,
    /// In a row and a column of a table of counts.
    Table,
}

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
    /// The telling words of its headings: a count of the same words and days with the same value is
    /// the same.
    described: Option<String>,
    /// Whether a table of counts has it in a row and a column.
    printed_in: PrintedIn,
    /// The count that readers can work out from it where no base is printed.
    implied: Option<u64>,
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
    fn new(set: &Id, unit: Unit, mut slot: Slot<'a>) -> Self {
        slot.list();
        Self {
            set: set.clone(),
            also: None,
            unit,
            slot,
            counts: true,
            counted_as: None,
            described: None,
            printed_in: PrintedIn::Record,
            implied: None,
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
    /// The sum of the parts is printed where all of them are.
    PrintedSum { parts: Vec<CellId> },
    /// The parts are everything of a kind, and their total may be printed elsewhere.
    All { key: CellKey, parts: Vec<CellId> },
    /// The sum of the parts, which nothing here prints, may be printed elsewhere under these words.
    Line {
        set: Id,
        words: Option<String>,
        when: Option<(Date, Date)>,
        parts: Vec<CellId>,
    },
    /// The whole was combined from counts that are not printed here, but may be elsewhere.
    Merged {
        set: Id,
        whole: CellId,
        parts: Vec<MergedPart>,
    },
    /// The parts belong to the whole and do not overlap; where they exceed it, each is taken
    /// separately.
    Part { whole: CellId, parts: Vec<CellId> },
    /// The value is a percentage or a rate of the base.
    Ratio { value: CellId, base: CellId },
    /// The value is computed from others, and is suppressed with any of them.
    Made { value: CellId, of: Vec<CellId> },
}

impl CellRelation {
    /// Whether it holds between rounded counts, which make no exact sum, and what is made of them.
    fn is_of(&self, rounded: &RoundedCells) -> bool {
        match self {
            Self::Sum { whole, parts } | Self::Part { whole, parts } => {
                rounded.contains_key(whole) && parts.iter().any(|it| rounded.contains_key(it))
            }
            Self::PrintedSum { parts } => parts.iter().all(|it| rounded.contains_key(it)),
            _ => false,
        }
    }
}

/// A count that was put together with others, as another record may print it.
pub(super) struct MergedPart {
    key: Option<CellKey>,
    words: Option<String>,
    when: Option<(Date, Date)>,
}

/// A total that nobody declared and readers would see.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Recognised {
    /// The table in which it stands.
    pub(super) set: Id,
    /// The heading of the total.
    pub(super) whole: String,
    /// The headings of its parts.
    pub(super) parts: Vec<String>,
}

/// All cells of a plan, with the relations between them.
pub(super) struct CellList<'a> {
    pub(super) cells: Vec<PlanCell<'a>>,
    relations: Vec<CellRelation>,
    /// The totals that were recognised by their numbers.
    pub(super) recognised: Vec<Recognised>,
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
            recognised: Vec::new(),
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
    pub(super) fn count(&self, at: CellId) -> Option<u64> {
        let cell = &self.cells[at];
        let value = cell.slot.number().filter(|_| cell.counts)?;
        if cell.implied.is_some() {
            return cell.implied;
        }
        match cell.unit {
            Unit::Count => whole(value),
            Unit::Percent => part(value, self.base_of(at)?),
            Unit::RatePer(people) => of_rate(value, people, self.base_of(at)?),
            Unit::Ratio => None,
        }
    }

    /// Whether a value of the plan's own area, which is not made of others, is shown in a set that
    /// a decision names.
    pub(super) fn is_judged(&self, at: CellId, set: &Id) -> bool {
        let cell = &self.cells[at];
        let own = cell.area.is_none() && !cell.elsewhere && !cell.computed;
        let is_value = !matches!(cell.slot, Slot::Rank(_) | Slot::Position(_));
        let is_made = self.relations.iter().any(|relation| {
            matches!(relation, CellRelation::Made { value, of } if *value == at && !of.is_empty())
        });
        let told_by_others = is_made && self.is_unjudged(at);
        cell.set == *set && own && is_value && !told_by_others && cell.slot.is_shown()
    }

    /// Whether a percentage or a rate does not say of how many it is, and nothing beside it does.
    pub(super) fn is_unjudged(&self, at: CellId) -> bool {
        let cell = &self.cells[at];
        let of_people = matches!(cell.unit, Unit::Percent | Unit::RatePer(_));
        of_people && cell.counts && cell.implied.is_none() && self.base_of(at).is_none()
    }

    /// How many a percentage or a rate is of.
    fn base_of(&self, at: CellId) -> Option<u64> {
        let base = self.relations.iter().find_map(|relation| match relation {
            CellRelation::Ratio { value, base } if *value == at => Some(*base),
            _ => None,
        });
        match base.and_then(|base| self.cells[base].slot.number()) {
            Some(base) => whole(base),
            None => self.population(&self.cells[at]),
        }
    }

    /// The number of people that a value is of, where it does not say: of a rate, the greatest
    /// count that the plan prints of the same days and area; of a percentage, the greatest in its
    /// set.
    fn population(&self, of: &PlanCell<'_>) -> Option<u64> {
        let in_set = match of.unit {
            Unit::RatePer(_) => false,
            Unit::Percent => true,
            Unit::Count | Unit::Ratio => return None,
        };
        let when = of.when?;
        let beside = self.cells.iter().filter(|cell| {
            let beside = !in_set || cell.set == of.set;
            beside && cell.unit == Unit::Count && cell.when == Some(when) && cell.area == of.area
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

    /// The keys of every suppressed number, whether its count or the value itself.
    pub(super) fn withheld(&self) -> Vec<CellKey> {
        let hidden = self.cells.iter().filter(|cell| cell.slot.is_hidden());
        let keys = hidden.flat_map(|cell| [&cell.printed_as, &cell.counted_as]);
        keys.flatten().cloned().collect()
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
