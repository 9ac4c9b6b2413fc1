//! Values that sentences quote with `[[…]]`.

use crate::plan::figures::Side;
use crate::plan::{Id, Money};

/// Which figure of an observation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Measure {
    /// The indicator's value: a rate, a percentage, a count.
    Value,
    /// How many.
    Count,
    /// Out of how many.
    Base,
    /// How many events, such as reoffences.
    Events,
}

/// A value quoted in a sentence. Observations are of the plan's own area, by their index.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// A figure of an indicator.
    Observation {
        /// The indicator.
        indicator: Id,
        /// Which figure.
        measure: Measure,
        /// Which observation.
        at: usize,
    },
    /// How much a figure changed.
    Change {
        /// The indicator.
        indicator: Id,
        /// Which figure.
        measure: Measure,
        /// From which observation.
        from: usize,
        /// To which.
        to: usize,
    },
    /// What another area has.
    Comparator {
        /// The indicator.
        indicator: Id,
        /// Which comparator.
        at: usize,
    },
    /// The area's position among others.
    Rank(Id),
    /// What is aimed at.
    Aim(Id),
    /// A sum of the budget: of a row or of all; of a column or of all.
    Budget {
        /// The row.
        row: Option<Id>,
        /// The column.
        column: Option<Money>,
    },
    /// A cell of a table of counts; the row's total without a column.
    Cell {
        /// The table.
        table: Id,
        /// The row's index.
        row: usize,
        /// The column's index.
        column: Option<usize>,
    },
    /// How much one row's total differs from another's.
    CellChange {
        /// The table.
        table: Id,
        /// From which row.
        from: usize,
        /// To which.
        to: usize,
    },
    /// How many there are of something in the plan.
    Number(usize),
    /// A fact.
    Fact(Id),
    /// The share that gave an answer, or how many did.
    Answer {
        /// The survey.
        survey: Id,
        /// The answer's index.
        answer: usize,
    },
    /// A cell of a benchmark.
    Benchmark {
        /// The table.
        table: Id,
        /// The row's index.
        row: usize,
        /// The measure's index.
        measure: usize,
    },
    /// A group's share in a table of representation: the table, the row's index, the column.
    Share(Id, usize, Side),
    /// An inspection's score: `8 out of 36`.
    Score(Id),
    /// An inspection's overall rating.
    Overall(Id),
}
