//! A figure of the data as sentences may name it.

use crate::checks::text::quantities::Magnitude;
use crate::sources::Span;
use crate::units::Period;

/// A figure of the data with all its values.
#[derive(Debug, Clone)]
pub(in crate::checks) struct Known {
    /// What it is called in messages.
    pub(in crate::checks) title: String,
    /// The words that name it: all of one of these.
    pub(in crate::checks) names: Vec<Vec<String>>,
    /// Words that may stand beside them without making something else of it.
    pub(in crate::checks) explains: Vec<String>,
    /// How many other words may stand in the clause.
    pub(in crate::checks) slack: usize,
    /// Where it stands.
    pub(in crate::checks) span: Span,
    /// In which file.
    pub(in crate::checks) file: &'static str,
    /// What quotes it in a sentence, without the brackets.
    pub(in crate::checks) quote: Option<String>,
    /// Its values.
    pub(in crate::checks) cells: Vec<KnownCell>,
}

/// One value.
#[derive(Debug, Clone)]
pub(in crate::checks) struct KnownCell {
    /// When; `None` where the data do not say.
    pub(in crate::checks) period: Option<Period>,
    /// The value and its unit.
    pub(in crate::checks) magnitude: Magnitude,
    /// Whether it is the latest.
    pub(in crate::checks) latest: bool,
    /// Whether a sentence that gives this number is only not wrong, because it names a part or another area.
    pub(in crate::checks) beside: bool,
}
