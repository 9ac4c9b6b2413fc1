//! The boards as a figure: which reports to which.

use super::staff_chart::said;
use crate::charts::cells::words_column;
use crate::charts::context::ChartContext;
use crate::charts::kinds::tree;
use crate::charts::kinds::tree::hierarchy::{self, HierarchyNode};
use crate::charts::{Branch, BranchKind, DataRow, DataTable, Figure, RowKind};
use crate::plan::{Board, BoardRole, Document, Placement};
use crate::words::{self, Label, Seats, Words};

/// The figure, if the plan names boards.
pub(in crate::charts) fn figure(document: &Document, scene: &ChartContext<'_>) -> Option<Figure> {
    let boards = &document.boards;
    boards.first()?;
    let title = scene.words.label(Label::WhichBoardReportsToWhich);
    let seats: Vec<_> = boards.iter().map(|it| seat(it, scene.words)).collect();
    let tree = hierarchy::forest(&seats);
    let groups = boards.iter().any(|board| board.role == BoardRole::SubGroup);
    let finding = hierarchy::shape(&tree).said(if groups {
        Seats::BoardsAndGroups
    } else {
        Seats::Boards
    });
    let apart = scene.words.label(Label::NoLineStated);
    Some(Figure {
        placement: Placement::Boards,
        title: title.to_owned(),
        measured: words::measured(&[scene.words.label(Label::BoardsUnderBoards), scene.own]),
        drawing: tree::drawing("boards", &tree, apart, [title, &finding]),
        finding: Some(finding),
        table: table(boards, scene.words),
        table_in: None,
        tree,
        source: document.title.clone(),
        remarks: Vec::new(),
        codes: Vec::new(),
    })
}

fn seat(board: &Board, words: Words) -> HierarchyNode<'_> {
    let mut about = vec![words.label(board.role.label()).to_owned()];
    let chair = words.label(Label::Chair);
    about.extend(chairs(board).map(|chairs| format!("{chair}: {chairs}")));
    let meets = words.label(Label::Meets);
    about.extend(board.frequency.map(|often| format!("{meets} {often}")));
    HierarchyNode {
        id: &board.id.value,
        above: board.reports_to.as_ref().map(|above| &above.value),
        branch: Branch {
            title: board.name.clone(),
            about,
            kind: BranchKind::Filled,
            below: Vec::new(),
        },
    }
}

fn chairs(board: &Board) -> Option<String> {
    (!board.chairs.is_empty()).then(|| board.chairs.join("; "))
}

fn table(boards: &[Board], words: Words) -> DataTable {
    let headings = [
        Label::Board,
        Label::ReportsTo,
        Label::Role,
        Label::Chair,
        Label::Meets,
    ];
    let above = |board: &Board| {
        let id = &board.reports_to.as_ref()?.value;
        boards.iter().find(|other| other.id.value == *id)
    };
    let row = |board: &Board| DataRow {
        kind: RowKind::Plain,
        group: None,
        marks: Vec::new(),
        header: board.name.clone(),
        cells: vec![
            said(above(board).map(|above| above.name.as_str()), words),
            said(Some(words.label(board.role.label())), words),
            said(chairs(board).as_deref(), words),
            said(board.frequency, words),
        ],
    };
    DataTable {
        caption: words.label(Label::WhichBoardReportsToWhich).to_owned(),
        columns: headings
            .into_iter()
            .map(|it| words_column(it, words))
            .collect(),
        rows: boards.iter().map(row).collect(),
    }
}
