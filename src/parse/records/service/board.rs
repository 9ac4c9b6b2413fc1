//! data/board.yaml.

use crate::parse::schema::reader::{KeyBlock, Reader};
use crate::parse::schema::record::{raw_record, record};
use crate::parse::schema::shape::ValueKind;
use crate::parse::schema::value::Codec;
use crate::plan::{Board, Member, Statement};

raw_record! { #[derive(Default)] BoardFile "board.yaml" {
    need boards [Vec<Board>] =>
        "The board that oversees the service, and groups above or under it.";
    may statements [Vec<Statement>] =>
        "What a board says of itself: its vision, what it has done, what comes next.";
} }

record! { Board "a board" {
    need id =>
        "A short name; [[board ID]] shows it.";
    need name =>
        "Its name, as readers know it.";
    need role =>
        "What it is.";
    may chairs =>
        "The posts that chair it; never a person's name.";
    may frequency: Frequency =>
        "How often it meets.";
    may members =>
        "Who sits on it, an entry for each post.";
    may reports_to =>
        "The id of the board that it reports to.";
    may reports_into =>
        "Boards elsewhere that it reports to, by their names.";
    may purpose =>
        "What it is for.";
} }

record! { Member "a member" {
    need role =>
        "The post; never a person's name.";
    may kind =>
        "How the post belongs to the board; planned is one that has still to join.";
    may agency =>
        "The organisation that the post is from.";
    may statutory =>
        "yes if the law asks for this partner, no if not; left out where the plan does not say.";
} }

record! { Statement "a statement" {
    need board =>
        "The id of the board that says it.";
    need kind =>
        "What is said; [[statements BOARD kind=done]] shows those of one kind.";
    need items =>
        "What is said, one item a line with a dash.";
} }

/// How often a board meets, printed as it is typed. "Bi-monthly" is not among the words: it means
/// two things.
struct Frequency;

impl Frequency {
    const WORDS: [&str; 7] = [
        "monthly",
        "every six weeks",
        "every two months",
        "quarterly",
        "at least quarterly",
        "twice a year",
        "yearly",
    ];
}

impl Codec<Option<&'static str>> for Frequency {
    const KIND: ValueKind = ValueKind::OneOf(&Self::WORDS);

    fn read(
        read: &mut Reader<'_>,
        block: &KeyBlock<'_>,
        key: &'static str,
    ) -> Option<Option<&'static str>> {
        let text = read.scalar(block, key);
        let word = text.and_then(|text| read.choice_of(text, key, &Self::WORDS, &Self::WORDS));
        Some(word.map(|word| word.value))
    }
}
