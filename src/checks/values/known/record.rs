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

impl Known {
    /// What quotes a value in a sentence, without the brackets; `None` where nothing does.
    pub(in crate::checks) fn quote_of(&self, cell: &KnownCell) -> Option<String> {
        let quote = self.quote.as_ref()?;
        let when = match cell.period {
            Some(period) if !cell.latest => period.to_string(),
            _ => "latest".to_owned(),
        };
        match cell.quoted {
            QuotedBy::Itself => Some(quote.clone()),
            QuotedBy::Measure(measure) => Some(format!("{quote} {measure} {when}")),
            QuotedBy::Period => Some(format!("{quote} {}", cell.period?)),
            QuotedBy::Nothing => None,
        }
    }
}

/// What a value adds to the quotation of its figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::checks) enum QuotedBy {
    /// Nothing: the figure has one value.
    Itself,
    /// The measure and the period: `value 2023-24`.
    Measure(&'static str),
    /// The period, which names a column.
    Period,
    /// It cannot be quoted.
    Nothing,
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
    /// What it adds to the quotation of its figure.
    pub(in crate::checks) quoted: QuotedBy,
}
