//! A comparison with another area is what the data say.
//!
//! # Checks
//!
//! Sentences that name an indicator and say that the own figure is above or below that of an area
//! in areas.yaml, by its name or as "national", "regional" or "similar services"; that give the
//! area's figure; or that give the own rank. Whether the comparators and the rank in
//! indicators.yaml say the same, for the latest period or the one that is named.
//!
//! # Why
//!
//! "Below the national average" is the sentence that a committee repeats.
//!
//! # Example
//!
//! ```markdown
//! Our rate of first time entrants is below the national average.      <!-- 157; the average is 150
//! -->
//! ```
//!
//! # Source
//!
//! Our own choice. Please check: the sentence may speak of another year or another measure. Then
//! say which.

use crate::checks::Context;
use crate::checks::text::claims::compared::compared_figures;
use crate::checks::text::claims::comparison::{AreaNames, ComparisonClaim, comparisons};
use crate::checks::text::passages::Passage;
use crate::checks::text::phrases::Phrases;
use crate::checks::text::quantities::{Magnitude, Moment, Quantity, SentenceReading, WordClass};
use crate::checks::values::benchmark_match::columns;
use crate::checks::values::known::{Stems, measure_names};
use crate::diagnostics::Finding;
use crate::plan::figures::{Indicator, Observation, Polarity, Unit};
use crate::plan::{Area, AreaKind, Measure};
use crate::units::{Decimal, Period};
use std::cmp::Ordering;
use std::ops::Range;
use std::sync::LazyLock;

const ID: &str = rule_id!();

/// Words of which at least one is in every sentence that compares.
const COMPARING: WordClass = WordClass(
    "higher lower above below under over more fewer less greater exceeds better worse \
     average compared compares rank ranks ranked first second third fourth fifth sixth \
     seventh eighth ninth tenth lowest highest nationally similar than",
);

static COMPARES: LazyLock<Phrases> =
    LazyLock::new(|| Phrases::new(&COMPARING.all().collect::<Vec<_>>()));

pub(super) fn find(context: &Context) -> Vec<Finding> {
    let known = Comparable::of(context);
    let mut findings = Vec::new();
    let passages = context.reading.passages();
    for passage in passages.filter(|it| it.may_say(&COMPARES)) {
        for read in passage.reads() {
            if let Some(finding) = by_its_own_figures(passage, read) {
                findings.push(finding);
                continue;
            }
            let Some(known) = &known else {
                continue;
            };
            if let Some(Judged::Wrong(indicator, at, message)) = known.judge(read) {
                let excerpt = passage.excerpt(read, &at);
                let finding = excerpt.advice(ID, format!("please check: {message}"));
                let finding = finding.related(indicator.id.span, "the indicator");
                findings.push(
                    finding.help("correct the sentence, or say which year or measure it speaks of"),
                );
            }
        }
    }
    findings
}

/// What is wrong with a comparison by the two figures that the sentence itself gives.
fn by_its_own_figures(passage: &Passage<'_>, read: &SentenceReading) -> Option<Finding> {
    let claims = compared_figures(read);
    let wrong = claims.iter().find(|it| it.is_wrong())?;
    let words = passage.excerpt(read, &wrong.at);
    let [one, other] = [&wrong.one, &wrong.other].map(|it| passage.excerpt(read, &it.at).quote());
    let message = format!(
        "please check: this says \"{}\" of {one}, beside {other}",
        words.quote()
    );
    Some(
        words
            .advice(ID, message)
            .help("correct the word, or the number that is wrong"),
    )
}

/// The verdict of the data on a comparison.
pub(super) enum Judged<'a> {
    /// The data agree with the sentence.
    Right,
    /// The data disagree about this indicator with these tokens; the text says what they say.
    Wrong(&'a Indicator, Range<usize>, String),
}

/// The indicators of a plan that can be compared, with their names in prose and the areas.
pub(super) struct Comparable<'a> {
    context: &'a Context<'a>,
    indicators: Vec<(&'a Indicator, Vec<Vec<String>>)>,
    own: AreaNames,
    others: Vec<AreaNames>,
}

impl<'a> Comparable<'a> {
    /// The indicators of a plan; `None` where it has none to compare.
    pub(super) fn of(context: &'a Context<'a>) -> Option<Self> {
        let figures = &context.plan.figures;
        let compared = |it: &&Indicator| {
            let benchmark = |of: &crate::plan::figures::Benchmark| {
                of.indicator
                    .as_ref()
                    .is_some_and(|id| id.value == it.id.value)
            };
            !it.comparators.is_empty()
                || it.series.len() > 1
                || it.rank.is_some()
                || figures.benchmarks.iter().any(benchmark)
        };
        let indicators = figures.indicators.iter().filter(|it| !it.own().is_empty());
        let indicators: Vec<_> = indicators
            .filter(compared)
            .map(|it| (it, measure_names(it)))
            .collect();
        let others = context
            .areas
            .iter()
            .enumerate()
            .map(|(at, area)| AreaNames {
                area: at,
                names: area_names(area),
            });
        (!indicators.is_empty()).then(|| Self {
            context,
            indicators,
            own: AreaNames {
                area: usize::MAX,
                names: own_names(context),
            },
            others: others.collect(),
        })
    }

    /// The verdict on the comparisons of a sentence; `None` where the data cannot tell.
    pub(super) fn judge(&self, read: &SentenceReading) -> Option<Judged<'a>> {
        let stems = Stems::of(read, &(0..read.tokens.len()));
        let named = self
            .indicators
            .iter()
            .filter(|(_, names)| names.iter().any(|it| stems.have(it)));
        let (indicator, _) = named.max_by_key(|(_, names)| names.iter().map(Vec::len).max())?;
        let claims = comparisons(read, &self.own, &self.others);
        let mut judged = claims
            .iter()
            .filter_map(|claim| wrong(self.context, indicator, read, claim))
            .peekable();
        let right = judged.peek().is_some();
        let message = judged
            .find_map(Result::err)
            .or_else(|| wrong_rank(indicator, read))
            .or_else(|| wrong_extreme(indicator, read));
        match message {
            Some((at, message)) => Some(Judged::Wrong(indicator, at, message)),
            None => right.then_some(Judged::Right),
        }
    }
}

/// The words of a name, in lower case.
fn words(name: &str) -> Vec<String> {
    name.split_whitespace().map(str::to_lowercase).collect()
}

fn own_names(context: &Context) -> Vec<Vec<String>> {
    context
        .borough
        .iter()
        .map(|borough| words(&borough.name))
        .collect()
}

/// The names of an area in prose: its own, and those that plans use for its kind.
fn area_names(area: &Area) -> Vec<Vec<String>> {
    let kind: &[&str] = match area.kind {
        AreaKind::National => &[
            "national average",
            "national",
            "nationally",
            "england",
            "country",
            "england and wales",
        ],
        AreaKind::Region => &["regional average", "regional", "region"],
        AreaKind::Family => &[
            "similar services",
            "statistical neighbours",
            "family average",
            "our family",
            "comparable services",
            "family group",
        ],
        AreaKind::Neighbour | AreaKind::Chosen => &[],
    };
    let kind = kind.iter().map(|name| words(name));
    std::iter::once(words(&area.name)).chain(kind).collect()
}

/// The tokens of a comparison at fault, and what is wrong with it.
type WrongPlace = (Range<usize>, String);

/// What is wrong with a comparison; `None` where it is right or the data cannot tell.
fn wrong(
    context: &Context,
    indicator: &Indicator,
    read: &SentenceReading,
    claim: &ComparisonClaim,
) -> Option<Result<(), WrongPlace>> {
    let area = context.areas.get(claim.area)?;
    let seen = own(indicator, read)?;
    let period = seen.period.value;
    let theirs = theirs(indicator, area, period)
        .or_else(|| benchmarked(context, indicator, area, period))?;
    let (title, name) = (&indicator.title, &area.name);
    if let Some(figure) = claim
        .figure
        .as_ref()
        .filter(|it| !is_figure(it, indicator, area))
    {
        let typed = figure.magnitude.number()?;
        let message = format!(
            "this gives {typed} for \"{name}\", and `indicators.yaml` has {theirs} for \"{title}\" in {period}"
        );
        return Some(Err((figure.at.clone(), message)));
    }
    let ours = seen.value?.value;
    let (said, at) = claim.own?;
    let word = read.word(at);
    let said = match (claim.judged, indicator.polarity) {
        (false, _) | (true, Polarity::Higher) => said,
        (true, Polarity::Lower) => said.reverse(),
        (true, Polarity::Neither) => return None,
    };
    if ours.partial_cmp(&theirs)? == said {
        return Some(Ok(()));
    }
    let message = format!(
        "this says \"{word}\", and \"{title}\" in {period} is {ours} here and {theirs} for \"{name}\""
    );
    Some(Err((at..at + 1, message)))
}

/// The value of another area for a period, from a benchmark of the indicator.
fn benchmarked(
    context: &Context,
    indicator: &Indicator,
    area: &Area,
    period: Period,
) -> Option<Decimal> {
    let mut benchmarks = context.plan.figures.benchmarks.iter();
    let benchmark = benchmarks.find(|it| {
        it.period == period
            && it
                .indicator
                .as_ref()
                .is_some_and(|id| id.value == indicator.id.value)
    })?;
    let (column, _) = columns(benchmark, indicator)
        .into_iter()
        .find(|(_, part)| *part == Measure::Value)?;
    let row = benchmark
        .rows
        .iter()
        .find(|row| row.area.as_ref().is_some_and(|it| it.value == area.id))?;
    Some((*row.values.get(column)?)?.value)
}

/// The plan's own value for the period that a sentence names, or else the latest.
fn own<'a>(indicator: &'a Indicator, read: &SentenceReading) -> Option<&'a Observation> {
    let mut days = read.moments.iter().filter_map(Moment::days);
    match days.next() {
        Some((start, end)) => { indicator.own().iter() }
            .find(|it| (it.period.value.start, it.period.value.end) == (start, end)),
        None => indicator.own().last(),
    }
}

/// The value of another area for a period.
fn theirs(indicator: &Indicator, area: &Area, period: Period) -> Option<Decimal> {
    let latest = indicator.own().last().map(|it| it.period.value);
    let compared = indicator
        .comparators
        .iter()
        .find(|it| it.area.value == area.id && it.period.or(latest) == Some(period));
    let series = indicator
        .series
        .iter()
        .find(|it| it.area.as_ref() == Some(&area.id));
    let seen = series.and_then(|it| it.observations.iter().find(|it| it.period.value == period));
    compared
        .map(|it| it.value)
        .or_else(|| Some(seen?.value?.value))
}

/// Whether a typed number is one of the other area's values. A number in another unit is not judged
/// and passes.
fn is_figure(typed: &Quantity, indicator: &Indicator, area: &Area) -> bool {
    let of_unit = match (typed.magnitude, indicator.unit) {
        (Magnitude::Percent(it), Unit::Percent) => it,
        (Magnitude::Rate(it, per), Unit::RatePer(people)) if per == u64::from(people) => it,
        // "the national average of 150" leaves the unit out
        (Magnitude::Count(it), Unit::RatePer(_) | Unit::Count) if typed.noun.is_empty() => it,
        _ => return true,
    };
    let compared = { indicator.comparators.iter() }
        .filter(|it| it.area.value == area.id)
        .map(|it| it.value);
    let series = { indicator.series.iter() }.filter(|it| it.area.as_ref() == Some(&area.id));
    let seen = series
        .flat_map(|it| &it.observations)
        .filter_map(|it| it.value)
        .map(|it| it.value);
    compared
        .chain(seen)
        .any(|it| it.partial_cmp(&of_unit) == Some(Ordering::Equal))
}

/// Verbs of having a place.
const PLACED: &[&str] = &["placed", "comes", "came", "position", "sits"];

/// "the lowest rate of our family", for one that is neither first nor last of them.
fn wrong_extreme(indicator: &Indicator, read: &SentenceReading) -> Option<WrongPlace> {
    let rank = indicator.rank.as_ref()?;
    let extreme = ["lowest", "highest", "best", "worst", "fewest"];
    let at = (0..read.tokens.len()).find(|at| extreme.contains(&read.word(*at)))?;
    let says = |words: &[&str]| read.tokens.iter().any(|token| token.is_any(words));
    let own = says(&["we", "our", "us"]);
    let family = says(&["family", "similar", "comparable", "neighbours"]);
    let time = says(&["ever", "since", "years", "recorded"]);
    let between = rank.position > 1 && rank.position < rank.of;
    (own && family && between && !time).then(|| {
        let message = format!(
            "this says \"{}\", and the rank of \"{}\" is {} of {}",
            read.word(at),
            indicator.title,
            rank.position,
            rank.of
        );
        (at..at + 1, message)
    })
}

/// The message about a stated rank that differs from the data, as in "we rank third", "third of
/// eleven"; `None` where it agrees or none is stated.
fn wrong_rank(indicator: &Indicator, read: &SentenceReading) -> Option<WrongPlace> {
    let rank = indicator.rank.as_ref()?;
    let (said, at) = read.quantities.iter().find_map(|it| {
        let Magnitude::Ordinal(place) = it.magnitude else {
            return None;
        };
        let before = { it.at.start.saturating_sub(3)..it.at.start }
            .any(|at| read.word(at).starts_with("rank") || PLACED.contains(&read.word(at)));
        let next = read
            .quantities
            .iter()
            .find(|next| next.at.start > it.at.end);
        let of = ["of", "among", "out"].contains(&read.word(it.at.end));
        let many = next.and_then(Quantity::count) == Some(u64::from(rank.of));
        (before || (of && many)).then(|| (place, it.at.clone()))
    })?;
    (said != rank.position).then(|| {
        let message = format!(
            "this says place {said}, and the rank of \"{}\" is {} of {}",
            indicator.title, rank.position, rank.of
        );
        (at, message)
    })
}
