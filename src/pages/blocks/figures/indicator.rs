//! An indicator: its definition, and what can be shown of one without values.

use crate::charts::{bands_sentence, rank_sentence};
use crate::disclosure::{Cohort, Comparator, FirstPlace, Indicator, Polarity, TargetAim, Unit};
use crate::pages::context::PageContext;
use crate::pages::headline;
use crate::pages::open_data::json_value::{Value, record};
use crate::pages::open_data::plain_text::{count, decimal, maybe, number, text, unit, when};
use crate::pages::view::Html;
use crate::plan::Id;
use crate::words::{self, Label, sentence_case};
use serde::Serialize;

/// The definition of an indicator.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DefinitionView {
    /// What is counted, and how it is counted.
    pub html: Html,
    /// Which children an observation follows.
    pub cohort: Option<String>,
    /// How old the values are when they are published.
    pub lag: Option<String>,
}

/// An indicator without published values.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct UnmeasuredView {
    /// The title of the indicator.
    pub title: String,
    /// What can be said about it.
    pub latest: Option<Html>,
    /// The target of the indicator.
    pub target: Option<String>,
    /// The values of other areas, and the rank of the area, in sentences.
    pub remarks: Vec<String>,
    /// What the service says about it.
    pub commentary: Option<Html>,
    /// The definition of the indicator.
    pub definition: DefinitionView,
    /// The source of its values.
    pub source: String,
    /// Notes beside the indicator.
    pub notes: Vec<Html>,
}

/// The definition of an indicator.
pub(crate) fn definition(context: &PageContext<'_>, indicator: &Indicator) -> DefinitionView {
    DefinitionView {
        html: context.blocks(&indicator.definition),
        cohort: indicator
            .cohort
            .map(|it| sentence_case(context.words().label(cohort(it)))),
        lag: indicator.lag.clone(),
    }
}

/// Sentences about bands and rank.
pub(crate) fn bands_and_rank(
    context: &PageContext<'_>,
    indicator: Option<&Indicator>,
) -> impl Iterator<Item = String> + use<> {
    let bands =
        indicator.and_then(|it| Some(bands_sentence(it.bands.as_ref()?, it, context.words())));
    let rank = indicator.and_then(|it| Some(rank_sentence(it.rank.as_ref()?, context.borough())));
    bands.into_iter().chain(rank)
}

fn cohort(cohort: Cohort) -> Label {
    match cohort {
        Cohort::Rolling12Months => Label::Rolling12Months,
        Cohort::ThreeMonths => Label::ThreeMonths,
        Cohort::Aggregated12Months => Label::Aggregated12Months,
        Cohort::CalendarYear => Label::CalendarYears,
        Cohort::FinancialYear => Label::FinancialYears,
        Cohort::Quarter => Label::OneQuarter,
        Cohort::Snapshot => Label::Snapshot,
    }
}

/// The indicator without values; `None` if the plan has no such indicator.
pub(crate) fn unmeasured(context: &PageContext<'_>, id: &Id) -> Option<UnmeasuredView> {
    let indicator = context.plan().indicator(id)?;
    let note = indicator.note.iter().map(|note| context.blocks(note));
    let others = indicator.comparators.iter();
    Some(UnmeasuredView {
        title: indicator.title.clone(),
        latest: context.maybe(indicator.latest.as_ref()),
        target: indicator
            .target
            .as_ref()
            .and_then(|target| aim(target, indicator)),
        remarks: others
            .map(|other| compared(context, indicator, other))
            .chain(bands_and_rank(context, Some(indicator)))
            .collect(),
        commentary: context.maybe(indicator.commentary.as_ref()),
        definition: definition(context, indicator),
        source: indicator.source.clone(),
        notes: note.chain(context.notes(id.as_str())).collect(),
    })
}

/// The target: `95%`, `40 (children)`, or words, which may include the number.
pub(crate) fn aim(target: &TargetAim, indicator: &Indicator) -> Option<String> {
    let counted = indicator.labels.count.as_ref().filter(|_| target.on_count);
    let of = counted.map_or_else(String::new, |what| format!(" ({})", words::lowered(what)));
    let unit = if target.on_count {
        Unit::Count
    } else {
        indicator.unit
    };
    let value = target
        .value
        .map(|value| format!("{}{of}", headline::value(value, unit)));
    match (value, &target.text) {
        (Some(value), Some(text)) if !text.contains(&value) => Some(format!("{value}. {text}")),
        (_, Some(text)) => Some(text.clone()),
        (value, None) => value,
    }
}

fn compared(context: &PageContext<'_>, indicator: &Indicator, other: &Comparator) -> String {
    let name = headline::area(context, &other.area.value);
    let figure = headline::value(other.value, indicator.unit);
    words::compared(&name, &figure, other.period.as_ref())
}

/// The record of an indicator in plan.json.
pub(crate) fn record(context: &PageContext<'_>, indicator: &Indicator) -> Value {
    let target = indicator.target.as_ref();
    let comparators = indicator.comparators.iter().map(|other| {
        record!({
            "area": headline::area(context, &other.area.value),
            "period": when(other.period.as_ref()),
            "value": number(other.value),
            "average": &other.average,
        })
    });
    let rank = indicator.rank.as_ref().map(|rank| {
        record!({
            "position": &rank.position,
            "of": &rank.of,
            "among": &rank.among,
            "period": when(rank.period.as_ref()),
            "first": rank.first.map(FirstPlace::word),
        })
    });
    record!({
        "id": indicator.id.as_str(),
        "title": &indicator.title,
        "unit": unit(indicator.unit),
        "per": &indicator.per,
        "better": match indicator.polarity {
            Polarity::Lower => Some("lower"),
            Polarity::Higher => Some("higher"),
            Polarity::Neither => None,
        },
        "definition": text(context, &indicator.definition),
        "source": &indicator.source,
        "lag": &indicator.lag,
        "observations": observations(context, indicator),
        "comparators": comparators.collect::<Vec<_>>(),
        "rank": rank,
        "bands": indicator.bands.as_ref().map(|bands| bands_sentence(bands, indicator, context.words())),
        "target": target.and_then(|target| aim(target, indicator)),
        "target_met": target.and_then(|target| target.stated).map(|it| context.words().label(it.label())),
        "latest": maybe(context, indicator.latest.as_ref()),
        "commentary": maybe(context, indicator.commentary.as_ref()),
        "note": maybe(context, indicator.note.as_ref()),
    })
}

/// The observations of every area, the own first.
fn observations(context: &PageContext<'_>, indicator: &Indicator) -> Vec<Value> {
    let series = indicator.series.iter();
    let all = series.flat_map(|series| series.observations.iter().map(move |it| (series, it)));
    all.map(|(series, seen)| {
        record!({
            "area": series.area.as_ref().map_or_else(|| context.borough().to_owned(), |id| headline::area(context, id)),
            "period": seen.period.to_string(),
            "value": decimal(&seen.value, context.words()),
            "count": seen.count.as_ref().map(|it| count(it, context.words())),
            "base": seen.base.as_ref().map(|it| count(it, context.words())),
            "events": seen.events.as_ref().map(|it| count(it, context.words())),
            "provisional": seen.provisional.then_some(true),
            "break_before": &seen.break_before,
            "note": maybe(context, seen.note.as_ref()),
        })
    })
    .collect()
}
