//! Checks the period that an indicator's latest value is compared with: the own area must have a
//! value for it that can be compared.

use super::Search;
use crate::diagnostics::Finding;
use crate::plan::figures::Indicator;

impl Search<'_> {
    /// A finding for each `compare` that names no own period before the latest, or one before a
    /// break of the series.
    pub(super) fn compared_periods(&mut self) {
        for indicator in &self.figures.indicators {
            let Some(compare) = &indicator.compare else {
                continue;
            };
            let known = comparable(indicator);
            if known.contains(&compare.value.to_string()) {
                continue;
            }
            let message = format!(
                "`compare` of `{}` names no earlier period of its own figures",
                indicator.id.value
            );
            let finding = Finding::error("unknown-name", compare.span, message);
            self.found.push(if known.is_empty() {
                finding.help("leave it out: there is no earlier figure that can be compared")
            } else {
                finding.help(format!("write one of {}", known.join(", ")))
            });
        }
    }
}

/// The own periods before the latest with which it can be compared: since the last break.
fn comparable(indicator: &Indicator) -> Vec<String> {
    let own = indicator.own();
    let since = own.iter().rposition(|it| it.break_before.is_some());
    let own = &own[since.unwrap_or(0)..];
    let earlier = own.split_last().map_or(&[][..], |(_, earlier)| earlier);
    let with_values = earlier.iter().filter(|it| it.value.is_some());
    with_values.map(|it| it.period.value.to_string()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::testing;

    #[test]
    fn an_earlier_period_since_the_break_can_be_compared() {
        let mut indicator = testing::indicator("rate", crate::units::Unit::Count, Vec::new());
        assert!(comparable(&indicator).is_empty());
        let years = ["2021-22", "2022-23", "2023-24"];
        let observations = years.map(|year| testing::observation(year, Some("5"), None));
        indicator.series[0].observations = observations.into();
        assert_eq!(comparable(&indicator), ["2021-22", "2022-23"]);
        indicator.series[0].observations[1].break_before = Some("new rules".to_owned());
        assert_eq!(comparable(&indicator), ["2022-23"]);
    }
}
