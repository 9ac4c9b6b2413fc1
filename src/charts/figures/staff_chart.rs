//! The posts as a figure: who reports to whom.

use crate::charts::context::ChartContext;
use crate::charts::kinds::tree;
use crate::charts::kinds::tree::hierarchy::{self, ForestShape, HierarchyNode};
use crate::charts::missing_value::{number, number_column, plain, words_column};
use crate::charts::{Branch, BranchKind, Cell, DataRow, DataTable, Figure, RowKind};
use crate::plan::{Basis, Document, Placement, Post, Staffing};
use crate::units::Decimal;
use crate::words::{self, Label, Seats};

/// The figure, if the plan names its posts.
pub(in crate::charts) fn figure(document: &Document, scene: &ChartContext<'_>) -> Option<Figure> {
    let staffing = document.staffing.as_ref()?;
    let title = Label::WhoReportsToWhom.english();
    let seats: Vec<_> = staffing.posts.iter().map(seat).collect();
    let tree = hierarchy::forest(&seats);
    let finding = finding(staffing, &hierarchy::shape(&tree));
    let apart = Label::NoLineStated.english();
    Some(Figure {
        placement: Placement::Structure,
        title: title.to_owned(),
        measured: words::measured(&[Label::PostsUnderPosts.english(), scene.own]),
        drawing: tree::drawing("structure", &tree, apart, [title, &finding]),
        finding: Some(finding),
        table: table(staffing),
        tree,
        source: document.title.clone(),
        remarks: Vec::new(),
        codes: Vec::new(),
    })
}

fn seat(post: &Post) -> HierarchyNode<'_> {
    let basis = post.basis.map(|basis| basis.label().english());
    let held = match (people(post), basis) {
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
fn people(post: &Post) -> Option<String> {
    let people = post.number.filter(|number| !is_one(*number));
    let people = people.map(|number| format!("{number} {}", Label::People.english()));
    let times = post.fte;
    let times = times.map(|fte| format!("{fte} {}", Label::FullTimeEquivalent.english()));
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

fn table(staffing: &Staffing) -> DataTable {
    let headings = [Label::Post, Label::ReportsTo, Label::Agency];
    let mut columns = headings.map(words_column).to_vec();
    let people = Some(Label::People.english());
    columns.push(number_column(Label::Number.english(), people));
    columns.push(number_column(Label::FullTimeEquivalents.english(), None));
    columns.push(words_column(Label::Basis));
    let row = |post: &Post| DataRow {
        kind: RowKind::Plain,
        group: None,
        header: post.title.clone(),
        cells: vec![
            said(above(staffing, post)),
            said(post.agency.as_deref()),
            figure_or_words(post.number),
            figure_or_words(post.fte),
            said(post.basis.map(|basis| basis.label().english())),
        ],
    };
    DataTable {
        caption: Label::WhoReportsToWhom.english().to_owned(),
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
pub(in crate::charts) fn said(words: Option<&str>) -> Cell {
    plain(words.unwrap_or(Label::NotStated.english()))
}

fn figure_or_words(figure: Option<Decimal>) -> Cell {
    figure.map_or_else(|| said(None), |it| number(&it.to_string()))
}
