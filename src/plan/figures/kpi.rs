//! The ten key performance indicators of April 2023.

use super::{Stage, Typed, Unit};
use crate::plan::Id;
use crate::plan::prose::Prose;
use crate::sources::Span;
use crate::units::{Decimal, Period};

/// A value, or why there is none.
#[derive(Debug, Clone, PartialEq)]
pub enum KpiValue<S: Stage = Typed> {
    /// What was reported.
    Reported {
        /// The figure.
        value: S::Value<S::Written<Decimal>>,
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
pub struct Kpi<S: Stage = Typed> {
    /// How a decision about small numbers names it: `kpi-4`.
    pub id: Id,
    /// 1 to 10.
    pub number: S::Written<u8>,
    /// What was reported, or why not.
    pub value: KpiValue<S>,
    /// A note that readers see.
    pub note: Option<Prose>,
}

impl<S: Stage> Kpi<S> {
    /// The figure, where it is a count, to be changed.
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

/// All that the plan reports of the ten.
#[derive(Debug, Clone, PartialEq)]
pub struct Kpis<S: Stage = Typed> {
    /// In order of their numbers.
    pub kpis: Vec<Kpi<S>>,
    /// A note that readers see.
    pub note: Option<Prose>,
    /// Where they were written.
    pub span: S::Checked<Span>,
}
