//! Figures: their charts, tables and indicators on pages and in plan.json.

pub(crate) mod figure;
pub(crate) mod indicator;
pub(crate) mod records;
pub(crate) mod table;
pub(crate) mod value_notes;
