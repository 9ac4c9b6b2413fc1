//! Rules on what sentences claim, against other sentences and against the plan's values.

pub(super) mod children_and_events;
pub(super) mod count_in_prose;
pub(super) mod dates_in_order;
pub(super) mod figure_in_prose;
pub(super) mod impossible_average;
pub(super) mod impossible_share;
pub(super) mod inspection_in_prose;
pub(super) mod list_length;
pub(super) mod meeting_frequency;
pub(super) mod phase_count;
pub(super) mod share_in_prose;
pub(super) mod size_of_change;
pub(super) mod stated_change;
pub(super) mod target_called_met;
pub(super) mod unbacked_comparison;
pub(super) mod unit_in_prose;
