//! Prose as HTML: headings, paragraphs with numbers, links, tables, footnotes, and values quoted by
//! reference.
//!
//! Written once. What differs between a web page and the print edition (where links lead, how deep
//! headings are) is left open in a [`Run`] and a [`Piece`], and closed when pages are composed.
//! Nothing here reads Markdown; that has been done.

mod abbreviations;
mod apart;
#[cfg(test)]
mod attacks;
mod block;
mod hand;
mod ids;
mod inline;
mod list;
mod notes;
mod numbers;
mod piece;
mod place;
mod quoted;
#[cfg(test)]
mod quoted_tests;
mod run;
mod said;
mod section;
mod table;
#[cfg(test)]
mod testing;
#[cfg(test)]
mod tests;
mod writer;

pub use apart::rating;
pub use piece::{Entry, Piece, Written};
pub use run::{Bit, Place, Run, escape, escaped};
pub use writer::Writer;
