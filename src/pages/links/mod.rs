//! Where pages lie, how one leads to another, and how open links in prose are closed.

pub(super) mod address;
pub(super) mod resolver;
