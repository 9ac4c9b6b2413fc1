//! Reads which observation of an indicator is meant: `latest`, `first`, `previous` or a period.

use super::fault::{ReferenceFault, there_are};
use crate::diagnostics::nearest;
use crate::plan::figures::{Indicator, Observation};
use crate::units::Period;

/// The index of the observation that `typed` names.
pub(super) fn read(indicator: &Indicator, typed: &str) -> Result<usize, ReferenceFault> {
    let own = indicator.own();
    if own.is_empty() {
        return Err(ReferenceFault::new(format!(
            "`{}` has no figures for this area",
            indicator.id.value
        ))
        .help("they would stand under `series` with `area: own`"));
    }
    find(own, typed).ok_or_else(|| none(own, &indicator.id.value.to_string(), typed))
}

/// The index of the observation; `None` if there is none.
pub(super) fn find(own: &[Observation], typed: &str) -> Option<usize> {
    match typed {
        "latest" => own.len().checked_sub(1),
        "first" => (!own.is_empty()).then_some(0),
        "previous" => own.len().checked_sub(2),
        _ => {
            let period = Period::parse(typed)?;
            own.iter().position(|observation| {
                let there = observation.period.value;
                (there.start, there.end) == (period.start, period.end)
            })
        }
    }
}

fn none(own: &[Observation], id: &str, typed: &str) -> ReferenceFault {
    let periods: Vec<_> = own.iter().map(|one| one.period.value.to_string()).collect();
    let mut names: Vec<_> = periods.iter().map(String::as_str).collect();
    if typed.is_empty() {
        return ReferenceFault::new("it is not said from when the figure is").help(format!(
            "write `latest`, `first`, `previous` or a period; {}",
            there_are(&names)
        ));
    }
    if Period::parse(typed).is_some() {
        return ReferenceFault::new(format!("`{id}` has no figure for `{typed}`"))
            .help(there_are(&names));
    }
    let fault = ReferenceFault::new(format!("`{typed}` is not a period"));
    names.extend(["latest", "first", "previous"]);
    match nearest(typed, names.iter().copied()) {
        Some(near) => fault.help(format!("did you mean `{near}`?")),
        None => fault.help(there_are(&names)),
    }
}
