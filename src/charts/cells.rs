//! The cells and columns of data tables. No cell is empty: where there is no value, a code or a
//! word says why.

use super::{Cell, Column, DataTable};
use crate::disclosure::Published;
use crate::units::{Decimal, Period, PeriodForm, Unit};
use crate::words::{Code, Label, Missing, Printed, Where, Words};

impl From<Printed> for Cell {
    fn from(printed: Printed) -> Self {
        Self {
            data: printed.data.unwrap_or_else(|| printed.shown.clone()),
            shown: printed.shown,
            code: printed.code,
            is_span: false,
        }
    }
}

/// A decimal number without its unit, or why there is none.
pub(super) fn decimal(value: &Published<Decimal>, words: Words) -> Cell {
    words
        .value(value.known().copied(), Unit::Count, Where::Table)
        .into()
}

/// A count, or why there is none.
pub(super) fn count(value: &Published<u64>, words: Words) -> Cell {
    words.count(value.known().copied(), Where::Table).into()
}

/// The word for a missing value in drawings and sentences. A value that is not missing has no such
/// word, and counts as not yet known.
pub(super) fn in_words<T>(value: &Published<T>, words: Words) -> &'static str {
    let missing = value.known().err().unwrap_or(Missing::NotYetKnown);
    words.label(missing.label())
}

/// A number as printed; programs read it without commas and with a plain minus.
pub(super) fn number(shown: &str) -> Cell {
    Printed::number(shown, "").into()
}

/// A cell of words, the same for readers and programs.
pub(super) fn plain(words: &str) -> Cell {
    Printed::words(words).into()
}

/// A period as a cell, which stays on one line where it is short.
pub(super) fn period(period: &Period) -> Cell {
    Cell {
        is_span: period.shape == PeriodForm::FinancialYears,
        ..plain(&period.to_string())
    }
}

/// A code in place of a value.
pub(super) fn coded(code: Code) -> Cell {
    Cell {
        code: Some(code),
        ..plain(code.symbol())
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

/// The codes that a table uses, each with its explanation.
pub(super) fn codes(table: &DataTable, words: Words) -> Vec<(&'static str, &'static str)> {
    let is_used = |code: &Code| {
        table.rows.iter().any(|row| {
            let of_cells = row.cells.iter().filter_map(|cell| cell.code.as_ref());
            row.marks.iter().chain(of_cells).any(|used| used == code)
        })
    };
    Code::ALL
        .into_iter()
        .filter(is_used)
        .map(|code| (code.symbol(), words.label(code.label())))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::charts::{DataRow, RowKind};

    #[test]
    fn every_state_of_a_value_has_something_to_show() {
        let cases = [
            (Published::shown(1204), "1,204", "1204"),
            (Published::SUPPRESSED, "[c]", "[c]"),
            (Published::NOT_AVAILABLE, "[x]", "[x]"),
            (Published::NOT_APPLICABLE, "[z]", "[z]"),
            (Published::NOT_YET_KNOWN, "not yet known", "not yet known"),
        ];
        for (state, shown, data) in cases {
            let cell = count(&state, Words::English);
            assert_eq!((cell.shown.as_str(), cell.data.as_str()), (shown, data));
        }
        let minus = Published::shown(Decimal::parse("-0.5").unwrap());
        assert_eq!(decimal(&minus, Words::English).data, "-0.5");
    }

    #[test]
    fn only_codes_that_the_tool_printed_are_explained() {
        let row = |cells| DataRow {
            kind: RowKind::Plain,
            group: None,
            marks: vec![Code::Provisional],
            header: "2021 [p]".to_owned(),
            cells,
        };
        let table = |cells| DataTable {
            caption: String::new(),
            columns: Vec::new(),
            rows: vec![row(cells)],
        };
        let explained = |cells| codes(&table(cells), Words::English);
        assert_eq!(
            explained(vec![coded(Code::NotAvailable)]),
            [("[x]", "not available"), ("[p]", "provisional")]
        );
        // an author's own words that look like a code are not explained
        assert_eq!(explained(vec![plain("see [x]")]), [("[p]", "provisional")]);
    }
}
