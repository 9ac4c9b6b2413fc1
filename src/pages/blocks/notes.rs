//! What a placement holds, by the names under which notes may stand beside it.

use super::{fact, risk};
use crate::pages::context::PageContext;
use crate::pages::view::Html;
use crate::plan::{Id, Placement};

/// Notes beside what is placed, for blocks that do not show their own. A section of the same name
/// shows them instead.
pub(in crate::pages) fn notes(desk: &PageContext<'_>, placement: &Placement) -> Vec<Html> {
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
            | Placement::Indicators(_)
            | Placement::Table(_)
            | Placement::Representation(_)
            | Placement::Benchmark(_)
            | Placement::Survey(_)
            | Placement::Kpis
            | Placement::Targets
            | Placement::Monitoring
            | Placement::Structure
            | Placement::Boards
            | Placement::Inspection(_)
            | Placement::Recommendations
    )
}

/// The names of what is placed: of the placement itself, then of each thing in it.
pub(in crate::pages) fn names(desk: &PageContext<'_>, placement: &Placement) -> Vec<String> {
    let own = own_name(placement).map(str::to_owned);
    own.into_iter().chain(inside(desk, placement)).collect()
}

fn own_name(placement: &Placement) -> Option<&str> {
    Some(match placement {
        Placement::Budget => "budget",
        Placement::Kpis => "kpis",
        Placement::Targets => "targets",
        Placement::Monitoring => "monitoring",
        Placement::Standards => "standards",
        Placement::SignOff => "sign-off",
        Placement::Contributions => "contributions",
        Placement::Strategies => "strategies",
        Placement::Framing => "framing",
        Placement::Principles => "principles",
        Placement::YouSaid => "you-said",
        Placement::LeadsKey => "key-to-leads",
        Placement::RatingKey => "rag-key",
        Placement::Actions(_) => "actions",
        Placement::Previous(_) => "previous",
        Placement::Risks(_) => "risks",
        Placement::Priorities => "priorities",
        Placement::Projects => "projects",
        Placement::Commitments(_) => "commitments",
        Placement::Achievements(_) => "achievements",
        Placement::Recommendations => "recommendations",
        Placement::Staffing => "staffing",
        Placement::Structure => "structure",
        Placement::Boards => "boards",
        Placement::References => "references",
        Placement::Indicator(id)
        | Placement::Table(id)
        | Placement::Representation(id)
        | Placement::Benchmark(id)
        | Placement::Survey(id)
        | Placement::Voice(id)
        | Placement::Board(id)
        | Placement::Committee(id)
        | Placement::Picture(id)
        | Placement::Inspection(id) => id.as_str(),
        Placement::Indicators(_)
        | Placement::Statements(..)
        | Placement::Definitions(_)
        | Placement::Facts(_)
        | Placement::Programmes(_) => return None,
    })
}

fn inside(desk: &PageContext<'_>, placement: &Placement) -> Vec<String> {
    let document = desk.document();
    let practice = &document.practice;
    match placement {
        Placement::Statements(board, _) => vec![format!("{board} statements")],
        Placement::Definitions(ids) => written(ids.iter()),
        Placement::Facts(topic) => written(fact::chosen(desk, topic.as_ref()).map(|fact| &fact.id)),
        Placement::Risks(kind) => written(risk::chosen(desk, *kind)),
        Placement::Priorities => written(document.priorities.iter().map(|it| &it.id.value)),
        Placement::Programmes(topic) => {
            let chosen = practice.programmes.iter().filter(|it| {
                topic.is_none() || it.topic.as_ref().map(|its| &its.value) == topic.as_ref()
            });
            written(chosen.map(|it| &it.id.value))
        }
        Placement::Kpis => {
            let ten = desk.plan().kpis().into_iter().flat_map(|all| &all.kpis);
            written(ten.map(|kpi| &kpi.id))
        }
        Placement::Projects => written(practice.projects.iter().map(|it| &it.id.value)),
        Placement::Recommendations => written(document.inspections.iter().map(|it| &it.id.value)),
        Placement::Staffing => {
            let posts = document.staffing.iter().flat_map(|all| &all.posts);
            written(posts.map(|post| &post.id.value))
        }
        Placement::References => written(document.references.iter().map(|it| &it.id.value)),
        _ => Vec::new(),
    }
}

fn written<'a>(ids: impl Iterator<Item = &'a Id>) -> Vec<String> {
    ids.map(Id::to_string).collect()
}
