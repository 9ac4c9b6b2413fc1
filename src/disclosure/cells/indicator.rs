//! The counts of indicators.

use super::{CellKey, CellRef, Ledger, Ruling, days};
use crate::disclosure::secondary::{CellAt, Relation};
use crate::disclosure::{Cohort, Indicator, Observation, Publishable, Published, Unit};
use crate::plan::{Id, Measure, Policy};
use crate::units::{Decimal, PeriodForm};

/// By what an indicator is known in other plans: its national measure, or its own id.
pub(in crate::disclosure) fn name(indicator: &Indicator) -> &Id {
    indicator.measure.as_ref().unwrap_or(&indicator.id)
}

impl Ledger {
    pub(super) fn enter_indicators(&mut self, plan: usize, of: &Publishable, policy: Policy<'_>) {
        for (at, indicator) in of.indicators().iter().enumerate() {
            let ruling = Ruling::on(plan, policy, &indicator.id);
            for (series, of) in indicator.series.iter().enumerate() {
                for (place, seen) in of.observations.iter().enumerate() {
                    let spot = |part| CellRef::Observation(at, series, place, part);
                    let key = |part| CellKey {
                        what: name(indicator).to_string(),
                        area: of.area.clone(),
                        part,
                        when: days(&seen.period),
                    };
                    self.enter_observation(indicator, seen, ruling, (&key, &spot));
                }
            }
        }
    }

    fn enter_observation(
        &mut self,
        indicator: &Indicator,
        seen: &Observation,
        ruling: Ruling<'_>,
        (key, spot): (&dyn Fn(Measure) -> CellKey, &dyn Fn(Measure) -> CellRef),
    ) {
        let adds_up =
            indicator.cohort != Some(Cohort::Snapshot) && seen.period.shape != PeriodForm::Day;
        let mut cell = |part: Measure, value: Option<u64>| -> Option<CellAt> {
            // an implied count is printed as the value that it can be worked out from
            let place = match (part, figure(seen.count.as_ref())) {
                (Measure::Count, None) => Measure::Value,
                _ => part,
            };
            let cell = self.enter(Some(key(part)), value?, ruling, spot(place));
            let over_time = self.over_time.entry(key(part)).or_insert(adds_up);
            *over_time &= adds_up;
            Some(cell)
        };
        let counted = figure(seen.count.as_ref()).or_else(|| implied(indicator.unit, seen));
        let count = cell(Measure::Count, counted);
        let base = match indicator.unit {
            // the population of an area is public
            Unit::RatePer(_) => None,
            Unit::Count | Unit::Percent | Unit::Ratio => {
                cell(Measure::Base, figure(seen.base.as_ref()))
            }
        };
        let events = cell(Measure::Events, figure(seen.events.as_ref()));
        for whole in [base, events].into_iter().flatten() {
            if let Some(part) = count
                && self.model.value(part) <= self.model.value(whole)
            {
                self.model.know(Relation::part_of(part, whole));
            }
        }
    }
}

/// The number that readers see.
pub(super) fn figure(shown: Option<&Published<u64>>) -> Option<u64> {
    shown?.figure().copied()
}

/// The count that readers can work out from a value.
fn implied(unit: Unit, seen: &Observation) -> Option<u64> {
    let value = *seen.value.figure()?;
    match unit {
        Unit::Count => whole(value),
        Unit::Percent => part(value, figure(seen.base.as_ref())?),
        Unit::RatePer(people) => of_rate(value, people, figure(seen.base.as_ref())?),
        Unit::Ratio => None,
    }
}

/// So many per so many people of a population, to the nearest whole number; `None` where the rate is
/// printed so coarsely that ten numbers or more give it.
pub(in crate::disclosure) fn of_rate(rate: Decimal, people: u32, population: u64) -> Option<u64> {
    let scale = 10_i128.pow(u32::from(rate.places()));
    let per = i128::from(people).checked_mul(scale)?;
    let population = i128::from(population);
    let product = rate.scaled(rate.places()).checked_mul(population)?;
    let coarse = population >= per.checked_mul(10)?;
    let nearest = (product * 2 + per).checked_div_euclid(per * 2)?;
    u64::try_from(nearest).ok().filter(|_| !coarse)
}

/// A value as a whole number.
pub(in crate::disclosure) fn whole(value: Decimal) -> Option<u64> {
    u64::try_from(value.scaled(0)).ok()
}

/// So many percent of a base, to the nearest whole number.
pub(in crate::disclosure) fn part(percent: Decimal, base: u64) -> Option<u64> {
    let places = percent.places();
    let hundred = 100 * 10_i128.pow(u32::from(places));
    let product = percent.scaled(places).checked_mul(i128::from(base))?;
    u64::try_from((product * 2 + hundred).div_euclid(hundred * 2)).ok()
}
