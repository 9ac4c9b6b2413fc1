//! data/board.yaml.

use crate::parse::schema::reader::Reader;
use crate::parse::schema::shape::ValueKind::{Block, Id, List, OneOf, Prose, Text, YesNo};
use crate::parse::schema::shape::{Shape, shape, words};
use crate::parse::yaml::node::Node;
use crate::plan::{Board, BoardRole, Choice, Member, MemberKind, Statement, StatementKind};

/// What is typed, and how it is printed. "Bi-monthly" is not among them: it means two things.
const FREQUENCY: [(&str, &str); 7] = [
    ("monthly", "monthly"),
    ("every six weeks", "every six weeks"),
    ("every two months", "every two months"),
    ("quarterly", "quarterly"),
    ("at least quarterly", "at least quarterly"),
    ("twice a year", "twice a year"),
    ("yearly", "yearly"),
];

pub(in crate::parse) const FILE: Shape = shape!("board.yaml" {
    need "boards": List(&Block(&BOARD)),
        "The board that oversees the service, and groups above or under it.";
    may "statements": List(&Block(&STATEMENT)),
        "What a board says of itself: its vision, what it has done, what comes next.";
});

const BOARD: Shape = shape!("a board" {
    need "id": Id,
        "A short name; [[board ID]] shows it.";
    need "name": Text,
        "Its name, as readers know it.";
    need "role": OneOf(BoardRole::WORDS),
        "What it is.";
    may "chairs": List(&Text),
        "The posts that chair it; never a person's name.";
    may "frequency": OneOf(&words(&FREQUENCY)),
        "How often it meets.";
    may "members": List(&Block(&MEMBER)),
        "Who sits on it, an entry for each post.";
    may "reports_to": Id,
        "The id of the board that it reports to.";
    may "purpose": Prose,
        "What it is for.";
});

const MEMBER: Shape = shape!("a member" {
    need "role": Text,
        "The post; never a person's name.";
    need "kind": OneOf(MemberKind::WORDS),
        "How the post belongs to the board; planned is one that has still to join.";
    may "agency": Text,
        "The organisation that the post is from.";
    may "statutory": YesNo,
        "yes if the law asks for this partner.";
});

const STATEMENT: Shape = shape!("a statement" {
    need "board": Id,
        "The id of the board that says it.";
    need "kind": OneOf(StatementKind::WORDS),
        "What is said; [[statements BOARD kind=done]] shows those of one kind.";
    need "items": List(&Prose),
        "What is said, one item a line with a dash.";
});

pub(in crate::parse) fn lower(
    read: &mut Reader<'_>,
    root: &Node,
) -> Option<(Vec<Board>, Vec<Statement>)> {
    let file = read.block(root, &FILE)?;
    let boards = read.blocks(&file, "boards", board);
    Some((boards, read.blocks(&file, "statements", statement)))
}

fn board(read: &mut Reader<'_>, node: &Node) -> Option<Board> {
    let block = read.block(node, &BOARD)?;
    let id = read.id(&block, "id");
    let name = read.text(&block, "name");
    let role = read.chosen(&block, "role");
    let frequency = read.choice(&block, "frequency", &FREQUENCY);
    Some(Board {
        chairs: read.texts(&block, "chairs"),
        members: read.blocks(&block, "members", member),
        reports_to: read.id(&block, "reports_to"),
        purpose: read.prose(&block, "purpose"),
        id: id?,
        name: name?,
        role: role?,
        frequency,
    })
}

fn member(read: &mut Reader<'_>, node: &Node) -> Option<Member> {
    let block = read.block(node, &MEMBER)?;
    let role = read.text(&block, "role");
    let kind = read.chosen(&block, "kind");
    Some(Member {
        agency: read.text(&block, "agency"),
        statutory: read.yes(&block, "statutory"),
        role: role?,
        kind: kind?,
    })
}

fn statement(read: &mut Reader<'_>, node: &Node) -> Option<Statement> {
    let block = read.block(node, &STATEMENT)?;
    let board = read.id(&block, "board");
    let kind = read.chosen(&block, "kind");
    let items = read.proses(&block, "items");
    Some(Statement {
        board: board?,
        kind: kind?,
        items,
    })
}
