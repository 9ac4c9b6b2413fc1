//! Notes beside placed blocks, found by the names of what a block contains.

use crate::pages::blocks::{facts, risks};
use crate::pages::context::PageContext;
use crate::pages::view::Html;
use crate::plan::{BlockContent, Id, Placement};

/// Notes beside a block that does not show notes itself.
pub(crate) fn notes_of_block(context: &PageContext<'_>, placement: &Placement) -> Vec<Html> {
    if placement.content() != BlockContent::Plain {
        return Vec::new();
    }
    notes_beside(context, placement)
}

/// Notes on what is placed. A section of the same name shows them instead.
pub(crate) fn notes_beside(context: &PageContext<'_>, placement: &Placement) -> Vec<Html> {
    let sections = &context.document().sections;
    let is_section = |name: &str| sections.iter().any(|section| section.id.as_str() == name);
    names(context, placement)
        .iter()
        .filter(|name| !is_section(name))
        .flat_map(|name| context.notes(name))
        .collect()
}

/// The names of what is placed: of the block itself, then of each thing in it.
pub(crate) fn names(context: &PageContext<'_>, placement: &Placement) -> Vec<String> {
    let own = placement.name().map(str::to_owned);
    own.into_iter().chain(inside(context, placement)).collect()
}

fn inside(context: &PageContext<'_>, placement: &Placement) -> Vec<String> {
    let document = context.document();
    let practice = &document.practice;
    match placement {
        Placement::Statements(board, _) => vec![format!("{board} statements")],
        Placement::Definitions(ids) => written(ids.iter()),
        Placement::Facts(topic) => {
            written(facts::chosen(context, topic.as_ref()).map(|fact| &fact.id))
        }
        Placement::Risks(kind) => written(risks::chosen(context, *kind)),
        Placement::Priorities => written(document.priorities.iter().map(|it| &it.id.value)),
        Placement::Programmes(topic) => {
            let chosen = practice.programmes.iter().filter(|it| {
                topic.is_none() || it.topic.as_ref().map(|its| &its.value) == topic.as_ref()
            });
            written(chosen.map(|it| &it.id.value))
        }
        Placement::Kpis => {
            let ten = context.plan().kpis().into_iter().flat_map(|all| &all.kpis);
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
