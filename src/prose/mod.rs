//! Prose as HTML: headings, paragraphs with numbers, links, tables, footnotes, and values quoted by
//! reference.
//!
//! Written once. What differs between a web page and the print edition (where links lead, how deep
//! headings are) is left open in a [`Run`] and a [`Piece`], and closed when pages are composed.
//! Nothing here reads Markdown; that has been done.

mod piece;
mod run;

pub use piece::{Entry, Piece, Written};
pub use run::{Bit, Place, Run, escape};
