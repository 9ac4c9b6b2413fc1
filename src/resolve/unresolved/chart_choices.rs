//! Chosen forms of charts: of figures that are there, and of a form that suits them.

use super::Search;
use crate::diagnostics::Finding;
use crate::plan::figures::Indicator;
use crate::plan::{ChartChoice, ChartForm};

impl Search<'_> {
    /// A finding for each choice of what is not there or cannot be so drawn.
    pub(super) fn charts(&mut self) {
        for choice in &self.document.charts {
            let names = self.drawn();
            let names: Vec<&str> = names.iter().map(String::as_str).collect();
            self.need_id(("set of figures", "indicators"), &choice.at, &names);
            if names.contains(&choice.at.value.as_str()) && !self.suits(choice) {
                let finding = Finding::error(
                    "chart-form",
                    choice.at.span,
                    format!("`{}` {}", choice.at.value, cannot(choice.form)),
                );
                self.found
                    .push(finding.help("leave the choice out, and the figures decide"));
            }
        }
    }

    /// The names of everything that may have a drawing.
    fn drawn(&self) -> Vec<String> {
        let figures = self.figures;
        let ids = figures.indicators.iter().map(|it| &it.id);
        let ids = ids.chain(figures.tables.iter().map(|it| &it.id));
        let ids = ids.chain(figures.surveys.iter().map(|it| &it.id));
        let ids = ids.chain(figures.benchmarks.iter().map(|it| &it.id));
        let ids = ids.chain(figures.representation.iter().map(|it| &it.id));
        let words = ["budget", "kpis", "structure", "boards"].map(str::to_owned);
        ids.map(|id| id.value.to_string()).chain(words).collect()
    }

    fn suits(&self, choice: &ChartChoice) -> bool {
        let figures = self.figures;
        let mut indicators = figures.indicators.iter();
        let indicator = indicators.find(|it| it.id.value == choice.at.value);
        // several columns say most as numbers, and are never drawn
        let tables = figures.tables.iter().filter(|it| it.columns.len() == 1);
        let tables = tables.map(|it| &it.id.value);
        let surveys = figures.surveys.iter().map(|it| &it.id.value);
        let listed = tables.chain(surveys).any(|id| *id == choice.at.value);
        match choice.form {
            ChartForm::Lines => indicator.is_some_and(has_course),
            ChartForm::Bars => indicator.map_or(listed, has_course),
            ChartForm::BarsAsGiven => listed,
            ChartForm::TableOnly => true,
        }
    }
}

/// Whether the own area has two observations or more.
fn has_course(indicator: &Indicator) -> bool {
    indicator.own().len() > 1
}

fn cannot(form: ChartForm) -> &'static str {
    match form {
        ChartForm::Lines => {
            "cannot be drawn as lines: they need an indicator with two observations or more"
        }
        ChartForm::Bars => {
            "cannot be drawn as bars: they need a table of one column, a survey, or an indicator with two \
             observations or more"
        }
        ChartForm::BarsAsGiven => {
            "cannot be drawn as bars in the order given: they need a table of one column or a survey"
        }
        ChartForm::TableOnly => "has no drawing",
    }
}
