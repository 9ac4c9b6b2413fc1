//! What names in a plan mean: `[[…]]`, links, ids, decisions. A finding for each name that nothing
//! has, and for each id that two things have.
//!
//! It must never change what a plan says.

mod continued_actions;
mod decisions;
mod duplicate_ids;
mod paths;
mod plan;
pub(crate) mod references;
mod unresolved;

pub use continued_actions::of_borough as continued_actions;
pub use decisions::{Names, of_site as decisions};
pub use paths::leads;
pub use plan::plan;
