//! Records on what the service delivers, one file for each data file.

pub(in crate::parse) mod achievements;
pub(in crate::parse) mod actions;
pub(in crate::parse) mod commitments;
pub(in crate::parse) mod framing;
pub(in crate::parse) mod inspection;
pub(in crate::parse) mod priorities;
pub(in crate::parse) mod programmes;
pub(in crate::parse) mod risks;
pub(in crate::parse) mod standards;
pub(in crate::parse) mod topics;
pub(in crate::parse) mod voices;
