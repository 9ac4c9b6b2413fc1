//! The list `charts` in plan.yaml: figures whose form the author chooses.

use crate::parse::schema::record::record;
use crate::plan::ChartChoice;

record! { ChartChoice "the choice of a chart" {
    need at =>
        "The id of an indicator, table, survey, benchmark or representation, or budget, kpis, structure or boards.";
    need form as "as" =>
        "How it is drawn.";
} }
