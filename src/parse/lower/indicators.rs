//! data/indicators.yaml.

use super::series;
use crate::diagnostics::Finding;
use crate::parse::bands;
use crate::parse::node::Node;
use crate::parse::reader::{Block, Reader};
use crate::parse::shape::Kind::{
    Block as Nested, Id as AnId, List, Number, OneOf, Period, Prose, Table, Text, Whole, YesNo,
};
use crate::parse::shape::{Shape, may, need, words};
use crate::plan::figures::{
    Band, Bands, Cohort, Comparator, Indicator, Labels, Origin, Polarity, Rank, TargetAim, Unit,
};

const ORIGIN: [(&str, Origin); 2] = [("national", Origin::National), ("local", Origin::Local)];

pub(super) const UNIT: [(&str, Unit); 5] = [
    ("count", Unit::Count),
    ("percent", Unit::Percent),
    ("rate per 100,000", Unit::RatePer(100_000)),
    ("rate per 1,000", Unit::RatePer(1_000)),
    ("ratio", Unit::Ratio),
];

const POLARITY: [(&str, Polarity); 3] = [
    ("lower is better", Polarity::Lower),
    ("higher is better", Polarity::Higher),
    ("monitor only", Polarity::Neither),
];

const COHORT: [(&str, Cohort); 7] = [
    ("rolling 12 months", Cohort::Rolling12Months),
    ("3 months", Cohort::ThreeMonths),
    ("aggregated 12 months", Cohort::Aggregated12Months),
    ("calendar year", Cohort::CalendarYear),
    ("financial year", Cohort::FinancialYear),
    ("quarter", Cohort::Quarter),
    ("snapshot", Cohort::Snapshot),
];

const TARGET_ON: [(&str, bool); 2] = [("value", false), ("count", true)];

const FILE: Shape = Shape {
    what: "indicators.yaml",
    keys: &[need("indicators", List(&Nested(&INDICATOR)))],
};

const INDICATOR: Shape = Shape {
    what: "an indicator",
    keys: &[
        need("id", AnId),
        need("title", Text),
        need("origin", OneOf(&words(&ORIGIN))),
        need("unit", OneOf(&words(&UNIT))),
        need("polarity", OneOf(&words(&POLARITY))),
        need("definition", Prose),
        need("source", Text),
        may("measure", AnId),
        may("per", Text),
        may("cohort", OneOf(&words(&COHORT))),
        may("lag", Text),
        may("labels", Nested(&LABELS)),
        may("series", List(&Nested(&series::SERIES))),
        may("comparators", Table(&COMPARATOR)),
        may("rank", Nested(&RANK)),
        may("bands", Nested(&BANDS)),
        may("target", Nested(&TARGET)),
        may("latest", Prose),
        may("commentary", Prose),
        may("note", Prose),
    ],
};

const LABELS: Shape = Shape {
    what: "the labels of an indicator",
    keys: &[
        may("value", Text),
        may("count", Text),
        may("base", Text),
        may("events", Text),
    ],
};

const COMPARATOR: Shape = Shape {
    what: "a comparator",
    keys: &[
        need("area", AnId),
        need("value", Number),
        may("period", Period),
        may("average", YesNo),
    ],
};

const RANK: Shape = Shape {
    what: "a rank",
    keys: &[
        need("position", Whole),
        need("of", Whole),
        may("among", Text),
        may("period", Period),
    ],
};

const BANDS: Shape = Shape {
    what: "the bands of an indicator",
    keys: &[need("green", Text), need("amber", Text), need("red", Text)],
};

const TARGET: Shape = Shape {
    what: "a target",
    keys: &[
        may("value", Number),
        may("on", OneOf(&words(&TARGET_ON))),
        may("text", Text),
    ],
};

pub(in crate::parse) fn lower(read: &mut Reader<'_>, root: &Node) -> Option<Vec<Indicator>> {
    let file = read.block(root, &FILE)?;
    Some(read.blocks(&file, "indicators", indicator))
}

fn indicator(read: &mut Reader<'_>, node: &Node) -> Option<Indicator> {
    let block = read.block(node, &INDICATOR)?;
    let id = read.id(&block, "id");
    let title = read.text(&block, "title");
    let origin = read.choice(&block, "origin", &ORIGIN);
    let unit = read.choice(&block, "unit", &UNIT);
    let polarity = read.choice(&block, "polarity", &POLARITY);
    let definition = read.prose(&block, "definition");
    let source = read.text(&block, "source");
    let mut series = read.blocks(&block, "series", |read, node| series::one(read, node, unit));
    series.sort_by_key(|series| series.area.is_some());
    let latest = read.prose(&block, "latest");
    let commentary = read.prose(&block, "commentary");
    Some(Indicator {
        measure: read.id(&block, "measure"),
        per: read.text(&block, "per"),
        cohort: read.choice(&block, "cohort", &COHORT),
        lag: read.text(&block, "lag"),
        labels: labels(read, &block),
        series,
        comparators: read.blocks(&block, "comparators", comparator),
        rank: rank(read, &block),
        bands: bands(read, &block),
        target: target(read, &block),
        latest,
        commentary,
        note: read.prose(&block, "note"),
        id: id?,
        title: title?,
        origin: origin?,
        unit: unit?,
        polarity: polarity?,
        definition: definition?,
        source: source?,
    })
}

fn labels(read: &mut Reader<'_>, indicator: &Block<'_>) -> Labels {
    let block = indicator
        .get("labels")
        .and_then(|node| read.block(node, &LABELS));
    block.map_or_else(Labels::default, |block| Labels {
        value: read.text(&block, "value"),
        count: read.text(&block, "count"),
        base: read.text(&block, "base"),
        events: read.text(&block, "events"),
    })
}

fn comparator(read: &mut Reader<'_>, node: &Node) -> Option<Comparator> {
    let block = read.block(node, &COMPARATOR)?;
    let area = read.id(&block, "area");
    let value = read.number(&block, "value");
    Some(Comparator {
        period: read.period(&block, "period").map(|period| period.value),
        average: read.yes(&block, "average"),
        area: area?,
        value: value?.value,
    })
}

fn rank(read: &mut Reader<'_>, indicator: &Block<'_>) -> Option<Rank> {
    let block = read.block(indicator.get("rank")?, &RANK)?;
    let position = read.whole(&block, "position");
    let of = read.whole(&block, "of");
    Some(Rank {
        among: read.text(&block, "among"),
        period: read.period(&block, "period").map(|period| period.value),
        position: u32::try_from(position?.value).ok()?,
        of: u32::try_from(of?.value).ok()?,
    })
}

fn bands(read: &mut Reader<'_>, indicator: &Block<'_>) -> Option<Bands> {
    let block = read.block(indicator.get("bands")?, &BANDS)?;
    let [green, amber, red] = ["green", "amber", "red"].map(|name| band(read, &block, name));
    Some(Bands {
        green: green?,
        amber: amber?,
        red: red?,
    })
}

fn band(read: &mut Reader<'_>, block: &Block<'_>, name: &str) -> Option<Band> {
    let text = read.scalar(block, name)?;
    let band = bands::parse(text.value);
    if band.is_none() {
        read.found.push(
            Finding::error(
                "band",
                text.span,
                format!("`{name}` is not a range of values"),
            )
            .label(format!("\"{}\" is not understood", text.value))
            .help("write it as \"below 224\", \"224 to 340\" or \"above 340\", in quotation marks"),
        );
    }
    band.map(|(low, high)| Band {
        low,
        high,
        span: text.span,
    })
}

fn target(read: &mut Reader<'_>, indicator: &Block<'_>) -> Option<TargetAim> {
    let block = read.block(indicator.get("target")?, &TARGET)?;
    Some(TargetAim {
        value: read.number(&block, "value").map(|value| value.value),
        on_count: read.choice(&block, "on", &TARGET_ON).unwrap_or(false),
        text: read.text(&block, "text"),
    })
}
