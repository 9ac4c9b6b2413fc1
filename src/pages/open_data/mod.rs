//! Files for programs: tables and actions as CSV, plans as JSON, and what searches ask for.

mod actions;
mod csv;
mod json;
mod plain_text;
mod robots;

pub(super) use actions::{action_tables, actions};
pub(super) use csv::{csv_path, tables};
pub(super) use json::plan;
pub(super) use robots::{robots, sitemap};
