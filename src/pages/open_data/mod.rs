//! Files for programs: tables as CSV, plans as JSON, and the files of search engines.

pub(super) mod csv;
pub(super) mod json;
pub(super) mod json_value;
pub(super) mod plain_text;
pub(super) mod robots;
