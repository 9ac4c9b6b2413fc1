//! Prose as HTML: headings, paragraphs with numbers, links, tables, footnotes, and values quoted by
//! reference.
//!
//! Each section is rendered once. What differs between a web page and the print edition (the
//! targets of links, the levels of headings) is left open in a [`Fragment`] and a [`Piece`], and
//! resolved when pages are composed. Nothing here parses Markdown, which `parse` has done.

mod abbreviations;
mod block;
mod fragment;
mod ids;
mod inline;
mod link_target;
mod list;
mod notes;
mod numbers;
mod piece;
mod quote;
mod render_state;
mod renderer;
mod section;
mod table;
#[cfg(test)]
mod testing;
#[cfg(test)]
mod tests;

pub use fragment::{Bit, Fragment, Place, escape, escaped};
pub use piece::{ContentsEntry, Piece, WrittenSection};
pub use renderer::Writer;
