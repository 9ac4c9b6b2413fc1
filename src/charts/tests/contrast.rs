//! The contrast of charts' colours, computed by WCAG 2.2, in every colour scheme of the theme.

use crate::charts::draw::mark_style::{MarkStyle, PALETTE};
use std::collections::BTreeMap;

const TOKENS: &str = include_str!("../../../themes/default/static/tokens.css");
const CHART: &str = include_str!("../../../themes/default/static/chart.css");

/// The colour schemes light, dark and print, with the conditions of their rules in the two style
/// sheets.
const DRESSES: [(&str, [&str; 2]); 3] = [
    ("light", ["", ""]),
    (
        "dark",
        [
            "@media (prefers-color-scheme: dark)",
            "@media screen and (prefers-color-scheme: dark)",
        ],
    ),
    ("paper", ["@media print", "@media print"]),
];

/// Relative luminance, as WCAG 2.2 defines it.
fn luminance(colour: &str) -> f64 {
    let digits = colour.trim_start_matches('#');
    let wide = digits.len() == 6;
    let part = |at: usize| {
        let text = if wide {
            digits[at * 2..at * 2 + 2].to_owned()
        } else {
            digits[at..=at].repeat(2)
        };
        let value = f64::from(u8::from_str_radix(&text, 16).unwrap()) / 255.0;
        if value <= 0.04045 {
            value / 12.92
        } else {
            ((value + 0.055) / 1.055).powf(2.4)
        }
    };
    0.2126 * part(0) + 0.7152 * part(1) + 0.0722 * part(2)
}

fn contrast(one: &str, other: &str) -> f64 {
    let (a, b) = (luminance(one), luminance(other));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// The custom properties that a style sheet sets on the root under a condition.
fn declared(sheet: &str, condition: &str) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    let mut open: Vec<String> = Vec::new();
    let mut text = String::new();
    for letter in sheet.chars() {
        match letter {
            '{' => open.push(std::mem::take(&mut text).trim().to_owned()),
            '}' => {
                open.pop();
                text.clear();
            }
            ';' => {
                let rule = std::mem::take(&mut text);
                let rule = rule.rsplit("*/").next().unwrap_or_default();
                let wanted = match open.as_slice() {
                    [root] => condition.is_empty() && root.ends_with(":root"),
                    [media, root] if !condition.is_empty() => {
                        media.ends_with(condition) && root == ":root"
                    }
                    _ => false,
                };
                if let Some((name, value)) = rule.split_once(':').filter(|_| wanted) {
                    found.insert(name.trim().to_owned(), value.trim().to_owned());
                }
            }
            other => text.push(other),
        }
    }
    found
}

/// The final value of every property in a colour scheme.
fn dressed([tokens, chart]: [&str; 2]) -> BTreeMap<String, String> {
    let mut all = declared(TOKENS, "");
    all.extend(declared(CHART, ""));
    if !tokens.is_empty() {
        all.extend(declared(TOKENS, tokens));
        all.extend(declared(CHART, chart));
    }
    all
}

/// The colour of a custom property.
fn colour(all: &BTreeMap<String, String>, name: &str) -> String {
    let value = &all[name];
    match value.strip_prefix("var(") {
        Some(inner) => {
            let other = inner.split([',', ')']).next().unwrap();
            colour(all, other)
        }
        None => value.clone(),
    }
}

#[test]
fn in_every_dress_marks_reach_three_to_one_and_words_four_and_a_half() {
    for (dress, conditions) in DRESSES {
        let all = dressed(conditions);
        let [ground, ink] = ["--c-ground", "--c-ink"].map(|name| colour(&all, name));
        let least = |names: &[&str], least: f64| {
            for name in names {
                let reached = contrast(&colour(&all, name), &ground);
                assert!(reached >= least, "{dress} {name}: {reached:.2}");
            }
        };
        assert!(contrast(&ink, &ground) >= 7.0, "{dress}");
        least(&["--c-muted", "--c-0"], 4.5);
        least(&["--c-1", "--c-2", "--c-3", "--c-leader"], 3.0);
        least(&["--f-0", "--f-1", "--f-2", "--f-3"], 3.0);
        for pair in ["--f-0", "--f-1", "--f-2", "--f-3"].windows(2) {
            let reached = contrast(&colour(&all, pair[0]), &colour(&all, pair[1]));
            assert!(reached >= 3.0, "{dress} {pair:?}: {reached:.2}");
        }
    }
}

#[test]
fn forced_colours_name_every_colour_again_where_charts_are() {
    let (_, forced) = CHART.split_once("@media (forced-colors: active)").unwrap();
    let names = declared(CHART, "");
    assert!(names.len() > 8);
    for name in names.keys() {
        // the properties of the root are taken from the theme's colours
        assert!(forced.contains(&format!("{name}: Canvas")), "{name}");
    }
}

#[test]
fn without_a_theme_too() {
    for pair in PALETTE.windows(2) {
        assert!(contrast(pair[0], pair[1]) >= 3.0, "{pair:?}");
    }
    for colour in PALETTE {
        assert!(contrast(colour, "#fff") >= 3.0, "{colour}");
    }
    for ink in MarkStyle::ALL {
        assert!(contrast(ink.words(), "#fff") >= 4.5, "{ink:?}");
    }
}

#[test]
fn contrast_is_that_of_the_guidelines() {
    assert!((contrast("#000", "#ffffff") - 21.0).abs() < 1e-9);
    assert!((contrast("#767676", "#fff") - 4.54).abs() < 0.01);
}
