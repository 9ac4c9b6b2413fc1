//! data/indicators.yaml.

use super::{series, targets};
use crate::parse::schema::reader::{KeyBlock, Reader};
use crate::parse::schema::shape::ValueKind::{
    Block as Nested, Id as AnId, List, Number, OneOf, Period, Prose, Table, Text, YesNo,
};
use crate::parse::schema::shape::{Shape, shape, words};
use crate::parse::yaml::node::Node;
use crate::plan::figures::{Cohort, Comparator, Indicator, Labels, Origin, Polarity, Unit};

const ORIGIN: [(&str, Origin); 2] = [("national", Origin::National), ("local", Origin::Local)];

pub(in crate::parse::records) const UNIT: [(&str, Unit); 5] = [
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

pub(in crate::parse) const FILE: Shape = shape!("indicators.yaml" {
    need "indicators": List(&Nested(&INDICATOR)),
        "Figures that are followed over time.";
});

const INDICATOR: Shape = shape!("an indicator" {
    need "id": AnId,
        "A short name; [[indicator ID]] shows it and [[ID value latest]] quotes it.";
    need "title": Text,
        "Its title, as readers see it.";
    need "origin": OneOf(&words(&ORIGIN)),
        "national if every service reports it, local if it is your own.";
    need "unit": OneOf(&words(&UNIT)),
        "What its values are.";
    need "polarity": OneOf(&words(&POLARITY)),
        "Which way is better.";
    need "definition": Prose,
        "What is measured, in plain words.";
    need "source": Text,
        "Where the figures come from.";
    may "measure": AnId,
        "The id of the framework's national measure that it is.";
    may "per": Text,
        "Whom a rate is per, such as children aged 10 to 17.";
    may "cohort": OneOf(&words(&COHORT)),
        "How the children are taken together in each period.";
    may "lag": Text,
        "How late the figures come, such as two years.";
    may "labels": Nested(&LABELS),
        "The headings of the columns in its table.";
    may "series": List(&Nested(&series::SERIES)),
        "The figures: one series for your own area, and one for each area beside it.";
    may "comparators": Table(&COMPARATOR),
        "Single figures of other areas.";
    may "rank": Nested(&targets::RANK),
        "The area's place among others.";
    may "bands": Nested(&targets::BANDS),
        "What counts as green, amber and red.";
    may "target": Nested(&targets::TARGET),
        "What the plan aims for.";
    may "latest": Prose,
        "What can be said where no figure is published.";
    may "commentary": Prose,
        "What the figures mean.";
    may "note": Prose,
        "A note that readers see with it.";
});

const LABELS: Shape = shape!("the labels of an indicator" {
    may "value": Text,
        "The heading over the values.";
    may "count": Text,
        "The heading over the counts.";
    may "base": Text,
        "The heading over the bases.";
    may "events": Text,
        "The heading over the events.";
});

const COMPARATOR: Shape = shape!("a comparator" {
    need "area": AnId,
        "The id of an area in areas.yaml.";
    need "value": Number,
        "Its figure.";
    may "period": Period,
        "The period of the figure; your own latest if left out.";
    may "average": YesNo,
        "yes if it is an average of several areas.";
});

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
        rank: targets::rank(read, &block),
        bands: targets::bands(read, &block),
        target: targets::target(read, &block),
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

fn labels(read: &mut Reader<'_>, indicator: &KeyBlock<'_>) -> Labels {
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
