//! Invariants of every drawing, whatever the values: no text over text, nothing outside, unique
//! ids, well-formed XML, no styles, the same bytes each time.

mod drawing;

use super::{example, strategies};
use crate::charts::Drawing;
use crate::charts::context::{self, ChartContext};
use crate::charts::draw::mark_style::MarkStyle;
use crate::charts::draw::size;
use crate::charts::draw::text_metrics::Weight;
use crate::charts::figures::choose_chart;
use crate::charts::kinds::bar::{self, Bar, BarChart};
use crate::charts::kinds::{dot_plot, small_multiples, sorted_bars, tree};
use drawing::prove;
use proptest::prelude::*;
use std::cell::RefCell;
use std::collections::BTreeMap;

/// A drawing of any kind, made twice for comparison.
fn drawings() -> impl Strategy<Value = (String, Option<Drawing>, Option<Drawing>)> {
    let twice = |kind: &str, draw: &dyn Fn() -> Option<Drawing>| (kind.to_owned(), draw(), draw());
    prop_oneof![
        4 => (strategies::indicators(), strategies::names()).prop_map(move |(indicator, own)| {
            let areas = example::areas();
            let scene = ChartContext { words: crate::words::Words::English, own: &own, areas: &areas, choices: &[] };
            twice("lines", &|| choose_chart::drawing(&indicator, &scene, DESC))
        }),
        2 => strategies::stacked().prop_map(move |chart| twice("stacked bars", &|| {
            let draw = |edition, id: &str| bar::draw(&chart, edition, [id, "Budget", DESC]);
            Some(context::drawing("budget", draw))
        })),
        2 => strategies::amounts().prop_map(move |amounts| twice("bars", &|| {
            sorted_bars::drawing("table-x", amounts.clone(), None, ["Offences", DESC])
        })),
        2 => strategies::dots().prop_map(move |chart| twice("dots", &|| {
            let draw = |edition, id: &str| dot_plot::draw(&chart, edition, [id, "Groups", DESC]);
            Some(context::drawing("groups", draw))
        })),
        2 => strategies::trees().prop_map(move |branches| twice("trees", &|| {
            tree::drawing("structure", &branches, "Without a line:", ["Posts", DESC])
        })),
        2 => strategies::panels().prop_map(move |all| twice("panels", &|| {
            small_multiples::drawing("indicators", &all, ["Indicators", DESC])
        })),
    ]
}

/// A description with characters that must be escaped.
const DESC: &str = "Fell from 3 to 2 & \"less\" <than> before.";

/// Eight times as many as proptest would try: 2,048, and 11,200 with `PROPTEST_CASES=1400`, of
/// which more than 10,000 are drawn.
fn cases() -> ProptestConfig {
    let usual = ProptestConfig::default();
    ProptestConfig {
        cases: usual.cases * 8,
        failure_persistence: None,
        ..usual
    }
}

#[test]
fn no_drawing_makes_words_stand_on_words() {
    let mut runner = proptest::test_runner::TestRunner::new(cases());
    let proven = RefCell::new(BTreeMap::<String, u32>::new());
    let proof = runner.run(&drawings(), |(kind, first, second)| {
        prop_assert_eq!(&first, &second);
        first.iter().for_each(prove);
        let drawn = u32::from(first.is_some());
        *proven.borrow_mut().entry(kind).or_default() += drawn;
        Ok(())
    });
    assert_eq!(proof, Ok(()));
    let proven = proven.into_inner();
    assert_eq!(proven.len(), 6);
    let few = cases().cases / 50;
    assert!(proven.values().all(|drawn| *drawn > few), "{proven:?}");
    println!("drawn at two widths and proven: {proven:?}");
}

#[test]
fn patterns_are_sparse_and_stand_on_white() {
    let bar = |kind| Bar {
        name: "Health".to_owned(),
        parts: vec![(kind, 5.0)],
        end: "£5".to_owned(),
        weight: Weight::Regular,
    };
    let chart = BarChart {
        bars: (0..4).map(bar).collect(),
        kinds: vec!["a", "b", "c", "d"],
    };
    let svg = bar::draw(&chart, size::WIDE, ["x", "Budget", "£5 in all."]);
    let document = roxmltree::Document::parse(&svg).unwrap();
    let patterns: Vec<_> = document
        .descendants()
        .filter(|node| node.has_tag_name("pattern"))
        .collect();
    assert_eq!(patterns.len(), 3);
    for pattern in patterns {
        let shapes: Vec<_> = pattern
            .children()
            .filter(roxmltree::Node::is_element)
            .collect();
        assert_eq!(shapes[0].attribute("fill"), Some("#fff"));
        assert_eq!(shapes[1].attribute("fill"), Some("none"));
        let used = format!("fill=\"url(#{})\"", pattern.attribute("id").unwrap());
        assert!(svg.contains(&used));
    }
    assert!(MarkStyle::Fill(0).shape("x").contains("fill=\"#12436D\""));
}
