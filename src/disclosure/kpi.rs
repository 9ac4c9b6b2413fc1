//! The ten key performance indicators as readers may see them.

use super::{Published, Unit};
use crate::plan::prose::Prose;
use crate::plan::{Id, figures};
use crate::units::{Decimal, Period};

/// A value, or why there is none.
#[derive(Debug, Clone, PartialEq)]
pub enum KpiValue {
    /// What was reported.
    Reported {
        /// The figure.
        value: Published<Decimal>,
        /// What it is.
        unit: Unit,
        /// When.
        period: Option<Period>,
    },
    /// Why it cannot be reported.
    NotYetAvailable(String),
}

/// One of the ten.
#[derive(Debug, Clone, PartialEq)]
pub struct Kpi {
    /// How a decision about small numbers names it: `kpi-4`.
    pub id: Id,
    /// 1 to 10.
    pub number: u8,
    /// What was reported, or why not.
    pub value: KpiValue,
    /// A note that readers see.
    pub note: Option<Prose>,
}

/// All that the plan reports of the ten.
#[derive(Debug, Clone, PartialEq)]
pub struct Kpis {
    /// In order of their numbers.
    pub kpis: Vec<Kpi>,
    /// A note that readers see.
    pub note: Option<Prose>,
}

impl Kpi {
    /// The figure, where it is a count.
    pub(super) fn counted(&mut self) -> Option<&mut Published<Decimal>> {
        match &mut self.value {
            KpiValue::Reported {
                value,
                unit: Unit::Count,
                ..
            } => Some(value),
            KpiValue::Reported { .. } | KpiValue::NotYetAvailable(_) => None,
        }
    }
}

impl From<figures::Kpis> for Kpis {
    fn from(raw: figures::Kpis) -> Self {
        Self {
            kpis: raw.kpis.into_iter().map(Kpi::from).collect(),
            note: raw.note,
        }
    }
}

impl From<figures::Kpi> for Kpi {
    fn from(raw: figures::Kpi) -> Self {
        Self {
            id: raw.id(),
            number: raw.number.value,
            value: match raw.value {
                figures::KpiValue::Reported {
                    value,
                    unit,
                    period,
                } => KpiValue::Reported {
                    value: Published::Figure(value.value),
                    unit,
                    period,
                },
                figures::KpiValue::NotYetAvailable(why) => KpiValue::NotYetAvailable(why),
            },
            note: raw.note,
        }
    }
}
