//! What else a document contains: sections, the glossary, sources, pictures and notes.

pub(super) mod acceptance;
pub(super) mod bibliography;
pub(super) mod chart_choice;
pub(super) mod committee;
pub(super) mod glossary;
pub(super) mod picture;
pub(super) mod previous;
pub(super) mod principle;
pub(super) mod section;
pub(super) mod strategy;
