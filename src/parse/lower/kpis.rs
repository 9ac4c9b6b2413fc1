//! data/kpis.yaml.

use super::indicators::UNIT;
use crate::diagnostics::Finding;
use crate::parse::node::Node;
use crate::parse::reader::Reader;
use crate::parse::shape::Kind::{Block, List, Number, OneOf, Period, Prose, Text, Whole};
use crate::parse::shape::{Shape, may, need, words};
use crate::plan::figures::{Kpi, KpiValue, Kpis, Unit};

const FILE: Shape = Shape {
    what: "kpis.yaml",
    keys: &[need("kpis", List(&Block(&KPI))), may("note", Prose)],
};

const KPI: Shape = Shape {
    what: "an indicator of the ten",
    keys: &[
        need("kpi", Whole),
        may("value", Number),
        may("unit", OneOf(&words(&UNIT))),
        may("period", Period),
        may("not_yet_available", Text),
        may("note", Prose),
    ],
};

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
    let unit = read.choice(&kpi, "unit", &UNIT).unwrap_or(Unit::Percent);
    let period = read.period(&kpi, "period").map(|period| period.value);
    let why = read.text(&kpi, "not_yet_available");
    let note = read.prose(&kpi, "note");
    if value.is_none() && why.is_none() {
        read.found.push(
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
