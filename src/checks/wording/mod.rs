//! Rules on words: abbreviations, links, headings, sentences.

pub(super) mod abbreviation;
pub(super) mod area_spelling;
pub(super) mod heading_capitals;
pub(super) mod known_misspelling;
pub(super) mod link_host;
pub(super) mod link_text;
pub(super) mod long_sentences;
pub(super) mod mistyped_abbreviation;
pub(super) mod nothing_follows;
pub(super) mod repeated_paragraph;
pub(super) mod scrambled_text;
pub(super) mod stigmatising_term;
pub(super) mod template_text;
pub(super) mod two_expansions;
pub(super) mod typed_page_number;
pub(super) mod unmarked_language;
