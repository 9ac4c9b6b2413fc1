//! What prose says of an inspection is what its data says.
//!
//! # Checks
//!
//! Sentences that name a body of inspection.yaml, or speak of "inspectors" or "the inspection", and
//! state a grade, a score ("8 out of 9") or a month. A grade has to be that of the standard that
//! the sentence names, or else the overall rating; the score that of the data; the month that of
//! the fieldwork or of the report. Aims, other bodies and inspections of a year that is not in the
//! data are left alone.
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
//! A plan published in 2024 gives an inspection two dates, and the body's grade in two ways. Please
//! check: it may be an aim, or an older inspection.

use crate::checks::Context;
use crate::checks::text::claims::grade::{GradeClaim, grades};
use crate::checks::text::phrases::{Phrases, has_phrase};
use crate::checks::text::quantities::{Moment, MomentTime, SentenceReading};
use crate::checks::values::known::{Stems, telling};
use crate::diagnostics::{Finding, listed};
use crate::plan::{Inspection, Rating};
use crate::units::{Month, PeriodForm};
use std::ops::Range;
use std::sync::LazyLock;

const ID: &str = rule_id!();

/// Other names of inspectorates.
const ALSO: [(&str, &str); 3] = [
    ("hm inspectorate of probation", "hmip"),
    ("his majesty's inspectorate of probation", "hmip"),
    ("care quality commission", "cqc"),
];

/// Words that a sentence about an inspection may have without naming the inspectorate.
static MAY_SPEAK: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "inspection",
        "inspections",
        "inspectors",
        "inspectorate",
        "inspected",
        "hmip",
        "ofsted",
        "cqc",
        "graded",
        "rated",
        "judged",
    ])
});

const RATINGS: [(&str, Rating); 4] = [
    ("inadequate", Rating::Inadequate),
    ("requires improvement", Rating::RequiresImprovement),
    ("good", Rating::Good),
    ("outstanding", Rating::Outstanding),
];

pub(super) fn find(context: &Context) -> Vec<Finding> {
    let inspections = &context.plan.document.inspections;
    if inspections.is_empty() {
        return Vec::new();
    }
    let called: Vec<_> = inspections.iter().flat_map(called).collect();
    let mut findings = Vec::new();
    let passages = context.reading.passages();
    for passage in passages.filter(|it| it.may_say(&MAY_SPEAK)) {
        for (sentence, read) in passage.sentences_read() {
            let of = meant(sentence.lower, read, &called, inspections);
            let Some(first) = of.first() else {
                continue;
            };
            let wrong = wrong_grade(read, &of)
                .or_else(|| wrong_score(read, &of))
                .or_else(|| wrong_month(read, &of));
            if let Some((at, message)) = wrong {
                findings.push(
                    passage
                        .excerpt(read, &at)
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

/// The names of an inspection's body, in lower case.
fn called(inspection: &Inspection) -> impl Iterator<Item = (String, &Inspection)> {
    let body = inspection.body.to_lowercase();
    let also = ALSO.iter().filter(|(name, _)| *name == body);
    let also: Vec<_> = also.map(|(_, short)| (*short).to_owned()).collect();
    let names = std::iter::once(body).chain(also);
    names.map(move |name| (name, inspection))
}

/// The inspections that a sentence is about: those of the bodies that it names, or of the only body
/// where it names none; and of these only those of a year that it names.
fn meant<'a>(
    lower: &str,
    read: &SentenceReading,
    called: &[(String, &'a Inspection)],
    all: &'a [Inspection],
) -> Vec<&'a Inspection> {
    let named = called.iter().filter(|(name, _)| has_phrase(lower, name));
    let mut of: Vec<&Inspection> = named.map(|(_, inspection)| *inspection).collect();
    let spoken = ["inspectors", "inspection", "inspectorate", "inspected"];
    let spoken = { read.tokens.iter() }
        .any(|token| token.is_any(&spoken) || token.lower.ends_with("-rated"));
    let first = all.first();
    let one_body = all
        .iter()
        .all(|it| Some(&it.body) == first.map(|it| &it.body));
    let other = ["ofsted", "cqc", "estyn", "hmicfrs"];
    let other = of.is_empty() && read.tokens.iter().any(|token| token.is_any(&other));
    if of.is_empty() && spoken && one_body && !other {
        of = all.iter().collect();
    }
    let years: Vec<i16> = { read.moments.iter() }
        .filter_map(Moment::days)
        .flat_map(|(start, end)| [start.year(), end.year()])
        .collect();
    let of_year = |it: &&Inspection| {
        let own = [it.fieldwork, it.published].into_iter().flatten();
        years.is_empty()
            || own
                .map(|month| month.year)
                .any(|year| years.contains(&year))
    };
    of.retain(of_year);
    of
}

/// The tokens at fault, and what is wrong with them.
type WrongPart = (Range<usize>, String);

fn wrong_grade(read: &SentenceReading, of: &[&Inspection]) -> Option<WrongPart> {
    grades(read).iter().find_map(|claim| {
        let known = known(read, claim, of)?;
        if known.contains(&claim.rating) {
            return None;
        }
        let mut known: Vec<_> = known.into_iter().map(word).collect();
        known.dedup();
        let message = format!(
            "please check: this says \"{}\", and in inspection.yaml the rating is {}",
            word(claim.rating),
            listed(&known, "and")
        );
        Some((claim.at.clone(), message))
    })
}

/// The ratings that a grade may refer to: those of the standards that its clause names, or else the
/// overall one. `None` where the clause is about something else.
fn known(read: &SentenceReading, claim: &GradeClaim, of: &[&Inspection]) -> Option<Vec<Rating>> {
    let stems = Stems::of(read, &claim.clause);
    let standards = of.iter().flat_map(|it| &it.ratings);
    let named = standards.filter(|it| stems.have(&telling(&it.name)));
    let named: Vec<_> = named.map(|it| it.rating.value).collect();
    if !named.is_empty() {
        return Some(named);
    }
    // "court work" is neither "Court orders" nor the whole
    let part = { of.iter().flat_map(|it| &it.ratings) }
        .flat_map(|it| telling(&it.name))
        .any(|stem| stems.have(&[stem]));
    let other = read.tokens[claim.clause.clone()]
        .iter()
        .any(|token| token.is_any(OTHERS));
    let all = of.iter().map(|it| it.overall);
    (!other && !part).then(|| all.collect())
}

/// Words for others that are inspected besides the service.
const OTHERS: &[&str] = &[
    "school",
    "schools",
    "college",
    "academy",
    "council",
    "home",
    "services",
    "another",
    "neighbouring",
    "team's",
    "nursery",
    "police",
    "provision",
    "force",
];

fn word(rating: Rating) -> &'static str {
    let found = RATINGS.iter().find(|(_, it)| *it == rating);
    found.map_or("", |(word, _)| word)
}

/// The message about a sentence such as "scored 8 out of 9" where the data have another score out
/// of that number.
fn wrong_score(read: &SentenceReading, of: &[&Inspection]) -> Option<WrongPart> {
    let scores = ["score", "scored", "points", "scores"];
    if !read.tokens.iter().any(|token| token.is_any(&scores)) {
        return None;
    }
    let pairs = read.quantities.windows(2).filter_map(|pair| {
        let between = read.words(pair[0].at.end..pair[1].at.start);
        let short = pair[1].at.start - pair[0].at.end <= 4;
        let out_of = (short && between.ends_with("out of"))
            || ["of", "points of"].contains(&between.as_str())
            || (short && between.ends_with("of a possible"));
        let at = pair[0].at.start..pair[1].at.end;
        Some((pair[0].count()?, pair[1].count()?, at)).filter(|_| out_of)
    });
    let known = of
        .iter()
        .filter_map(|it| Some((u64::from(it.score?.value), u64::from(it.max?))));
    let known: Vec<_> = known.collect();
    let mut pairs = pairs.filter(|(_, max, _)| known.iter().any(|(_, known)| known == max));
    let (score, max, at) = pairs.find(|(score, max, _)| !known.contains(&(*score, *max)))?;
    let right = known.iter().find(|(_, known)| *known == max)?;
    let message = format!(
        "please check: this says {score} out of {max}, and inspection.yaml has {}",
        right.0
    );
    Some((at, message))
}

/// The message about a month beside an inspection or its report that is neither of its two months.
fn wrong_month(read: &SentenceReading, of: &[&Inspection]) -> Option<WrongPart> {
    let known = of
        .iter()
        .flat_map(|it| [it.fieldwork, it.published])
        .flatten();
    let known: Vec<Month> = known.collect();
    let (typed, at) = read.moments.iter().find_map(|moment| {
        let MomentTime::Dated(period) = moment.when else {
            return None;
        };
        let month = Month::of(period.start);
        let one = period.shape == PeriodForm::Months && month == Month::of(period.end);
        let near = moment.at.start.saturating_sub(9)..(moment.at.end + 2).min(read.tokens.len());
        let of_it = near.into_iter().any(|at| {
            let word = read.word(at);
            let theirs = word == "report"
                && (read.before(at).ends_with("'s") || read.before(at).ends_with("ors'"));
            word.starts_with("inspect") || word == "published" || word == "fieldwork" || theirs
        });
        let same_year = known.iter().any(|it| it.year == month.year);
        let same_clause = read.clause(moment.at.start);
        let other = read.tokens[same_clause].iter().any(|token| {
            token.is_any(&[
                "plan",
                "since",
                "until",
                "before",
                "after",
                "following",
                "will",
                "response",
                "review",
            ])
        });
        let due = read.before(moment.at.start) == "by";
        (one && of_it && same_year && !other && !due && !known.contains(&month))
            .then(|| (month, moment.at.clone()))
    })?;
    let known: Vec<_> = known.iter().map(|month| month.long()).collect();
    let message = format!(
        "please check: this says {}, and inspection.yaml has {}",
        typed.long(),
        listed(&known, "and")
    );
    Some((at, message))
}
