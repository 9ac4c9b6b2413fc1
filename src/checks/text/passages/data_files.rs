//! The prose in data files, with the name of what each piece belongs to, by which authors accept
//! findings about it.

use crate::plan::prose::Prose;
use crate::plan::{Action, Plan, Practice};
use std::borrow::Cow;

/// A piece of prose, with the name of what it belongs to: an action, a risk, an indicator, or the
/// block that shows it.
pub(super) type DataText<'a> = (Cow<'a, str>, &'a Prose);

/// The prose of all data files.
pub(super) fn prose(plan: &Plan) -> Vec<DataText<'_>> {
    let document = &plan.document;
    let standards = document.standards.iter().flat_map(|all| &all.standards);
    let texts = [("summary".into(), &document.summary)];
    texts
        .into_iter()
        .chain(document.priorities.iter().flat_map(|priority| {
            let place = format!("priority {}", priority.number);
            all_of(place, &priority.summary)
        }))
        .chain(document.actions.iter().flat_map(of_action))
        .chain(document.risks.iter().flat_map(|risk| {
            let texts = [&risk.text].into_iter().chain(&risk.mitigations);
            all_of(risk.id.value.as_str(), texts)
        }))
        .chain(
            document
                .statements
                .iter()
                .flat_map(|statement| all_of(statement.board.value.as_str(), &statement.items)),
        )
        .chain(all_of(
            "contributions",
            document.contributions.iter().map(|it| &it.what),
        ))
        .chain(practised(&document.practice))
        .chain(standards.flat_map(|standard| {
            let texts = standard.done.iter().chain(&standard.next);
            all_of(format!("standards {}", standard.number), texts)
        }))
        .chain(plan.figures.indicators.iter().flat_map(|indicator| {
            let more = [&indicator.latest, &indicator.commentary];
            let texts = [&indicator.definition]
                .into_iter()
                .chain(more.into_iter().flatten());
            all_of(indicator.id.value.as_str(), texts)
        }))
        .collect()
}

/// Several texts at one place.
fn all_of<'a>(
    place: impl Into<Cow<'a, str>>,
    texts: impl IntoIterator<Item = &'a Prose>,
) -> impl Iterator<Item = DataText<'a>> {
    let place = place.into();
    texts.into_iter().map(move |prose| (place.clone(), prose))
}

fn of_action(action: &Action) -> impl Iterator<Item = DataText<'_>> {
    let more = [
        &action.impact,
        &action.measure,
        &action.evidence,
        &action.baseline,
    ];
    let texts = [&action.text].into_iter().chain(more.into_iter().flatten());
    all_of(action.key(), texts)
}

fn practised(practice: &Practice) -> impl Iterator<Item = DataText<'_>> {
    let programmes = practice.programmes.iter();
    let projects = practice.projects.iter();
    let commitments = practice.commitments.iter().map(|it| &it.text);
    let achievements = practice.achievements.iter().map(|it| &it.text);
    let framing = practice.framing.iter().map(|it| &it.text);
    programmes
        .map(|it| (it.id.value.as_str().into(), &it.what))
        .chain(projects.map(|it| (it.id.value.as_str().into(), &it.text)))
        .chain(all_of("commitments", commitments))
        .chain(all_of("achievements", achievements))
        .chain(all_of("framing", framing))
}
