//! The posts as a figure: who reports to whom.

use crate::charts::cells::{number, number_column, plain, words_column};
use crate::charts::context::ChartContext;
use crate::charts::kinds::tree;
use crate::charts::kinds::tree::hierarchy::{self, ForestShape, HierarchyNode};
use crate::charts::{Branch, BranchKind, Cell, DataRow, DataTable, Figure, RowKind};
use crate::plan::{Basis, Document, Placement, Post, Staffing};
use crate::units::Decimal;
use crate::words::{self, Label, Seats, Words};

/// The figure, if the plan names its posts.
pub(in crate::charts) fn figure(document: &Document, scene: &ChartContext<'_>) -> Option<Figure> {
    let staffing = document.staffing.as_ref()?;
    let title = scene.words.label(Label::WhoReportsToWhom);
    let seats: Vec<_> = staffing
        .posts
        .iter()
        .map(|it| seat(it, scene.words))
        .collect();
    let tree = hierarchy::forest(&seats);
    let finding = finding(staffing, &hierarchy::shape(&tree));
    let apart = scene.words.label(Label::NoLineStated);
    Some(Figure {
        placement: Placement::Structure,
        title: title.to_owned(),
        measured: words::measured(&[scene.words.label(Label::PostsUnderPosts), scene.own]),
        drawing: tree::drawing("structure", &tree, apart, [title, &finding]),
        finding: Some(finding),
        table: table(staffing, scene.words),
        table_in: None,
        tree,
        source: document.title.clone(),
        remarks: Vec::new(),
        codes: Vec::new(),
    })
}

fn seat(post: &Post, words: Words) -> HierarchyNode<'_> {
    let basis = post.basis.map(|basis| words.label(basis.label()));
    let held = match (people(post, words), basis) {
        (Some(people), Some(basis)) => Some(format!("{people}, {}", words::lowered(basis))),
        (people, basis) => people.or(basis.map(str::to_owned)),
    };
    HierarchyNode {
        id: &post.id.value,
        above: post.reports_to.as_ref().map(|above| &above.value),
        branch: Branch {
            title: post.title.clone(),
            about: post.agency.clone().into_iter().chain(held).collect(),
            kind: match post.basis {
                Some(Basis::Vacant) => BranchKind::Vacant,
                _ => BranchKind::Filled,
            },
            below: Vec::new(),
        },
    }
}

/// `3 people`, `0.5 full-time equivalent`; nothing of one person, whom the title already means.
fn people(post: &Post, words: Words) -> Option<String> {
    let people = post.number.filter(|number| !is_one(*number));
    let people = people.map(|number| format!("{number} {}", words.label(Label::People)));
    let times = post.fte;
    let times = times.map(|fte| format!("{fte} {}", words.label(Label::FullTimeEquivalent)));
    people.or(times)
}

fn is_one(number: Decimal) -> bool {
    number
        .less(Decimal::new(1, 0))
        .is_some_and(|rest| rest.direction().is_eq())
}

/// A line of the list may stand for several people, and is then no post but a kind of post.
fn finding(staffing: &Staffing, shape: &ForestShape) -> String {
    let numbers = staffing
        .posts
        .iter()
        .filter_map(|post| post.number.or(post.fte));
    let several = numbers.into_iter().any(|number| number.to_f64() > 1.0);
    shape.said(if several {
        Seats::KindsOfPost
    } else {
        Seats::Posts
    })
}

fn table(staffing: &Staffing, words: Words) -> DataTable {
    let headings = [Label::Post, Label::ReportsTo, Label::Agency];
    let mut columns = headings.map(|it| words_column(it, words)).to_vec();
    let people = Some(words.label(Label::People));
    columns.push(number_column(words.label(Label::Number), people));
    columns.push(number_column(words.label(Label::FullTimeEquivalents), None));
    columns.push(words_column(Label::Basis, words));
    let row = |post: &Post| DataRow {
        kind: RowKind::Plain,
        group: None,
        marks: Vec::new(),
        header: post.title.clone(),
        cells: vec![
            said(above(staffing, post), words),
            said(post.agency.as_deref(), words),
            figure_or_words(post.number, words),
            figure_or_words(post.fte, words),
            said(post.basis.map(|basis| words.label(basis.label())), words),
        ],
    };
    DataTable {
        caption: words.label(Label::WhoReportsToWhom).to_owned(),
        columns,
        rows: staffing.posts.iter().map(row).collect(),
    }
}

fn above<'a>(staffing: &'a Staffing, post: &Post) -> Option<&'a str> {
    let id = &post.reports_to.as_ref()?.value;
    let found = staffing.posts.iter().find(|other| other.id.value == *id);
    found.map(|above| above.title.as_str())
}

/// Words, or that nothing is stated.
pub(in crate::charts) fn said(stated: Option<&str>, words: Words) -> Cell {
    plain(stated.unwrap_or(words.label(Label::NotStated)))
}

fn figure_or_words(figure: Option<Decimal>, words: Words) -> Cell {
    figure.map_or_else(|| said(None, words), |it| number(&it.to_string()))
}
