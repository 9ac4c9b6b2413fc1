//! Charts as tables: the numbers that the document keeps of the spreadsheet behind a chart.

use super::block::{Block, Run, WordBlockKind};
use super::grid::{Grid, WordCell};
use super::read::WordReader;
use super::xml::{attribute, child, words_below};
use crate::import::report::ImportRemark;
use roxmltree::{Document, Node};

impl WordReader<'_> {
    /// The charts of the document, the last first, so that each can be put in before later ones
    /// move.
    pub(super) fn charts_asked_for(&mut self) -> Vec<(String, usize)> {
        let mut charts = std::mem::take(&mut self.charts);
        charts.reverse();
        charts
    }

    /// Puts a chart's numbers as a table before the block at this index.
    pub(super) fn chart(&mut self, before: usize, part: &Document<'_>) {
        let place = format!("a chart before block {}", before + 1);
        let title = part
            .descendants()
            .find(|it| it.tag_name().name() == "title");
        let title = title.map(words_below).unwrap_or_default();
        let message = "a chart became a table of its numbers";
        self.remark(ImportRemark::about(&place, message, &title));
        let is_series = |it: &Node<'_, '_>| it.tag_name().name() == "ser";
        let series: Vec<_> = part.descendants().filter(is_series).collect();
        let Some(first) = series.first() else {
            return;
        };
        let labels = points(*first, "cat");
        let mut rows = vec![vec![cell("")]];
        rows.extend(labels.iter().map(|label| vec![cell(label)]));
        for one in &series {
            let name = points(*one, "tx").into_iter().next().unwrap_or_default();
            let values = points(*one, "val");
            rows[0].push(cell(&name));
            for (at, row) in rows.iter_mut().skip(1).enumerate() {
                row.push(cell(values.get(at).map_or("", String::as_str)));
            }
        }
        let at = before.min(self.found.blocks.len());
        let kind = WordBlockKind::Table(Grid { rows });
        self.found.blocks.insert(at, Block { place, kind });
    }
}

/// The cached points of a series' part, in their order; a point without a value is empty.
fn points(series: Node<'_, '_>, part: &str) -> Vec<String> {
    let Some(part) = child(series, part) else {
        return Vec::new();
    };
    let mut points = Vec::new();
    for point in part.descendants().filter(|it| it.tag_name().name() == "pt") {
        let at: usize = attribute(point, "idx")
            .and_then(|at| at.parse().ok())
            .unwrap_or(0);
        // a damaged index is no reason for a long list
        if at < 10_000 {
            points.resize(points.len().max(at + 1), String::new());
            let value = child(point, "v").and_then(|it| it.text());
            value.unwrap_or_default().clone_into(&mut points[at]);
        }
    }
    points
}

fn cell(words: &str) -> WordCell {
    let words = Run::Words(words.to_owned());
    WordCell {
        paragraphs: vec![vec![words]],
        ..WordCell::default()
    }
}
