//! Figures: what a chart, its table and its indicator say on a page and in plan.json.

pub(crate) mod figure;
pub(crate) mod indicator;
pub(crate) mod records;
pub(crate) mod table;
pub(crate) mod value_notes;
