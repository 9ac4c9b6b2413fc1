//! The labels of a line chart, with their text and size.

use super::model::{Line, LineChart, Measures, PLAIN, SMALL, STRONG, Stop};
use crate::charts::draw::text_layout::TextBlock;
use crate::charts::draw::text_metrics::{Font, width};

/// A label, with the line that it belongs to.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct LineLabel {
    /// The text of the label.
    pub(super) text: TextBlock,
    /// The index of the line or the reference line.
    pub(super) of: usize,
}

/// A label for each line with a value: its name, its last value, and the period if that is not the
/// own area's last.
pub(super) fn ends(chart: &LineChart, measures: Measures) -> Vec<LineLabel> {
    let latest = chart.lines.first().and_then(last).map(|stop| stop.period);
    let label = |(of, line): (usize, &Line)| {
        let stop = last(line)?;
        let value = stop.value?;
        let when = match latest {
            Some(period) if period != stop.period => format!(", {}", stop.period),
            _ => String::new(),
        };
        let face = if of == 0 { STRONG } else { PLAIN };
        let words = format!("{} {value}{}{when}", line.name, chart.unit);
        let text = TextBlock::wrap(&words, face, room_for(&words, face, measures));
        Some(LineLabel { text, of })
    };
    chart.lines.iter().enumerate().filter_map(label).collect()
}

/// The width for a label: a little more than usual where that avoids breaking a word.
fn room_for(words: &str, face: Font, measures: Measures) -> f64 {
    let longest = words
        .split_whitespace()
        .map(|word| width(word, face))
        .fold(0.0, f64::max);
    longest.clamp(measures.end, measures.end * 1.3)
}

/// The remark under the labels; `None` where there is none.
pub(super) fn remark(chart: &LineChart, measures: Measures) -> Option<TextBlock> {
    let words = chart.remark.as_ref()?;
    Some(TextBlock::wrap(words, SMALL, measures.end))
}

/// A label for each reference line that is drawn.
pub(super) fn levels(chart: &LineChart, drawn: &[usize], measures: Measures) -> Vec<LineLabel> {
    let label = |&of: &usize| LineLabel {
        text: TextBlock::wrap(&chart.levels[of].words, SMALL, measures.level),
        of,
    };
    drawn.iter().map(label).collect()
}

/// The last point of a line with a value; `None` where it has none.
pub(super) fn last(line: &Line) -> Option<&Stop> {
    line.stops.iter().rev().find(|stop| stop.value.is_some())
}
