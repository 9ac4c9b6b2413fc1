//! Figures as cells: never empty, with a code or a word where there is no figure.

use super::{Cell, Column, DataTable};
use crate::disclosure::Published;
use crate::units::{Decimal, grouped};
use crate::words::{Label, Words};

pub(super) const SUPPRESSED: &str = "[c]";
pub(super) const NOT_AVAILABLE: &str = "[x]";
pub(super) const NOT_APPLICABLE: &str = "[z]";
pub(super) const PROVISIONAL: &str = "[p]";
pub(super) const BREAK: &str = "[b]";

/// The codes that we use of the Government Statistical Service's "Using symbols and shorthand", 2022.
const CODES: [(&str, Label); 5] = [
    (SUPPRESSED, Label::Suppressed),
    (NOT_AVAILABLE, Label::NotAvailable),
    (NOT_APPLICABLE, Label::NotApplicable),
    (PROVISIONAL, Label::Provisional),
    (BREAK, Label::BreakInSeries),
];

/// A decimal, or why there is none.
pub(super) fn decimal(value: &Published<Decimal>, words: Words) -> Cell {
    missing(value, words).map_or_else(|figure| number(&figure.to_string()), plain)
}

/// A count, or why there is none.
pub(super) fn count(value: &Published<u64>, words: Words) -> Cell {
    missing(value, words).map_or_else(|figure| number(&grouped(*figure)), plain)
}

/// The code or the word that stands for a missing figure; the figure, if it is not missing.
pub(super) fn missing<T>(value: &Published<T>, words: Words) -> Result<&'static str, &T> {
    match value {
        Published::Figure(figure) => Err(figure),
        Published::Suppressed => Ok(SUPPRESSED),
        Published::NotAvailable(_) => Ok(NOT_AVAILABLE),
        Published::NotApplicable => Ok(NOT_APPLICABLE),
        Published::NotYetKnown => Ok(words.label(Label::NotYetKnown)),
    }
}

/// The word for a missing figure, as drawings and sentences say it.
pub(super) fn in_words<T>(value: &Published<T>, words: Words) -> &'static str {
    match value {
        Published::Suppressed => words.label(Label::Suppressed),
        Published::NotApplicable => words.label(Label::NotApplicable),
        Published::NotAvailable(_) => words.label(Label::NotAvailable),
        Published::Figure(_) | Published::NotYetKnown => words.label(Label::NotYetKnown),
    }
}

/// A number as printed; programs read it without commas and with a plain minus.
pub(super) fn number(shown: &str) -> Cell {
    Cell {
        shown: shown.to_owned(),
        data: shown.replace(',', "").replace('\u{2212}', "-"),
    }
}

/// Words, the same for readers and programs.
pub(super) fn plain(words: &str) -> Cell {
    Cell {
        shown: words.to_owned(),
        data: words.to_owned(),
    }
}

/// A column of words.
pub(super) fn words_column(heading: Label, words: Words) -> Column {
    Column {
        heading: words.label(heading).to_owned(),
        unit: None,
        numeric: false,
    }
}

/// A column of numbers.
pub(super) fn number_column(heading: &str, unit: Option<&str>) -> Column {
    Column {
        heading: heading.to_owned(),
        unit: unit.map(str::to_owned),
        numeric: true,
    }
}

/// The codes that a table uses, with what they mean.
pub(super) fn codes(table: &DataTable, words: Words) -> Vec<(&'static str, &'static str)> {
    let used = |code: &str| {
        table.rows.iter().any(|row| {
            row.header.contains(code) || row.cells.iter().any(|cell| cell.shown.contains(code))
        })
    };
    CODES
        .iter()
        .filter(|(code, _)| used(code))
        .map(|(code, label)| (*code, words.label(*label)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_state_of_a_figure_has_something_to_show() {
        let cases = [
            (Published::Figure(1204), "1,204", "1204"),
            (Published::Suppressed, "[c]", "[c]"),
            (Published::NotAvailable(None), "[x]", "[x]"),
            (Published::NotApplicable, "[z]", "[z]"),
            (Published::NotYetKnown, "not yet known", "not yet known"),
        ];
        for (state, shown, data) in cases {
            let cell = count(&state, Words::English);
            assert_eq!((cell.shown.as_str(), cell.data.as_str()), (shown, data));
        }
        let minus = Published::Figure(Decimal::parse("-0.5").unwrap());
        assert_eq!(decimal(&minus, Words::English).data, "-0.5");
    }
}
