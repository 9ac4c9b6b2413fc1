//! What a placement holds, by the names under which notes may stand beside it.

use super::{fact, risk};
use crate::pages::desk::Desk;
use crate::pages::view::Html;
use crate::plan::{Id, Placement};

/// Notes beside what is placed, for blocks that do not show their own. A section of the same name
/// shows them instead.
pub(in crate::pages) fn notes(desk: &Desk<'_>, placement: &Placement) -> Vec<Html> {
    let sections = &desk.document().sections;
    let is_section = |name: &str| sections.iter().any(|section| section.id.as_str() == name);
    names(desk, placement)
        .iter()
        .filter(|name| !is_section(name))
        .flat_map(|name| desk.notes(name))
        .collect()
}

/// Whether a block shows the notes beside it by itself.
pub(super) fn shows_its_own(placement: &Placement) -> bool {
    matches!(
        placement,
        Placement::Actions(_)
            | Placement::Previous(_)
            | Placement::Budget
            | Placement::Indicator(_)
            | Placement::Table(_)
            | Placement::Representation(_)
            | Placement::Benchmark(_)
            | Placement::Survey(_)
            | Placement::Inspection(_)
            | Placement::Recommendations
    )
}

/// The names of what is placed.
pub(in crate::pages) fn names(desk: &Desk<'_>, placement: &Placement) -> Vec<String> {
    let document = desk.document();
    let own = |name: &str| vec![name.to_owned()];
    match placement {
        Placement::Budget => own("budget"),
        Placement::Kpis => own("kpis"),
        Placement::Targets => own("targets"),
        Placement::Monitoring => own("monitoring"),
        Placement::Standards => own("standards"),
        Placement::SignOff => own("sign-off"),
        Placement::Contributions => own("contributions"),
        Placement::Strategies => own("strategies"),
        Placement::Framing => own("framing"),
        Placement::Principles => own("principles"),
        Placement::YouSaid => own("you-said"),
        Placement::LeadsKey => own("key-to-leads"),
        Placement::RatingKey => own("rag-key"),
        Placement::Actions(_) => own("actions"),
        Placement::Previous(_) => own("previous"),
        Placement::Indicator(id)
        | Placement::Table(id)
        | Placement::Representation(id)
        | Placement::Benchmark(id)
        | Placement::Survey(id)
        | Placement::Voice(id)
        | Placement::Board(id)
        | Placement::Committee(id)
        | Placement::Picture(id)
        | Placement::Inspection(id) => own(id.as_str()),
        Placement::Statements(board, _) => vec![format!("{board} statements")],
        Placement::Definitions(ids) => ids.iter().map(Id::to_string).collect(),
        Placement::Facts(topic) => fact::chosen(desk, topic.as_ref())
            .map(|fact| fact.id.to_string())
            .collect(),
        Placement::Risks(kind) => with_name("risks", risk::chosen(desk, *kind)),
        Placement::Priorities => {
            with_name("priorities", document.priorities.iter().map(|it| &it.id.value))
        }
        Placement::Programmes(topic) => {
            let programmes = document.practice.programmes.iter();
            let chosen = programmes.filter(|it| {
                topic.is_none() || it.topic.as_ref().map(|its| &its.value) == topic.as_ref()
            });
            chosen.map(|it| it.id.value.to_string()).collect()
        }
        Placement::Projects => {
            with_name("projects", document.practice.projects.iter().map(|it| &it.id.value))
        }
        Placement::Commitments(_) => own("commitments"),
        Placement::Achievements(_) => own("achievements"),
        Placement::Recommendations => {
            with_name("recommendations", document.inspections.iter().map(|it| &it.id.value))
        }
        Placement::Structure => own("structure"),
        Placement::Staffing => {
            let posts = document.staffing.iter().flat_map(|staffing| &staffing.posts);
            with_name("staffing", posts.map(|post| &post.id.value))
        }
        Placement::References => {
            with_name("references", document.references.iter().map(|it| &it.id.value))
        }
    }
}

fn with_name<'a>(name: &str, ids: impl Iterator<Item = &'a Id>) -> Vec<String> {
    [name.to_owned()].into_iter().chain(ids.map(Id::to_string)).collect()
}
