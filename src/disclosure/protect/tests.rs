//! The attack, on hundreds of random tables: whoever knows everything that is shown, and tries
//! every possibility, cannot narrow down a hidden number. The attacker is not the protector: it
//! searches whole numbers one by one.

use super::*;
use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use std::collections::BTreeMap;

const THRESHOLD: u64 = 5;

/// A table with all its totals printed: cells row by row, then row totals, column totals, the
/// grand total.
fn table(rows: &[Vec<u64>]) -> (Model, Vec<CellAt>) {
    let mut model = Model::default();
    let mut add = |model: &mut Model, value: u64, total: bool| {
        let small = !total && (1..THRESHOLD).contains(&value);
        let standing = if small {
            Standing::Secret
        } else {
            Standing::Open
        };
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
    let hidden = protect(&model, THRESHOLD);
    hidden.into_iter().map(|cell| cell.0).collect()
}

/// A reader who knows all relations and every number that is shown.
struct Attacker<'a> {
    relations: Vec<&'a Relation>,
    shown: BTreeMap<CellAt, i128>,
    most: i128,
}

impl Attacker<'_> {
    /// Whether everything known still holds for some whole numbers with these guesses.
    fn possible(&self, guesses: &BTreeMap<CellAt, (i128, i128)>) -> bool {
        let Some(narrow) = self.narrowed(guesses.clone()) else {
            return false;
        };
        let open = narrow.iter().filter(|(_, (low, high))| low < high);
        let Some((cell, (low, high))) = open.min_by_key(|(_, (low, high))| high - low) else {
            return true;
        };
        (*low..=*high).any(|value| {
            let mut next = narrow.clone();
            next.insert(*cell, (value, value));
            self.possible(&next)
        })
    }

    /// Narrows every range by every relation until nothing changes.
    fn narrowed(
        &self,
        mut ranges: BTreeMap<CellAt, (i128, i128)>,
    ) -> Option<BTreeMap<CellAt, (i128, i128)>> {
        loop {
            let before = ranges.clone();
            for relation in &self.relations {
                for (cell, times) in &relation.terms {
                    let Some((low, high)) = ranges.get(cell).copied() else {
                        continue;
                    };
                    let others = relation.terms.iter().filter(|(other, _)| other != cell);
                    let (mut least, mut most) = (0, 0);
                    for (other, weight) in others {
                        let known = self.shown.get(other).map(|value| (*value, *value));
                        let (a, b) = known.or_else(|| ranges.get(other).copied())?;
                        let ends = (a * i128::from(*weight), b * i128::from(*weight));
                        least += ends.0.min(ends.1);
                        most += ends.0.max(ends.1);
                    }
                    let (bottom, top) = (relation.sum - most, relation.sum - least);
                    let range = match (*times > 0, relation.at_most) {
                        (true, false) => (low.max(bottom), high.min(top)),
                        (true, true) => (low, high.min(top)),
                        (false, false) => (low.max(-top), high.min(-bottom)),
                        (false, true) => (low.max(-top), high),
                    };
                    if range.0 > range.1 {
                        return None;
                    }
                    ranges.insert(*cell, range);
                }
            }
            if ranges == before {
                return Some(ranges);
            }
        }
    }

    /// How many values a hidden number may have, counted up to `enough`.
    fn values(&self, cell: CellAt, truth: i128, hidden: &[CellAt], enough: u64) -> u64 {
        let start: BTreeMap<_, _> = hidden.iter().map(|it| (*it, (0, self.most))).collect();
        let reach = i128::from(enough);
        let mut count = 0;
        for value in (truth - reach).max(0)..=(truth + reach).min(self.most) {
            let mut guess = start.clone();
            guess.insert(cell, (value, value));
            count += u64::from(self.possible(&guess));
            if count >= enough {
                break;
            }
        }
        count
    }
}

fn attack(model: &Model, cells: &[CellAt]) -> Result<(), TestCaseError> {
    let hidden = protect(model, THRESHOLD);
    let known = |cell: &CellAt| i128::from(model.value(*cell).unwrap_or(0));
    let secret: Vec<_> = hidden.iter().copied().collect();
    let attacker = Attacker {
        relations: model.relations().iter().collect(),
        shown: cells
            .iter()
            .filter(|cell| !hidden.contains(cell))
            .map(|cell| (*cell, known(cell)))
            .collect(),
        most: cells.iter().map(known).max().unwrap_or(0) + 10,
    };
    for cell in &secret {
        let values = attacker.values(*cell, known(cell), &secret, THRESHOLD);
        prop_assert!(
            values >= THRESHOLD,
            "{cell:?} of {secret:?}: {values} values"
        );
    }
    Ok(())
}

fn runner(cases: u32) -> TestRunner {
    let config = Config {
        cases,
        failure_persistence: None,
        ..Config::default()
    };
    TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::ChaCha))
}

/// Tables like ours: mostly small numbers, some zeros, some large.
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
    // one column: its total would give the 2 away
    let (mut model, _) = (Model::default(), ());
    let values = [2, 9, 0, 9];
    let cells: Vec<_> = values
        .iter()
        .map(|it| {
            let standing = if *it == 2 {
                Standing::Secret
            } else {
                Standing::Open
            };
            model.add(Some(*it), standing)
        })
        .collect();
    let total = model.add(Some(20), Standing::Open);
    model.know(Relation::total(total, &cells, 0));
    let hidden: Vec<_> = protect(&model, THRESHOLD).into_iter().collect();
    assert_eq!(hidden, [cells[0], cells[3]]);
}
