//! What the service delivers, and how it is judged: actions, programmes, risks, voices and
//! inspections.

pub(super) mod action;
pub(super) mod inspection;
pub(super) mod practice;
pub(super) mod rating_scheme;
pub(super) mod risk;
pub(super) mod standard;
pub(super) mod voice;
