//! Reads references to blocks that can be narrowed down to a topic or priority: `facts
//! topic=demographics`.

use super::args::Args;
use super::fault::{ReferenceFault, nothing_for, there_are};
use super::symbols::Symbols;
use crate::diagnostics::nearest;
use crate::plan::{Id, Placement, Topic};

/// Reads the arguments of such a block.
pub(super) fn read(known: &Symbols<'_>, args: &Args<'_>) -> Result<Placement, ReferenceFault> {
    let practice = &known.document.practice;
    match args.head {
        "facts" => {
            let facts = known.figures.facts.iter();
            let topics = facts.filter_map(|fact| Some(fact.topic.as_ref()?.value.clone()));
            there(known.figures.facts.len(), args, "data/facts.yaml")?;
            topic(topics.collect(), args).map(Placement::Facts)
        }
        "programmes" => {
            there(practice.programmes.len(), args, "data/programmes.yaml")?;
            topic(ids(&practice.programme_topics), args).map(Placement::Programmes)
        }
        "commitments" => {
            there(practice.commitments.len(), args, "data/commitments.yaml")?;
            topic(ids(&practice.commitment_topics), args).map(Placement::Commitments)
        }
        _ => {
            there(practice.achievements.len(), args, "data/achievements.yaml")?;
            priority(known, args).map(Placement::Achievements)
        }
    }
}

fn ids(topics: &[Topic]) -> Vec<Id> {
    topics.iter().map(|topic| topic.id.value.clone()).collect()
}

fn there(number: usize, args: &Args<'_>, file: &str) -> Result<(), ReferenceFault> {
    if number > 0 {
        return Ok(());
    }
    Err(nothing_for(args.head, file))
}

fn topic(mut topics: Vec<Id>, args: &Args<'_>) -> Result<Option<Id>, ReferenceFault> {
    let Some((_, typed)) = args.pair(&["topic"])? else {
        return Ok(None);
    };
    topics.sort();
    topics.dedup();
    if let Some(found) = topics.iter().find(|id| id.as_str() == typed) {
        return Ok(Some(found.clone()));
    }
    let names: Vec<_> = topics.iter().map(Id::as_str).collect();
    let fault = ReferenceFault::new(format!("there is no topic `{typed}` here"));
    Err(match nearest(typed, names.iter().copied()) {
        Some(near) => fault.instead(format!("{} topic={near}", args.head)),
        None => fault.help(there_are(&names)),
    })
}

fn priority(known: &Symbols<'_>, args: &Args<'_>) -> Result<Option<u32>, ReferenceFault> {
    let Some((_, typed)) = args.pair(&["priority"])? else {
        return Ok(None);
    };
    let achievements = known.document.practice.achievements.iter();
    let mut numbers: Vec<u32> = achievements.filter_map(|one| one.priority).collect();
    numbers.sort_unstable();
    numbers.dedup();
    let found = numbers.iter().find(|number| number.to_string() == typed);
    found.copied().map(Some).ok_or_else(|| {
        let numbers: Vec<_> = numbers.iter().map(ToString::to_string).collect();
        let names: Vec<_> = numbers.iter().map(String::as_str).collect();
        ReferenceFault::new(format!("no achievement belongs to priority `{typed}`"))
            .help(there_are(&names))
    })
}
