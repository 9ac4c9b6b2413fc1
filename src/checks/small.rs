//! What is small, and where a figure is looked at already.

use crate::plan::figures::{Benchmark, Figures};

/// Counts from 1 to one less than this are small: see the rule `small-count`.
const THRESHOLD: u64 = 5;

/// A percentage of fewer than this rests on a small base: our own choice, at which one child moves it
/// by more than 5 percentage points.
pub(super) const BASE: u64 = 20;

/// Whether a count may let somebody recognise a child.
pub(super) fn is_small(count: u64) -> bool {
    (1..THRESHOLD).contains(&count)
}

/// Whether an indicator has a benchmark's own figures for the same period.
pub(super) fn shown_elsewhere(figures: &Figures, benchmark: &Benchmark) -> bool {
    let of = benchmark.indicator.as_ref().map(|id| &id.value);
    let mut indicators = figures
        .indicators
        .iter()
        .filter(|it| Some(&it.id.value) == of);
    indicators.any(|indicator| {
        let mut own = indicator.own().iter();
        own.any(|observation| observation.period.value == benchmark.period)
    })
}
