//! Trees to the model: one file for each data file, with its shapes beside it.
//!
//! A shape says which keys there are; the function under it makes the plain data. What cannot be
//! made is left out, after it has been reported.

pub(super) mod delivery;
pub(super) mod document;
pub(super) mod figures;
pub(super) mod service;
pub(super) mod site;
