//! A target is called met where it was met.
//!
//! # Checks
//!
//! Sentences that name an indicator and say of its target that it was met, beaten, missed or not
//! met, in any form: whether the latest figure says the same. Sentences that give the target's
//! number, or that call the indicator green, amber or red: whether it is the number of the data,
//! and the colour of its bands. And sentences that call an indicator a success whose latest figure
//! misses its target or is worse than the one before. Aims, conditions and the targets of others
//! are left alone.
//!
//! # Why
//!
//! The table says "not met". A sentence that says otherwise costs the plan its credit.
//!
//! # Example
//!
//! ```markdown
//! First time entrants remain one of our successes.     <!-- 45 children; the target is 40 -->
//! ```
//!
//! # Source
//!
//! The example was published in 2024, as was a foreword that calls first time entrants a success in
//! a year in which their number rose. Please check: a fall can be a success on the way to a target.
//! Then say both.

use crate::checks::Context;
use crate::checks::text::claims::target::{TargetClaim, colours, target_claims};
use crate::checks::text::phrases::Phrases;
use crate::checks::text::quantities::{Magnitude, SentenceReading};
use crate::checks::values::known::{Stems, measure_names};
use crate::diagnostics::Finding;
use crate::plan::figures::{Bands, Indicator, Observation, Polarity, Unit};
use crate::units::Decimal;
use std::cmp::Ordering;
use std::ops::Range;
use std::sync::LazyLock;

const ID: &str = rule_id!();

/// Words of which every sentence about a target, a colour or a success has one.
static MAY_CLAIM: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "target",
        "targets",
        "goal",
        "ambition",
        "threshold",
        "green",
        "amber",
        "red",
        "success",
        "successes",
        "successful",
    ])
});

static PRAISE: LazyLock<Phrases> =
    LazyLock::new(|| Phrases::new(&["success", "successes", "successful"]));

pub(super) fn find(context: &Context) -> Vec<Finding> {
    let indicators = context.plan.figures.indicators.iter();
    let all: Vec<_> = indicators.map(|it| (it, measure_names(it))).collect();
    let mut findings = Vec::new();
    let passages = context.reading.passages();
    for passage in passages.filter(|it| it.may_say(&MAY_CLAIM)) {
        for (sentence, read) in passage.sentences_read() {
            let stems = Stems::of(read, &(0..read.tokens.len()));
            let named = all
                .iter()
                .filter(|(_, names)| names.iter().any(|it| stems.have(it)));
            let mut wrong =
                named.filter_map(|(it, _)| Some((*it, wrong(it, read, sentence.lower)?)));
            if let Some((indicator, (at, said))) = wrong.next() {
                let excerpt = passage.excerpt(read, &at);
                let message = said.message(&excerpt.quote(), &indicator.title);
                let finding = excerpt.advice(ID, format!("please check: {message}"));
                let finding = finding.related(indicator.id.span, "the indicator");
                findings.push(
                    finding.help("tell the figure in the same place, or correct the sentence"),
                );
            }
        }
    }
    findings
}

/// How the data contradict some words about an indicator.
enum Contradiction {
    /// What is said of it does not fit its figures, which follow.
    Figures(String),
    /// Its target is another number.
    Target(Decimal),
    /// Its latest value has another colour.
    Colour(&'static str, Decimal),
}

impl Contradiction {
    fn message(&self, words: &str, title: &str) -> String {
        match self {
            Self::Figures(figures) => format!("\"{words}\" is said of \"{title}\", {figures}"),
            Self::Target(target) => {
                format!("the target of \"{title}\" is {target}, and this says {words}")
            }
            Self::Colour(is, latest) => {
                format!("\"{title}\" is called {words}, and by its bands {latest} is {is}")
            }
        }
    }
}

/// The tokens of a claim about an indicator, and how the data contradict it.
type WrongTarget = (Range<usize>, Contradiction);

/// The claim of a sentence about an indicator that its data contradict; `None` where they do not.
fn wrong(indicator: &Indicator, read: &SentenceReading, lower: &str) -> Option<WrongTarget> {
    let claims = target_claims(read);
    if let Some(said) = claims.iter().find_map(|claim| of_target(indicator, claim)) {
        return Some(said);
    }
    let colours = colours(read);
    if let Some(said) = { colours.iter() }.find_map(|(said, at)| of_colour(indicator, said, *at)) {
        return Some(said);
    }
    let praise = PRAISE.first_in(lower).filter(|_| claims.is_empty())?;
    let figures = disappointing(indicator)?;
    Some((read.find(praise)?, Contradiction::Figures(figures)))
}

/// What is wrong with a claim about the target; `None` where it is right.
fn of_target(indicator: &Indicator, claim: &TargetClaim) -> Option<WrongTarget> {
    let aim = indicator.target.as_ref()?;
    let target = aim.value?;
    let latest = figure(indicator, indicator.own().last()?, aim.on_count)?;
    let missed = is_worse(indicator.polarity, latest, target);
    let both = format!("whose latest figure is {latest} and whose target is {target}");
    match claim {
        TargetClaim::Met(words) if missed => Some((words.clone(), Contradiction::Figures(both))),
        TargetClaim::Missed(words) if !missed && indicator.polarity != Polarity::Neither => {
            Some((words.clone(), Contradiction::Figures(both)))
        }
        TargetClaim::Is(said) => {
            let fits = match (said.magnitude, indicator.unit, aim.on_count) {
                (Magnitude::Percent(it), Unit::Percent, false)
                | (Magnitude::Rate(it, _), Unit::RatePer(_), false)
                | (Magnitude::Count(it), Unit::Count, _)
                | (Magnitude::Count(it), _, true) => {
                    it.partial_cmp(&target) == Some(Ordering::Equal)
                }
                _ => true,
            };
            (!fits).then(|| (said.at.clone(), Contradiction::Target(target)))
        }
        TargetClaim::Met(_) | TargetClaim::Missed(_) => None,
    }
}

/// What is wrong with a colour: the bands give the latest value another; `None` where it is right.
fn of_colour(indicator: &Indicator, said: &str, at: usize) -> Option<WrongTarget> {
    let bands = indicator.bands.as_ref()?;
    let latest = figure(indicator, indicator.own().last()?, false)?;
    let is = colour(bands, latest)?;
    (is != said).then(|| (at..at + 1, Contradiction::Colour(is, latest)))
}

fn colour(bands: &Bands, value: Decimal) -> Option<&'static str> {
    let all = [
        ("green", &bands.green),
        ("amber", &bands.amber),
        ("red", &bands.red),
    ];
    let mut held = all.into_iter().filter(|(_, band)| band.holds(value));
    let first = held.next()?;
    held.next().is_none().then_some(first.0)
}

/// How an indicator's latest value misses its target or got worse; `None` where it does neither.
fn disappointing(indicator: &Indicator) -> Option<String> {
    let missed = indicator.target.as_ref().and_then(|aim| {
        let target = aim.value?;
        let latest = figure(indicator, indicator.own().last()?, aim.on_count)?;
        let said = format!("whose latest figure is {latest} and whose target is {target}");
        is_worse(indicator.polarity, latest, target).then_some(said)
    });
    missed.or_else(|| {
        let [.., before, latest] = indicator.own() else {
            return None;
        };
        let (before, latest) = (
            figure(indicator, before, false)?,
            figure(indicator, latest, false)?,
        );
        let said = format!("which went from {before} to {latest}");
        is_worse(indicator.polarity, latest, before).then_some(said)
    })
}

/// The number of children, or the value itself; `None` where it is missing.
fn figure(indicator: &Indicator, seen: &Observation, on_count: bool) -> Option<Decimal> {
    if on_count && indicator.unit != Unit::Count {
        let count = seen.count?.value.known()?;
        return Some(Decimal::new(i64::try_from(count).ok()?, 0));
    }
    Some(seen.value?.value)
}

fn is_worse(polarity: Polarity, figure: Decimal, than: Decimal) -> bool {
    let worse = match polarity {
        Polarity::Lower => Ordering::Greater,
        Polarity::Higher => Ordering::Less,
        Polarity::Neither => return false,
    };
    figure.partial_cmp(&than) == Some(worse)
}
