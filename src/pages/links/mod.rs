//! The paths of pages, relative addresses between them, and the resolution of links in prose.

pub(super) mod address;
pub(super) mod resolver;
