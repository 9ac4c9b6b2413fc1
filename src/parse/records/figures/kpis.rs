//! data/kpis.yaml.

use crate::diagnostics::Finding;
use crate::parse::schema::reader::{KeyBlock, Reader};
use crate::parse::schema::record::record;
use crate::parse::schema::shape::ValueKind;
use crate::parse::schema::value::Field;
use crate::parse::spreadsheet::Rows;
use crate::plan::Id;
use crate::plan::figures::{Kpi, KpiValue, Kpis, Unit};
use crate::sources::Spanned;
use crate::units::{Decimal, Period};

record! { Kpis "kpis.yaml" at span then in_order {
    need kpis: Rows =>
        "The national key performance indicators; their titles come from the framework.";
    may note =>
        "A note that readers see under the table.";
} }

record! { Kpi "an indicator of the ten" {
    need number as "kpi" =>
        "Its number, 1 to 10.";
    may value by (ValueKind::Number, |read, block, key| {
        let reported = |value| Some(KpiValue::Reported { value, unit: unit?, period: period? });
        let value: Option<Spanned<Decimal>> = Field::read(read, block, key)?;
        match value {
            Some(value) => reported(value),
            None => Some(unavailable(read, block, not_yet_available?)),
        }
    }) =>
        "The figure."
        with {
            may unit [Unit] or |_| Unit::Percent =>
                "What the figure is; percent if left out.";
            may period [Option<Period>] =>
                "The period of the figure.";
            may not_yet_available [Option<String>] =>
                "Why there is no figure yet.";
        };
    may measures =>
        "What was measured, where it is not what the framework defines.";
    may source =>
        "Where the figure comes from, if it is not the plan.";
    may note =>
        "A note that readers see with it.";
} made {
    id = id_of_number(&number);
} }

/// How a decision about small numbers names it: `kpi-4`.
fn id_of_number(number: &Spanned<u8>) -> Id {
    Id::slug(&format!("kpi-{}", number.value))
}

fn in_order(_: &mut Reader<'_>, _: &KeyBlock<'_>, kpis: Option<Kpis>) -> Option<Kpis> {
    let mut kpis = kpis?;
    kpis.kpis.sort_by_key(|kpi| kpi.number.value);
    Some(kpis)
}

/// Why an indicator has no value, which must be said.
fn unavailable(read: &mut Reader<'_>, block: &KeyBlock<'_>, why: Option<String>) -> KpiValue {
    if why.is_none() {
        read.lacks(
            Finding::error(
                "missing-key",
                block.span,
                "this indicator has neither a value nor a reason",
            )
            .help("add `value:`, or `not_yet_available:` with the reason"),
        );
    }
    KpiValue::NotYetAvailable(why.unwrap_or_default())
}
