//! Indicators for tests, as many and as odd as chance makes them.

use super::example::{bands, comparator, id, indicator, observed};
use crate::disclosure::{
    Bands, Comparator, Indicator, Observation, Series, Shown, TargetAim, Unit,
};
use crate::units::{Decimal, Period};
use proptest::prelude::*;

/// Names of areas and agencies, some of them hard.
pub(super) fn names() -> impl Strategy<Value = String> {
    prop_oneof![
        "[A-Z][a-z]{2,9}( (and|upon) [A-Z][a-zŵŷâ]{2,12}){0,3}",
        "[A-Z][a-z]{20,40}",
        "[A-Za-z<>&\" ]{1,20}x",
    ]
}

fn decimals() -> impl Strategy<Value = Decimal> {
    prop_oneof![
        (0..400_i64).prop_map(|digits| Decimal::new(digits, 0)),
        (0..1000_i64).prop_map(|digits| Decimal::new(digits, 1)),
        (0..40_i64).prop_map(|digits| Decimal::new(digits, 2)),
        (-999_999_i64..9_999_999).prop_map(|digits| Decimal::new(digits, 0)),
    ]
}

fn shown() -> impl Strategy<Value = Shown<Decimal>> {
    prop_oneof![
        6 => decimals().prop_map(Shown::Figure),
        1 => Just(Shown::Suppressed),
        1 => Just(Shown::NotAvailable(None)),
        1 => Just(Shown::NotYetKnown),
    ]
}

/// Periods of one kind, some of them left out.
fn periods() -> impl Strategy<Value = Vec<Period>> {
    let texts = |kind: u8, at: u8| match kind {
        0 => format!("{}-{}", 2010 + u32::from(at), 2011 + u32::from(at)),
        1 => format!(
            "Q{} {}-{}",
            at % 4 + 1,
            2015 + u32::from(at / 4),
            16 + at / 4
        ),
        2 => format!("Jan {} - Dec {}", 10 + at, 10 + at),
        3 => format!("Apr {} - Mar {}", 10 + at, 11 + at),
        _ => format!("20{}-03-31", 10 + at),
    };
    let chosen = prop::collection::btree_set(0..14_u8, 1..12);
    (0..5_u8, chosen).prop_map(move |(kind, at)| {
        at.into_iter()
            .filter_map(|at| Period::parse(&texts(kind, at)))
            .collect()
    })
}

fn observations() -> impl Strategy<Value = Vec<Observation>> {
    periods().prop_flat_map(|periods| {
        let seen = (shown(), prop::bool::weighted(0.1), any::<bool>());
        prop::collection::vec(seen, periods.len()).prop_map(move |seen| {
            let pairs = periods.iter().zip(seen);
            let observation = |(period, (value, broken, provisional)): (&Period, _)| Observation {
                period: *period,
                provisional,
                break_before: Option::filter(Some("new rules".to_owned()), |_| broken),
                ..observed("2020", value)
            };
            pairs.map(observation).collect()
        })
    })
}

fn comparators() -> impl Strategy<Value = Vec<Comparator>> {
    let areas = prop::sample::select(vec![
        "england-and-wales",
        "family",
        "london",
        "rhondda",
        "barking",
    ]);
    let when = prop_oneof![
        Just(None),
        Just(Some("Q4 2022-23")),
        Just(Some("2015-16")),
        Just(Some("2031"))
    ];
    let one = (areas, when, decimals());
    prop::collection::vec(one, 0..6).prop_map(|all| {
        let comparator = |(area, when, value)| Comparator {
            value,
            ..comparator(area, when, "0")
        };
        all.into_iter().map(comparator).collect()
    })
}

fn some_bands() -> impl Strategy<Value = Option<Bands>> {
    let limits = (decimals(), decimals());
    prop::option::of(limits.prop_map(|(low, high)| {
        let mut bands = bands();
        bands.green.high = Some((low, false));
        bands.red.low = Some((high, true));
        bands
    }))
}

/// Indicators as chance makes them.
pub(super) fn indicators() -> impl Strategy<Value = Indicator> {
    let units = prop::sample::select(vec![
        Unit::Count,
        Unit::Percent,
        Unit::RatePer(100_000),
        Unit::Ratio,
    ]);
    let other = prop::option::of(observations());
    let target = prop::option::of(decimals());
    (
        units,
        observations(),
        other,
        comparators(),
        some_bands(),
        target,
    )
        .prop_map(|(unit, own, other, comparators, bands, target)| {
            let mut made = indicator(unit, own);
            made.series.extend(other.map(|observations| Series {
                area: Some(id("london")),
                observations,
            }));
            made.comparators = comparators;
            made.bands = bands;
            made.target = target.map(|value| TargetAim {
                value: Some(value),
                on_count: false,
                text: None,
            });
            made
        })
}
