//! What a site's owner says of its accessibility. Only a person who tested may say that it complies.

use crate::plan::choice::choices;
use jiff::civil::Date;

choices! {
    /// How far the site meets WCAG 2.2 AA, in the three words that the law knows, or that nobody has
    /// looked yet.
    pub enum Compliance {
        /// Nobody has tested it.
        NotAssessed = "not assessed",
        /// It does not meet the standard.
        NotCompliant = "not compliant",
        /// It meets it in part.
        PartiallyCompliant = "partially compliant",
        /// It meets it. Needs a test.
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
    /// How, and which pages.
    pub how: String,
}

/// Something that readers may not be able to use.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Barrier {
    /// What, in plain words.
    pub text: String,
    /// The criterion that it fails, such as `1.4.3 Contrast`.
    pub criterion: Option<String>,
    /// When it will be put right.
    pub fixed_by: Option<Date>,
}

/// The facts of an accessibility statement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccessibilityStatement {
    /// How far the site meets the standard.
    pub compliance: Compliance,
    /// Its last test; `None` where nobody has tested it.
    pub tested: Option<Tested>,
    /// What fails the standard.
    pub barriers: Vec<Barrier>,
    /// What would be a disproportionate burden to put right, and why.
    pub burdens: Vec<String>,
    /// What the law does not ask for.
    pub out_of_scope: Vec<String>,
    /// How soon readers get an answer, such as `10 working days`.
    pub response: Option<String>,
    /// When the statement was prepared.
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
