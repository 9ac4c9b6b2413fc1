//! What prose says of an inspection is what its data says.
//!
//! # Checks
//!
//! Sentences that name a body of inspection.yaml and a grade ("Ofsted graded good"), or the month of an
//! inspection ("the inspection of October 2022"). The grade has to be the overall rating of one of the
//! body's inspections, or the rating of one of its standards; the month has to be that of its fieldwork or
//! of its report. An inspection of a year that is not in the data is left alone.
//!
//! # Why
//!
//! Readers and councillors look the rating up. If the plan gives two, they believe neither.
//!
//! # Example
//!
//! ```markdown
//! Ofsted graded us good.          <!-- inspection.yaml: overall: inadequate -->
//! ```
//!
//! # Source
//!
//! A plan published in 2024 gives an inspection two dates, and the body's grade in two ways. Please check: it
//! may be an aim, or an older inspection.

use crate::checks::Context;
use crate::checks::text::dates_in_text::months;
use crate::checks::text::phrases::{Phrases, has_phrase};
use crate::diagnostics::{Finding, listed};
use crate::plan::{Inspection, Rating};
use std::sync::LazyLock;

const ID: &str = rule_id!();

/// What a body is called besides its name.
const ALSO: [(&str, &str); 3] = [
    ("hm inspectorate of probation", "hmip"),
    ("his majesty's inspectorate of probation", "hmip"),
    ("care quality commission", "cqc"),
];

/// What says that a rating follows.
static GRADED: LazyLock<Phrases> =
    LazyLock::new(|| Phrases::new(&["graded", "rated", "judged", "rating of", "grade of"]));

/// Words between that and the rating.
const BETWEEN: [&str; 7] = ["as", "to", "be", "us", "overall", "the", "service"];

const RATINGS: [(&str, Rating); 4] = [
    ("inadequate", Rating::Inadequate),
    ("requires improvement", Rating::RequiresImprovement),
    ("good", Rating::Good),
    ("outstanding", Rating::Outstanding),
];

pub(super) fn find(context: &Context) -> Vec<Finding> {
    let inspections = &context.plan.document.inspections;
    let called: Vec<_> = inspections.iter().flat_map(called).collect();
    if called.is_empty() {
        return Vec::new();
    }
    let mut findings = Vec::new();
    for passage in context.reading.passages() {
        for sentence in passage.sentences() {
            let named = called
                .iter()
                .filter(|(name, _)| has_phrase(sentence.lower, name));
            let of: Vec<_> = named.map(|(_, inspection)| *inspection).collect();
            let Some(first) = of.first() else {
                continue;
            };
            let wrong =
                wrong_grade(sentence.lower, &of).or_else(|| wrong_month(sentence.text, &of));
            if let Some(message) = wrong {
                findings.push(
                    passage
                        .advice(ID, message)
                        .related(first.id.span, "the inspection")
                        .help(format!(
                            "correct one of them, or quote the data: `[[inspection {} overall]]`",
                            first.id.value
                        )),
                );
            }
        }
    }
    findings
}

/// What the body of an inspection is called, in lower case.
fn called(inspection: &Inspection) -> impl Iterator<Item = (String, &Inspection)> {
    let body = inspection.body.to_lowercase();
    let also = ALSO.iter().filter(|(name, _)| *name == body);
    let also: Vec<_> = also.map(|(_, short)| (*short).to_owned()).collect();
    let names = std::iter::once(body).chain(also);
    names.map(move |name| (name, inspection))
}

fn wrong_grade(lower: &str, of: &[&Inspection]) -> Option<String> {
    let (words, rating) = grade(lower)?;
    let given = |it: &&Inspection| {
        let mut ratings = it.ratings.iter();
        it.overall == rating || ratings.any(|part| part.rating.value == rating)
    };
    if of.iter().any(given) {
        return None;
    }
    let mut known: Vec<_> = of.iter().map(|it| word(it.overall)).collect();
    known.dedup();
    Some(format!(
        "please check: this says \"{words}\", and in inspection.yaml the overall rating is {}",
        listed(&known, "and")
    ))
}

/// The rating that a sentence says was given.
fn grade(lower: &str) -> Option<(&'static str, Rating)> {
    let verb = GRADED.first_in(lower)?;
    let (_, after) = lower.split_once(verb)?;
    let words = after.split_whitespace();
    let rest: Vec<_> = words
        .skip_while(|word| BETWEEN.contains(word))
        .take(2)
        .collect();
    let rest = rest.join(" ");
    let said = rest.trim_start_matches(['"', '\'', '\u{201c}', '\u{2018}']);
    RATINGS.into_iter().find(|(word, _)| said.starts_with(word))
}

fn word(rating: Rating) -> &'static str {
    let found = RATINGS.iter().find(|(_, it)| *it == rating);
    found.map_or("", |(word, _)| word)
}

fn wrong_month(text: &str, of: &[&Inspection]) -> Option<String> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let inspects = |word: &&str| word.to_lowercase().starts_with("inspect");
    let known: Vec<_> = of
        .iter()
        .flat_map(|it| [it.fieldwork, it.published])
        .flatten()
        .collect();
    let typed = months(&words).into_iter().find(|typed| {
        let near = &words[typed.word.saturating_sub(4)..(typed.word + 3).min(words.len())];
        let of_it = near.iter().any(inspects);
        let same_year = known.iter().any(|month| month.year == typed.value.year);
        of_it && same_year && !known.contains(&typed.value)
    })?;
    let known: Vec<_> = known.iter().map(|month| month.long()).collect();
    Some(format!(
        "please check: this says {}, and inspection.yaml has {}",
        typed.value.long(),
        listed(&known, "and")
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_grade_follows_the_word_that_gives_it() {
        let said = |text| grade(text).map(|(word, _)| word);
        assert_eq!(said("ofsted graded good"), Some("good"));
        assert_eq!(
            said("hmip rated us as \"requires improvement\"."),
            Some("requires improvement")
        );
        assert_eq!(said("hmip praised the good work"), None);
        assert_eq!(said("ofsted rated the work of a good team"), None);
    }
}
