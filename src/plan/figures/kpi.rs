//! The ten key performance indicators of April 2023.

use super::Unit;
use crate::plan::Id;
use crate::plan::prose::Prose;
use crate::sources::{Span, Spanned};
use crate::units::{Decimal, Period};

/// A value, or why there is none.
#[derive(Debug, Clone, PartialEq)]
pub enum KpiValue {
    /// What was reported.
    Reported {
        /// The figure.
        value: Spanned<Decimal>,
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
    /// 1 to 10.
    pub number: Spanned<u8>,
    /// What was reported, or why not.
    pub value: KpiValue,
    /// A note that readers see.
    pub note: Option<Prose>,
}

impl Kpi {
    /// How a decision about small numbers names it: `kpi-4`.
    pub fn id(&self) -> Id {
        Id::slug(&format!("kpi-{}", self.number.value))
    }
}

/// All that the plan reports of the ten.
#[derive(Debug, Clone, PartialEq)]
pub struct Kpis {
    /// In order of their numbers.
    pub kpis: Vec<Kpi>,
    /// A note that readers see.
    pub note: Option<Prose>,
    /// Where they were written.
    pub span: Span,
}
