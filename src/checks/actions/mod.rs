//! Rules on priorities, outcomes, actions and who leads them.

pub(super) mod action_due;
pub(super) mod action_outcome;
pub(super) mod action_reference;
pub(super) mod change_without_baseline;
pub(super) mod leads_key;
pub(super) mod number_gap;
pub(super) mod priority_actions;
pub(super) mod rating_in_words;
pub(super) mod reversed_aim;
pub(super) mod same_post;
