//! Values that sentences quote with `[[…]]`.

use crate::plan::figures::Side;
use crate::plan::{Id, Money};

/// Which figure of an observation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Measure {
    /// The indicator's value: a rate, a percentage, a count.
    Value,
    /// How many children or cases.
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
        /// The id of the indicator.
        indicator: Id,
        /// Which number of the observation.
        measure: Measure,
        /// The observation's index in the own series.
        at: usize,
    },
    /// How much a figure changed.
    Change {
        /// The id of the indicator.
        indicator: Id,
        /// Which number of the observations.
        measure: Measure,
        /// The index of the earlier observation.
        from: usize,
        /// The index of the later observation.
        to: usize,
    },
    /// What another area has.
    Comparator {
        /// The id of the indicator.
        indicator: Id,
        /// The comparator's index in the indicator.
        at: usize,
    },
    /// The area's position among others.
    Rank(Id),
    /// What is aimed at.
    Aim(Id),
    /// A sum of the budget: of a row or of all; of a column or of all.
    Budget {
        /// The id of the row; `None` for all rows.
        row: Option<Id>,
        /// The column; `None` for all columns.
        column: Option<Money>,
    },
    /// A cell of a table of counts; the row's total without a column.
    Cell {
        /// The id of the table.
        table: Id,
        /// The row's index in the table.
        row: usize,
        /// The column's index; `None` for the row's total.
        column: Option<usize>,
    },
    /// How much one row's total differs from another's.
    CellChange {
        /// The id of the table.
        table: Id,
        /// The index of the earlier row.
        from: usize,
        /// The index of the later row.
        to: usize,
    },
    /// How many there are of something in the plan.
    Number(usize),
    /// A fact, by its id.
    Fact(Id),
    /// The share that gave an answer, or how many did.
    Answer {
        /// The id of the survey.
        survey: Id,
        /// The answer's index in the survey.
        answer: usize,
    },
    /// A cell of a benchmark.
    Benchmark {
        /// The id of the benchmark.
        table: Id,
        /// The row's index in the benchmark.
        row: usize,
        /// The measure's index in the benchmark.
        measure: usize,
    },
    /// A group's share in a table of representation: the table, the row's index, the column.
    Share(Id, usize, Side),
    /// An inspection's score: `8 out of 36`.
    Score(Id),
    /// An inspection's overall rating.
    Overall(Id),
}
