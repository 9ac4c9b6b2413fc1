//! The accessibility statement of a site. Only a person who tested the site may claim that it
//! complies.

use crate::plan::choice::choices;
use jiff::civil::Date;

choices! {
    /// How far the site meets WCAG 2.2 AA, in the three terms of the regulations, or that nobody
    /// has tested it.
    pub enum Compliance {
        /// Nobody has tested it.
        NotAssessed = "not assessed",
        /// It does not meet the standard.
        NotCompliant = "not compliant",
        /// It meets the standard in part.
        PartiallyCompliant = "partially compliant",
        /// It meets the standard. Allowed only after a test.
        FullyCompliant = "fully compliant",
    }
}

/// A test of the site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tested {
    /// The day of the test.
    pub on: Date,
    /// The post or the company that tested.
    pub by: String,
    /// How it was tested, and which pages.
    pub how: String,
}

/// A barrier: something that some readers cannot use.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Barrier {
    /// The barrier in plain words.
    pub text: String,
    /// The criterion that it fails, such as `1.4.3 Contrast`.
    pub criterion: Option<String>,
    /// The day by which it will be fixed; `None` where it is not given.
    pub fixed_by: Option<Date>,
}

/// The facts of an accessibility statement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccessibilityStatement {
    /// How far the site meets the standard.
    pub compliance: Compliance,
    /// Its last test; `None` where nobody has tested it.
    pub tested: Option<Tested>,
    /// The barriers: content that fails the standard.
    pub barriers: Vec<Barrier>,
    /// What would be a disproportionate burden to put right, and why.
    pub burdens: Vec<String>,
    /// Content that the law does not cover.
    pub out_of_scope: Vec<String>,
    /// How soon readers get an answer, such as `10 working days`; `None` where it is not given.
    pub response: Option<String>,
    /// The day on which the statement was prepared; `None` where it is not given.
    pub prepared: Option<Date>,
}

impl Default for AccessibilityStatement {
    fn default() -> Self {
        Self {
            compliance: Compliance::NotAssessed,
            tested: None,
            barriers: Vec::new(),
            burdens: Vec::new(),
            out_of_scope: Vec::new(),
            response: None,
            prepared: None,
        }
    }
}
