//! How a plan wants a set of figures drawn, where it does not leave that to the figures.

use crate::plan::Id;
use crate::plan::choice::choices;
use crate::sources::Spanned;

choices! {
    /// A form that a drawing can have.
    pub enum ChartForm {
        /// Lines over time, one for each area.
        Lines = "lines",
        /// Bars: of an indicator one for each of its own figures, of a table or survey the largest first.
        Bars = "bars",
        /// Bars in the order of the data.
        BarsAsGiven = "bars in the order given",
        /// No drawing: the table says it.
        TableOnly = "table only",
    }
}

/// A form for one set of figures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChartChoice {
    /// Which figures: an id, or a word such as `budget`.
    pub at: Spanned<Id>,
    /// The form of the drawing.
    pub form: ChartForm,
}
