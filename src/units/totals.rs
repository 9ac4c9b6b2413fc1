//! Finds rows of totals by arithmetic: a total is the sum of other rows, whatever it is called.

use super::Decimal;
use std::ops::Range;

/// The fewest rows that a total can sum: with one, every row would be the total of its equal.
const FEWEST_PARTS: usize = 2;

/// Up to this many lines, those on both sides of a line may come to its value by chance.
const FEW_PARTS: usize = 3;

/// The decimal places of sums: more than any published value has, so that sums are exact.
const PLACES: u8 = 6;

/// The indexes of rows that are totals: each value is the sum of the same column in all rows that
/// are no totals or, for a subtotal, in the rows since the last subtotal. A cell without a value is
/// `None` and adds nothing.
///
/// A total must have a value other than 0 in at least one column, and at least two parts.
pub fn rows_of_totals(rows: &[Vec<Option<Decimal>>]) -> Vec<usize> {
    let scaled: Vec<Vec<Option<i128>>> = rows
        .iter()
        .map(|row| {
            row.iter()
                .map(|cell| cell.map(|it| it.scaled(PLACES)))
                .collect()
        })
        .collect();
    let subtotals = subtotals(&scaled);
    let parts: Vec<usize> = (0..rows.len())
        .filter(|at| !subtotals.contains(at))
        .collect();
    let whole = parts.iter().copied().find(|at| {
        let others = parts.iter().copied().filter(|other| other != at);
        is_sum(&scaled, *at, &others.collect::<Vec<_>>())
    });
    let mut found = subtotals;
    found.extend(whole);
    found.sort_unstable();
    found
}

/// The subtotals: rows that sum all rows since the subtotal before, where there are several such
/// rows. A single one is a total only if it sums everything.
fn subtotals(rows: &[Vec<Option<i128>>]) -> Vec<usize> {
    let mut found = Vec::new();
    let mut from = 0;
    for at in 0..rows.len() {
        let parts: Vec<usize> = (from..at).collect();
        if is_sum(rows, at, &parts) {
            found.push(at);
            from = at + 1;
        }
    }
    if found.len() > 1 { found } else { Vec::new() }
}

fn is_sum(rows: &[Vec<Option<i128>>], at: usize, parts: &[usize]) -> bool {
    let row = &rows[at];
    let sum = |column: usize| -> i128 {
        let cells = parts
            .iter()
            .filter_map(|part| rows[*part].get(column).copied().flatten());
        cells.sum()
    };
    parts.len() >= FEWEST_PARTS
        && row.iter().flatten().any(|figure| *figure != 0)
        && (row.iter().enumerate()).all(|(column, figure)| figure.unwrap_or(0) == sum(column))
}

/// A line of a table, and the lines that make it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeenTotal {
    /// The line that the others make.
    pub whole: usize,
    /// The lines that make it, at least two.
    pub parts: Vec<usize>,
}

/// Every line, whatever it is called, that readers would see to be the sum of others, in every
/// column in which that can be tested: of all others on both sides, if these are many, two columns
/// agree or its label says so; of all above or below; of neighbouring lines where two columns agree
/// or its label says so; and of each group where neighbouring lines fall into such groups.
///
/// Wider than [`rows_of_totals`]: it asks what can be subtracted, where that asks what is counted
/// twice.
pub fn totals_seen(labels: &[&str], lines: &[Vec<Option<u64>>]) -> Vec<SeenTotal> {
    let sums = RunningSums::of(lines);
    let mut found = Vec::new();
    for (whole, label) in labels.iter().enumerate().take(lines.len()) {
        let (above, below) = (0..whole, whole + 1..lines.len());
        let others: Vec<usize> = above.clone().chain(below.clone()).collect();
        let is_named = is_called_total(label) || label.to_lowercase().starts_with("all ");
        let between = !above.is_empty() && !below.is_empty();
        let agreeing = sums.agreeing(whole, &[above.clone(), below.clone()]);
        // two or three lines around one come to its value by chance too often
        let is_certain = is_named || agreeing > 1 || others.len() > FEW_PARTS;
        if between && agreeing > 0 && is_certain {
            found.push(SeenTotal {
                whole,
                parts: others,
            });
        }
        let runs = sums.runs(whole);
        let groups = groups(&runs, above).into_iter().chain(groups(&runs, below));
        let mut seen: Vec<Range<usize>> = groups.flatten().collect();
        let certain =
            |run: &&Range<usize>| is_named || sums.agreeing(whole, std::slice::from_ref(*run)) > 1;
        seen.extend(runs.iter().filter(certain).cloned());
        seen.sort_by_key(|run| (run.start, run.end));
        seen.dedup();
        found.extend(seen.into_iter().map(|run| SeenTotal {
            whole,
            parts: run.collect(),
        }));
    }
    found
}

/// The runs that, one after another, fill a stretch of lines: nothing where they do not.
fn groups(runs: &[Range<usize>], stretch: Range<usize>) -> Option<Vec<Range<usize>>> {
    let mut found = Vec::new();
    let mut from = stretch.start;
    while from < stretch.end {
        let next = { runs.iter() }.find(|run| run.start == from && run.end <= stretch.end)?;
        from = next.end;
        found.push(next.clone());
    }
    (!found.is_empty()).then_some(found)
}

/// The sums of the lines before each line, column by column; `None` from a cell on that is not
/// known.
struct RunningSums<'a> {
    lines: &'a [Vec<Option<u64>>],
    width: usize,
    /// How much the known cells come to, and how many are not known.
    before: Vec<Vec<(u64, usize)>>,
}

impl<'a> RunningSums<'a> {
    fn of(lines: &'a [Vec<Option<u64>>]) -> Self {
        let width = lines.iter().map(Vec::len).max().unwrap_or(0);
        let mut before = vec![vec![(0, 0); width]];
        for line in lines {
            let last = before.last().cloned().unwrap_or_default();
            let next = last.iter().enumerate().map(|(column, (sum, unknown))| {
                match line.get(column).copied().flatten() {
                    Some(count) => (count.saturating_add(*sum), *unknown),
                    None => (*sum, unknown + 1),
                }
            });
            before.push(next.collect());
        }
        Self {
            lines,
            width,
            before,
        }
    }

    /// In how many columns stretches of lines make a line that is not 0; none where one column says
    /// otherwise.
    fn agreeing(&self, whole: usize, stretches: &[Range<usize>]) -> usize {
        let mut agreeing = 0;
        for column in 0..self.width {
            let ends = stretches.iter().map(|it| {
                let (from, to) = (self.before[it.start][column], self.before[it.end][column]);
                (to.0 - from.0, to.1 - from.1)
            });
            let (sum, unknown) = ends.fold((0_u64, 0), |all, it| {
                (all.0.saturating_add(it.0), all.1 + it.1)
            });
            match self.lines[whole].get(column).copied().flatten() {
                None => {}
                Some(_) if unknown > 0 => {}
                Some(count) if count != sum => return 0,
                Some(count) => agreeing += usize::from(count > 0),
            }
        }
        agreeing
    }

    /// Neighbouring lines that make another line.
    fn runs(&self, whole: usize) -> Vec<Range<usize>> {
        let mut found = Vec::new();
        for from in 0..self.lines.len() {
            for to in from + FEWEST_PARTS..=self.lines.len() {
                let run = from..to;
                if run.contains(&whole) {
                    break;
                }
                if self.agreeing(whole, std::slice::from_ref(&run)) > 0 {
                    found.push(run);
                }
            }
        }
        found
    }
}

/// Whether a label says that its row is a total: `Total outcomes`, `All income`, `Overall`.
pub fn is_called_total(label: &str) -> bool {
    let lower = label.to_lowercase();
    let mut words = lower.split(|letter: char| !letter.is_alphanumeric() && letter != '-');
    words.any(|word| {
        matches!(
            word,
            "total"
                | "totals"
                | "sub-total"
                | "subtotal"
                | "sub-totals"
                | "subtotals"
                | "overall"
                | "sum"
                | "cyfanswm"
        )
    }) || matches!(lower.trim(), "all" | "everyone" | "everything" | "whole")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn totals(rows: &[&[&str]]) -> Vec<usize> {
        let cells = |row: &&[&str]| row.iter().map(|cell| Decimal::parse(cell)).collect();
        rows_of_totals(&rows.iter().map(cells).collect::<Vec<_>>())
    }

    #[test]
    fn a_total_is_found_wherever_it_stands_and_whatever_it_is_called() {
        assert_eq!(totals(&[&["18", "15"], &["12", "11"], &["30", "26"]]), [2]);
        assert_eq!(totals(&[&["30", "26"], &["18", "15"], &["12", "11"]]), [0]);
        assert_eq!(totals(&[&["1.5"], &["2"], &["0.25"], &["3.75"]]), [3]);
    }

    #[test]
    fn subtotals_are_not_added_to_the_total() {
        let rows: [&[&str]; 7] = [&["1"], &["2"], &["3"], &["4"], &["5"], &["9"], &["12"]];
        assert_eq!(totals(&rows), [2, 5, 6]);
    }

    #[test]
    fn readers_see_totals_of_neighbours() {
        let seen = |lines: &[(&str, u64)]| -> Vec<(usize, Vec<usize>)> {
            let labels: Vec<_> = lines.iter().map(|line| line.0).collect();
            let cells: Vec<_> = lines.iter().map(|line| vec![Some(line.1)]).collect();
            let found = totals_seen(&labels, &cells).into_iter();
            found.map(|it| (it.whole, it.parts)).collect()
        };
        let last = [("Boys", 20), ("Girls", 3), ("Children", 23)];
        assert_eq!(seen(&last), [(2, vec![0, 1])]);
        let first = [
            ("Children", 23),
            ("Boys", 20),
            ("Girls", 3),
            ("White", 19),
            ("Black", 4),
        ];
        assert_eq!(seen(&first), [(0, vec![1, 2]), (0, vec![3, 4])]);
        let within = [
            ("South", 9),
            ("Boys", 20),
            ("Girls", 3),
            ("All children", 23),
            ("West", 7),
        ];
        assert_eq!(seen(&within), [(3, vec![1, 2])]);
        assert_eq!(
            seen(&[("North", 5), ("South", 2), ("West", 3), ("East", 9)]),
            []
        );
        // one line between two others may be their sum by chance
        assert_eq!(seen(&[("North", 2), ("South", 36), ("West", 34)]), []);
    }

    #[test]
    fn a_row_of_its_own_is_no_total() {
        assert_eq!(totals(&[&["18", "15"], &["18", "15"]]), [0_usize; 0]);
        assert_eq!(
            totals(&[&["18", "15"], &["12", "11"], &["30", "27"]]),
            [0_usize; 0]
        );
        assert_eq!(totals(&[&["0"], &["0"], &["0"]]), [0_usize; 0]);
        assert_eq!(totals(&[&["-"], &["2"], &["3"]]), [0_usize; 0]);
    }

    #[test]
    fn words_for_a_total() {
        for label in [
            "Total",
            "Total outcomes",
            "Grand total:",
            "Sub-total",
            "Overall",
            "All",
        ] {
            assert!(is_called_total(label), "{label}");
        }
        for label in ["All other outcomes", "Totally new", "Summer", "Small"] {
            assert!(!is_called_total(label), "{label}");
        }
    }
}
