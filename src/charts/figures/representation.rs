//! Groups of children against the population, as a figure.

use crate::charts::cells::{coded, codes, count, decimal, number, number_column, words_column};
use crate::charts::context::{ChartContext, drawing};
use crate::charts::figures::dots::dot;
use crate::charts::kinds::dot_plot::{self, DotChart, DotRow};
use crate::charts::{Cell, Column, DataRow, DataTable, Drawing, Figure, RowKind};
use crate::disclosure::{Published, Representation, RepresentationRow};
use crate::plan::Placement;
use crate::units::{Decimal, Period};
use crate::words::{self, Code, Label, Words};

/// The figure of groups against the population.
pub(in crate::charts) fn figure(table: &Representation, scene: &ChartContext<'_>) -> Figure {
    let finding = finding(table);
    let data = data(table, scene.words);
    let percentage = scene.words.label(Label::Percentage);
    Figure {
        placement: Placement::Representation(table.id.clone()),
        title: table.caption.clone(),
        measured: words::measured(&[
            percentage,
            &dated(&table.cohort, table.cohort_period.as_ref()),
            &dated(&table.reference, table.reference_period.as_ref()),
            scene.own,
        ]),
        drawing: picture(
            table,
            scene.words,
            finding.as_deref().unwrap_or(&table.caption),
        ),
        codes: codes(&data, scene.words),
        finding,
        table: data,
        source: table.source.clone(),
        tree: Vec::new(),
        table_in: None,
        remarks: Vec::new(),
    }
}

/// A heading with its period, where one is given.
fn dated(heading: &str, period: Option<&Period>) -> String {
    let when = period.map(words::spoken);
    when.map_or_else(
        || words::lowered(heading),
        |when| format!("{} ({when})", words::lowered(heading)),
    )
}

/// The two shares of a row, if both are to be seen, and how far the first is from the second.
fn pair(row: &RepresentationRow) -> Option<([Decimal; 2], Decimal)> {
    let (cohort, reference) = (*row.cohort.figure()?, *row.reference.figure()?);
    Some(([cohort, reference], cohort.less(reference)?))
}

fn finding(table: &Representation) -> Option<String> {
    let pairs: Vec<_> = table
        .rows
        .iter()
        .filter_map(|row| Some((row, pair(row)?)))
        .collect();
    let clause = |row: &RepresentationRow, [cohort, reference]: [Decimal; 2]| {
        let figures = [format!("{cohort}%"), format!("{reference}%")];
        let headings = [table.cohort.as_str(), table.reference.as_str()];
        words::apart(&row.group, figures.each_ref().map(String::as_str), headings)
    };
    if let [(row, (shares, _))] = pairs.as_slice() {
        return Some(format!("{}.", clause(row, *shares)));
    }
    let sizes = pairs.iter().map(|(_, (_, by))| by.size().to_f64());
    let most = sizes.fold(0.0, f64::max);
    let is_most = |by: Decimal| by.size().to_f64() >= most;
    let clauses: Vec<_> = pairs
        .iter()
        .filter(|(_, (_, by))| is_most(*by))
        .map(|(row, (shares, _))| clause(row, *shares))
        .collect();
    let say = if table.rows.iter().any(has_hidden) {
        words::most_apart_shown
    } else {
        words::most_apart
    };
    (!clauses.is_empty()).then(|| say(&clauses))
}

fn data(table: &Representation, words: Words) -> DataTable {
    DataTable {
        caption: table.caption.clone(),
        columns: vec![
            words_column(Label::Group, words),
            share_column(&table.cohort, table.cohort_base.as_ref(), words),
            share_column(&table.reference, table.reference_base.as_ref(), words),
            number_column(
                words.label(Label::Difference),
                Some(words.label(Label::Points)),
            ),
        ],
        rows: table.rows.iter().map(|it| row(it, words)).collect(),
    }
}

/// Percent, of how many where that is said.
fn share_column(heading: &str, base: Option<&Published<u64>>, words: Words) -> Column {
    let of = base.map_or_else(
        || "%".to_owned(),
        |base| words::percent_of(&count(base, words).shown),
    );
    number_column(heading, Some(&of))
}

fn row(row: &RepresentationRow, words: Words) -> DataRow {
    DataRow {
        kind: RowKind::Plain,
        group: None,
        marks: Vec::new(),
        header: row.group.clone(),
        cells: vec![
            decimal(&row.cohort, words),
            decimal(&row.reference, words),
            pair(row).map_or_else(|| missing(row, words), |(_, by)| signed(by)),
        ],
    }
}

/// Why there is no difference.
fn missing(row: &RepresentationRow, words: Words) -> Cell {
    if has_hidden(row) {
        decimal(&Published::SUPPRESSED, words)
    } else {
        coded(Code::NotAvailable)
    }
}

fn has_hidden(row: &RepresentationRow) -> bool {
    row.cohort.is_suppressed() || row.reference.is_suppressed()
}

/// A difference with its sign.
fn signed(by: Decimal) -> Cell {
    let bare = number(&by.to_string());
    let sign = if by.to_f64() > 0.0 { "+" } else { "" };
    Cell {
        shown: format!("{sign}{}", bare.shown),
        ..bare
    }
}

/// Pairs of dots, if any two can be compared.
fn picture(table: &Representation, words: Words, finding: &str) -> Option<Drawing> {
    let rows: Vec<_> = table
        .rows
        .iter()
        .map(|it| dots(it, words))
        .collect::<Option<_>>()?;
    table.rows.iter().find_map(pair)?;
    let chart = DotChart {
        rows,
        kinds: [table.cohort.clone(), table.reference.clone()],
    };
    let slug = format!("representation-{}", table.id);
    let draw = |edition, id: &str| dot_plot::draw(&chart, edition, [id, &table.caption, finding]);
    Some(drawing(&slug, draw))
}

fn dots(row: &RepresentationRow, words: Words) -> Option<DotRow> {
    Some(DotRow {
        name: row.group.clone(),
        dots: [
            dot(&row.cohort, "%", words)?,
            dot(&row.reference, "%", words)?,
        ],
    })
}
