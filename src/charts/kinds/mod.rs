//! The kinds of charts: bars, lines, dots, small multiples and trees. They know marks and
//! coordinates, never a plan.

pub(super) mod bar;
pub(super) mod dot_plot;
pub(super) mod line;
pub(super) mod small_multiples;
pub(super) mod sorted_bars;
pub(super) mod tree;
