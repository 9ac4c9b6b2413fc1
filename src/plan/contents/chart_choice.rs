//! How a plan wants a set of figures drawn, where it does not leave that to the figures.

use crate::plan::Id;
use crate::sources::Spanned;

/// A form that a drawing can have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChartForm {
    /// Lines over time.
    Lines,
    /// Bars: of an indicator one for each of its own figures, of a table or survey the largest first.
    Bars,
    /// Bars in the order of the data.
    BarsAsGiven,
    /// No drawing: the table says it.
    TableOnly,
}

/// A form for one set of figures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChartChoice {
    /// Which figures: an id, or a word such as `budget`.
    pub at: Spanned<Id>,
    /// The form.
    pub form: ChartForm,
}
