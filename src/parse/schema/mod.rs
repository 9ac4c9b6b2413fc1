//! Declarations of records. One declaration gives the keys of a block, its reader, its JSON Schema
//! and its reference.

pub(super) mod dates;
pub(super) mod json_schema;
pub(super) mod keys;
pub(super) mod reader;
pub(super) mod record;
pub(super) mod reference;
pub(super) mod shape;
pub(super) mod value;
pub(super) mod values;
