//! The form of a chart, where the author chooses it instead of leaving it to the values.

use crate::plan::Id;
use crate::plan::choice::choices;
use crate::sources::Spanned;

choices! {
    /// The form of a chart.
    pub enum ChartForm {
        /// Lines over time, one for each area.
        Lines = "lines",
        /// Bars: one for each value of the plan's own area of an indicator; of a table or survey,
        /// the largest first.
        Bars = "bars",
        /// Bars in the order of the data.
        BarsAsGiven = "bars in the order given",
        /// No chart: the table is enough.
        TableOnly = "table only",
    }
}

/// The author's choice of form for one figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChartChoice {
    /// The figure: an id, or a word such as `budget`.
    pub at: Spanned<Id>,
    /// The form of the drawing.
    pub form: ChartForm,
}
