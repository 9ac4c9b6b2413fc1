//! The number of priorities, actions, risks and the like that a sentence says a plan has.

use crate::checks::text::quantities::{Magnitude, SentenceReading, WordClass};
use std::ops::Range;

/// The plan that a number is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::checks) enum Whose {
    /// The plan in which the sentence is written.
    ThisPlan,
    /// The plan before this one.
    PreviousPlan,
    /// That of those who inspected the service.
    Inspection,
}

/// The number of items that a sentence says a plan has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::checks) struct TallyClaim {
    /// The noun in lower case, in the plural.
    pub(in crate::checks) what: String,
    /// The number that the sentence states.
    pub(in crate::checks) number: u64,
    /// The plan that the number is about.
    pub(in crate::checks) whose: Whose,
    /// The tokens of the number and its noun.
    pub(in crate::checks) at: Range<usize>,
}

/// Nouns for the items that plans count.
pub(in crate::checks) const THINGS: &[&str] = &[
    "priorities",
    "actions",
    "objectives",
    "outcomes",
    "risks",
    "recommendations",
    "strategies",
    "programmes",
    "projects",
    "principles",
    "commitments",
    "achievements",
];

/// Adjectives that may come before those nouns.
const ADJECTIVES: WordClass = WordClass(
    "strategic key main overarching local shared headline new top core high-level agreed \
     overall separate specific different identified clear",
);

/// Verbs that say that a plan has something.
const HAS: WordClass = WordClass(
    "has have sets contains includes lists names identifies describes comprises covers focuses \
     rests built based commits had made organised structured contained listed set divided \
     centres consists brings included around groups is agrees details presents outlines follows \
     named arranged puts",
);

/// The tallies that a sentence states.
pub(in crate::checks) fn tallies(read: &SentenceReading) -> Vec<TallyClaim> {
    let claim = |quantity: &crate::checks::text::quantities::Quantity| {
        let Magnitude::Count(_) = quantity.magnitude else {
            return None;
        };
        let number = quantity.count().filter(|_| quantity.is_exact())?;
        let mut noun = quantity.at.end;
        while ADJECTIVES.has(read.word(noun)) {
            noun += 1;
        }
        let what = THINGS.iter().find(|it| **it == read.word(noun))?;
        let whose = whose(read, quantity.at.start, noun)?;
        Some(TallyClaim {
            what: (*what).to_owned(),
            number,
            whose,
            at: quantity.at.start..noun + 1,
        })
    };
    read.quantities.iter().filter_map(claim).collect()
}

/// The plan that a number is about; `None` where the words around it name none.
fn whose(read: &SentenceReading, start: usize, noun: usize) -> Option<Whose> {
    let clause = read.clause(start);
    let plan = { clause.clone() }.filter_map(|at| Some((at, plan_at(read, at)?)));
    let plans: Vec<_> = plan.collect();
    let of_some =
        read.before(start) == "of" && !["all"].contains(&read.word(start.wrapping_sub(2)));
    // "two of our four priorities": the four are ours
    let ours = read.before(start) == "our" || read.before(start).ends_with("plan's");
    if ours {
        return (!follows_of(read, noun)).then_some(Whose::ThisPlan);
    }
    if of_some && read.before(start) == "of" {
        return None;
    }
    // "the six outcomes of this plan", "there are six actions in this plan"
    let after = noun + 1;
    let joined = ["of", "in", "for"].contains(&read.word(after))
        || (["set", "listed", "named"].contains(&read.word(after))
            && (after..after + 4).any(|at| read.word(at) == "in"));
    if let Some((_, whose)) = plans
        .iter()
        .find(|(at, _)| joined && *at > after && *at <= after + 5)
    {
        return Some(*whose);
    }
    if let Some(whose) = whose_by_words(read, start, noun, &plans) {
        return Some(whose);
    }
    // "this plan sets out seven actions"
    let (at, whose) = plans.iter().rev().find(|(at, _)| *at < start)?;
    let between = at + 1..start;
    let verb = { between.clone() }.any(|at| HAS.has(read.word(at)));
    let clear = { between.clone() }.all(|at| {
        !read.tokens[at].is_mark()
            && !["each", "every", "where", "who", "which"].contains(&read.word(at))
    });
    let nouns = between.len();
    (verb && clear && nouns <= 6 && !follows_of(read, noun)).then_some(*whose)
}

/// Verbs by which things belong to a plan after them.
const MAKE: WordClass = WordClass(
    "make form underpin support carry shape run are stand up in through form out set listed part of",
);

/// Verbs by which a partnership settles on its priorities.
const SETTLE: WordClass = WordClass(
    "chosen chose set agreed identified have has rests carried guided built shaped underpinned \
     driven based focuses around on by adopted itself ourselves",
);

/// "Nine actions make up the action plan", "our vision is carried by four priorities", "inspectors
/// made three recommendations".
fn whose_by_words(
    read: &SentenceReading,
    start: usize,
    noun: usize,
    plans: &[(usize, Whose)],
) -> Option<Whose> {
    let made = plans.iter().find(|(at, _)| {
        let between = noun + 1..*at;
        let verbs = { between.clone() }
            .filter(|at| MAKE.has(read.word(*at)))
            .count();
        *at > noun && between.len() <= 6 && verbs > 0 && (start == 0 || read.before(start) == "the")
    });
    if let Some((_, whose)) = made {
        return Some(*whose);
    }
    let clause = read.clause(start);
    let inspected = |at: usize| read.word(at).starts_with("inspect");
    if read.word(noun) == "recommendations" && clause.clone().any(inspected) {
        return Some(Whose::Inspection);
    }
    // "we have chosen four priorities for the year": whoever speaks speaks for the plan
    let own = ["our", "we"].contains(&read.word(clause.start))
        || (read.word(clause.start) == "the" && read.word(clause.start + 1) == "partnership");
    let settled = { clause.start + 1..start }
        .all(|at| SETTLE.has(read.word(at)) || PLAIN.contains(&read.word(at)));
    let next = read.word(noun + 1);
    let ends = ["", ".", ":", ",", "which", "that", "and"].contains(&next)
        || (next == "for" && ["the", "this", "these"].contains(&read.word(noun + 2)));
    let verb = { clause.start..start }.any(|at| SETTLE.has(read.word(at)));
    (own && settled && verb && ends && read.word(noun) == "priorities").then_some(Whose::ThisPlan)
}

/// What else may stand between whoever speaks and a number of priorities.
const PLAIN: &[&str] = &[
    "partnership",
    "vision",
    "strategy",
    "approach",
    "service",
    "board",
    "work",
    "is",
    "are",
    "for",
    "the",
    "together",
];

/// Whether "of" follows, as in "four priorities of the police", which are not the plan's own.
fn follows_of(read: &SentenceReading, noun: usize) -> bool {
    let of = read.word(noun + 1) == "of";
    let own = ["this", "our"].contains(&read.word(noun + 2));
    of && !own
}

/// The plan that a word means, this one or the one before; `None` for other words.
fn plan_at(read: &SentenceReading, at: usize) -> Option<Whose> {
    if !["plan", "strategy", "document", "plan's"].contains(&read.word(at)) {
        return None;
    }
    let before = read.before(at);
    let two = at.checked_sub(2).map_or("", |at| read.word(at));
    if before == "year's" && two == "this" {
        return Some(Whose::ThisPlan);
    }
    if ["previous", "last", "old", "earlier", "former", "year's"].contains(&before) {
        return Some(Whose::PreviousPlan);
    }
    let named = [
        "this", "the", "our", "new", "current", "whole", "justice", "action",
    ]
    .contains(&before);
    let other = before == "justice" && !["youth"].contains(&two);
    (named && !other).then_some(Whose::ThisPlan)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> Vec<String> {
        let claims = tallies(&SentenceReading::of(text)).into_iter();
        claims
            .map(|it| format!("{} {} {:?}", it.number, it.what, it.whose))
            .collect()
    }

    #[test]
    fn a_plan_has_so_many_of_its_things() {
        for (text, claim) in [
            ("This plan has four priorities.", "4 priorities ThisPlan"),
            (
                "The plan sets out seven actions for the year.",
                "7 actions ThisPlan",
            ),
            (
                "Our five priorities were chosen with children.",
                "5 priorities ThisPlan",
            ),
            (
                "The six outcomes of this plan each have an owner.",
                "6 outcomes ThisPlan",
            ),
            (
                "The previous plan had five actions.",
                "5 actions PreviousPlan",
            ),
            (
                "Two of our four priorities changed.",
                "4 priorities ThisPlan",
            ),
            (
                "There are four key priorities in this plan.",
                "4 priorities ThisPlan",
            ),
        ] {
            assert_eq!(shown(text), [claim], "{text}");
        }
        for text in [
            "Two priorities of the police plan are ours too.",
            "Each school has four priorities of its own.",
            "The police plan has four priorities.",
            "The plan covers schools, each of which has two priorities.",
        ] {
            assert_eq!(shown(text), Vec::<String>::new(), "{text}");
        }
    }
}
