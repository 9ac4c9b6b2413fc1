//! Tests over all figures and kinds: summaries by example, invariants of random drawings, and
//! contrast.

#[cfg(test)]
pub(super) mod contrast;
#[cfg(test)]
pub(super) mod example;
#[cfg(test)]
pub(super) mod havering;
#[cfg(test)]
pub(super) mod invariants;
#[cfg(test)]
pub(super) mod portsmouth;
#[cfg(test)]
pub(super) mod strategies;
#[cfg(test)]
pub(super) mod summary_comparisons;
#[cfg(test)]
pub(super) mod summary_counts;
#[cfg(test)]
pub(super) mod summary_invariants;
#[cfg(test)]
pub(super) mod summary_position;
#[cfg(test)]
pub(super) mod summary_series;
