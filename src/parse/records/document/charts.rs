//! The list `charts` in plan.yaml: figures drawn in another form than they would have it.

use crate::parse::schema::reader::Reader;
use crate::parse::schema::shape::ValueKind::{Id as AnId, OneOf};
use crate::parse::schema::shape::{Shape, shape};
use crate::parse::yaml::node::Node;
use crate::plan::{ChartChoice, ChartForm, Choice};

pub(in crate::parse::records) const CHART: Shape = shape!("the choice of a chart" {
    need "at": AnId,
        "The id of an indicator, table, survey, benchmark or representation, or budget, kpis, structure or boards.";
    need "as": OneOf(ChartForm::WORDS),
        "How it is drawn.";
});

pub(in crate::parse::records) fn chart(read: &mut Reader<'_>, node: &Node) -> Option<ChartChoice> {
    let block = read.block(node, &CHART)?;
    let at = read.id(&block, "at");
    let form = read.chosen(&block, "as");
    Some(ChartChoice {
        at: at?,
        form: form?,
    })
}
