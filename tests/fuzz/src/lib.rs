//! The code of the fuzzers; `cargo test` runs the same code on the inputs that were kept.
//!
//! Bytes become a whole site in memory (`input`), the site goes through everything that a build
//! does, and the invariants of every site are asserted (`judge`).

mod input;
mod judge;

pub use input::{Target, site};
pub use judge::{Seen, judge};
