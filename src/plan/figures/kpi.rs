//! The ten key performance indicators of April 2023.

use super::{Stage, Typed, Unit};
use crate::plan::Id;
use crate::plan::prose::Prose;
use crate::sources::Span;
use crate::units::{Decimal, Period};

/// The value of a key performance indicator, or why there is none.
#[derive(Debug, Clone, PartialEq)]
pub enum KpiValue<S: Stage = Typed> {
    /// A value that was reported.
    Reported {
        /// The value, in its unit.
        value: S::Value<S::Written<Decimal>>,
        /// The unit of the value.
        unit: Unit,
        /// The period of the value; `None` where it is not given.
        period: Option<Period>,
    },
    /// Why it cannot be reported, in the author's words.
    NotYetAvailable(String),
}

/// One of the ten key performance indicators.
#[derive(Debug, Clone, PartialEq)]
pub struct Kpi<S: Stage = Typed> {
    /// The name by which decisions about small numbers refer to it: `kpi-4`.
    pub id: Id,
    /// The number of the indicator, from 1 to 10.
    pub number: S::Written<u8>,
    /// The value, or why there is none.
    pub value: KpiValue<S>,
    /// What was measured, where it is not what the framework defines.
    pub measures: Option<String>,
    /// Where the value comes from, if it is not the plan.
    pub source: Option<String>,
    /// A note that readers see.
    pub note: Option<Prose>,
}

impl<S: Stage> Kpi<S> {
    /// The value, to be changed by disclosure control; `None` where it is no count.
    pub fn counted(&mut self) -> Option<&mut S::Value<S::Written<Decimal>>> {
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

/// The key performance indicators that the plan reports.
#[derive(Debug, Clone, PartialEq)]
pub struct Kpis<S: Stage = Typed> {
    /// The indicators, in order of their numbers.
    pub kpis: Vec<Kpi<S>>,
    /// A note that readers see.
    pub note: Option<Prose>,
    /// Where they were written in the file.
    pub span: S::Checked<Span>,
}
