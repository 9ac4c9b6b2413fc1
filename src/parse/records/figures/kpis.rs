//! data/kpis.yaml.

use crate::diagnostics::Finding;
use crate::parse::schema::reader::Reader;
use crate::parse::schema::shape::ValueKind::{Number, OneOf, Period, Prose, Table, Text, Whole};
use crate::parse::schema::shape::{Shape, shape};
use crate::parse::yaml::node::Node;
use crate::plan::Choice;
use crate::plan::Id;
use crate::plan::figures::{Kpi, KpiValue, Kpis, Unit};

pub(in crate::parse) const FILE: Shape = shape!("kpis.yaml" {
    need "kpis": Table(&KPI),
        "The national key performance indicators; their titles come from the framework.";
    may "note": Prose,
        "A note that readers see under the table.";
});

const KPI: Shape = shape!("an indicator of the ten" {
    need "kpi": Whole,
        "Its number, 1 to 10.";
    may "value": Number,
        "The figure.";
    may "unit": OneOf(Unit::WORDS),
        "What the figure is; percent if left out.";
    may "period": Period,
        "The period of the figure.";
    may "not_yet_available": Text,
        "Why there is no figure yet.";
    may "note": Prose,
        "A note that readers see with it.";
});

pub(in crate::parse) fn lower(read: &mut Reader<'_>, root: &Node) -> Option<Kpis> {
    let file = read.block(root, &FILE)?;
    let mut kpis = read.blocks(&file, "kpis", kpi);
    kpis.sort_by_key(|kpi| kpi.number.value);
    Some(Kpis {
        kpis,
        note: read.prose(&file, "note"),
        span: file.span,
    })
}

fn kpi(read: &mut Reader<'_>, node: &Node) -> Option<Kpi> {
    let kpi = read.block(node, &KPI)?;
    let number = read.whole(&kpi, "kpi");
    let value = read.number(&kpi, "value");
    let unit = read.chosen_at(&kpi, "unit");
    let unit = unit.map_or(Unit::Percent, |unit| unit.value);
    let period = read.period(&kpi, "period").map(|period| period.value);
    let why = read.text(&kpi, "not_yet_available");
    let note = read.prose(&kpi, "note");
    if value.is_none() && why.is_none() {
        read.lacks(
            Finding::error(
                "missing-key",
                kpi.span,
                "this indicator has neither a value nor a reason",
            )
            .help("add `value:`, or `not_yet_available:` with the reason"),
        );
    }
    let number = number?;
    Some(Kpi {
        id: Id::slug(&format!("kpi-{}", number.value)),
        number: number.map(|number| u8::try_from(number).unwrap_or(u8::MAX)),
        value: match value {
            Some(value) => KpiValue::Reported {
                value,
                unit,
                period,
            },
            None => KpiValue::NotYetAvailable(why.unwrap_or_default()),
        },
        note,
    })
}
