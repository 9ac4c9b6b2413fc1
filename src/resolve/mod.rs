//! Looks up the names in a plan: `[[…]]`, links, ids, decisions. Reports each name without a
//! target, and each id with two.
//!
//! It must never change the content of a plan.

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
