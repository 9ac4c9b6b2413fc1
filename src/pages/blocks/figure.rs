//! A set of figures: finding, drawing, table, and for an indicator what it is.

use super::indicator_without_data::aim;
use super::notes as placed_notes;
use super::value_notes;
use crate::charts::{Branch, DataRow, DataTable, Figure, RowKind, bands_sentence, rank_sentence};
use crate::disclosure::{Cohort, Indicator};
use crate::pages::context::PageContext;
use crate::pages::links::resolver::Edition;
use crate::pages::open_data;
use crate::pages::view::{
    BlockView, BranchView, CellView, ColumnView, DefinitionView, DrawingView, FigureView,
    GroupView, Html, RowView, TableView, TreeView,
};
use crate::plan::Placement;
use crate::plan::prose::Prose;
use crate::words::{Label, sentence_case};

/// More rows than this, and the table is closed at first on a screen. Our choice: what fits under a
/// chart in one view.
const LONG: usize = 12;

/// Up to so many rows a table stands on one page. Our choice: a quarter of a page of figures.
const TOGETHER: usize = 6;

/// A set of figures with its numbers.
pub(super) fn figure(
    desk: &PageContext<'_>,
    figure: &Figure,
    number: Option<String>,
    table: Option<String>,
) -> BlockView {
    let indicator = match &figure.placement {
        Placement::Indicator(id) => desk.plan().indicator(id),
        _ => None,
    };
    let about = |of: fn(&Indicator) -> Option<&Prose>| {
        indicator.and_then(of).map(|prose| desk.blocks(prose))
    };
    let drawing = drawing(desk, figure);
    let codes = figure.codes.iter();
    BlockView::Figure(Box::new(FigureView {
        number,
        title: figure.title.clone(),
        finding: figure.finding.clone(),
        measured: figure.measured.clone(),
        table: view(&figure.table, table, drawing.is_some()),
        tree: tree(figure),
        drawing,
        remarks: remarks(desk, figure, indicator),
        latest: about(|indicator| indicator.latest.as_ref()),
        commentary: about(|indicator| indicator.commentary.as_ref()),
        definition: indicator.map(|indicator| definition(desk, indicator)),
        source: figure.source.clone(),
        csv: desk.to(&open_data::csv_path(&figure.placement)),
        codes: codes
            .map(|(code, meaning)| format!("{code} {meaning}"))
            .collect(),
        singly: value_notes::singly(desk, &figure.placement),
        notes: notes(desk, &figure.placement),
    }))
}

fn drawing(desk: &PageContext<'_>, figure: &Figure) -> Option<DrawingView> {
    let drawing = figure.drawing.as_ref()?;
    let wide = match desk.edition {
        Edition::Screen => drawing.wide.clone(),
        Edition::Print => figure.on_paper()?,
    };
    Some(DrawingView {
        wide: Html(wide),
        narrow: Html(drawing.narrow.clone()),
    })
}

/// What an indicator is.
pub(super) fn definition(desk: &PageContext<'_>, indicator: &Indicator) -> DefinitionView {
    DefinitionView {
        html: desk.blocks(&indicator.definition),
        cohort: indicator
            .cohort
            .map(|it| sentence_case(desk.words().label(cohort(it)))),
        lag: indicator.lag.clone(),
    }
}

/// Notes of the figures themselves, then those that the plan puts beside them.
fn notes(desk: &PageContext<'_>, placement: &Placement) -> Vec<Html> {
    let own = own_note(desk, placement);
    let own = own.map(|note| desk.blocks(note)).into_iter();
    own.chain(placed_notes::notes(desk, placement)).collect()
}

/// The note that the figures bring with them.
fn own_note<'a>(desk: &PageContext<'a>, placement: &Placement) -> Option<&'a Prose> {
    let plan = desk.plan();
    match placement {
        Placement::Indicator(id) => plan.indicator(id).and_then(|found| found.note.as_ref()),
        Placement::Table(id) => plan.table(id).and_then(|found| found.note.as_ref()),
        Placement::Representation(id) => {
            let mut tables = plan.representation().iter();
            tables.find(|table| table.id == *id)?.note.as_ref()
        }
        Placement::Benchmark(id) => {
            let mut tables = plan.benchmarks().iter();
            tables.find(|table| table.id == *id)?.note.as_ref()
        }
        Placement::Survey(id) => {
            let mut surveys = plan.surveys().iter();
            surveys.find(|survey| survey.id == *id)?.note.as_ref()
        }
        Placement::Kpis => plan.kpis().and_then(|kpis| kpis.note.as_ref()),
        Placement::Budget => desk
            .document()
            .budget
            .as_ref()
            .and_then(|budget| budget.note.as_ref()),
        _ => None,
    }
}

/// What readers must know of single figures, then of bands and rank.
fn remarks(desk: &PageContext<'_>, figure: &Figure, indicator: Option<&Indicator>) -> Vec<String> {
    // the finding tells of a target that is a number; one in words stands here
    let target = indicator
        .and_then(|it| {
            aim(
                it.target.as_ref().filter(|target| target.text.is_some())?,
                it,
            )
        })
        .map(|aim| format!("{}: {aim}.", desk.words().label(Label::Target)));
    standing(desk, indicator)
        .chain(target)
        .chain(figure.remarks.iter().cloned())
        .collect()
}

/// Bands and rank in sentences.
pub(super) fn standing(
    desk: &PageContext<'_>,
    indicator: Option<&Indicator>,
) -> impl Iterator<Item = String> + use<> {
    let bands = indicator.and_then(|it| Some(bands_sentence(it.bands.as_ref()?, it, desk.words())));
    let rank = indicator.and_then(|it| Some(rank_sentence(it.rank.as_ref()?, desk.borough())));
    bands.into_iter().chain(rank)
}

fn cohort(cohort: Cohort) -> Label {
    match cohort {
        Cohort::Rolling12Months => Label::Rolling12Months,
        Cohort::ThreeMonths => Label::ThreeMonths,
        Cohort::Aggregated12Months => Label::Aggregated12Months,
        Cohort::CalendarYear => Label::CalendarYears,
        Cohort::FinancialYear => Label::FinancialYears,
        Cohort::Quarter => Label::OneQuarter,
        Cohort::Snapshot => Label::Snapshot,
    }
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
        records: is_told(table),
        breaks: table.rows.len() > TOGETHER,
    }
}

/// The list that takes the table's place, if there is one.
fn tree(figure: &Figure) -> Option<TreeView> {
    (!figure.tree.is_empty()).then(|| TreeView {
        branches: branches(&figure.tree),
        long: figure.drawing.is_some() && figure.table.rows.len() > LONG,
    })
}

fn branches(tree: &[Branch]) -> Vec<BranchView> {
    let view = |branch: &Branch| BranchView {
        title: branch.title.clone(),
        about: branch.about.clone(),
        below: branches(&branch.below),
    };
    tree.iter().map(view).collect()
}

/// Whether most of its columns hold words.
fn is_told(table: &DataTable) -> bool {
    let told = table.columns.iter().filter(|column| !column.numeric);
    2 * told.count() > table.columns.len() + 1
}

/// Whether a cell is a span of figures and nothing else: `2023-24`, `10-14`.
fn is_span(text: &str) -> bool {
    let is_figure = |text: &str| !text.is_empty() && text.bytes().all(|it| it.is_ascii_digit());
    text.split_once('-')
        .is_some_and(|(from, to)| is_figure(from) && is_figure(to))
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
                span: is_span(&cell.shown),
            })
            .collect(),
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_span_is_two_figures_and_a_hyphen() {
        let spans = ["2023-24", "10-14", "2023", "-24", "re-entry 10-14"].map(super::is_span);
        assert_eq!(spans, [true, true, false, false, false]);
    }
}
