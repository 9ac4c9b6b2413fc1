//! A table of counts as a figure. A single column becomes bars; several say most as numbers.

use crate::charts::cells::{coded, codes, count, in_words, number_column, words_column};
use crate::charts::context::ChartContext;
use crate::charts::kinds::sorted_bars::{self, BarAmount};
use crate::charts::{Cell, DataRow, DataTable, Drawing, Figure, RowKind};
use crate::disclosure::{CountTable, Published, TableRow, Unit};
use crate::plan::Placement;
use crate::units::{Change, Decimal, Period, grouped};
use crate::words::{self, Code, Label, Where, Words};

/// The figure of a table of counts.
pub(in crate::charts) fn figure(counts: &CountTable, scene: &ChartContext<'_>) -> Figure {
    let when = counts.when.as_ref().map(words::spoken).unwrap_or_default();
    let what = words::share_of(scene.words.label(Label::Number), &counts.unit);
    let table = table(counts, scene.words);
    let finding = finding(counts, scene.words);
    Figure {
        placement: Placement::Table(counts.id.clone()),
        title: counts.caption.clone(),
        measured: words::measured(&[&what, scene.own, &when]),
        drawing: picture(counts, scene, finding.as_deref().unwrap_or(&counts.caption)),
        finding,
        codes: codes(&table, scene.words),
        table,
        source: counts.source.clone(),
        tree: Vec::new(),
        table_in: None,
        remarks: remarks(counts),
    }
}

/// The rows of a table with one column, if that is what it is.
fn single(counts: &CountTable) -> Option<Vec<(String, &Published<u64>)>> {
    let grouped = counts.rows.iter().any(|row| row.group.is_some());
    if counts.columns.len() != 1 || grouped {
        return None;
    }
    let row = |row: &'_ TableRow| row.label.clone();
    let rows = counts.rows.iter();
    rows.map(|it| Some((row(it), it.values.first()?))).collect()
}

/// Rows as amounts; `end` says what stands with a figure.
fn amounts(rows: &[(String, &Published<u64>)], words: Words) -> Vec<(String, BarAmount)> {
    let amount = |value: &Published<u64>| match value.figure() {
        Some(number) => i64::try_from(*number).map_or(
            BarAmount::Missing(words.label(Label::NotAvailable)),
            |digits| BarAmount::Figure(Decimal::new(digits, 0), grouped(*number)),
        ),
        None => BarAmount::Missing(in_words(value, words)),
    };
    rows.iter()
        .map(|(name, value)| (name.clone(), amount(value)))
        .collect()
}

fn picture(counts: &CountTable, scene: &ChartContext<'_>, finding: &str) -> Option<Drawing> {
    let slug = format!("table-{}", counts.id);
    let rows = amounts(&single(counts)?, scene.words);
    let form = scene.form(counts.id.as_str());
    sorted_bars::drawing(&slug, rows, form, [&counts.caption, finding])
}

/// Which row is largest, or over time which way the numbers went.
fn finding(counts: &CountTable, words: Words) -> Option<String> {
    let rows = single(counts)?;
    let periods: Option<Vec<_>> = rows.iter().map(|(name, _)| Period::parse(name)).collect();
    let figures: Option<Vec<u64>> = rows.iter().map(|(_, it)| it.figure().copied()).collect();
    if let (Some(periods), Some(figures)) = (periods, &figures) {
        return moved(counts, ends(&in_time_order(&periods, figures))?);
    }
    let (names, figure) = sorted_bars::largest(&amounts(&rows, words))?;
    let sum = figures.as_ref().filter(|_| counts.exclusive);
    let sum = sum.map(|all| all.iter().copied().fold(0, u64::saturating_add));
    if figure == "0" {
        return figures.map(|_| words::all_nothing().to_owned());
    }
    let largest = words::largest(&names, &with_share(&figure, sum, &counts.unit));
    Some(if figures.is_some() {
        largest
    } else {
        words::of_those_shown(&largest)
    })
}

/// "214 of 696 offences (30.7%)", "39 children", "1": the unit is a word for several.
fn with_share(figure: &str, sum: Option<u64>, unit: &str) -> String {
    let number = figure.replace(',', "").parse().unwrap_or(0);
    match sum.and_then(|sum| Some((sum, Decimal::percentage(number, sum, 1)?))) {
        Some((1, share)) => format!("{figure} of 1 ({share}%)"),
        Some((sum, share)) => format!("{figure} of {} {unit} ({share}%)", grouped(sum)),
        None if number == 1 => figure.to_owned(),
        None => format!("{figure} {unit}").trim_end().to_owned(),
    }
}

/// Figures from the oldest to the newest, whichever way round the table has them.
fn in_time_order(periods: &[Period], figures: &[u64]) -> Vec<(Period, u64)> {
    let mut dated: Vec<_> = periods
        .iter()
        .copied()
        .zip(figures.iter().copied())
        .collect();
    dated.sort_by_key(|(period, _)| *period);
    dated
}

/// The first and the last of several dated counts.
fn ends(figures: &[(Period, u64)]) -> Option<[(Period, u64); 2]> {
    match figures {
        [first, .., last] => Some([*first, *last]),
        _ => None,
    }
}

fn moved(counts: &CountTable, [first, last]: [(Period, u64); 2]) -> Option<String> {
    let decimal = |number: u64| Some(Decimal::new(i64::try_from(number).ok()?, 0));
    let change = Change::between(
        Unit::Count,
        [decimal(first.1)?, decimal(last.1)?],
        [None, None],
    );
    let figures = [first, last].map(|(_, number)| grouped(number));
    let direction = last.1.cmp(&first.1);
    Some(words::moved(&counts.caption, &figures, direction, change))
}

fn remarks(counts: &CountTable) -> Vec<String> {
    let mut remarks = Vec::new();
    if !counts.exclusive && single(counts).is_some_and(|rows| rows.len() > 1) {
        remarks.push(words::not_exclusive(&counts.unit));
    }
    if let (Some(published), Some(sum)) = (published(counts), sum(counts))
        && published != sum
    {
        remarks.push(words::total_differs(published, sum));
    }
    remarks
}

fn table(counts: &CountTable, words: Words) -> DataTable {
    let mut columns = vec![words_column(Label::Category, words)];
    columns.extend(
        counts
            .columns
            .iter()
            .map(|heading| number_column(heading, None)),
    );
    if counts.row_totals {
        columns.push(number_column(words.label(Label::Total), None));
    }
    let row = |row: &TableRow| DataRow {
        kind: RowKind::Plain,
        group: row.group.clone(),
        marks: Vec::new(),
        header: row.label.clone(),
        cells: values(counts, row).map(|it| count(it, words)).collect(),
    };
    let mut rows: Vec<_> = counts.rows.iter().map(row).collect();
    rows.extend(totals(counts, words));
    DataTable {
        caption: counts.caption.clone(),
        columns,
        rows,
    }
}

/// A row's figures, its total among them where that is shown.
fn values<'a>(counts: &CountTable, row: &'a TableRow) -> impl Iterator<Item = &'a Published<u64>> {
    let total = counts.row_totals.then_some(&row.total);
    row.values.iter().chain(total)
}

/// The total of all rows as the document states it. None if any figure is missing or hidden: what
/// is hidden must not come back by subtraction.
fn published(counts: &CountTable) -> Option<u64> {
    let total = counts.stated_total.as_ref()?.figure()?;
    let mut all = counts.rows.iter().flat_map(|row| values(counts, row));
    all.all(|value| value.figure().is_some()).then_some(*total)
}

/// What all rows add up to, where that has a meaning and one column to stand in.
fn sum(counts: &CountTable) -> Option<u64> {
    match sums(counts)?.as_slice() {
        [only] => Some(*only),
        [.., total] if counts.row_totals => Some(*total),
        _ => None,
    }
}

/// The sums of the columns, where a thing is in one row only. None if any figure is missing or
/// hidden: what is hidden must not come back by subtraction.
fn sums(counts: &CountTable) -> Option<Vec<u64>> {
    let grouped = counts.rows.iter().any(|row| row.group.is_some());
    if !counts.exclusive || grouped {
        return None;
    }
    let row = |row: &TableRow| -> Option<Vec<u64>> {
        values(counts, row)
            .map(|value| value.figure().copied())
            .collect()
    };
    let rows: Vec<Vec<u64>> = counts.rows.iter().map(row).collect::<Option<_>>()?;
    let width = rows.iter().map(Vec::len).min()?;
    let sum = |at: usize| rows.iter().map(|row| row[at]).fold(0, u64::saturating_add);
    Some((0..width).map(sum).collect())
}

/// The rows of totals: as published, and as computed where that is something else.
fn totals(counts: &CountTable, words: Words) -> Vec<DataRow> {
    let row = |label: Label, cells: Vec<Cell>| DataRow {
        kind: RowKind::Total,
        group: None,
        marks: Vec::new(),
        header: words.label(label).to_owned(),
        cells,
    };
    // sums of published counts
    let sum = |sum: u64| Cell::from(words.count(Ok(sum), Where::Table));
    let cells = |sums: &[u64]| sums.iter().map(|it| sum(*it)).collect();
    let width = counts.columns.len() + usize::from(counts.row_totals);
    let (published, sums) = (published(counts), sums(counts));
    let stated = published.map(|total| {
        // the columns' own totals were not published
        let mut stated = vec![coded(Code::NotAvailable); width.saturating_sub(1)];
        stated.push(sum(total));
        row(Label::TotalAsPublished, stated)
    });
    let one_place = width == 1 || counts.row_totals;
    match (stated.filter(|_| one_place), sums) {
        (None, Some(sums)) if counts.rows.len() > 1 => vec![row(Label::Total, cells(&sums))],
        (None, _) => Vec::new(),
        (Some(stated), Some(sums)) if sums.last() != published.as_ref() || width > 1 => {
            vec![row(Label::SumOfRows, cells(&sums)), stated]
        }
        (Some(stated), _) => vec![stated],
    }
}
