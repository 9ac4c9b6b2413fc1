//! The order of two dates that a sentence states: "signed on 17 March after it was approved on 3
//! March".

use crate::checks::text::quantities::{
    Moment, MomentTime, SentenceReading, WordClass, is_denied, is_unreal,
};
use crate::units::PeriodForm;

/// Two dates, of which the first is said to be the earlier.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::checks) struct OrderClaim {
    /// The date that is said to be the earlier.
    pub(in crate::checks) first: Moment,
    /// The date that is said to be the later.
    pub(in crate::checks) second: Moment,
    /// The words that state the order.
    pub(in crate::checks) word: String,
}

impl OrderClaim {
    /// Whether the dates contradict the order: the first begins after the second has ended.
    pub(in crate::checks) fn is_turned(&self) -> bool {
        match (self.first.days(), self.second.days()) {
            (Some((start, _)), Some((_, end))) => start > end,
            _ => false,
        }
    }
}

/// Stages in the life of a thing, by the stems of verbs and nouns, each with its rank in time.
const STAGES: &[(&str, u8)] = &[
    ("advertis", 9),
    ("recruit", 10),
    ("interview", 10),
    ("appoint", 11),
    ("induct", 12),
    ("commission", 10),
    ("draft", 10),
    ("consult", 12),
    ("first", 30),
    ("began", 30),
    ("begin", 30),
    ("start", 30),
    ("open", 30),
    ("launch", 30),
    ("commenc", 30),
    ("ended", 50),
    ("end", 50),
    ("finish", 50),
    ("clos", 50),
    ("conclud", 50),
    ("complet", 50),
    ("expir", 50),
];

/// The orders that a sentence states.
pub(in crate::checks) fn orders(read: &SentenceReading) -> Vec<OrderClaim> {
    let dated: Vec<&Moment> = { read.moments.iter() }
        .filter(
            |it| matches!(it.when, MomentTime::Dated(period) if period.shape != PeriodForm::Quarter(0)),
        )
        .collect();
    let pairs = dated.windows(2);
    pairs
        .filter_map(|pair| order(read, pair[0], pair[1]))
        .collect()
}

/// The order of two dates that follow one another in the text; `None` where none is stated.
fn order(read: &SentenceReading, one: &Moment, two: &Moment) -> Option<OrderClaim> {
    let between = one.at.end..two.at.start;
    if had_been(read, one, &between) {
        return Some(OrderClaim {
            first: two.clone(),
            second: one.clone(),
            word: "had".to_owned(),
        });
    }
    if { between.clone() }.any(|at| [";", "?", "(", ")"].contains(&read.word(at))) {
        return None;
    }
    let claim = |first: &Moment, second: &Moment, word: &str| OrderClaim {
        first: first.clone(),
        second: second.clone(),
        word: word.to_owned(),
    };
    if let Some((word, earlier_second)) = relation(read, &between) {
        return Some(if earlier_second {
            claim(two, one, &word)
        } else {
            claim(one, two, &word)
        });
    }
    if let Some(word) = leading(read, one, &between) {
        return Some(if word == "before" {
            claim(two, one, &word)
        } else {
            claim(one, two, &word)
        });
    }
    if is_range(read, one, &between) {
        return Some(claim(one, two, "from … to"));
    }
    if is_told_in_order(read, one, &between) {
        return Some(claim(one, two, "and"));
    }
    stages(read, one, two).map(|(first, word)| {
        if first {
            claim(one, two, &word)
        } else {
            claim(two, one, &word)
        }
    })
}

/// "It finished in December; it had begun in February": what had happened came before what
/// happened.
fn had_been(read: &SentenceReading, one: &Moment, between: &std::ops::Range<usize>) -> bool {
    const DONE: &[&str] = &[
        "begun", "been", "gone", "met", "left", "seen", "taken", "run", "held",
    ];
    let participle = |word: &str| word.ends_with("ed") || DONE.contains(&word);
    let had =
        { between.clone() }.find(|at| read.word(*at) == "had" && participle(read.word(at + 1)));
    let subject = had.is_some_and(|at| at > one.at.end && read.tokens[at - 1].is_word());
    let before = { 0..one.at.start }.any(|at| ["had", "by", "after"].contains(&read.word(at)));
    let relation = { between.clone() }.any(|at| {
        ["before", "until", "when", "while", "by", "then", "after"].contains(&read.word(at))
    });
    subject && !before && !relation
}

/// A word between two dates that states their order, and whether the second is the earlier.
fn relation(read: &SentenceReading, between: &std::ops::Range<usize>) -> Option<(String, bool)> {
    for at in between.clone() {
        // "not after", "days after"
        let negated = ["not", "long", "never"].contains(&read.before(at));
        let found = match read.word(at) {
            "after" | "following" | "since" if !negated => Some(true),
            "once" if read.word(at + 1) != "a" => Some(true),
            "before" | "until" | "till" if !negated => Some(false),
            "having" if read.word(at + 1) == "been" => Some(true),
            "ahead" if read.word(at + 1) == "of" => Some(false),
            "prior" if read.word(at + 1) == "to" => Some(false),
            "then" | "subsequently" | "afterwards" | "later" => Some(false),
            "followed" if read.word(at + 1) == "by" => Some(false),
            "followed" | "follows" => Some(true),
            _ => None,
        };
        if let Some(second) = found {
            return Some((read.word(at).to_owned(), second));
        }
    }
    None
}

/// "After the consultation of …, the policy was agreed in …": the word before the first date
/// governs both.
fn leading(
    read: &SentenceReading,
    one: &Moment,
    between: &std::ops::Range<usize>,
) -> Option<String> {
    let comma = { between.clone() }.any(|at| read.word(at) == ",");
    let clause = (0..one.at.start).rev().take(12);
    let word = clause.map(|at| (at, read.word(at))).find(|(_, word)| {
        [
            "before",
            "after",
            "following",
            "once",
            "since",
            "prior",
            "ahead",
            "having",
        ]
        .contains(word)
    });
    let (at, word) = word?;
    let starts = at == 0 || read.tokens[at - 1].is_mark();
    // "reports made after the visit of … were sent on …"
    let made = ["after", "following"].contains(&word)
        && (read.before(at).ends_with("ed")
            || ["made", "written", "taken"].contains(&read.before(at)))
        && between
            .clone()
            .any(|at| ["was", "were"].contains(&read.word(at)))
        && !comma;
    if made && one.at.start - at <= 5 {
        return Some("after".to_owned());
    }
    let stands = starts && (comma || at == 0) && one.at.start - at <= 9;
    let name = if ["before", "prior", "ahead"].contains(&word) {
        "before"
    } else {
        "after"
    };
    stands.then(|| name.to_owned())
}

/// "from 30 June to 2 March", "between 30 June and 2 March".
fn is_range(read: &SentenceReading, one: &Moment, between: &std::ops::Range<usize>) -> bool {
    let lead = read.before(one.at.start);
    let lead = if ["the", "early", "late"].contains(&lead) {
        read.before(one.at.start - 1)
    } else {
        lead
    };
    let only = |words: &[&str]| between.len() == 1 && words.contains(&read.word(between.start));
    // a date that was moved may be moved to an earlier one
    let moved = { 0..one.at.start }.any(|at| MOVED.has(read.word(at)));
    let bare = one.at.start == 0
        || [":", "(", ",", "of"].contains(&lead)
        || read.tokens[one.at.start - 1].is_mark();
    let range = only(&["to", "until", "till", "-"]);
    (lead == "from" && range && !moved)
        || (bare && only(&["to", "until"]) && !moved)
        || (lead != "from" && only(&["until", "till"]) && !moved)
        || (lead == "between" && only(&["and"]))
        || (between.len() == 1 && read.word(between.start) == "-")
}

/// Verbs of putting a date to another day.
const MOVED: WordClass = WordClass(
    "moved brought postponed changed rescheduled put delayed shifted deferred corrected revised amended",
);

/// "submitted on 31.10.2023 and scored on 26.10.2023": two events of one thing, in the order of the
/// text.
fn is_told_in_order(
    read: &SentenceReading,
    one: &Moment,
    between: &std::ops::Range<usize>,
) -> bool {
    let past = |at: usize| read.word(at).len() > 4 && read.word(at).ends_with("ed");
    let done = { one.at.start.saturating_sub(4)..one.at.start }.any(past);
    let next = between.start + usize::from(read.word(between.start) == ",");
    let joined = read.word(next) == "and" && past(next + 1);
    let dated = ["on", "in", "at"].contains(&read.before(between.end)) || between.end - next <= 3;
    done && joined && dated
}

/// Whether the first date is of the earlier stage of the same thing, with the word of the later
/// stage; `None` where they are not comparable.
fn stages(read: &SentenceReading, one: &Moment, two: &Moment) -> Option<(bool, String)> {
    let start = read
        .moments
        .iter()
        .rev()
        .find(|it| it.at.end <= one.at.start);
    let before = start.map_or(0, |it| it.at.end)..one.at.start;
    let (first, _) = stage(read, before.clone())?;
    let (second, word) = stage(read, one.at.end..two.at.start)?;
    let tokens = &read.tokens[before.start..two.at.start];
    let real = !is_unreal(tokens) && !is_denied(tokens);
    // two things in one sentence: "the pilot began in May and the old contract ended in March"
    let subject = { one.at.end..two.at.start }
        .any(|at| ["the", "our", "its", "a", "old", "previous"].contains(&read.word(at)));
    // of one kind: recruiting and appointing, or beginning and ending
    // of one person or thing: "started in September and was interviewed in November"
    let next = one.at.end + usize::from(read.word(one.at.end) == ",");
    let same = read.word(next) == "and" && ["was", "were"].contains(&read.word(next + 1));
    let kin = same || (first < 20) == (second < 20) || second >= 50 || first >= 50;
    (first != second && real && kin && !subject).then_some((first < second, word))
}

/// The last stage that some words name, with its word.
fn stage(read: &SentenceReading, at: std::ops::Range<usize>) -> Option<(u8, String)> {
    at.rev().take(6).find_map(|at| {
        let word = read.word(at);
        let whole = |name: &str| name != "end" || word == "end" || word == "ends";
        let found = STAGES
            .iter()
            .find(|(name, _)| word.starts_with(name) && whole(name))?;
        Some((found.1, word.to_owned()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn turned(text: &str) -> bool {
        orders(&SentenceReading::of(text))
            .iter()
            .any(OrderClaim::is_turned)
    }

    #[test]
    fn an_order_is_what_the_words_say() {
        for wrong in [
            "The protocol was signed on 3 March 2026 after it had been approved on 17 March 2026.",
            "Before the pilot began on 1 September 2025, staff were trained on 15 October 2025.",
            "The review ran from 30 June 2025 to 2 March 2025.",
            "The contract, which began in April 2026, ended in March 2026.",
            "The policy was agreed in November 2025, following the consultation of January 2026.",
            "Staff were recruited on 1 April 2025 and appointed on 2 February 2025.",
        ] {
            assert!(turned(wrong), "{wrong}");
        }
        for right in [
            "The plan is due on 30 June 2026; the board met on 12 May 2026.",
            "Training on 5 March 2026 (postponed from 10 January 2026) was well attended.",
            "The protocol was signed on 17 March 2026 after it had been approved on 3 March 2026.",
            "Staff were trained on 15 August 2025, before the pilot began on 1 September 2025.",
            "The strategy of June 2026 replaces that of May 2023.",
            "The next meeting is on 9 September 2026, when the minutes of 10 June 2026 will be agreed.",
            "The pilot began in May 2026, and the old contract ended in March 2026.",
        ] {
            assert!(!turned(right), "{right}");
        }
    }
}
