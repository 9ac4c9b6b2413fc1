//! Counts that readers can work out from percentages and rates.

use crate::units::Decimal;

/// The count behind a rate per `people` of a population, to the nearest whole number; `None` where
/// the rate is printed so coarsely that ten counts or more are possible.
pub(super) fn of_rate(rate: Decimal, people: u32, population: u64) -> Option<u64> {
    let scale = 10_i128.pow(u32::from(rate.places()));
    let per = i128::from(people).checked_mul(scale)?;
    let population = i128::from(population);
    let product = rate.scaled(rate.places()).checked_mul(population)?;
    let coarse = population >= per.checked_mul(10)?;
    let nearest = (product * 2 + per).checked_div_euclid(per * 2)?;
    u64::try_from(nearest).ok().filter(|_| !coarse)
}

/// The value as a whole number; `None` where it has decimals or is negative.
pub(super) fn whole(value: Decimal) -> Option<u64> {
    u64::try_from(value.scaled(0)).ok()
}

/// The count behind a percentage of a base, to the nearest whole number.
pub(super) fn part(percent: Decimal, base: u64) -> Option<u64> {
    let places = percent.places();
    let hundred = 100 * 10_i128.pow(u32::from(places));
    let product = percent.scaled(places).checked_mul(i128::from(base))?;
    u64::try_from((product * 2 + hundred).div_euclid(hundred * 2)).ok()
}

/// Whether shares add up to 100%, allowing half a unit of rounding for each.
pub(super) fn make_a_whole(shares: &[Decimal]) -> bool {
    let places = shares.iter().map(|share| share.places());
    let (Some(finest), Some(coarsest)) = (places.clone().max(), places.min()) else {
        return false;
    };
    let unit = 10_i128.pow(u32::from(finest - coarsest));
    let hundred = 100 * 10_i128.pow(u32::from(finest));
    let sum: i128 = shares.iter().map(|share| share.scaled(finest)).sum();
    let slack = i128::try_from(shares.len()).unwrap_or(i128::MAX);
    2 * (sum - hundred).abs() <= slack.saturating_mul(unit)
}

/// How many there are in all where `count` of them are so many percent, to the nearest whole
/// number.
pub(super) fn base(count: u64, percent: Decimal) -> Option<u64> {
    let places = percent.places();
    let share = percent.scaled(places);
    let hundred = 100 * 10_i128.pow(u32::from(places));
    let product = hundred.checked_mul(i128::from(count))?;
    let nearest = (product * 2 + share).checked_div_euclid(share * 2)?;
    u64::try_from(nearest).ok()
}
