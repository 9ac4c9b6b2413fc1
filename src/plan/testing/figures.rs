//! Two indicators with figures, one without, and a table of counts.

use super::{at, file, id, period};
use crate::plan::figures::{
    Comparator, Count, CountTable, Figures, FirstPlace, Indicator, Labels, Observation, Origin,
    Polarity, Rank, Series, TableRow, TargetAim, Unit,
};
use crate::plan::prose::Prose;
use crate::sources::Span;
use crate::units::Decimal;

/// An observation of a value and a count, as typed.
pub(crate) fn observation(when: &str, value: Option<&str>, count: Option<u64>) -> Observation {
    Observation {
        period: at(period(when)),
        value: value.map(|value| at(Decimal::parse(value).unwrap())),
        count: count.map(|count| at(Count::Known(count))),
        base: None,
        events: None,
        provisional: false,
        break_before: None,
        not_available: value.is_none().then(String::new),
        note: None,
    }
}

/// An indicator with these observations of the own area and nothing else.
pub(crate) fn indicator(name: &str, unit: Unit, observations: Vec<Observation>) -> Indicator {
    Indicator {
        id: at(id(name)),
        title: name.to_owned(),
        origin: Origin::National,
        measure: None,
        unit,
        per: None,
        polarity: Polarity::Lower,
        definition: Prose::default(),
        source: String::new(),
        cohort: None,
        lag: None,
        labels: Labels::default(),
        series: vec![Series {
            area: None,
            observations,
        }],
        comparators: Vec::new(),
        compare: None,
        rank: None,
        bands: None,
        target: None,
        latest: None,
        commentary: None,
        note: None,
    }
}

fn indicators() -> Vec<Indicator> {
    let rate = vec![
        observation("Jan 21 - Dec 21", Some("287"), Some(55)),
        observation("Apr 21 - Mar 22", None, Some(1_056)),
        observation("Jan 22 - Dec 22", Some("229"), Some(41)),
    ];
    let first = Indicator {
        comparators: vec![Comparator {
            area: at(id("england-and-wales")),
            period: None,
            value: Decimal::parse("148").unwrap(),
            average: true,
        }],
        rank: Some(Rank {
            position: 7,
            of: 7,
            first: Some(FirstPlace::Lowest),
            among: None,
            period: None,
        }),
        ..indicator("first-time-entrants", Unit::RatePer(100_000), rate)
    };
    let percent = vec![
        observation("2021-22", Some("29"), None),
        observation("2022-23", Some("35.8"), None),
    ];
    let accommodation = Indicator {
        target: Some(TargetAim {
            stated: None,
            value: Decimal::parse("95"),
            on_count: false,
            text: None,
            span: Span::whole(file()),
        }),
        ..indicator("accommodation", Unit::Percent, percent)
    };
    vec![
        first,
        accommodation,
        indicator("unmeasured", Unit::Count, Vec::new()),
    ]
}

fn table() -> CountTable {
    let row = |name: &str, values: [u64; 4]| TableRow {
        id: at(id(name)),
        group: None,
        label: at(name.to_owned()),
        values: values.map(|value| at(Count::Known(value))).to_vec(),
        stated_total: None,
        total: (),
        merged: Vec::new(),
        span: Span::whole(file()),
    };
    CountTable {
        id: at(id("resolutions")),
        caption: String::new(),
        unit: String::new(),
        source: String::new(),
        when: None,
        exclusive: true,
        columns: (1..=4).map(|number| format!("Quarter {number}")).collect(),
        row_totals: true,
        rows: vec![
            row("begun-2021-22", [10, 8, 7, 6]),
            row("begun-2022-23", [9, 8, 6, 1]),
        ],
        stated_total: None,
        note: None,
    }
}

/// The values about children of the small plan.
pub(crate) fn figures() -> Figures {
    Figures {
        indicators: indicators(),
        tables: vec![table()],
        ..Figures::default()
    }
}
