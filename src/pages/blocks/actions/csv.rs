//! Actions as CSV: one row each, with everything that the plan says about it.

use crate::pages::blocks::actions::action::{ActionSource, due};
use crate::pages::blocks::actions::{headings, progress, ratings};
use crate::pages::context::PageContext;
use crate::pages::file::File;
use crate::pages::open_data::csv::write_csv;
use crate::pages::open_data::plain_text::{maybe, text};
use crate::pages::status_labels;
use crate::plan::{Action, Priority, Progress, Rated, RatedAs};
use crate::words::Label;

/// The tables of actions in the plan, each with its title and its path in the plan's folder.
pub(crate) fn action_tables(context: &PageContext<'_>) -> Vec<(&'static str, &'static str)> {
    let document = context.document();
    let own = !document.actions.is_empty();
    let own = own.then_some((
        context.words().label(Label::ActionsAsData),
        "data/actions.csv",
    ));
    let previous = document.previous.as_ref();
    let previous = previous.map(|_| {
        (
            context.words().label(Label::PreviousActions),
            "data/previous.csv",
        )
    });
    own.into_iter().chain(previous).collect()
}

/// The tables of actions, as files.
pub(crate) fn actions(context: &PageContext<'_>) -> Vec<File> {
    let folder = context.page.trim_end_matches("index.html");
    let document = context.document();
    let file = |(_, path): (&str, &str)| {
        let (source, priorities, actions) = match (path, &document.previous) {
            ("data/previous.csv", Some(previous)) => (
                ActionSource::Previous,
                &previous.priorities,
                &previous.actions,
            ),
            _ => (ActionSource::Own, &document.priorities, &document.actions),
        };
        let rows = actions
            .iter()
            .map(|action| row(context, priorities, action));
        File {
            path: format!("{folder}{path}"),
            bytes: write_csv([header(context, source)].into_iter().chain(rows)),
        }
    };
    action_tables(context).into_iter().map(file).collect()
}

/// The headings of the file: the published ones, and otherwise ours.
fn header(context: &PageContext<'_>, source: ActionSource) -> Vec<String> {
    let published = headings::view(context, source);
    let ours = |label: Label| context.words().label(label).to_owned();
    vec![
        ours(Label::Number),
        ours(Label::Priority),
        ours(Label::UnderOutcome),
        published.action,
        published.leads,
        published.due,
        ours(Label::MarkedAs),
        ours(Label::Status),
        published.impact,
        published.measure,
        published.evidence,
        ours(Label::Baseline),
        ours(Label::RatingOfAction),
        ours(Label::RatingOfImpact),
        ours(Label::PublishedRating),
        published.progress,
        ours(Label::BelongsWith),
        ours(Label::CarriedFrom),
        ours(Label::CarriedTo),
        ours(Label::AnswersRecommendations),
        ours(Label::Note),
        ours(Label::Plan),
        ours(Label::Licence),
    ]
}

fn row(context: &PageContext<'_>, priorities: &[Priority], action: &Action) -> Vec<String> {
    let said = |prose: Option<&_>| maybe(context, prose).unwrap_or_default();
    let known = |text: &Option<String>| text.clone().unwrap_or_default();
    let rated = |rates: Rated, rated: &Option<RatedAs>| {
        let tag = rated
            .as_ref()
            .and_then(|it| ratings::rated_tag(context, rates, it));
        tag.map_or_else(String::new, |tag| tag.word.into_owned())
    };
    let progress: Vec<_> = action
        .progress
        .iter()
        .map(|it| report(context, it))
        .collect();
    let (priority, outcome) = above(priorities, action);
    vec![
        action.reference.value.clone(),
        priority,
        outcome,
        text(context, &action.text),
        action.leads.join("; "),
        due(action).unwrap_or_default(),
        action.flags.join("; "),
        status_labels::status(action.status, context.words())
            .word
            .into_owned(),
        said(action.impact.as_ref()),
        said(action.measure.as_ref()),
        said(action.evidence.as_ref()),
        said(action.baseline.as_ref()),
        rated(Rated::Action, &action.rated_action),
        rated(Rated::Impact, &action.rated_impact),
        known(&action.published_rating),
        progress.join(" | "),
        action.linked.join("; "),
        known(&action.carried_from),
        known(&action.carried_to),
        action.recommendations.join("; "),
        said(action.note.as_ref()),
        context.document().title.clone(),
        context.site.settings.licence.name.clone(),
    ]
}

/// The priority and the outcome of an action, with their numbers; no outcome in a plan without a
/// level between.
fn above(priorities: &[Priority], action: &Action) -> (String, String) {
    let wanted = &action.outcome.value;
    let found = priorities.iter().find_map(|priority| {
        let mut outcomes = priority.outcomes.iter();
        let outcome = outcomes.find(|outcome| outcome.reference.value == *wanted)?;
        let title = format!("{} {}", priority.number, priority.title);
        let outcome = (!priority.is_itself(outcome)).then(|| format!("{wanted} {}", outcome.title));
        Some((title, outcome.unwrap_or_default()))
    });
    found.unwrap_or_else(|| (String::new(), wanted.clone()))
}

fn report(context: &PageContext<'_>, entry: &Progress) -> String {
    let when = entry.date.map(progress::long_date);
    let head: Vec<_> = when.into_iter().chain(entry.title.clone()).collect();
    let said = text(context, &entry.text);
    if head.is_empty() {
        said
    } else {
        format!("{}: {said}", head.join(", "))
    }
}
