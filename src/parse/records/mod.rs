//! Records of each file: their keys, their fields and the rules about several keys at once.
//!
//! One file for each data file. A record that lacks a needed value is left out after that has been
//! reported. Nothing here looks up a name.

pub(super) mod delivery;
pub(super) mod document;
pub(super) mod figures;
pub(super) mod service;
pub(super) mod site;
