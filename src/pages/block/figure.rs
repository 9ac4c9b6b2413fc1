//! A set of figures: finding, drawing, table, and for an indicator what it is.

use crate::charts::{DataRow, DataTable, Figure, RowKind};
use crate::disclosure::{Band, Bands, Cohort, Indicator, Rank};
use crate::pages::desk::Desk;
use crate::pages::measure::value;
use crate::pages::open;
use crate::pages::view::{
    Block, CellView, ColumnView, DefinitionView, DrawingView, FigureView, GroupView, Html, RowView,
    TableView,
};
use crate::plan::Placement;
use crate::words::{Label, ordinal};

/// More rows than this, and the table is closed at first on a screen. Our choice: what fits under a
/// chart in one view.
const LONG: usize = 12;

/// More columns than this, and the table is wider than a phone. Our choice.
const WIDE: usize = 4;

/// A set of figures with its numbers.
pub(super) fn figure(
    desk: &Desk<'_>,
    figure: &Figure,
    number: Option<String>,
    table: Option<String>,
) -> Block {
    let indicator = match &figure.placement {
        Placement::Indicator(id) => desk.plan().indicator(id),
        _ => None,
    };
    let about = |of: fn(&Indicator) -> Option<&crate::plan::prose::Prose>| {
        indicator.and_then(of).map(|prose| desk.blocks(prose))
    };
    let drawing = figure.drawing.as_ref().map(|drawing| DrawingView {
        wide: Html(drawing.wide.clone()),
        narrow: Html(drawing.narrow.clone()),
    });
    let codes = figure.codes.iter();
    Block::Figure(FigureView {
        number,
        title: figure.title.clone(),
        finding: figure.finding.clone(),
        measured: figure.measured.clone(),
        table: view(&figure.table, table, drawing.is_some()),
        drawing,
        remarks: indicator.map(remarks).unwrap_or_default(),
        latest: about(|indicator| indicator.latest.as_ref()),
        commentary: about(|indicator| indicator.commentary.as_ref()),
        definition: indicator.map(|indicator| DefinitionView {
            html: desk.blocks(&indicator.definition),
            cohort: indicator.cohort.map(cohort),
            lag: indicator.lag.clone(),
        }),
        source: figure.source.clone(),
        csv: desk.to(&open::csv_path(&figure.placement)),
        codes: codes
            .map(|(code, meaning)| format!("{code} {meaning}"))
            .collect(),
        notes: notes(desk, &figure.placement),
    })
}

/// Notes of the figures themselves, then those that the plan puts beside them.
fn notes(desk: &Desk<'_>, placement: &Placement) -> Vec<Html> {
    let plan = desk.plan();
    let own = match placement {
        Placement::Indicator(id) => plan.indicator(id).and_then(|found| found.note.as_ref()),
        Placement::Table(id) => plan.table(id).and_then(|found| found.note.as_ref()),
        Placement::Kpis => plan.kpis().and_then(|kpis| kpis.note.as_ref()),
        Placement::Budget => desk
            .document()
            .budget
            .as_ref()
            .and_then(|budget| budget.note.as_ref()),
        _ => None,
    };
    let at = match placement {
        Placement::Indicator(id) | Placement::Table(id) => id.as_str(),
        Placement::Budget => "budget",
        _ => "",
    };
    own.map(|note| desk.blocks(note))
        .into_iter()
        .chain(desk.notes(at))
        .collect()
}

/// The sentences about bands and rank.
fn remarks(indicator: &Indicator) -> Vec<String> {
    let bands = indicator
        .bands
        .as_ref()
        .map(|bands| in_words(indicator, bands));
    let rank = indicator.rank.as_ref().map(rank);
    bands.into_iter().chain(rank).collect()
}

/// `Green: below 224; amber: 223 to 340; red: above 341. Latest 229: amber.`
fn in_words(indicator: &Indicator, bands: &Bands) -> String {
    let levels = [
        (Label::Green, &bands.green),
        (Label::Amber, &bands.amber),
        (Label::Red, &bands.red),
    ];
    let named =
        levels.map(|(label, band)| format!("{}: {}", label.english(), range(indicator, band)));
    let latest = indicator
        .own()
        .iter()
        .rev()
        .find_map(|seen| seen.value.figure());
    let level = latest.and_then(|latest| {
        let level = levels.iter().find(|(_, band)| band.holds(*latest))?;
        Some(format!(
            " {} {}: {}.",
            Label::Latest.english(),
            value(*latest, indicator.unit),
            level.0.english().to_lowercase()
        ))
    });
    format!("{}.{}", named.join("; "), level.unwrap_or_default())
}

fn range(indicator: &Indicator, band: &Band) -> String {
    let shown =
        |edge: Option<(crate::units::Decimal, bool)>| edge.map(|(at, _)| value(at, indicator.unit));
    match (shown(band.low), shown(band.high)) {
        (Some(low), Some(high)) => format!("{low} {} {high}", Label::To.english()),
        (None, Some(high)) => format!("{} {high}", Label::Below.english()),
        (Some(low), None) => format!("{} {low}", Label::Above.english()),
        (None, None) => Label::NotStated.english().to_owned(),
    }
}

fn rank(rank: &Rank) -> String {
    let among = rank
        .among
        .as_ref()
        .map(|among| format!(" {} {among}", Label::Among.english()));
    let when = rank.period.map(|period| format!(", {}", period.long()));
    format!(
        "{}: {} {} {}{}{}.",
        Label::Rank.english(),
        ordinal(rank.position),
        Label::Of.english(),
        rank.of,
        among.unwrap_or_default(),
        when.unwrap_or_default()
    )
}

fn cohort(cohort: Cohort) -> &'static str {
    match cohort {
        Cohort::Rolling12Months => Label::Rolling12Months,
        Cohort::ThreeMonths => Label::ThreeMonths,
        Cohort::Aggregated12Months => Label::Aggregated12Months,
        Cohort::CalendarYear => Label::CalendarYear,
        Cohort::FinancialYear => Label::FinancialYear,
        Cohort::Quarter => Label::OneQuarter,
        Cohort::Snapshot => Label::OneDay,
    }
    .english()
}

fn view(table: &DataTable, number: Option<String>, has_drawing: bool) -> TableView {
    let mut groups: Vec<GroupView> = Vec::new();
    for row in &table.rows {
        let shown = row_view(table, row);
        match groups.last_mut() {
            Some(group) if group.heading == row.group => group.rows.push(shown),
            _ => groups.push(GroupView {
                heading: row.group.clone(),
                rows: vec![shown],
            }),
        }
    }
    TableView {
        number,
        caption: table.caption.clone(),
        columns: table
            .columns
            .iter()
            .map(|column| ColumnView {
                heading: column.heading.clone(),
                unit: column.unit.clone(),
                numeric: column.numeric,
            })
            .collect(),
        groups,
        long: has_drawing && table.rows.len() > LONG,
        wide: table.columns.len() > WIDE,
    }
}

fn row_view(table: &DataTable, row: &DataRow) -> RowView {
    let numeric = table.columns.iter().skip(1).map(|column| column.numeric);
    RowView {
        kind: match row.kind {
            RowKind::Plain => "plain",
            RowKind::Own => "own",
            RowKind::Total => "total",
        },
        header: row.header.clone(),
        cells: row
            .cells
            .iter()
            .zip(numeric)
            .map(|(cell, numeric)| CellView {
                text: cell.shown.clone(),
                numeric,
            })
            .collect(),
    }
}
