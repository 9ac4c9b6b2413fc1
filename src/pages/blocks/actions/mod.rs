//! Priorities and actions: their tables, progress, ratings and leads, and their CSV files.

pub(crate) mod action;
pub(crate) mod column_text;
pub(crate) mod column_widths;
pub(crate) mod continued;
pub(crate) mod csv;
pub(crate) mod due_months;
pub(crate) mod groups;
pub(crate) mod headings;
pub(crate) mod lateness;
pub(crate) mod leads;
pub(crate) mod priorities;
pub(crate) mod progress;
pub(crate) mod progress_bar;
pub(crate) mod ratings;
pub(crate) mod summary;
