//! The context that every figure of a plan needs: language, areas, and the author's choices.

use super::Drawing;
use super::draw::size::{self, ChartSize};
use crate::disclosure::Unit;
use crate::plan::{Area, AreaKind, ChartChoice, ChartForm, Id};
use crate::words::{Label, Words};

/// The plan's own area and the areas that it is compared with.
#[derive(Debug, Clone, Copy)]
pub(super) struct ChartContext<'a> {
    /// The words of the plan's language.
    pub(super) words: Words,
    /// The name of the plan's own area.
    pub(super) own: &'a str,
    /// The areas that the plan compares itself with.
    pub(super) areas: &'a [Area],
    /// The author's choices of charts.
    pub(super) choices: &'a [ChartChoice],
}

impl ChartContext<'_> {
    /// The name of an area, as readers see it.
    pub(super) fn name(&self, area: &Id) -> String {
        self.area(area)
            .map_or_else(|| area.to_string(), |area| area.name.clone())
    }

    /// The form that the author chose for a figure; `None` where the values decide.
    pub(super) fn form(&self, at: &str) -> Option<ChartForm> {
        let mut choices = self.choices.iter();
        let choice = choices.find(|choice| choice.at.value.as_str() == at);
        choice.map(|choice| choice.form)
    }

    /// Whether an area is a nation, such as England.
    pub(super) fn is_national(&self, area: &Id) -> bool {
        self.area(area)
            .is_some_and(|area| area.kind == AreaKind::National)
    }

    fn area(&self, id: &Id) -> Option<&Area> {
        self.areas.iter().find(|area| area.id == *id)
    }
}

/// A drawing in both sizes. `draw` is called with each size and the id of its SVG.
pub(super) fn drawing(slug: &str, draw: impl Fn(ChartSize, &str) -> String) -> Drawing {
    Drawing {
        wide: draw(size::WIDE, &format!("chart-{slug}-wide")),
        narrow: draw(size::NARROW, &format!("chart-{slug}-narrow")),
    }
}

/// The suffix of a value in a sentence: `%`, ` per 100,000`, or nothing.
pub(super) fn after(unit: Unit) -> String {
    match unit {
        Unit::Percent => "%".to_owned(),
        Unit::RatePer(number) => crate::words::per(number),
        Unit::Count | Unit::Ratio => String::new(),
    }
}

/// The unit in a column's heading; `None` for plain counts.
pub(super) fn of_column(unit: Unit) -> Option<String> {
    let after = after(unit);
    let bare = after.trim_start();
    (!bare.is_empty()).then(|| bare.to_owned())
}

/// The word for the unit: `Rate`, `Percentage`.
pub(super) fn word(unit: Unit) -> Label {
    match unit {
        Unit::Count => Label::Number,
        Unit::Percent => Label::Percentage,
        Unit::RatePer(_) => Label::Rate,
        Unit::Ratio => Label::Ratio,
    }
}
