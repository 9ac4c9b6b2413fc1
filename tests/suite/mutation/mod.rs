//! A slip of one digit, anywhere in the data files of our five documents: is it found?
//!
//! Each digit is changed, the plan is checked as an author would, with what it accepts, and what
//! the checks say is held against arithmetic of our own (`relations`, `arithmetic`). A changed
//! digit is
//!
//! - *found*, by an error or a warning;
//! - *advised*, by advice alone;
//! - *within rounding*: something binds the figure, and all that binds it still holds;
//! - *as published*: what binds it was wrong in print, and the plan says so under `accepted`;
//! - *missed*: something binds the figure, it holds no more, and nobody says so;
//! - *free*: nothing binds the figure, so nobody could know.
//!
//! `cargo test` changes every digit of every figure that is bound into one other. All nine others,
//! and every other digit of the data files (free figures, dates, numbers of things, words), are for
//! `cargo test --test suite digits -- --ignored --nocapture`. All of them print the shares.

mod arithmetic;
mod leaf;
mod plan;
mod relations;
mod slip;
mod tally;

use plan::{Plan, Read};
use rayon::prelude::*;
use slip::{Digit, digits, fate, fate_of_bound};
use std::collections::BTreeMap;
use std::path::Path;
use tally::{Fate, Tally};
use yjplan::sources;

const PLANS: [&str; 5] = [
    "havering/2024-27",
    "leicester/2023-24",
    "portsmouth/2023-25",
    "tower-hamlets/2022-10-scrutiny",
    "tower-hamlets/2024-25",
];

/// What becomes of each digit that is wanted when it is each of some others.
fn measured(
    plans: &[Plan],
    wanted: impl Fn(&Digit) -> Vec<u8> + Sync,
    fate: impl Fn(&Digit, u8) -> Fate + Sync,
) -> Tally {
    let digits: Vec<_> = plans.iter().flat_map(digits).collect();
    let fates: Vec<_> = digits
        .par_iter()
        .map(|digit| {
            let others = wanted(digit).into_iter();
            others
                .map(|other| (other, fate(digit, other)))
                .collect::<Vec<_>>()
        })
        .collect();
    let mut tally = Tally::default();
    for (digit, fates) in digits.iter().zip(fates) {
        for (other, fate) in fates {
            let (name, key, text) = (digit.plan.name, digit.key(), digit.text());
            let place = format!("{name} {key}: {text} with {}", char::from(other));
            tally.add(name, digit.kind(), fate, place);
        }
    }
    tally
}

fn plans() -> Vec<Plan> {
    let content = sources::read(Path::new(env!("CARGO_MANIFEST_DIR"))).unwrap();
    PLANS.iter().map(|name| Plan::of(&content, name)).collect()
}

#[test]
fn our_reader_of_data_files_agrees_with_a_real_one() {
    for plan in plans() {
        for (file, leaves) in &plan.data {
            let file = &plan.files[*file];
            let text = file.text().unwrap();
            let mut ours: BTreeMap<String, String> = BTreeMap::new();
            for leaf in leaves {
                let words = &text[leaf.range.clone()];
                let whole = ours.entry(leaf.path.clone()).or_default();
                *whole = format!("{whole} {words}").trim().to_owned();
            }
            let mut theirs = BTreeMap::new();
            flatten(
                &yaml_serde::from_str(text).unwrap(),
                String::new(),
                &mut theirs,
            );
            assert_eq!(ours.len(), theirs.len(), "{}", file.name());
            for (path, value) in &theirs {
                let own = &ours[path];
                let same = own == value || own.parse::<f64>().ok() == value.parse().ok();
                assert!(same, "{} {path}: {own} {value}", file.name());
            }
        }
    }
}

fn flatten(value: &yaml_serde::Value, path: String, out: &mut BTreeMap<String, String>) {
    use yaml_serde::Value;
    let under = |name: &str| {
        if path.is_empty() {
            name.to_owned()
        } else {
            format!("{path}/{name}")
        }
    };
    match value {
        Value::Mapping(map) => {
            for (key, value) in map {
                flatten(value, under(key.as_str().unwrap()), out);
            }
        }
        Value::Sequence(items) => {
            for (at, value) in items.iter().enumerate() {
                flatten(value, under(&at.to_string()), out);
            }
        }
        Value::String(text) => {
            let words: Vec<_> = text.split_whitespace().collect();
            out.insert(path, words.join(" "));
        }
        Value::Number(number) => {
            out.insert(path, number.to_string());
        }
        Value::Bool(truth) => {
            out.insert(path, truth.to_string());
        }
        Value::Null | Value::Tagged(_) => {
            out.insert(path, String::new());
        }
    }
}

fn others(digit: &Digit) -> Vec<u8> {
    (b'0'..=b'9').filter(|it| *it != digit.byte()).collect()
}

#[test]
fn no_changed_digit_of_a_figure_that_is_bound_is_missed() {
    let plans = plans();
    for plan in &plans {
        assert_eq!(plan.found(None, Read::All), Vec::new(), "{}", plan.name);
    }
    let next = |digit: &Digit| {
        if digit.is_bound() {
            vec![digit.next()]
        } else {
            Vec::new()
        }
    };
    let tally = measured(&plans, next, fate_of_bound);
    println!("{tally}");
    assert_eq!(tally.missed(), Vec::<&str>::new());
}

#[test]
#[ignore = "nine times as many"]
fn no_digit_of_a_figure_that_is_bound_can_become_any_other() {
    let all = |digit: &Digit| {
        if digit.is_bound() {
            others(digit)
        } else {
            Vec::new()
        }
    };
    let tally = measured(&plans(), all, fate_of_bound);
    println!("{tally}");
    assert_eq!(tally.missed(), Vec::<&str>::new());
}

/// Where nothing binds a digit the whole plan is read, and it is quicker to try one in so many of
/// them: `YJPLAN_DIGITS=20`.
#[test]
#[ignore = "the whole of each plan is checked for each digit that nothing binds"]
fn what_becomes_of_every_digit_of_every_data_file() {
    let one_in = std::env::var("YJPLAN_DIGITS").map_or(1, |text| text.parse().unwrap());
    let is_little = |digit: &Digit| digit.kind().is_figure() || digit.is_bound();
    let next = |digit: &Digit| {
        let tried = is_little(digit) || digit.place().is_multiple_of(one_in);
        if tried {
            vec![digit.next()]
        } else {
            Vec::new()
        }
    };
    let tally = measured(&plans(), next, |digit, other| {
        if is_little(digit) {
            fate_of_bound(digit, other)
        } else {
            fate(digit, other)
        }
    });
    println!("{tally}");
    assert_eq!(tally.missed(), Vec::<&str>::new());
}
