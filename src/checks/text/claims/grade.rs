//! Inspection results in a sentence: a grade, or a score.

use crate::checks::text::quantities::{SentenceReading, Token, WordClass, is_denied, is_unreal};
use crate::plan::Rating;
use std::ops::Range;

/// A grade that a sentence states, with its clause.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::checks) struct GradeClaim {
    /// The grade that is stated.
    pub(in crate::checks) rating: Rating,
    /// The range of tokens of its clause.
    pub(in crate::checks) clause: Range<usize>,
    /// The range of tokens of the grade.
    pub(in crate::checks) at: Range<usize>,
}

/// Verbs and nouns that introduce a grade.
const GIVE: WordClass = WordClass(
    "judged rated graded rates grades judges found assessed said according awarded gave given received deemed considered rating \
     grade judgement judgment scored achieved described concluded called",
);

/// The grades that a sentence states as facts.
pub(in crate::checks) fn grades(read: &SentenceReading) -> Vec<GradeClaim> {
    let mut found = Vec::new();
    for at in 0..read.tokens.len() {
        let Some((rating, length)) = rating(read, at) else {
            continue;
        };
        let clause = read.clause(at);
        let tokens = &read.tokens[clause.clone()];
        let before = { clause.start..at }.rev().take(12);
        let after = at + length..(at + length + 4).min(clause.end);
        let given = before.chain(after).any(|at| GIVE.has(read.word(at)))
            || read.word(at).ends_with("-rated")
            || is_predicate(read, at, length);
        // "the good work of the team" is no grade
        let noun = [
            "work",
            "practice",
            "example",
            "examples",
            "progress",
            "quality",
            "relationships",
            "partnership",
            "results",
            "news",
            "support",
            "outcomes",
            "enough",
            "attendance",
            "use",
            "links",
        ];
        let end = at + length;
        let adjective = (end..end + 4)
            .take_while(|at| read.tokens.get(*at).is_some_and(Token::is_word))
            .any(|at| noun.contains(&read.word(at)));
        if given && !adjective && !is_unreal(tokens) && !is_denied(tokens) {
            found.push(GradeClaim {
                rating,
                clause,
                at: at..at + length,
            });
        }
    }
    // where a clause has several grades, each belongs to the words before it
    for at in (1..found.len()).rev() {
        if found[at].clause.start < found[at - 1].at.end {
            found[at].clause = found[at - 1].at.end..found[at].at.end;
            found[at - 1].clause.end = found[at - 1].at.end;
        }
    }
    found
}

/// Whether a grade ends what is said of its subject: "our work was inadequate, said …".
fn is_predicate(read: &SentenceReading, at: usize, length: usize) -> bool {
    let ends = read.tokens.get(at + length).is_none_or(Token::is_mark);
    ends && ["was", "were", "is", "are", ":"].contains(&read.before(at))
}

fn rating(read: &SentenceReading, at: usize) -> Option<(Rating, usize)> {
    let word = read.word(at);
    let word = word.strip_suffix("-rated").unwrap_or(word);
    match word {
        "outstanding" => Some((Rating::Outstanding, 1)),
        "good" => Some((Rating::Good, 1)),
        "inadequate" => Some((Rating::Inadequate, 1)),
        "requires" | "requiring" if read.word(at + 1) == "improvement" => {
            Some((Rating::RequiresImprovement, 2))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_grade_is_given_in_many_ways() {
        for text in [
            "HM Inspectorate of Probation judged us Outstanding in 2025.",
            "Inspectors found the service to be inadequate.",
            "We received an overall rating of \"Requires improvement\".",
            "The inspection of 2025 found our out-of-court work to be inadequate.",
        ] {
            assert_eq!(grades(&SentenceReading::of(text)).len(), 1, "{text}");
        }
        for text in [
            "We want to be outstanding when the inspectors come again.",
            "Inspectors found good work in courts.",
            "HMIP will publish its thematic on outstanding practice.",
        ] {
            assert_eq!(grades(&SentenceReading::of(text)), [], "{text}");
        }
    }
}
