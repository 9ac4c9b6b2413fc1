//! Rules that keep a child from being recognised, and persons from being named.

pub(super) mod children_in_picture;
pub(super) mod consent_scope;
pub(super) mod given_away;
pub(super) mod named_person;
pub(super) mod one_childs_story;
pub(super) mod picture_consent;
pub(super) mod small_base;
pub(super) mod small_count;
pub(super) mod telling_detail;
