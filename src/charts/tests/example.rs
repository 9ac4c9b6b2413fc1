//! Indicators for tests, to be modified by each of them.

use crate::disclosure::{Band, Bands, Comparator, Indicator, Observation, Published, Series, Unit};
use crate::plan::{Area, AreaKind, Id, testing};
use crate::sources::{Source, Sources, Span, Spanned};
use crate::units::{Decimal, Period};

fn span() -> Span {
    let sources = Sources::new(vec![Source::new("a", Vec::new())]);
    Span::whole(sources.iter().next().unwrap().0)
}

/// The id of an area.
pub(in crate::charts) fn id(text: &str) -> Id {
    Id::parse(text).unwrap()
}

/// Areas like those in content/areas.yaml.
pub(in crate::charts) fn areas() -> Vec<Area> {
    let area = |(name, text, kind): (&str, &str, AreaKind)| Area {
        id: id(name),
        name: text.to_owned(),
        kind,
        note: None,
    };
    let all = [
        ("england-and-wales", "National average", AreaKind::National),
        ("family", "Chosen comparators", AreaKind::Chosen),
        ("london", "London", AreaKind::Region),
        (
            "rhondda",
            "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch & Rhondda",
            AreaKind::Neighbour,
        ),
        ("barking", "Barking and Dagenham", AreaKind::Neighbour),
    ];
    all.map(area).to_vec()
}

/// A period, as officers type it.
pub(in crate::charts) fn period(text: &str) -> Period {
    Period::parse(text).unwrap()
}

/// A value as typed.
pub(in crate::charts) fn value(text: &str) -> Published<Decimal> {
    Published::shown(Decimal::parse(text).unwrap())
}

/// An observation of a value.
pub(in crate::charts) fn observed(when: &str, what: Published<Decimal>) -> Observation {
    Observation {
        period: period(when),
        value: what,
        count: None,
        base: None,
        events: None,
        provisional: false,
        not_available: (),
        break_before: None,
        note: None,
    }
}

/// The value of another area.
pub(in crate::charts) fn comparator(area: &str, when: Option<&str>, what: &str) -> Comparator {
    Comparator {
        area: Spanned::new(id(area), span()),
        period: when.map(period),
        value: Decimal::parse(what).unwrap(),
        average: true,
    }
}

/// A band with limits as typed; the lower limit belongs to it.
pub(in crate::charts) fn band(low: Option<&str>, high: Option<&str>) -> Band {
    let limit = |text: &str| Decimal::parse(text).unwrap();
    let closed = low.is_some() && high.is_some();
    Band {
        low: low.map(|text| (limit(text), closed)),
        high: high.map(|text| (limit(text), closed)),
        span: span(),
    }
}

/// The bands of Portsmouth's first time entrants.
pub(in crate::charts) fn bands() -> Bands {
    Bands {
        green: band(None, Some("224")),
        amber: band(Some("223"), Some("340")),
        red: band(Some("341"), None),
    }
}

/// An indicator with own observations and nothing else.
pub(in crate::charts) fn indicator(unit: Unit, observations: Vec<Observation>) -> Indicator {
    Indicator {
        title: "First time entrants".to_owned(),
        source: "Police National Computer".to_owned(),
        series: vec![Series {
            area: None,
            observations,
        }],
        ..testing::indicator("first-time-entrants", unit, Vec::new()).into()
    }
}
