//! Values that sentences quote with `[[…]]`.

use crate::plan::figures::Side;
use crate::plan::{Id, Money};

/// Which number of an observation is quoted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Measure {
    /// The indicator's value: a rate, a percentage, a count.
    Value,
    /// The number of children or cases.
    Count,
    /// The number of which the count is a part.
    Base,
    /// How many events, such as reoffences.
    Events,
}

/// A value quoted in a sentence. Observations belong to the plan's own area and are given by index.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// A number of an indicator in one period.
    Observation {
        /// The id of the indicator.
        indicator: Id,
        /// Which number of the observation.
        measure: Measure,
        /// The observation's index in the own series.
        at: usize,
    },
    /// The change of an indicator's number between two periods.
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
    /// The value of another area.
    Comparator {
        /// The id of the indicator.
        indicator: Id,
        /// The comparator's index in the indicator.
        at: usize,
    },
    /// The rank of the area, by the indicator's id.
    Rank(Id),
    /// The target of an indicator, by its id.
    Aim(Id),
    /// A sum of the budget: of one row or all rows, in one column or all columns.
    Budget {
        /// The id of the row; `None` for all rows.
        row: Option<Id>,
        /// The column; `None` for all columns.
        column: Option<Money>,
    },
    /// A cell of a table of counts, or the total of its row.
    Cell {
        /// The id of the table.
        table: Id,
        /// The row's index in the table.
        row: usize,
        /// The column's index; `None` for the row's total.
        column: Option<usize>,
    },
    /// The difference between the totals of two rows.
    CellChange {
        /// The id of the table.
        table: Id,
        /// The index of the earlier row.
        from: usize,
        /// The index of the later row.
        to: usize,
    },
    /// The number of items of some kind in the plan.
    Number(usize),
    /// A fact, by its id.
    Fact(Id),
    /// The share of people who gave an answer, or their number.
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
