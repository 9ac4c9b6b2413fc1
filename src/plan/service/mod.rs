//! Who runs the service, and with what money and staff.

pub(super) mod board;
pub(super) mod budget;
pub(super) mod initials;
pub(super) mod staffing;
