//! The requirements of law and guidance on a plan in a given year, as data.
//!
//! Headings, measures, key performance indicators, standards and the deadline have changed before
//! and will change again, so none of them is in code. The frameworks here ship inside the binary as
//! YAML; a site may replace one or add its own in `content/frameworks/`. What could not be
//! established from public sources is stated in the framework itself.

use crate::plan::Id;
use crate::plan::choice::choices;
use crate::sources::Spanned;

choices! {
    /// Whether a heading is required or only expected.
    pub enum Need {
        /// A full plan without the heading is not complete.
        Required = "required",
        /// The heading is usual; a plan without it may have a reason.
        Expected = "expected",
    }
}

/// A heading that the framework asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RequiredHeading {
    /// The id by which sections refer to it.
    pub id: Spanned<Id>,
    /// The heading as the guidance words it.
    pub title: String,
    /// Whether the heading is required.
    pub need: Need,
    /// The heading above it; `None` at the top level.
    pub under: Option<Id>,
}

/// A national measure that plans report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NationalMeasure {
    /// The id by which indicators refer to it.
    pub id: Id,
    /// The measure as the guidance names it.
    pub title: String,
}

/// One of the key performance indicators.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KpiDefinition {
    /// The indicator's number, from 1 to 10.
    pub number: u8,
    /// The indicator as the guidance names it.
    pub title: String,
    /// What the guidance says it measures.
    pub definition: String,
}

/// The requirements on a plan in a given year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Framework {
    /// The id by which plans refer to it.
    pub id: Id,
    /// The title of the framework, as readers see it.
    pub title: String,
    /// The source of the requirements, and what could not be established.
    pub source: String,
    /// The headings, in the order of the guidance.
    pub headings: Vec<RequiredHeading>,
    /// The national measures that a plan reports on.
    pub measures: Vec<NationalMeasure>,
    /// The key performance indicators.
    pub kpis: Vec<KpiDefinition>,
    /// The titles of the Standards for children; the first is number 1.
    pub standards: Vec<String>,
    /// The day and the month by which a plan must be submitted; `None` where there is no deadline.
    pub deadline: Option<(i8, i8)>,
}

impl Framework {
    /// The id of the framework of a plan that names none.
    pub const NONE: &'static str = "none";

    /// The key performance indicator with this number; `None` if there is none.
    pub fn kpi(&self, number: u8) -> Option<&KpiDefinition> {
        self.kpis.iter().find(|kpi| kpi.number == number)
    }

    /// The title of a Standard for children, by its number from 1; `None` if there is none.
    pub fn standard(&self, number: u8) -> Option<&str> {
        let index = usize::from(number).checked_sub(1)?;
        self.standards.get(index).map(String::as_str)
    }
}
