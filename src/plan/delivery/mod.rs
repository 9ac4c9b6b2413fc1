//! What the service does, and how it is judged.

pub(super) mod action;
pub(super) mod inspection;
pub(super) mod practice;
pub(super) mod rating_scheme;
pub(super) mod risk;
pub(super) mod standard;
pub(super) mod voice;
