//! Random values for tests: many, and unusual ones among them.

use super::example::{bands, comparator, id, indicator, observed};
use crate::charts::draw::text_metrics::Weight;
use crate::charts::figures::overview;
use crate::charts::kinds::bar::{Bar, BarChart};
use crate::charts::kinds::dot_plot::{Dot, DotChart, DotRow};
use crate::charts::kinds::small_multiples::{Panel, Show};
use crate::charts::kinds::sorted_bars::BarAmount;
use crate::charts::{Branch, BranchKind};
use crate::disclosure::{
    Bands, Comparator, Indicator, Observation, Published, Series, TargetAim, Unit,
};
use crate::units::{Decimal, Period};
use proptest::prelude::*;

/// Names of areas and agencies, some of them difficult.
pub(in crate::charts) fn names() -> impl Strategy<Value = String> {
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

fn shown() -> impl Strategy<Value = Published<Decimal>> {
    prop_oneof![
        6 => decimals().prop_map(Published::shown),
        1 => Just(Published::SUPPRESSED),
        1 => Just(Published::NOT_AVAILABLE),
        1 => Just(Published::NOT_YET_KNOWN),
    ]
}

/// Periods of one kind, with some missing.
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
    let chosen = prop::collection::btree_set(0..26_u8, 1..25);
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

/// Random indicators of any unit and length.
pub(in crate::charts) fn indicators() -> impl Strategy<Value = Indicator> {
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
                stated: None,
                value: Some(value),
                on_count: false,
                text: None,
                span: crate::sources::Span::whole(crate::plan::testing::file()),
            });
            made
        })
}

/// Bars with parts of three kinds.
pub(in crate::charts) fn stacked() -> impl Strategy<Value = BarChart> {
    let part = prop_oneof![Just(0.0), 1.0..2e6_f64];
    let end = "£[0-9]{1,3},[0-9]{3}|not yet known";
    let bar = (names(), prop::collection::vec(part, 3), end);
    let bar = bar.prop_map(|(name, parts, end)| Bar {
        name,
        parts: (0..).zip(parts).collect(),
        end,
        weight: Weight::Regular,
    });
    let kinds = vec![
        "Staffing costs",
        "Payments in kind",
        "Other delegated funds",
    ];
    prop::collection::vec(bar, 1..10).prop_map(move |bars| BarChart {
        bars,
        kinds: kinds.clone(),
    })
}

fn missing() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec!["suppressed", "not available", "not yet known"])
}

/// Counts by name, some of them missing.
pub(in crate::charts) fn amounts() -> impl Strategy<Value = Vec<(String, BarAmount)>> {
    let figure = prop_oneof![Just(0_i64), Just(7), 0..40_i64, 0..9_999_999_i64];
    let figure = figure.prop_map(|number| {
        let value = Decimal::new(number, 0);
        BarAmount::Figure(value, value.to_string())
    });
    let amount = prop_oneof![5 => figure, 1 => missing().prop_map(BarAmount::Missing)];
    prop::collection::vec((names(), amount), 1..24)
}

/// Pairs of shares, some of them missing.
pub(in crate::charts) fn dots() -> impl Strategy<Value = DotChart> {
    let share = prop_oneof![Just(0.0), Just(11.0), 0.0..100.0_f64, 0.0..999.0_f64];
    let share = share.prop_map(|value| Dot::At(value, format!("{value:.1}%")));
    let dot = prop_oneof![5 => share, 1 => missing().prop_map(Dot::Missing)];
    let row = (names(), dot.clone(), dot);
    let row = row.prop_map(|(name, filled, hollow)| DotRow {
        name,
        dots: [filled, hollow],
    });
    (prop::collection::vec(row, 1..12), names(), names()).prop_map(|(rows, one, other)| DotChart {
        rows,
        kinds: [one, other],
    })
}

/// A node with children, up to so many levels.
fn branch(levels: u32) -> BoxedStrategy<Branch> {
    let kind = prop_oneof![4 => Just(BranchKind::Filled), 1 => Just(BranchKind::Vacant)];
    let one = (names(), prop::collection::vec(names(), 0..3), kind);
    let one = one.prop_map(|(title, about, kind)| Branch {
        title,
        about,
        kind,
        below: Vec::new(),
    });
    if levels == 0 {
        return one.boxed();
    }
    // long rows are rare, or no tree of several levels would fit on a page
    let below = prop_oneof![
        6 => prop::collection::vec(branch(levels - 1), 0..4),
        1 => prop::collection::vec(branch(0), 4..16),
    ];
    let with = (one, below).prop_map(|(branch, below)| Branch { below, ..branch });
    with.boxed()
}

/// Trees side by side, of any depth that is drawn and of some that are not.
pub(in crate::charts) fn trees() -> impl Strategy<Value = Vec<Branch>> {
    (0..6_u32).prop_flat_map(|levels| prop::collection::vec(branch(levels), 1..4))
}

/// Measures side by side: indicators over time, shares, and values without a drawing.
pub(in crate::charts) fn panels() -> impl Strategy<Value = Vec<Panel>> {
    let about = prop::collection::vec(names(), 0..3);
    let courses =
        indicators().prop_map(|it| overview::panel(&it, crate::words::Words::English).show);
    let share = (0..=1000_i64).prop_map(|tenths| Decimal::new(tenths, 1));
    let show = prop_oneof![
        4 => courses,
        2 => (share, names()).prop_map(|(value, when)| Show::Share(value, when)),
        1 => ("[0-9]{1,9}|no figure", names()).prop_map(|(it, when)| Show::Figure(it, when)),
    ];
    let panel = (names(), about, show);
    let panel = panel.prop_map(|(title, about, show)| Panel { title, about, show });
    prop::collection::vec(panel, 2..13)
}
