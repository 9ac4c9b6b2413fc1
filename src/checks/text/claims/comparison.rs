//! Comparisons of two areas in a sentence: which of them has the higher value.

use crate::checks::text::quantities::{
    Magnitude, Quantity, SentenceReading, WordClass, is_denied, is_function_word, is_unreal,
};
use std::cmp::Ordering;
use std::ops::Range;

/// Another area, and the names by which a sentence may refer to it, in lower case.
#[derive(Debug, Clone)]
pub(in crate::checks) struct AreaNames {
    /// An index that the calling rule gave to the area.
    pub(in crate::checks) area: usize,
    /// The names, each as a list of words.
    pub(in crate::checks) names: Vec<Vec<String>>,
}

/// The comparison of the own area with another that a sentence states.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::checks) struct ComparisonClaim {
    /// The index of the other area.
    pub(in crate::checks) area: usize,
    /// Whether the own value is below or above, and the token that says so.
    pub(in crate::checks) own: Option<(Ordering, usize)>,
    /// Whether the word is "better" or "worse", so that its meaning depends on the indicator's
    /// polarity.
    pub(in crate::checks) judged: bool,
    /// The other area's value, where the sentence gives it.
    pub(in crate::checks) figure: Option<Quantity>,
}

/// Words that mean more or higher.
const MORE: &[&str] = &[
    "higher",
    "above",
    "over",
    "more",
    "greater",
    "exceeds",
    "exceeded",
    "exceed",
    "larger",
    "outstrips",
    "better",
    "high",
];
const LESS: &[&str] = &[
    "lower", "below", "under", "fewer", "less", "beneath", "smaller", "worse", "low",
];

/// The comparisons of a sentence. `own` has the names of the own area.
pub(in crate::checks) fn comparisons(
    read: &SentenceReading,
    own: &AreaNames,
    others: &[AreaNames],
) -> Vec<ComparisonClaim> {
    let mut found = Vec::new();
    for clause in &read.clauses {
        let named = named(read, clause, others);
        // one area, which may be named more than once
        let Some((area, first)) = named.first() else {
            continue;
        };
        if named.iter().any(|(other, _)| other != area) {
            continue;
        }
        let places = || named.iter().map(|(_, at)| at);
        let tokens = &read.tokens[clause.clone()];
        let denied = is_denied(tokens) || is_unreal(tokens);
        let own_at = own_places(read, clause, own);
        let said = places().find_map(|at| direction(read, clause, at, &own_at));
        let said = said.filter(|_| !denied);
        let figure = places().find_map(|at| figure(read, at)).cloned();
        let figure = figure.or_else(|| theirs(read, first).cloned());
        if said.is_some() || figure.is_some() {
            let judged = said
                .as_ref()
                .is_some_and(|(_, at)| ["better", "worse"].contains(&read.word(*at)));
            found.push(ComparisonClaim {
                area: *area,
                own: said,
                judged,
                figure,
            });
        }
    }
    found
}

/// The areas that a clause names. Where names overlap, the longest counts.
fn named(
    read: &SentenceReading,
    clause: &Range<usize>,
    others: &[AreaNames],
) -> Vec<(usize, Range<usize>)> {
    let mut found: Vec<(usize, Range<usize>)> = Vec::new();
    for at in clause.clone() {
        let here = others
            .iter()
            .flat_map(|other| other.names.iter().map(move |name| (other.area, name)));
        let fits = here.filter(|(_, name)| is_named(read, at, name));
        let Some((area, name)) = fits.max_by_key(|(_, name)| name.len()) else {
            continue;
        };
        let inside = found.last().is_some_and(|(_, before)| before.end > at);
        if !inside {
            found.push((area, at..at + name.len()));
        }
    }
    found
}

/// Whether a name stands at a token, as it is or with "'s".
fn is_named(read: &SentenceReading, at: usize, name: &[String]) -> bool {
    { name.iter().enumerate() }.all(|(next, word)| {
        let typed = read.word(at + next);
        typed.strip_suffix("'s").unwrap_or(typed) == word
    })
}

/// What two areas can have the same of.
const MEASURES: WordClass = WordClass(
    "rate rates share shares number numbers level levels figure figures proportion average",
);

/// "have the same rate", "is at the national average": the token that says that two figures are
/// equal.
fn equality(read: &SentenceReading, clause: &Range<usize>, other: &Range<usize>) -> Option<usize> {
    let equal = |at: &usize| match read.word(*at) {
        "same" | "identical" => MEASURES.has(read.word(at + 1)) || read.word(at + 1) == "as",
        "equals" | "matches" | "equal" => true,
        "at" | "exactly" => {
            let is = ["is", "are", "was", "stands", "stood"].contains(&read.before(*at));
            is && other.start > *at && other.start - at <= 2
        }
        _ => false,
    };
    clause.clone().find(equal)
}

/// The tokens at which a clause names the own area: by name, or as "ours", "us", "we" and "our".
fn own_places(read: &SentenceReading, clause: &Range<usize>, own: &AreaNames) -> Vec<usize> {
    let pronoun =
        |at: usize| ["ours", "us", "we", "our", "here", "locally"].contains(&read.word(at));
    let name = |at: usize| own.names.iter().any(|name| is_named(read, at, name));
    { clause.clone() }
        .filter(|at| pronoun(*at) || name(*at))
        .collect()
}

/// Whether the own value is above or below the other area's.
fn direction(
    read: &SentenceReading,
    clause: &Range<usize>,
    other: &Range<usize>,
    own: &[usize],
) -> Option<(Ordering, usize)> {
    let way = |word: &str| {
        if MORE.contains(&word) {
            return Some(Ordering::Greater);
        }
        LESS.contains(&word).then_some(Ordering::Less)
    };
    if let Some(word) = equality(read, clause, other).filter(|_| !own.is_empty()) {
        return Some((Ordering::Equal, word));
    }
    for at in clause.clone() {
        let word = read.word(at);
        let Some(said) = way(word) else {
            continue;
        };
        let than = { at + 1..clause.end.min(at + 16) }.find(|at| read.word(*at) == "than");
        let (behind, near) = match than {
            Some(than) => (than + 1, 10),
            None if [
                "above", "below", "under", "over", "beneath", "exceeds", "exceeded", "exceed",
            ]
            .contains(&word) =>
            {
                (at + 1, 6)
            }
            // "compared with similar services, we have fewer"
            None if other.end <= at && is_compared(read, other.start) => {
                let subject = { other.end..at + 4 }.any(|at| own.contains(&at));
                if subject {
                    return Some((said, at));
                }
                continue;
            }
            None => continue,
        };
        if at == other.start {
            continue;
        }
        if other.start >= behind && other.start - behind <= near {
            return Some((said, at));
        }
        // "Exampleford has a lower rate than Testham", "the national rate is lower than ours"
        let object = own.iter().any(|own| *own >= behind && *own - behind <= 4);
        if other.end <= at && object {
            return Some((said.reverse(), at));
        }
    }
    None
}

/// Whether words that set two areas side by side lead to a place.
fn is_compared(read: &SentenceReading, at: usize) -> bool {
    { at.saturating_sub(4)..at }
        .any(|at| ["compared", "unlike", "against"].contains(&read.word(at)))
}

/// "157 against their 172": the figure of those who were named before.
fn theirs<'a>(read: &'a SentenceReading, other: &Range<usize>) -> Option<&'a Quantity> {
    let mut figures = read.quantities.iter();
    figures
        .find(|it| it.at.start > other.end && read.before(it.at.start) == "their" && it.is_exact())
}

/// Words that may stand between an area and its figure.
const LINKS: WordClass = WordClass(
    "average rate figure of ( is was at : stands which , as in whole report have has had record \
     recorded reported see saw",
);

/// Words right before an area's figure.
const LEADS: WordClass =
    WordClass("of ( is was at : report have has had record recorded reported see saw");

/// The value given beside an area: "the national average of 150", "similar services (162)".
fn figure<'a>(read: &'a SentenceReading, other: &Range<usize>) -> Option<&'a Quantity> {
    let placed = |it: &&Quantity| matches!(it.magnitude, Magnitude::Ordinal(_));
    let mut later = read.quantities.iter().filter(|it| !placed(it));
    let next = later.find(|it| it.at.start >= other.end)?;
    let between: Vec<&str> = { other.end..next.at.start }
        .map(|at| read.word(at))
        .collect();
    // "the national average for reoffending is 35%": an average is of what is named behind it
    let average = ["average", "figure", "rate"];
    let average = { other.start..=other.end }.any(|at| average.contains(&read.word(at)));
    let content = |at: usize| {
        let token = &read.tokens[at];
        token.is("for") || (token.is_word() && !is_function_word(token))
    };
    let linked =
        { other.end..next.at.start }.all(|at| LINKS.has(read.word(at)) || (average && content(at)));
    let leads = between.last().is_some_and(|word| LEADS.has(word));
    // ", 190 per 100,000," stands beside an average
    let apposed = average && between.last() == Some(&",");
    let near = if average { 8 } else { 4 };
    (linked && (leads || apposed) && between.len() <= near && next.is_exact()).then_some(next)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(area: usize, text: &str) -> AreaNames {
        let names = text
            .split('|')
            .map(|name| name.split(' ').map(str::to_owned).collect());
        AreaNames {
            area,
            names: names.collect(),
        }
    }

    fn shown(text: &str) -> Vec<String> {
        let others = [
            names(1, "national average|national|nationally|country"),
            names(2, "similar services"),
            names(3, "exampleford"),
        ];
        let claims = comparisons(&SentenceReading::of(text), &names(0, "testham"), &others);
        let own = |it: &ComparisonClaim| {
            it.own
                .as_ref()
                .map_or("?".to_owned(), |own| format!("{:?}", own.0))
        };
        claims
            .iter()
            .map(|it| format!("{} {}", own(it), it.area))
            .collect()
    }

    #[test]
    fn it_is_the_own_figure_that_is_above_or_below() {
        for (text, claim) in [
            (
                "Our rate in 2025 was below the national average of 150.",
                "Less 1",
            ),
            (
                "At 30.9%, reoffending in Testham is higher than the national average of 32.5%.",
                "Greater 1",
            ),
            (
                "Exampleford has a lower rate of first time entrants than Testham.",
                "Greater 3",
            ),
            (
                "Similar services (162) have a higher rate than we do (157).",
                "Less 2",
            ),
            (
                "The national reoffending rate is lower than ours.",
                "Greater 1",
            ),
            (
                "Entrants in Testham are fewer for every 100,000 children than in the country as a whole.",
                "Less 1",
            ),
            (
                "Our numbers remain well under the national picture.",
                "Less 1",
            ),
        ] {
            assert_eq!(shown(text), [claim], "{text}");
        }
        for text in [
            "We visited Exampleford, where the lower school has a garden.",
            "The national team has a lower age limit.",
        ] {
            assert_eq!(shown(text), Vec::<String>::new(), "{text}");
        }
    }
}
