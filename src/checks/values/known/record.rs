//! A value of the data, with the words by which sentences may name it.

use crate::checks::text::quantities::Magnitude;
use crate::sources::Span;
use crate::units::Period;

/// A record of the data with all its values.
#[derive(Debug, Clone)]
pub(in crate::checks) struct Known {
    /// The name of the record in messages.
    pub(in crate::checks) title: String,
    /// The names by which a sentence refers to it, each a list of words that must all be there.
    pub(in crate::checks) names: Vec<Vec<String>>,
    /// Other words that may be there without changing the meaning.
    pub(in crate::checks) explains: Vec<String>,
    /// The number of further words that the clause may have.
    pub(in crate::checks) slack: usize,
    /// The place of the record in its file.
    pub(in crate::checks) span: Span,
    /// The name of that file.
    pub(in crate::checks) file: &'static str,
    /// The reference that quotes it in a sentence, without brackets; `None` where there is none.
    pub(in crate::checks) quote: Option<String>,
    /// The values, one for each period.
    pub(in crate::checks) cells: Vec<KnownCell>,
}

/// One value of a record.
#[derive(Debug, Clone)]
pub(in crate::checks) struct KnownCell {
    /// The period; `None` where the data do not say.
    pub(in crate::checks) period: Option<Period>,
    /// The value and its unit.
    pub(in crate::checks) magnitude: Magnitude,
    /// Whether it is the latest value.
    pub(in crate::checks) latest: bool,
    /// Whether the value is only a possible match, of a part or of another area, so that a sentence
    /// with this number is not reported.
    pub(in crate::checks) beside: bool,
}
