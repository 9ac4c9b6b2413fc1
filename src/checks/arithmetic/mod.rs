//! Rules on values that must agree: totals, rates, shares, series and bands.

pub(super) mod benchmark_ratio;
pub(super) mod budget_contribution;
pub(super) mod budget_total;
pub(super) mod derived_fact;
pub(super) mod groups_sum;
pub(super) mod implied_population;
pub(super) mod impossible_place;
pub(super) mod inspection_score;
pub(super) mod percentage;
pub(super) mod period_length;
pub(super) mod rag_bands;
pub(super) mod rate;
pub(super) mod same_figure;
pub(super) mod series_gap;
pub(super) mod table_total;
pub(super) mod two_records;
