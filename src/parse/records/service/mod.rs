//! Records on who runs the service and with what, one file for each data file.

pub(in crate::parse) mod board;
pub(in crate::parse) mod budget;
pub(in crate::parse) mod contributions;
pub(in crate::parse) mod staffing;
