//! A figure: summary, drawing, table, and the definition of an indicator.

use crate::charts::Figure;
use crate::disclosure::Indicator;
use crate::pages::blocks::figures::indicator::{self, DefinitionView, bands_and_rank};
use crate::pages::blocks::figures::table::{TableView, TreeView};
use crate::pages::blocks::figures::value_notes;
use crate::pages::blocks::notes;
use crate::pages::blocks::stated::Stated;
use crate::pages::context::{PageContext, once};
use crate::pages::links::resolver::Edition;
use crate::pages::open_data::csv::{csv_path, header_and_rows};
use crate::pages::open_data::json_value::{Value, record};
use crate::pages::view::Html;
use crate::plan::Placement;
use crate::plan::prose::Prose;
use crate::words::{Label, Words};
use serde::Serialize;

/// A figure: one set of values.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FigureView {
    /// The number `Figure 3`, if there is a drawing.
    pub number: Option<String>,
    /// The title of the figure.
    pub title: String,
    /// The summary, in a sentence.
    pub finding: Option<String>,
    /// The caption: what is measured, in which unit, where and when.
    pub measured: String,
    /// The chart, where there is one.
    pub drawing: Option<DrawingView>,
    /// The data table of the figure.
    pub table: TableView,
    /// The hierarchy as a nested list, which takes the place of the table.
    pub tree: Option<TreeView>,
    /// Sentences about bands, rank and target.
    pub remarks: Vec<String>,
    /// What can be said where no value is published.
    pub latest: Option<Html>,
    /// What the service says about the values.
    pub commentary: Option<Html>,
    /// The definition of the indicator.
    pub definition: Option<DefinitionView>,
    /// The source of the values.
    pub source: String,
    /// The path of the table as CSV.
    pub csv: String,
    /// Notes on single values.
    pub singly: Vec<Stated>,
    /// The codes that the table uses: `[x] not available`.
    pub codes: Vec<String>,
    /// Notes beside the figure.
    pub notes: Vec<Html>,
}

/// A chart as SVG, drawn twice because text in an SVG shrinks with it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DrawingView {
    /// The drawing for a wide screen and for print.
    pub wide: Html,
    /// The drawing for a phone.
    pub narrow: Html,
}

/// Composes a figure with its numbers.
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
        table: TableView::new(figure, table, context.words()),
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
        singly: value_notes::measures(context, &figure.placement),
        notes: notes(context, &figure.placement),
    }
}

fn drawing(context: &PageContext<'_>, figure: &Figure) -> Option<DrawingView> {
    let description = context.words().label(Label::FiguresFollow);
    let (wide, narrow) = match context.edition {
        Edition::Screen => figure.on_screen(description)?,
        Edition::Print => (figure.on_paper()?, figure.drawing.as_ref()?.narrow.clone()),
    };
    Some(DrawingView {
        wide: Html(wide),
        narrow: Html(narrow),
    })
}

/// The note of the record itself, then those that the plan puts beside it.
fn notes(context: &PageContext<'_>, placement: &Placement) -> Vec<Html> {
    let own = own_note(context, placement);
    let own = own.into_iter().flat_map(|note| context.parts(note));
    let of_values = value_notes::notes_on_values(context, placement);
    once(
        own.chain(of_values)
            .chain(notes::notes_beside(context, placement)),
    )
}

/// The note of the record itself.
fn own_note<'a>(context: &PageContext<'a>, placement: &Placement) -> Option<&'a Prose> {
    let plan = context.plan();
    match placement {
        Placement::Kpis => plan.figures().kpis.as_ref()?.note.as_ref(),
        Placement::Budget => context.document().budget.as_ref()?.note.as_ref(),
        _ => plan.figures().set(placement.word(), placement.id()?)?.note,
    }
}

/// Remarks on single values, then on bands and rank.
fn remarks(
    context: &PageContext<'_>,
    figure: &Figure,
    indicator: Option<&Indicator>,
) -> Vec<String> {
    // the summary covers a target that is a number, so only one in words is added here
    let target = indicator
        .and_then(|it| {
            indicator::aim(
                it.target.as_ref().filter(|target| target.text.is_some())?,
                it,
            )
        })
        .map(|aim| format!("{}: {aim}.", context.words().label(Label::Target)));
    let of_figure = figure.remarks.iter().cloned();
    of_figure
        .chain(bands_and_rank(context, indicator))
        .chain(target)
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
