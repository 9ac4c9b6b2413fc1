//! What law and guidance ask of a plan in a given year, as data.
//!
//! Headings, measures, the ten indicators, the standards, the deadline: all of it has changed
//! before and will change again, so none of it is in code. The frameworks here ship inside the
//! binary as YAML; a site may replace one or add its own in `content/frameworks/`. What could not
//! be established from public sources is said in the framework itself.

use crate::plan::Id;
use crate::plan::choice::choices;
use crate::sources::Spanned;

choices! {
    /// How much a heading is needed.
    pub enum Need {
        /// A full plan without it is not complete.
        Required = "required",
        /// It is usual; a plan without it may have a reason.
        Expected = "expected",
    }
}

/// A heading that a plan is asked to have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RequiredHeading {
    /// How sections name it.
    pub id: Spanned<Id>,
    /// The heading as the guidance words it.
    pub title: String,
    /// How much it is needed.
    pub need: Need,
    /// The heading that it stands under.
    pub under: Option<Id>,
}

/// A national measure that plans report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NationalMeasure {
    /// How indicators name it.
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

/// What is asked of a plan in a given year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Framework {
    /// How plans name it.
    pub id: Id,
    /// The framework as readers see it named.
    pub title: String,
    /// Where it comes from, and what could not be established.
    pub source: String,
    /// The headings in order.
    pub headings: Vec<RequiredHeading>,
    /// The national measures that a plan reports on.
    pub measures: Vec<NationalMeasure>,
    /// The key performance indicators.
    pub kpis: Vec<KpiDefinition>,
    /// The titles of the Standards for children, the first being number 1.
    pub standards: Vec<String>,
    /// The day and month by which a plan is sent in, if there is one.
    pub deadline: Option<(i8, i8)>,
}

impl Framework {
    /// The key performance indicator with this number.
    pub fn kpi(&self, number: u8) -> Option<&KpiDefinition> {
        self.kpis.iter().find(|kpi| kpi.number == number)
    }

    /// The title of a Standard for children, by its number from 1.
    pub fn standard(&self, number: u8) -> Option<&str> {
        let index = usize::from(number).checked_sub(1)?;
        self.standards.get(index).map(String::as_str)
    }
}
