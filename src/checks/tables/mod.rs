//! Rules on how tables are made: rows, columns, labels, dates.

pub(super) mod appendix_unmentioned;
pub(super) mod budget_cells;
pub(super) mod column_names;
pub(super) mod cut_off_text;
pub(super) mod date_style;
pub(super) mod decimal_places;
pub(super) mod denominator_label;
pub(super) mod duplicate_row;
pub(super) mod funder_at_nil;
pub(super) mod undated_figures;
pub(super) mod wide_table;
