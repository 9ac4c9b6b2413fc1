//! An indicator as readers may see it.

use super::{
    Bands, Cohort, Comparator, Labels, Origin, Polarity, Published, Rank, TargetAim, Unit,
};
use crate::plan::Id;
use crate::plan::figures::{self, Count};
use crate::plan::prose::Prose;
use crate::sources::Spanned;
use crate::units::{Decimal, Period};

/// One point in time.
#[derive(Debug, Clone, PartialEq)]
pub struct Observation {
    /// When.
    pub period: Period,
    /// The indicator's value.
    pub value: Published<Decimal>,
    /// How many, if the indicator counts them.
    pub count: Option<Published<u64>>,
    /// Out of how many.
    pub base: Option<Published<u64>>,
    /// How many events.
    pub events: Option<Published<u64>>,
    /// Whether it may still change.
    pub provisional: bool,
    /// Why figures before this one cannot be compared with it.
    pub break_before: Option<String>,
    /// A note that readers see.
    pub note: Option<Prose>,
}

/// One area over time.
#[derive(Debug, Clone, PartialEq)]
pub struct Series {
    /// The area; `None` is the plan's own.
    pub area: Option<Id>,
    /// In order of time.
    pub observations: Vec<Observation>,
}

/// Something measured, as readers may see it.
#[derive(Debug, Clone, PartialEq)]
pub struct Indicator {
    /// How it is referred to.
    pub id: Id,
    /// Its title.
    pub title: String,
    /// Who defines it.
    pub origin: Origin,
    /// The framework's measure that it is.
    pub measure: Option<Id>,
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
    pub series: Vec<Series>,
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

impl Indicator {
    /// The plan's own observations, in order of time.
    pub fn own(&self) -> &[Observation] {
        self.series
            .iter()
            .find(|series| series.area.is_none())
            .map_or(&[], |series| &series.observations)
    }
}

impl From<figures::Indicator> for Indicator {
    fn from(raw: figures::Indicator) -> Self {
        Self {
            id: raw.id.value,
            title: raw.title,
            origin: raw.origin,
            measure: raw.measure.map(|measure| measure.value),
            unit: raw.unit,
            per: raw.per,
            polarity: raw.polarity,
            definition: raw.definition,
            source: raw.source,
            cohort: raw.cohort,
            lag: raw.lag,
            labels: raw.labels,
            series: raw.series.into_iter().map(Series::from).collect(),
            comparators: raw.comparators,
            rank: raw.rank,
            bands: raw.bands,
            target: raw.target,
            latest: raw.latest,
            commentary: raw.commentary,
            note: raw.note,
        }
    }
}

impl From<figures::Series> for Series {
    fn from(raw: figures::Series) -> Self {
        Self {
            area: raw.area,
            observations: raw
                .observations
                .into_iter()
                .map(Observation::from)
                .collect(),
        }
    }
}

impl From<figures::Observation> for Observation {
    fn from(raw: figures::Observation) -> Self {
        Self {
            period: raw.period.value,
            value: raw
                .value
                .map_or(Published::NotAvailable(raw.not_available), |value| {
                    Published::Figure(value.value)
                }),
            count: raw.count.map(shown),
            base: raw.base.map(shown),
            events: raw.events.map(shown),
            provisional: raw.provisional,
            break_before: raw.break_before,
            note: raw.note,
        }
    }
}

/// A count as it stands.
pub(super) fn shown(count: Spanned<Count>) -> Published<u64> {
    match count.value {
        Count::Known(number) => Published::Figure(number),
        Count::NotAvailable => Published::NotAvailable(None),
        Count::NotApplicable => Published::NotApplicable,
        Count::NotYetKnown => Published::NotYetKnown,
    }
}
