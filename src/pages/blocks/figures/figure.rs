//! A figure: summary, drawing, table, and for an indicator its definition.

use crate::charts::Figure;
use crate::disclosure::Indicator;
use crate::pages::blocks::figures::indicator::{self, DefinitionView, bands_and_rank};
use crate::pages::blocks::figures::table::{TableView, TreeView};
use crate::pages::blocks::figures::value_notes;
use crate::pages::blocks::notes;
use crate::pages::blocks::stated::Stated;
use crate::pages::context::PageContext;
use crate::pages::links::resolver::Edition;
use crate::pages::open_data::csv::{csv_path, header_and_rows};
use crate::pages::open_data::json_value::{Value, record};
use crate::pages::view::Html;
use crate::plan::Placement;
use crate::plan::prose::Prose;
use crate::words::{Label, Words};
use serde::Serialize;

/// A set of figures.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FigureView {
    /// `Figure 3`, if there is a drawing.
    pub number: Option<String>,
    /// The short name of the figure.
    pub title: String,
    /// What the figures say, in a sentence.
    pub finding: Option<String>,
    /// What is measured, in which unit, where and when.
    pub measured: String,
    /// The chart, where there is one.
    pub drawing: Option<DrawingView>,
    /// The same figures as a table.
    pub table: TableView,
    /// The same as a list, of figures that say who stands under whom: it takes the table's place.
    pub tree: Option<TreeView>,
    /// Sentences about bands, rank and target.
    pub remarks: Vec<String>,
    /// What can be said where no figure is published.
    pub latest: Option<Html>,
    /// What the service says about it.
    pub commentary: Option<Html>,
    /// The definition of the indicator.
    pub definition: Option<DefinitionView>,
    /// Where the figures come from.
    pub source: String,
    /// The table as CSV.
    pub csv: String,
    /// What the plan says of single figures.
    pub singly: Vec<Stated>,
    /// The codes that the table uses: `[x] not available`.
    pub codes: Vec<String>,
    /// Notes that stand with the figure.
    pub notes: Vec<Html>,
}

/// A chart as SVG, drawn twice because text in an SVG shrinks with it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DrawingView {
    /// For a page and for paper.
    pub wide: Html,
    /// The drawing for a phone.
    pub narrow: Html,
}

/// A set of figures with its numbers.
pub(crate) fn figure(
    context: &PageContext<'_>,
    figure: &Figure,
    number: Option<String>,
    table: Option<String>,
) -> FigureView {
    let indicator = match &figure.placement {
        Placement::Indicator(id) => context.plan().indicator(id),
        _ => None,
    };
    let about = |of: fn(&Indicator) -> Option<&Prose>| {
        indicator.and_then(of).map(|prose| context.blocks(prose))
    };
    let codes = figure.codes.iter();
    FigureView {
        number,
        title: figure.title.clone(),
        finding: figure.finding.clone(),
        measured: figure.measured.clone(),
        table: TableView::new(figure, table),
        tree: TreeView::new(figure),
        drawing: drawing(context, figure),
        remarks: remarks(context, figure, indicator),
        latest: about(|indicator| indicator.latest.as_ref()),
        commentary: about(|indicator| indicator.commentary.as_ref()),
        definition: indicator.map(|indicator| indicator::definition(context, indicator)),
        source: figure.source.clone(),
        csv: context.to(&csv_path(&figure.placement)),
        codes: codes
            .map(|(code, meaning)| format!("{code} {meaning}"))
            .collect(),
        singly: value_notes::value_notes(context, &figure.placement),
        notes: notes(context, &figure.placement),
    }
}

fn drawing(context: &PageContext<'_>, figure: &Figure) -> Option<DrawingView> {
    let drawing = figure.drawing.as_ref()?;
    let wide = match context.edition {
        Edition::Screen => drawing.wide.clone(),
        Edition::Print => figure.on_paper()?,
    };
    Some(DrawingView {
        wide: Html(wide),
        narrow: Html(drawing.narrow.clone()),
    })
}

/// Notes of the figures themselves, then those that the plan puts beside them.
fn notes(context: &PageContext<'_>, placement: &Placement) -> Vec<Html> {
    let own = own_note(context, placement);
    let own = own.map(|note| context.blocks(note)).into_iter();
    own.chain(notes::notes_beside(context, placement)).collect()
}

/// The note that the figures bring with them.
fn own_note<'a>(context: &PageContext<'a>, placement: &Placement) -> Option<&'a Prose> {
    let plan = context.plan();
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
        Placement::Budget => context
            .document()
            .budget
            .as_ref()
            .and_then(|budget| budget.note.as_ref()),
        _ => None,
    }
}

/// What readers must know of single figures, then of bands and rank.
fn remarks(
    context: &PageContext<'_>,
    figure: &Figure,
    indicator: Option<&Indicator>,
) -> Vec<String> {
    // the finding tells of a target that is a number; one in words stands here
    let target = indicator
        .and_then(|it| {
            indicator::aim(
                it.target.as_ref().filter(|target| target.text.is_some())?,
                it,
            )
        })
        .map(|aim| format!("{}: {aim}.", context.words().label(Label::Target)));
    bands_and_rank(context, indicator)
        .chain(target)
        .chain(figure.remarks.iter().cloned())
        .collect()
}

/// The record of a figure in plan.json.
pub(crate) fn record(figure: &Figure, words: Words) -> Value {
    let (columns, rows) = header_and_rows(&figure.table, words);
    record!({
        "title": &figure.title,
        "finding": &figure.finding,
        "measured": &figure.measured,
        "source": &figure.source,
        "csv": csv_path(&figure.placement),
        "columns": columns,
        "rows": rows,
        "codes": &figure.codes,
        "remarks": &figure.remarks,
    })
}
