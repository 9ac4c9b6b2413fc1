//! Reads which actions are meant: `priority=2`, `outcome=2.1`, or all.

use super::fault::{ReferenceFault, there_are};
use super::symbols::{ActionScope, Symbols};
use crate::plan::{Priority, Scope};

/// The keys that select actions.
pub(super) const KEYS: [&str; 2] = ["priority", "outcome"];

/// The scope of a pair, if there is such a priority or outcome.
pub(super) fn read(
    known: &Symbols<'_>,
    which: ActionScope,
    pair: Option<(&str, &str)>,
) -> Result<Scope, ReferenceFault> {
    let Some((priorities, _)) = known.programme(which) else {
        return Err(
            ReferenceFault::new("this plan says nothing of the plan before it")
                .help("it would stand in `data/previous.yaml`"),
        );
    };
    match pair {
        None => Ok(Scope::All),
        Some(("priority", typed)) => priority(priorities, typed),
        Some((_, typed)) => outcome(priorities, typed),
    }
}

fn priority(priorities: &[Priority], typed: &str) -> Result<Scope, ReferenceFault> {
    let found = priorities
        .iter()
        .find(|one| one.number.to_string() == typed || one.id.value.as_str() == typed);
    found.map(|one| Scope::Priority(one.number)).ok_or_else(|| {
        let numbers: Vec<_> = priorities
            .iter()
            .map(|one| one.number.to_string())
            .collect();
        none("priority", typed, &numbers)
    })
}

fn outcome(priorities: &[Priority], typed: &str) -> Result<Scope, ReferenceFault> {
    let references: Vec<_> = priorities
        .iter()
        .flat_map(|priority| &priority.outcomes)
        .map(|outcome| outcome.reference.value.clone())
        .collect();
    if references.iter().any(|reference| reference == typed) {
        Ok(Scope::Outcome(typed.to_owned()))
    } else {
        Err(none("outcome", typed, &references))
    }
}

fn none(what: &str, typed: &str, names: &[String]) -> ReferenceFault {
    let names: Vec<_> = names.iter().map(String::as_str).collect();
    let fault = ReferenceFault::new(format!("there is no {what} `{typed}`"));
    if names.is_empty() {
        fault
    } else {
        fault.help(there_are(&names))
    }
}
