//! The body of a panel, laid out.

use super::model::{Course, FIGURE, SMALL, STRONG, Show};
use crate::charts::draw::axis::period_lines;
use crate::charts::draw::text_layout::TextBlock;
use crate::units::{Decimal, Period};

/// The height of a line chart in a panel, that of a bar, and the gap to the text, in user units.
pub(super) const PLOT: f64 = 64.0;
pub(super) const BAR: f64 = 14.0;
pub(super) const AIR: f64 = 6.0;

/// A panel that is laid out.
pub(super) struct PlacedPanel<'a> {
    pub(super) title: TextBlock,
    pub(super) about: Vec<TextBlock>,
    pub(super) body: PanelBody<'a>,
    pub(super) left: f64,
    pub(super) top: f64,
    pub(super) width: f64,
    /// The height of the title and text of the tallest panel in the row.
    pub(super) head: f64,
}

/// The part of a panel under its title and text.
pub(super) struct PanelBody<'a> {
    pub(super) form: PanelForm<'a>,
    pub(super) height: f64,
}

/// The forms that the body of a panel can have.
pub(super) enum PanelForm<'a> {
    /// A line chart, with the first and last value and their periods under its ends.
    Course(&'a Course, [[TextBlock; 2]; 2]),
    /// A value with a bar of 100% under it, and its period.
    Share(Decimal, TextBlock, TextBlock),
    /// A value or a word in its place, and its period.
    Figure(TextBlock, TextBlock),
}

impl<'a> PanelBody<'a> {
    /// Lays out the body of a panel of this width, in user units.
    pub(super) fn of(show: &'a Show, width: f64) -> Self {
        match show {
            Show::Course(course) => {
                let half = width / 2.0 - AIR;
                let ends = course.ends.each_ref().map(|it| end(it, half));
                let tall = ends
                    .iter()
                    .map(|[figure, when]| figure.height() + when.height());
                Self {
                    height: PLOT + AIR + tall.fold(0.0, f64::max),
                    form: PanelForm::Course(course, ends),
                }
            }
            Show::Share(value, when) => {
                let figure = TextBlock::wrap(&format!("{value}%"), FIGURE, width);
                let when = TextBlock::wrap(when, SMALL, width);
                Self {
                    height: figure.height() + AIR + BAR + AIR + when.height(),
                    form: PanelForm::Share(*value, figure, when),
                }
            }
            Show::Figure(figure, when) => {
                let counted = figure.starts_with(|first: char| first.is_ascii_digit());
                let face = if counted { FIGURE } else { SMALL };
                let figure = TextBlock::wrap(figure, face, width);
                let when = TextBlock::wrap(when, SMALL, width);
                Self {
                    height: figure.height() + when.height(),
                    form: PanelForm::Figure(figure, when),
                }
            }
        }
    }
}

/// A value and its period, in half the width of a panel.
fn end((figure, period): &(String, Period), most: f64) -> [TextBlock; 2] {
    let mut when = TextBlock::wrap("", SMALL, most);
    for line in period_lines(period) {
        when.lines.extend(TextBlock::wrap(&line, SMALL, most).lines);
    }
    [TextBlock::wrap(figure, STRONG, most), when]
}
