//! Finds rows of totals by arithmetic: a total is the sum of other rows, whatever it is called.

use super::Decimal;

/// The fewest rows that a total can sum: with one, every row would be the total of its equal.
const FEWEST_PARTS: usize = 2;

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
