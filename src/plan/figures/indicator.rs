//! Something measured over time, with what it is compared with.

use super::{Stage, Typed};
use crate::plan::choice::choices;
use crate::plan::prose::Prose;
use crate::plan::{Choice, Id};
use crate::sources::{Span, Spanned};
use crate::units::{Decimal, Period, Unit};

choices! {
    /// Who defines it.
    pub enum Origin {
        /// The framework.
        National = "national",
        /// The service itself.
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
    /// Which way is better.
    pub enum Polarity {
        /// Lower.
        Lower = "lower is better",
        /// Higher.
        Higher = "higher is better",
        /// Neither: it is only watched.
        Neither = "monitor only",
    }
}

choices! {
    /// Which children an observation follows.
    pub enum Cohort {
        /// Twelve months, moved on each quarter, so that neighbours overlap.
        Rolling12Months = "rolling 12 months",
        /// Three months.
        ThreeMonths = "3 months",
        /// Four quarters taken together.
        Aggregated12Months = "aggregated 12 months",
        /// A calendar year.
        CalendarYear = "calendar year",
        /// A financial year.
        FinancialYear = "financial year",
        /// A quarter.
        Quarter = "quarter",
        /// One day.
        Snapshot = "snapshot",
    }
}

/// One point in time.
#[derive(Debug, Clone, PartialEq)]
pub struct Observation<S: Stage = Typed> {
    /// When.
    pub period: S::Written<Period>,
    /// The figure as published, or computed from count and base where none was typed.
    pub value: S::Maybe<S::Written<Decimal>>,
    /// How many.
    pub count: Option<S::Count>,
    /// Out of how many.
    pub base: Option<S::Count>,
    /// How many events.
    pub events: Option<S::Count>,
    /// Whether it may still change.
    pub provisional: bool,
    /// Why figures before this one cannot be compared with it.
    pub break_before: Option<String>,
    /// Why there is no figure.
    pub not_available: S::Checked<Option<String>>,
    /// A note that readers see.
    pub note: Option<Prose>,
}

/// One area over time.
#[derive(Debug, Clone, PartialEq)]
pub struct Series<S: Stage = Typed> {
    /// The area; `None` is the plan's own.
    pub area: Option<Id>,
    /// In order of time.
    pub observations: Vec<Observation<S>>,
}

/// What another area has.
#[derive(Debug, Clone, PartialEq)]
pub struct Comparator {
    /// The area.
    pub area: Spanned<Id>,
    /// When; `None` is the own area's latest.
    pub period: Option<Period>,
    /// What.
    pub value: Decimal,
    /// Whether it is an average of several areas.
    pub average: bool,
}

/// The area's position among others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rank {
    /// From 1.
    pub position: u32,
    /// Among how many.
    pub of: u32,
    /// Among whom.
    pub among: Option<String>,
    /// When.
    pub period: Option<Period>,
}

/// The values that a colour stands for, as published.
#[derive(Debug, Clone, PartialEq)]
pub struct Band {
    /// From which value, and whether that value belongs to it.
    pub low: Option<(Decimal, bool)>,
    /// To which value, and whether that value belongs to it.
    pub high: Option<(Decimal, bool)>,
    /// As typed.
    pub span: Span,
}

impl Band {
    /// Whether a value lies in it.
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

/// The three colours' values.
#[derive(Debug, Clone, PartialEq)]
pub struct Bands {
    /// Good.
    pub green: Band,
    /// Between.
    pub amber: Band,
    /// Poor.
    pub red: Band,
}

/// What is aimed at.
#[derive(Debug, Clone, PartialEq)]
pub struct TargetAim {
    /// The number, if there is one.
    pub value: Option<Decimal>,
    /// Whether the number is of children rather than of the indicator's value.
    pub on_count: bool,
    /// In words.
    pub text: Option<String>,
    /// Where its number stands, or the target itself.
    pub span: Span,
}

/// Column headings that say more than "Count".
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Labels {
    /// Of the value.
    pub value: Option<String>,
    /// Of how many.
    pub count: Option<String>,
    /// Of out of how many.
    pub base: Option<String>,
    /// Of how many events.
    pub events: Option<String>,
}

/// Something measured.
#[derive(Debug, Clone, PartialEq)]
pub struct Indicator<S: Stage = Typed> {
    /// How it is referred to.
    pub id: S::Written<Id>,
    /// Its title.
    pub title: String,
    /// Who defines it.
    pub origin: Origin,
    /// The framework's measure that it is.
    pub measure: Option<S::Written<Id>>,
    /// What its values are.
    pub unit: Unit,
    /// Whom a rate is per, such as `children aged 10 to 17`.
    pub per: Option<String>,
    /// Which way is better.
    pub polarity: Polarity,
    /// What is counted, and how.
    pub definition: Prose,
    /// Where the figures come from.
    pub source: String,
    /// Which children an observation follows.
    pub cohort: Option<Cohort>,
    /// How late the figures are.
    pub lag: Option<String>,
    /// Column headings.
    pub labels: Labels,
    /// Over time: the own area first.
    pub series: Vec<Series<S>>,
    /// Other areas at one time.
    pub comparators: Vec<Comparator>,
    /// The area's position.
    pub rank: Option<Rank>,
    /// The three colours' values.
    pub bands: Option<Bands>,
    /// What is aimed at.
    pub target: Option<TargetAim>,
    /// What can be said where no figure is published.
    pub latest: Option<Prose>,
    /// What the service says about it.
    pub commentary: Option<Prose>,
    /// A note that readers see with the figure.
    pub note: Option<Prose>,
}

impl<S: Stage> Indicator<S> {
    /// The plan's own observations, in order of time.
    pub fn own(&self) -> &[Observation<S>] {
        self.series
            .iter()
            .find(|series| series.area.is_none())
            .map_or(&[], |series| &series.observations)
    }
}
