//! What the fuzzers do with their bytes; `cargo test` does the same with the inputs that were kept.
//!
//! Bytes become a whole site in memory (`ground`), the site goes through everything that a build
//! does, and what must hold of every site is asserted (`judge`).

mod ground;
mod judge;

pub use ground::{Target, site};
pub use judge::{Seen, judge};
