//! Checks the chosen forms of charts: the figure must exist, and the form must suit it.

use super::Search;
use crate::diagnostics::Finding;
use crate::plan::{ChartChoice, ChartForm};

impl Search<'_> {
    /// A finding for each choice about a missing figure, or of an unsuitable form.
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

    /// The names of everything that can have a chart.
    fn drawn(&self) -> Vec<String> {
        let sets = self.figures.sets().into_iter();
        let drawn = sets.filter(|set| set.word != "fact");
        let words = ["budget", "kpis", "structure", "boards"].map(str::to_owned);
        drawn
            .map(|set| set.id.value.to_string())
            .chain(words)
            .collect()
    }

    fn suits(&self, choice: &ChartChoice) -> bool {
        let figures = self.figures;
        let mut indicators = figures.indicators.iter();
        let indicator = indicators.find(|it| it.id.value == choice.at.value);
        // tables with several columns are never drawn, because they are clearer as numbers
        let mut lists = figures.sets().into_iter().filter(|set| set.is_list);
        let listed = lists.any(|set| set.id.value == choice.at.value);
        match choice.form {
            ChartForm::Lines => indicator.is_some_and(|it| it.own().len() > 2),
            ChartForm::Bars => indicator.map_or(listed, |it| it.own().len() > 1),
            ChartForm::BarsAsGiven => listed,
            ChartForm::TableOnly => true,
        }
    }
}

fn cannot(form: ChartForm) -> &'static str {
    match form {
        ChartForm::Lines => {
            "cannot be drawn as lines: they need an indicator with three observations or more"
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
