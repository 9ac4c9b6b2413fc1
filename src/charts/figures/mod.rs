//! Each set of values as a figure: its summary, its drawing, its data table.

pub(super) mod benchmark;
pub(super) mod boards;
pub(super) mod budget;
pub(super) mod choose_chart;
pub(super) mod counts;
pub(super) mod indicator;
pub(super) mod kpis;
pub(super) mod monitoring;
pub(super) mod overview;
pub(super) mod representation;
pub(super) mod staff_chart;
pub(super) mod survey;
pub(super) mod targets;
