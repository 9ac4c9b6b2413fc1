//! The repository's own five documents: every block that they place has content.

use super::sample::compose_sources;
use crate::pages::blocks::BlockView;
use crate::pages::section::PieceView;
use crate::pages::{Composed, Page, View};
use crate::sources::read;
use std::path::Path;

fn published() -> Composed {
    let sources = read(Path::new(env!("CARGO_MANIFEST_DIR"))).unwrap();
    compose_sources(&sources, None)
}

/// The blocks on a page, each with its id.
fn placed(page: &Page) -> Vec<(&str, &BlockView)> {
    let pieces: Vec<&PieceView> = match &page.view {
        View::Section(section) => section.pieces.iter().collect(),
        View::Print(print) => print.sections.iter().flat_map(|it| &it.pieces).collect(),
        _ => Vec::new(),
    };
    let placed = |piece: &&'_ PieceView| matches!(piece, PieceView::Placed { .. });
    pieces
        .into_iter()
        .filter(placed)
        .filter_map(|piece| match piece {
            PieceView::Placed { id, block, .. } => Some((id.as_str(), block.as_ref())),
            _ => None,
        })
        .collect()
}

fn is_empty(block: &BlockView) -> bool {
    match block {
        BlockView::Nothing => true,
        BlockView::Actions(actions) => actions.groups.is_empty(),
        BlockView::ActionSummary(summary) => summary.rows.is_empty(),
        BlockView::Priorities { priorities } => priorities.is_empty(),
        BlockView::YouSaid { pairs } => pairs.is_empty(),
        BlockView::Risks { groups } => groups.is_empty(),
        BlockView::Standards(view) => view.standards.is_empty(),
        BlockView::Inspections { inspections } => inspections.is_empty(),
        BlockView::Statements(view) => view.items.is_empty(),
        BlockView::Staffing(view) => view.posts.is_empty(),
        BlockView::Contributions { contributions } => contributions.is_empty(),
        BlockView::Principles(view) => view.principles.is_empty(),
        BlockView::References { references } => references.is_empty(),
        BlockView::Definitions { terms } => terms.is_empty(),
        BlockView::Framing { boxes } => boxes.is_empty(),
        BlockView::Facts { facts } => facts.is_empty(),
        BlockView::Programmes { groups } => groups.iter().all(|it| it.programmes.is_empty()),
        BlockView::Projects { projects } => projects.is_empty(),
        BlockView::Points { groups } => groups.iter().all(|group| group.points.is_empty()),
        BlockView::Strategies { strategies } => strategies.is_empty(),
        BlockView::LeadsKey(key) => key.known.is_empty() && key.unknown.is_empty(),
        BlockView::RatingKey { schemes } => schemes.is_empty(),
        // its table may stand in another figure
        BlockView::Figure(figure) => {
            figure.table.groups.is_empty() && figure.drawing.is_none() && figure.notes.is_empty()
        }
        BlockView::Unmeasured(_)
        | BlockView::Voice(_)
        | BlockView::Board(_)
        | BlockView::SignOff(_)
        | BlockView::Committee(_)
        | BlockView::CommitteeBefore { .. }
        | BlockView::Scorecard(_)
        | BlockView::Picture(_) => false,
    }
}

#[test]
fn every_placement_of_every_document_shows_something() {
    let composed = published();
    let mut empty = Vec::new();
    let mut seen = 0;
    for page in &composed.pages {
        for (id, block) in placed(page) {
            seen += 1;
            if is_empty(block) {
                empty.push(format!("{}#{id}", page.path));
            }
        }
    }
    assert!(seen > 200, "{seen}");
    assert_eq!(empty, Vec::<String>::new());
}

#[test]
fn a_front_has_only_the_notes_that_no_section_shows() {
    let composed = published();
    for page in &composed.pages {
        if let View::Front(front) = &page.view {
            let sections = composed.pages.iter().filter_map(|page| match &page.view {
                View::Section(section) => Some(&section.notes),
                _ => None,
            });
            let beside: Vec<_> = sections.flatten().collect();
            let twice = front.notes.iter().filter(|note| beside.contains(note));
            assert_eq!(twice.count(), 0, "{}", page.path);
        }
    }
}

#[test]
fn a_borough_has_one_current_plan_and_its_older_ones_say_so() {
    let composed = published();
    let find = |path: &str| {
        composed
            .pages
            .iter()
            .find(|page| page.path == path)
            .unwrap()
    };
    let View::Borough(borough) = &find("tower-hamlets/index.html").view else {
        panic!("not a borough");
    };
    assert_eq!(borough.current.as_ref().unwrap().kind, "Annual update");
    assert_eq!(borough.earlier[0].kind, "Committee paper");
    let newer = |path: &str| match &find(path).view {
        View::Section(section) => section.frame.plan.as_ref().unwrap().newer.clone(),
        _ => panic!("not a section"),
    };
    let link = newer("tower-hamlets/2022-10-scrutiny/inspection/index.html").unwrap();
    assert_eq!(link.href, "../../2024-25/index.html");
    assert_eq!(newer("tower-hamlets/2024-25/cohort/index.html"), None);
    let View::Front(front) = &find("tower-hamlets/2022-10-scrutiny/index.html").view else {
        panic!("not a front");
    };
    assert_eq!(front.inspections[0].score, "8 out of 36");
}

#[test]
fn open_data_hold_every_kind_of_thing() {
    let composed = published();
    let json = |path: &str| -> serde_json::Value {
        let file = composed
            .files
            .iter()
            .find(|file| file.path == path)
            .unwrap();
        serde_json::from_slice(&file.bytes).unwrap()
    };
    let havering = json("havering/2024-27/data/plan.json");
    for kind in [
        "actions",
        "priorities",
        "facts",
        "surveys",
        "representation",
        "benchmarks",
        "programmes",
        "projects",
        "commitments",
        "achievements",
        "strategies",
        "pictures",
        "inspections",
        "standards",
        "risks",
        "boards",
        "posts",
        "voices",
        "glossary",
        "notes",
        "accepted",
    ] {
        let found = havering[kind].as_array().map_or(0, Vec::len);
        assert!(found > 0, "no {kind}");
    }
    let leicester = json("leicester/2023-24/data/plan.json");
    let action = &leicester["actions"][0];
    assert_eq!(
        action["rated_action"],
        "Published as a colour only, not recoverable"
    );
    assert_eq!(action["progress"].as_array().unwrap().len(), 9);
    assert_eq!(havering["facts"][1]["value"], 58550);
    let csv = composed
        .files
        .iter()
        .find(|file| file.path == "leicester/2023-24/data/actions.csv")
        .unwrap();
    let rows = csv::Reader::from_reader(csv.bytes.as_slice())
        .into_records()
        .count();
    assert_eq!(rows, 10);
}
