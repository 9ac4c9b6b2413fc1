//! An indicator: something measured over time, with its targets and comparisons.

use super::set::ValueSet;
use super::{Stage, Typed};
use crate::plan::choice::choices;
use crate::plan::prose::Prose;
use crate::plan::{Choice, Id};
use crate::sources::{Span, Spanned};
use crate::units::{Decimal, Period, Unit};
use crate::words::FirstPlace;

choices! {
    /// Who defines an indicator.
    pub enum Origin {
        /// The framework defines it, for every service.
        National = "national",
        /// The service defines it for itself.
        Local = "local",
    }
}

impl Choice for Unit {
    const ALL: &'static [Self] = &[
        Self::Count,
        Self::Percent,
        Self::RatePer(100_000),
        Self::RatePer(1_000),
        Self::Ratio,
    ];
    const WORDS: &'static [&'static str] = &[
        "count",
        "percent",
        "rate per 100,000",
        "rate per 1,000",
        "ratio",
    ];
}

choices! {
    /// Which direction of change is an improvement.
    pub enum Polarity {
        /// A lower value is better.
        Lower = "lower is better",
        /// A higher value is better.
        Higher = "higher is better",
        /// Neither direction is better: the value is only monitored.
        Neither = "monitor only",
    }
}

choices! {
    /// Which children an observation follows: those who entered the cohort in this time.
    pub enum Cohort {
        /// Twelve months, moved on by a quarter each time, so that neighbouring observations
        /// overlap.
        Rolling12Months = "rolling 12 months",
        /// Cohorts of three months each.
        ThreeMonths = "3 months",
        /// Four quarterly cohorts taken together.
        Aggregated12Months = "aggregated 12 months",
        /// All children of a calendar year.
        CalendarYear = "calendar year",
        /// All children of a financial year.
        FinancialYear = "financial year",
        /// All children of a quarter.
        Quarter = "quarter",
        /// The children on one day.
        Snapshot = "snapshot",
    }
}

/// The values of one period.
#[derive(Debug, Clone, PartialEq)]
pub struct Observation<S: Stage = Typed> {
    /// The period of these values.
    pub period: S::Written<Period>,
    /// The value as published, or computed from the count and the base where none was typed.
    pub value: S::Maybe<S::Written<Decimal>>,
    /// The number of children or cases; `None` where it is not given.
    pub count: Option<S::Count>,
    /// The number of which the count is a part; `None` where it is not given.
    pub base: Option<S::Count>,
    /// The number of events, such as reoffences; `None` where it is not given.
    pub events: Option<S::Count>,
    /// Whether the values may still be revised.
    pub provisional: bool,
    /// Why earlier values cannot be compared with this one; `None` where there is no break.
    pub break_before: Option<String>,
    /// Why there is no value; `None` where there is one.
    pub not_available: S::Checked<Option<String>>,
    /// A note that readers see.
    pub note: Option<Prose>,
}

/// The observations of one area.
#[derive(Debug, Clone, PartialEq)]
pub struct Series<S: Stage = Typed> {
    /// The id of the area; `None` for the plan's own area.
    pub area: Option<Id>,
    /// Observations, in order of time.
    pub observations: Vec<Observation<S>>,
}

/// The value of another area in one period.
#[derive(Debug, Clone, PartialEq)]
pub struct Comparator {
    /// The id of the area.
    pub area: Spanned<Id>,
    /// The period; `None` for the period of the own area's latest value.
    pub period: Option<Period>,
    /// The value, in the unit of the indicator.
    pub value: Decimal,
    /// Whether it is an average of several areas.
    pub average: bool,
}

impl Choice for FirstPlace {
    const ALL: &'static [Self] = &[Self::Lowest, Self::Highest];
    const WORDS: &'static [&'static str] = &["lowest", "highest"];
}

/// The rank of the plan's area among others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rank {
    /// The rank, counted from 1.
    pub position: u32,
    /// The number of areas that are ranked.
    pub of: u32,
    /// The end at which the first place is; `None` where it is not given.
    pub first: Option<FirstPlace>,
    /// The group of areas that are ranked, in words; `None` where it is not given.
    pub among: Option<String>,
    /// The period of the ranking; `None` where it is not given.
    pub period: Option<Period>,
}

/// The range of values that one RAG colour stands for, as published.
#[derive(Debug, Clone, PartialEq)]
pub struct Band {
    /// The lower limit, and whether the limit itself is in the band; `None` where there is none.
    pub low: Option<(Decimal, bool)>,
    /// The upper limit, and whether the limit itself is in the band; `None` where there is none.
    pub high: Option<(Decimal, bool)>,
    /// Where the band was written.
    pub span: Span,
}

impl Band {
    /// Whether the band contains a value.
    pub fn holds(&self, value: Decimal) -> bool {
        let above = self
            .low
            .is_none_or(|(low, included)| value > low || included && value == low);
        let below = self
            .high
            .is_none_or(|(high, included)| value < high || included && value == high);
        above && below
    }
}

/// The ranges of the three RAG colours.
#[derive(Debug, Clone, PartialEq)]
pub struct Bands {
    /// The range that is rated green.
    pub green: Band,
    /// The range that is rated amber.
    pub amber: Band,
    /// The range that is rated red.
    pub red: Band,
}

choices! {
    /// Whether a target is met, by the plan's own words.
    pub enum StatedResult {
        /// The plan says that it is met.
        Met = "met" => MetAsStated,
        /// The plan says that it is not met.
        NotMet = "not met" => NotMetAsStated,
        /// The plan says that it is missed at times.
        AtTimesMissed = "at times missed" => AtTimesMissed,
    }
}

/// The target of an indicator, as a number, in words or both.
#[derive(Debug, Clone, PartialEq)]
pub struct TargetAim {
    /// The number, in the indicator's unit; `None` where the target is given in words only.
    pub value: Option<Decimal>,
    /// Whether the number is a count of children rather than the indicator's value.
    pub on_count: bool,
    /// The target in words; `None` where it is a number only.
    pub text: Option<String>,
    /// Whether it is met by the plan's own words; `None` where the plan does not say.
    pub stated: Option<StatedResult>,
    /// Where the number was written, or the target if it has no number.
    pub span: Span,
}

/// Column headings of an indicator's table, where the usual ones ("Count") say too little. `None`
/// leaves the usual heading.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Labels {
    /// The heading of the values.
    pub value: Option<String>,
    /// The heading of the counts.
    pub count: Option<String>,
    /// The heading of the bases.
    pub base: Option<String>,
    /// The heading of the events.
    pub events: Option<String>,
}

/// An indicator with its values over time and everything they are compared with.
#[derive(Debug, Clone, PartialEq)]
pub struct Indicator<S: Stage = Typed> {
    /// How it is referred to.
    pub id: S::Written<Id>,
    /// The title, as readers see it.
    pub title: String,
    /// Who defines the indicator.
    pub origin: Origin,
    /// The id of the framework's measure that this is; `None` for a measure of the service's own.
    pub measure: Option<S::Written<Id>>,
    /// The unit of its values.
    pub unit: Unit,
    /// The population that a rate is per, such as `children aged 10 to 17`.
    pub per: Option<String>,
    /// Which direction of change is an improvement.
    pub polarity: Polarity,
    /// What is counted, and how it is counted.
    pub definition: Prose,
    /// Where the figures come from.
    pub source: String,
    /// Which children an observation follows; `None` where it is not given.
    pub cohort: Option<Cohort>,
    /// How old the values are when they are published, in words; `None` where it is not given.
    pub lag: Option<String>,
    /// The column headings of its table.
    pub labels: Labels,
    /// The series of each area, the plan's own area first.
    pub series: Vec<Series<S>>,
    /// Values of other areas in single periods.
    pub comparators: Vec<Comparator>,
    /// The own period with which the latest value is compared; `None` for the same period a year
    /// before.
    pub compare: Option<S::Written<Period>>,
    /// The rank of the plan's area; `None` where it is not given.
    pub rank: Option<Rank>,
    /// The ranges of the RAG colours; `None` where there are none.
    pub bands: Option<Bands>,
    /// The target; `None` where there is none.
    pub target: Option<TargetAim>,
    /// What can be said where no value is published; `None` where nothing is said.
    pub latest: Option<Prose>,
    /// What the service says about the values; `None` where nothing is said.
    pub commentary: Option<Prose>,
    /// A note that readers see with the figure.
    pub note: Option<Prose>,
}

impl<S: Stage> Indicator<S> {
    /// What it has in common with other sets of values.
    pub(super) fn set(&self) -> ValueSet<'_, S> {
        ValueSet {
            word: "indicator",
            id: &self.id,
            caption: &self.title,
            note: self.note.as_ref(),
            is_list: false,
            cells: None,
        }
    }

    /// The plan's own observations, in order of time.
    pub fn own(&self) -> &[Observation<S>] {
        self.series
            .iter()
            .find(|series| series.area.is_none())
            .map_or(&[], |series| &series.observations)
    }
}
