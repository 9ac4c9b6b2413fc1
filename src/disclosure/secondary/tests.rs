//! The attack, on hundreds of random tables: an attacker who knows everything that is shown, and
//! tries every possibility, cannot narrow down a suppressed number. The attacker shares no code
//! with the protection: it searches whole numbers one by one.

use crate::disclosure::secondary::*;
use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

#[path = "../../../tests/suite/lp_attack.rs"]
#[allow(dead_code, reason = "the suite uses the rest of it")]
mod lp_attack;
use lp_attack::{Attacker, Known};

const THRESHOLD: u64 = 5;

/// A table with all its totals printed: cells row by row, then row totals, column totals, the
/// grand total.
fn table(rows: &[Vec<u64>]) -> (Model, Vec<CellAt>) {
    let mut model = Model::default();
    let add = |model: &mut Model, value: u64, total: bool| {
        let small = !total && (1..THRESHOLD).contains(&value);
        let standing = if small { Status::Secret } else { Status::Open };
        model.add(Some(value), standing)
    };
    let cells: Vec<Vec<_>> = rows
        .iter()
        .map(|row| row.iter().map(|it| add(&mut model, *it, false)).collect())
        .collect();
    let across: Vec<_> = rows
        .iter()
        .map(|row| add(&mut model, row.iter().sum(), true))
        .collect();
    let width = rows.first().map_or(0, Vec::len);
    let column = |at: usize| rows.iter().map(|row| row[at]).sum();
    let down: Vec<_> = (0..width)
        .map(|at| add(&mut model, column(at), true))
        .collect();
    let all = add(&mut model, rows.iter().flatten().sum(), true);
    for (row, total) in cells.iter().zip(&across) {
        model.know(Relation::total(*total, row, 0));
    }
    for (at, total) in down.iter().enumerate() {
        let parts: Vec<_> = cells.iter().map(|row| row[at]).collect();
        model.know(Relation::total(*total, &parts, 0));
    }
    model.know(Relation::total(all, &across, 0));
    model.know(Relation::total(all, &down, 0));
    let order = cells.into_iter().flatten().chain(across).chain(down);
    (model, order.chain([all]).collect())
}

fn hidden_of(rows: &[Vec<u64>]) -> Vec<usize> {
    let (model, _) = table(rows);
    let hidden = protect(&model, THRESHOLD).hidden;
    hidden.into_iter().map(|cell| cell.0).collect()
}

fn attack(model: &Model, cells: &[CellAt]) -> Result<(), TestCaseError> {
    let hidden = protect(model, THRESHOLD).hidden;
    let reader = reader(model, cells, &hidden);
    for cell in &hidden {
        let values = reader.values(cell.0, truth(model, *cell), 5);
        prop_assert!(values >= 5, "{cell:?} of {hidden:?}: {values} values");
    }
    Ok(())
}

fn truth(model: &Model, cell: CellAt) -> i64 {
    i64::try_from(model.value(cell).unwrap_or(0)).unwrap()
}

fn reader(model: &Model, cells: &[CellAt], hidden: &BTreeSet<CellAt>) -> Attacker {
    let truth = |cell: &CellAt| truth(model, *cell);
    let most = cells.iter().map(truth).max().unwrap_or(0) + 10;
    let known = model.relations().iter().map(|relation| Known {
        terms: relation
            .terms
            .iter()
            .map(|(cell, times)| (cell.0, *times))
            .collect(),
        sum: i64::try_from(relation.sum).unwrap(),
        at_most: relation.at_most,
    });
    let range = |cell: &CellAt| {
        if hidden.contains(cell) {
            (0, most)
        } else {
            (truth(cell), truth(cell))
        }
    };
    Attacker {
        known: known.collect(),
        ranges: cells.iter().map(range).collect(),
    }
}

#[test]
fn the_attacker_finds_a_number_that_is_hidden_alone() {
    let (model, cells) = table(&[vec![2, 20, 30], vec![15, 9, 40]]);
    let alone = BTreeSet::from([cells[0]]);
    assert_eq!(reader(&model, &cells, &alone).values(0, 2, 5), 1);
    let in_its_row = BTreeSet::from([cells[0], cells[1]]);
    assert_eq!(reader(&model, &cells, &in_its_row).values(0, 2, 5), 1);
}

fn runner(cases: u32) -> TestRunner {
    let config = Config {
        cases,
        failure_persistence: None,
        ..Config::default()
    };
    TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::ChaCha))
}

/// Random tables like those in plans: mostly small numbers, some zeros, some large.
fn tables() -> impl Strategy<Value = Vec<Vec<u64>>> {
    let count = prop_oneof![2 => Just(0_u64), 4 => 1..5_u64, 5 => 5..30_u64, 1 => 30..200_u64];
    (1..5_usize, 1..5_usize).prop_flat_map(move |(rows, columns)| {
        proptest::collection::vec(proptest::collection::vec(count.clone(), columns), rows)
    })
}

#[test]
fn no_hidden_number_of_a_random_table_can_be_narrowed_down() {
    runner(400)
        .run(&tables(), |rows| {
            let (model, cells) = table(&rows);
            attack(&model, &cells)
        })
        .unwrap();
}

#[test]
fn one_small_number_takes_three_others_with_it() {
    let rows = [vec![2, 20, 30], vec![15, 9, 40], vec![50, 12, 60]];
    assert_eq!(hidden_of(&rows), [0, 1, 3, 4]);
}

#[test]
fn a_table_without_small_numbers_stays_as_it_is() {
    assert_eq!(hidden_of(&[vec![5, 0, 30], vec![15, 9, 40]]), [0_usize; 0]);
}

#[test]
fn of_equal_numbers_the_last_is_hidden_and_zeros_stay() {
    // with one column only, its total would reveal the 2
    let mut model = Model::default();
    let values = [2, 9, 0, 9];
    let cells: Vec<_> = values
        .iter()
        .map(|it| {
            let standing = if *it == 2 {
                Status::Secret
            } else {
                Status::Open
            };
            model.add(Some(*it), standing)
        })
        .collect();
    let total = model.add(Some(20), Status::Open);
    model.know(Relation::total(total, &cells, 0));
    let hidden: Vec<_> = protect(&model, THRESHOLD).hidden.into_iter().collect();
    assert_eq!(hidden, [cells[0], cells[3]]);
}
