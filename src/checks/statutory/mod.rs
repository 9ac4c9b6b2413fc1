//! Rules on what law and guidance ask of a plan.

pub(super) mod board_name;
pub(super) mod board_partners;
pub(super) mod budget_table;
pub(super) mod council_approval;
pub(super) mod deadline;
pub(super) mod ended_strategy;
pub(super) mod national_kpis;
pub(super) mod national_measures;
pub(super) mod plan_years;
pub(super) mod required_heading;
pub(super) mod sign_off;
pub(super) mod welsh_version;
pub(super) mod years_in_heading;
