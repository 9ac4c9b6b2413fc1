//! Closed classes of English words for the grammar: words that end a noun phrase, hedge a number,
//! or turn a statement into an aim. Also how words are compared.

use super::quantity::Precision;
use super::token::Token;

/// Words that end the noun phrase of a number: prepositions, conjunctions, pronouns, auxiliaries.
const FUNCTION_WORDS: &[&str] = &[
    "a",
    "about",
    "above",
    "across",
    "after",
    "against",
    "all",
    "also",
    "although",
    "among",
    "an",
    "and",
    "are",
    "around",
    "as",
    "at",
    "be",
    "because",
    "been",
    "before",
    "below",
    "between",
    "but",
    "by",
    "can",
    "compared",
    "could",
    "did",
    "do",
    "does",
    "down",
    "during",
    "each",
    "every",
    "for",
    "from",
    "had",
    "has",
    "have",
    "having",
    "he",
    "her",
    "his",
    "how",
    "if",
    "in",
    "including",
    "into",
    "is",
    "it",
    "its",
    "may",
    "might",
    "more",
    "most",
    "my",
    "no",
    "nor",
    "not",
    "of",
    "off",
    "on",
    "one",
    "or",
    "our",
    "out",
    "over",
    "per",
    "she",
    "should",
    "since",
    "so",
    "some",
    "such",
    "than",
    "that",
    "the",
    "their",
    "them",
    "then",
    "there",
    "these",
    "they",
    "this",
    "those",
    "through",
    "to",
    "under",
    "until",
    "up",
    "was",
    "we",
    "were",
    "what",
    "when",
    "where",
    "which",
    "while",
    "who",
    "whom",
    "whose",
    "will",
    "with",
    "within",
    "would",
    "you",
    "your",
];

/// A closed class of words in lower case, in one text separated by spaces.
#[derive(Debug, Clone, Copy)]
pub(in crate::checks) struct WordClass(pub(in crate::checks) &'static str);

impl WordClass {
    /// Whether a word in lower case belongs to the class.
    pub(in crate::checks) fn has(self, word: &str) -> bool {
        self.all().any(|it| it == word)
    }

    /// All words of the class, in order.
    pub(in crate::checks) fn all(self) -> impl Iterator<Item = &'static str> {
        self.0.split_ascii_whitespace()
    }
}

/// Irregular plurals, which do not end with an s.
const PLURALS: &[&str] = &[
    "children", "people", "men", "women", "staff", "police", "media", "persons", "others",
];

/// Whether a token is a function word.
pub(in crate::checks) fn is_function_word(token: &Token) -> bool {
    FUNCTION_WORDS.binary_search(&token.lower.as_str()).is_ok()
}

/// Whether a word in lower case is a plural.
pub(in crate::checks) fn is_plural(word: &str) -> bool {
    PLURALS.contains(&word) || (word.len() > 3 && word.ends_with('s') && !word.ends_with("ss"))
}

/// The precision of a number, by the nearest hedging word before it.
pub(super) fn precision(before: &[Token], after: Option<&Token>) -> Precision {
    let near = |back: usize| {
        let at = before.len().checked_sub(back);
        at.map_or("", |at| before[at].lower.as_str())
    };
    // "told us about 38 children" has no hedging word
    let of_whom = [
        "us",
        "me",
        "them",
        "him",
        "her",
        "told",
        "talked",
        "spoke",
        "heard",
        "know",
        "knew",
        "worried",
        "thought",
        "asked",
        "information",
        "concerns",
        "questions",
        "worry",
        "tell",
        "learned",
    ];
    let exactness = match near(1) {
        "about" if of_whom.contains(&near(2)) => None,
        "about" | "around" | "some" | "roughly" | "approximately" | "circa" | "c" | "~" => {
            Some(Precision::About)
        }
        "over" | "minimum" | "exceeding" => Some(Precision::AtLeast),
        "nearly" | "almost" | "under" | "maximum" => Some(Precision::AtMost),
        "than" => match near(2) {
            "more" | "greater" | "higher" => Some(Precision::AtLeast),
            "less" | "fewer" | "lower" => Some(Precision::AtMost),
            _ => None,
        },
        "least" if near(2) == "at" => Some(Precision::AtLeast),
        "most" if near(2) == "at" => Some(Precision::AtMost),
        "to" if near(2) == "up" => Some(Precision::AtMost),
        "to" if near(2) == "close" => Some(Precision::About),
        "of" if near(2) == "maximum" => Some(Precision::AtMost),
        "of" if near(2) == "minimum" => Some(Precision::AtLeast),
        _ => None,
    };
    let or_so = after.is_some_and(|token| token.is_any(&["or", "plus", "+"]));
    exactness.unwrap_or(if or_so {
        Precision::About
    } else {
        Precision::Exact
    })
}

/// Words that turn a statement into an aim, a possibility, a rule or a question.
const UNREAL: WordClass = WordClass(
    "aim aims aimed aiming aspire ambition could expect expected expects forecast goal hope \
     hopes if intend intends may might must plan planned plans projected projection propose \
     proposed seek seeks shall should target targets unless want wants whether will would ?",
);

/// Whether tokens are about something that is not real, or not yet.
pub(in crate::checks) fn is_unreal(tokens: &[Token]) -> bool {
    tokens.iter().enumerate().any(|(at, token)| {
        // neither the month of May nor "plan" as a noun counts
        let month = token.is("may") && token.capital && at > 0;
        let needed = token.is_any(&["need", "needs"])
            && tokens.get(at + 1).is_some_and(|next| next.is("to"));
        let word = |next: usize| tokens.get(at + next).map_or("", |it| it.lower.as_str());
        let aim = word(1) == "to" || (word(1) == "is" && ["to", "that"].contains(&word(2)));
        let noun = token.is_any(&["plan", "plans"]) && !aim;
        needed || (UNREAL.has(&token.lower) && !month && !noun)
    })
}

/// Nouns for people, in the plural.
const PEOPLE: WordClass = WordClass(
    "children people parents carers families victims staff pupils students girls boys men women \
     volunteers mentors practitioners officers members residents mothers fathers teenagers",
);

/// Whether a word in lower case is for people.
pub(in crate::checks) fn is_person(word: &str) -> bool {
    PEOPLE.has(word)
}

/// Units of time, which nobody is counted in.
const TIMES: WordClass = WordClass(
    "year years month months week weeks day days hour hours minute minutes night nights term \
     terms quarter quarters times",
);

/// Whether a word in lower case is a unit of time.
pub(in crate::checks) fn is_time(word: &str) -> bool {
    TIMES.has(word)
}

const NEGATIONS: WordClass =
    WordClass("not never no without neither nor yet cannot failed fail nobody none hardly");

/// Whether tokens deny something.
pub(in crate::checks) fn is_denied(tokens: &[Token]) -> bool {
    let denies = |token: &Token| NEGATIONS.has(&token.lower) || token.lower.ends_with("n't");
    tokens.iter().any(denies)
}

/// The stem of a word for comparison: without its ending, at most six letters.
pub(in crate::checks) fn stem(word: &str) -> &str {
    let word = word.strip_suffix("'s").unwrap_or(word);
    match word {
        "children" => return "child",
        "people" => return "person",
        _ => {}
    }
    let single = match word.strip_suffix("ies") {
        Some(base) if base.len() > 3 => base,
        _ if word.len() > 3 && !word.ends_with("ss") => word.strip_suffix('s').unwrap_or(word),
        _ => word,
    };
    single
        .char_indices()
        .nth(6)
        .map_or(single, |(at, _)| &single[..at])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn function_words_are_in_order() {
        assert!(FUNCTION_WORDS.is_sorted());
    }

    #[test]
    fn words_are_compared_without_their_endings() {
        for (one, two) in [
            ("reoffending", "reoffended"),
            ("resolutions", "resolution"),
            ("contributes", "contribution"),
            ("custody", "custodial"),
        ] {
            assert_eq!(stem(one), stem(two), "{one}");
        }
        assert_ne!(stem("police"), stem("policy"));
    }
}
