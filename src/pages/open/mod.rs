//! Files for programs: tables as CSV, plans as JSON, and what searches ask for.

mod csv;
mod json;
mod robots;

pub(super) use csv::{csv_path, tables};
pub(super) use json::plan;
pub(super) use robots::{robots, sitemap};
