//! Claims about targets: that one was met or missed, or what it is.

use crate::checks::text::quantities::{
    Magnitude, Quantity, SentenceReading, Token, WordClass, is_function_word,
};
use std::ops::Range;

/// A claim about a target.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::checks) enum TargetClaim {
    /// It was met; with the tokens that say so.
    Met(Range<usize>),
    /// It was missed; with the tokens that say so.
    Missed(Range<usize>),
    /// It is this number.
    Is(Quantity),
}

const TARGETS: &[&str] = &["target", "targets", "goal", "ambition", "threshold"];

/// Verbs that say that a target was met.
const MEET: WordClass = WordClass(
    "met meet meets meeting achieved achieve achieves achieving reached reach reaches reaching \
     hit hits hitting exceeded exceed exceeds exceeding surpassed beat beaten attained \
     fulfilled bettered delivered passed outperformed satisfied overachieved secured",
);

const MISS: &[&str] = &["missed", "miss", "misses", "missing"];

/// Words that make the verb after them a wish, a rule or a possibility.
const UNREAL: WordClass = WordClass(
    "aim aims aiming will would could should may might must hope hopes want wants expect \
     expects expected intend plan plans need needs if whether when once until unless track try \
     trying seek how shall can towards likely unlikely",
);

const NOT: WordClass =
    WordClass("not never yet failed unable without nor neither didn't hasn't haven't wasn't");

/// The claims of a sentence about the plan's own targets.
pub(in crate::checks) fn target_claims(read: &SentenceReading) -> Vec<TargetClaim> {
    let named = |at: &usize| TARGETS.contains(&read.word(*at)) && is_own(read, *at);
    let mut found = Vec::new();
    for at in (0..read.tokens.len()).filter(named) {
        let clause = read.clause(at);
        let claim = verb_of(read, &clause, at)
            .or_else(|| beside(read, at))
            .or_else(|| value(read, at));
        found.extend(claim);
    }
    found
}

/// Whether a target is the plan's own, unlike "their target" or "each child sets a target".
fn is_own(read: &SentenceReading, at: usize) -> bool {
    const DETERMINERS: &[&str] = &[
        "our",
        "the",
        "this",
        "that",
        "its",
        "both",
        "all",
        "local",
        "national",
        "%",
        "percentage",
        "annual",
        "own",
        "service's",
        "plan's",
        "on",
        "above",
        "ahead",
        "below",
        "reached",
        "exceeded",
    ];
    let near: Vec<&str> = { at.saturating_sub(4)..at }
        .map(|at| read.word(at))
        .collect();
    let others = ["their", "his", "her", "whose", "each", "child's", "a", "an"];
    let foreign = near.iter().rev().take(2).any(|word| others.contains(word));
    let led = near.iter().any(|word| DETERMINERS.contains(word));
    let number = read.quantities.iter().any(|it| it.at.end == at);
    let marked = at > 0 && read.tokens[at - 1].is_mark();
    // "against a target of 80%" is the plan's, "each child sets a target" is not
    let valued = ["of", ":"].contains(&read.word(at + 1))
        && read.quantities.iter().any(|it| it.at.start == at + 2)
        && near.last() == Some(&"a")
        && !near
            .iter()
            .any(|word| ["each", "their", "every"].contains(word));
    // "suitable education targets" are named by what they are of
    let compound =
        at > 0 && read.tokens[at - 1].is_word() && !is_function_word(&read.tokens[at - 1]);
    (led || number || marked || compound || at == 0 || valued) && (!foreign || valued)
}

/// The claim of a verb that meets or misses the target, before or after it in its clause.
fn verb_of(read: &SentenceReading, clause: &Range<usize>, target: usize) -> Option<TargetClaim> {
    let known = |at: &usize| {
        let word = read.word(*at);
        MEET.has(word) || MISS.contains(&word)
    };
    let before = clause.start.max(target.saturating_sub(8))..target;
    let after = target + 1..clause.end.min(target + 16);
    let verb = before.rev().find(known).or_else(|| {
        let passive = |at: &usize| {
            let near = { at.saturating_sub(4)..*at }.map(|at| read.word(at));
            near.into_iter()
                .any(|word| ["was", "were", "is", "been", "are", "being"].contains(&word))
        };
        // "target achieved."
        let headline =
            |at: &usize| *at == target + 1 && read.tokens.get(at + 1).is_none_or(Token::is_mark);
        after
            .clone()
            .find(|at| known(at) && (passive(at) || headline(at)))
    });
    let short = (clause.clone()).find(|at| {
        read.word(*at) == "short"
            && read.word(at + 1) == "of"
            && ["fell", "fallen", "just", "falls"].contains(&read.before(*at))
    });
    if let Some(short) = short {
        return Some(TargetClaim::Missed(short - 1..short + 2));
    }
    let verb = verb?;
    let lead = clause.start..verb;
    // "was last met some years ago" is of another time
    let once = ["last", "previously", "formerly", "once"].contains(&read.before(verb));
    if once || is_unreal(read, &lead, verb) {
        return None;
    }
    let denied = { lead.start.max(verb.saturating_sub(5))..verb }.any(|at| NOT.has(read.word(at)));
    let words = verb.min(target)..verb.max(target) + 1;
    let met = MEET.has(read.word(verb)) != denied;
    Some(if met {
        TargetClaim::Met(words)
    } else {
        TargetClaim::Missed(words)
    })
}

/// Whether the words before a verb make it an aim: "we hope to meet", but not "we managed to meet".
fn is_unreal(read: &SentenceReading, lead: &Range<usize>, verb: usize) -> bool {
    let wished = { lead.clone() }.any(|at| UNREAL.has(read.word(at)) && read.word(at) != "when");
    let infinitive = read.before(verb) == "to" && {
        let led = verb.checked_sub(2).map_or("", |at| read.word(at));
        ![
            "managed",
            "able",
            "continued",
            "continue",
            "continues",
            "failed",
            "unable",
        ]
        .contains(&led)
    };
    wished || infinitive
}

/// "on target", "above target", "below our target", "ahead of target".
fn beside(read: &SentenceReading, target: usize) -> Option<TargetClaim> {
    let mut at = target;
    while at > 0
        && (["our", "the", "its", "of", "local", "%"].contains(&read.before(at))
            || read.quantities.iter().any(|it| it.at.contains(&(at - 1))))
    {
        at -= 1;
    }
    let at = at.checked_sub(1)?;
    let words = at..target + 1;
    let clause = read.clause(at);
    let unreal = is_unreal(read, &(clause.start..at), at)
        || clause
            .clone()
            .any(|at| ["keep", "stay", "remain", "get"].contains(&read.word(at)));
    let denied = { at.saturating_sub(3)..at }.any(|at| NOT.has(read.word(at)));
    if unreal {
        return None;
    }
    let met = match read.word(at) {
        "on" | "above" | "over" | "ahead" | "exceeding" => true,
        "below" | "under" | "behind" | "off" => false,
        _ => return None,
    };
    Some(if met ^ denied {
        TargetClaim::Met(words)
    } else {
        TargetClaim::Missed(words)
    })
}

/// "our target is (for) 90%", "a target of 90%", "the 90% target".
fn value(read: &SentenceReading, target: usize) -> Option<TargetClaim> {
    let mut at = target + 1;
    while [
        "is", "was", "for", "of", "remains", "stays", "set", "at", "this", "year", "that", "least",
        ",", ":", "to", "be", "reach",
    ]
    .contains(&read.word(at))
    {
        at += 1;
    }
    // "target 90%," names it, "target 3 schools" is a verb
    let named = |it: &Quantity| matches!(it.magnitude, Magnitude::Percent(_) | Magnitude::Rate(..));
    let said = read
        .quantities
        .iter()
        .find(|it| it.at.start == at && (at > target + 1 || named(it)));
    let said = said.or_else(|| read.quantities.iter().find(|it| it.at.end == target));
    let clause = read.clause(target);
    let only = { read.quantities_in(&clause) }.find(|it| it.at.start > target);
    let only = only.filter(|it| ["is", "was", "at", "("].contains(&read.before(it.at.start)));
    Some(TargetClaim::Is(said.or(only)?.clone()))
}

/// The RAG colours that a sentence gives as ratings, each with its token: "is rated green",
/// "remains amber".
pub(in crate::checks) fn colours(read: &SentenceReading) -> Vec<(&'static str, usize)> {
    let rated = |at: usize| {
        let led = { at.saturating_sub(4)..at }
            .map(|at| read.word(at))
            .any(|word| {
                [
                    "is", "are", "was", "were", "rated", "rag", "rating", "remains", "remain",
                    "stays", "turned", "now", "moved", "at", ":", "flagged", "as",
                ]
                .contains(&word)
            });
        let unreal = is_unreal(read, &(0..at), at);
        let denied = { at.saturating_sub(4)..at }.any(|at| NOT.has(read.word(at)));
        let noun = read.tokens.get(at + 1).is_some_and(|next| {
            next.is_word()
                && ![
                    "in", "for", "this", "and", "on", "at", "against", "again", "because", "rated",
                    "last", "but", "now", "since", "rating", "by",
                ]
                .contains(&next.lower.as_str())
        });
        led && !unreal && !denied && !noun
    };
    let named = |at: usize| {
        ["green", "amber", "red"]
            .into_iter()
            .find(|it| read.word(at) == *it)
            .map(|colour| (colour, at))
    };
    let all = { 0..read.tokens.len() }.filter_map(|at| named(at).filter(|_| rated(at)));
    let all: Vec<_> = all.collect();
    // "moved from amber to green" names two, of which the second holds
    let to = { 3..read.tokens.len() }.find_map(|at| {
        let from = read.before(at) == "to" && read.before(at - 2) == "from";
        let wished = { 0..at }.any(|at| UNREAL.has(read.word(at)) || NOT.has(read.word(at)));
        named(at).filter(|_| from && !wished)
    });
    match to {
        Some(to) => vec![to],
        None if all.len() == 1 => all,
        None => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> Vec<&'static str> {
        let name = |it: TargetClaim| match it {
            TargetClaim::Met(_) => "met",
            TargetClaim::Missed(_) => "missed",
            TargetClaim::Is(_) => "is",
        };
        target_claims(&SentenceReading::of(text))
            .into_iter()
            .map(name)
            .collect()
    }

    #[test]
    fn a_target_is_met_missed_or_named() {
        for (text, claim) in [
            (
                "We are delighted to have met our target for children in education.",
                "met",
            ),
            (
                "The target for suitable education has been achieved.",
                "met",
            ),
            (
                "At 80%, we exceeded our target of 75% for education.",
                "met",
            ),
            ("We hit the target for education in 2025-26.", "met"),
            ("Education is above target.", "met"),
            ("We have not yet met our target for education.", "missed"),
            (
                "We missed our target for education by five points.",
                "missed",
            ),
            ("We fell short of our target for education.", "missed"),
            (
                "Our target is for 90% of children to be in education.",
                "is",
            ),
            ("The target of 95% for first calls was exceeded.", "met"),
        ] {
            assert_eq!(shown(text), [claim], "{text}");
        }
        for text in [
            "Children who met their target for education were given an award.",
            "Each child sets a target for their own learning, and most met it.",
            "We hope to meet our target for education.",
        ] {
            assert_eq!(shown(text), Vec::<&str>::new(), "{text}");
        }
    }
}
