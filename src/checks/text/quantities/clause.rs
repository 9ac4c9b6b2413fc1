//! Splits a sentence into clauses, because a change, a date or a verdict belongs to the numbers of
//! its clause.

use super::token::{Token, TokenKind};
use super::words::{WordClass, is_function_word};
use std::ops::Range;

/// Conjunctions that begin a new clause.
const BEGIN: &[&str] = &[
    "while", "whereas", "whilst", "but", "although", "though", "because", "however",
];

/// Verbs of change and of having, before which a noun is a subject.
const FINITE: WordClass = WordClass(
    "are came climbed declined decreased did doubled dropped fell gave gets gives grew had \
     halved has have improved increased is kept made meets moved received reduced remained rose \
     said saw shrank spent stayed took tripled was went were will",
);

/// The clauses of a sentence, as consecutive ranges of its tokens.
pub(in crate::checks) fn clauses(tokens: &[Token]) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = 0;
    for at in 1..tokens.len() {
        if begins(tokens, at) {
            found.push(start..at);
            start = at;
        }
    }
    found.push(start..tokens.len());
    found
}

/// Whether a clause begins at a token.
fn begins(tokens: &[Token], at: usize) -> bool {
    let token = &tokens[at];
    let before = &tokens[at - 1];
    if before.is(";") || token.is_any(BEGIN) {
        return true;
    }
    // "Exampleford and Testham have": two subjects of one verb
    let verb = |it: &Token| FINITE.has(&it.lower) || it.lower.ends_with("ed");
    let subjects = at < 4 && !tokens[..at].iter().any(verb);
    token.is("and") && !subjects && has_subject(&tokens[at + 1..])
}

/// Whether words after "and" have a subject of their own: a noun before a verb, or before "by" and
/// a number, as in "and the number reoffending by 73.9%".
fn has_subject(after: &[Token]) -> bool {
    let Some(first) = after.first() else {
        return false;
    };
    let article = first.is_any(&[
        "the", "our", "a", "an", "this", "that", "all", "these", "its", "their",
    ]);
    let pronoun = first.is_any(&["it", "they", "we", "he", "she", "there"]);
    if !first.is_word()
        || (is_function_word(first) && !article && !pronoun)
        || FINITE.has(&first.lower)
    {
        return false;
    }
    let near = after.iter().take(9).enumerate().skip(1);
    for (at, token) in near {
        if FINITE.has(&token.lower) || (token.is("by") && is_number(after.get(at + 1))) {
            return true;
        }
        if token.is_any(&[",", ";", ":", "and", "from", "to"]) || is_number(Some(token)) {
            return false;
        }
    }
    false
}

fn is_number(token: Option<&Token>) -> bool {
    token.is_some_and(|token| matches!(token.kind, TokenKind::Number(_)))
}

#[cfg(test)]
mod tests {
    use super::super::SentenceReading;

    fn clauses(text: &str) -> Vec<String> {
        let read = SentenceReading::of(text);
        let words = |it: &std::ops::Range<usize>| read.words(it.clone());
        read.clauses.iter().map(words).collect()
    }

    #[test]
    fn a_clause_has_a_subject_of_its_own() {
        for (text, count) in [
            (
                "Volunteers went up from 9 to 14, while sessions fell by 20%",
                2,
            ),
            (
                "We moved from two offices to three, and costs fell by 10%",
                2,
            ),
            (
                "The cohort fell by 80%, and the number reoffending by 73.9%",
                2,
            ),
            ("It rose from 12 in 2022 and 14 in 2023 to 18", 1),
            (
                "We spent £12 in 2023-24 and £15 in 2024-25, an increase of 25%",
                1,
            ),
            ("The plan is due in June; the board met in May", 2),
        ] {
            assert_eq!(clauses(text).len(), count, "{text}: {:?}", clauses(text));
        }
    }
}
