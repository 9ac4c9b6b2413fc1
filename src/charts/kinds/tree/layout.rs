//! Lays out the boxes of one tree, with the lines between them.

use super::node_box::Card;
use crate::charts::Branch;
use crate::charts::draw::geometry::Point;
use crate::charts::draw::text_layout::count;

/// The least width of a child in a row, in user units.
const BESIDE: f64 = 148.0;

/// The least width of a column of children with its line, in user units.
const COLUMN: f64 = 160.0;

/// The gap between columns, between rows, and from a column's line to its boxes, in user units.
pub(super) const GAP: f64 = 16.0;
const ROW: f64 = 9.0;
const INDENT: f64 = 20.0;

/// The distance from a box down to its children, in user units.
const DROP: f64 = 24.0;

/// The distance of a single column's line from the left, in user units.
const STEM: f64 = 9.0;

/// A laid out tree, from the top left of its space.
#[derive(Default)]
pub(super) struct Grown {
    /// The boxes; the first is the root of the tree.
    pub(super) cards: Vec<Card>,
    pub(super) links: Vec<Vec<Point>>,
    pub(super) height: f64,
}

impl Grown {
    /// Adds another tree at a position.
    pub(super) fn take(&mut self, other: Self, (left, top): Point) {
        self.height = self.height.max(top + other.height);
        let cards = other.cards.into_iter();
        self.cards.extend(cards.map(|card| card.moved((left, top))));
        let moved = |link: Vec<Point>| link.into_iter().map(|(x, y)| (x + left, y + top)).collect();
        self.links.extend(other.links.into_iter().map(moved));
    }
}

/// The number of columns, each at least `least` wide, that fit into `width`.
pub(super) fn columns(width: f64, least: f64, most: usize) -> usize {
    let fits = |number: &usize| count(*number) * (least + GAP) - GAP <= width;
    (1..=most.max(1)).rev().find(fits).unwrap_or(1)
}

/// Lays out the tree of a node in this width.
pub(super) fn tree(branch: &Branch, width: f64) -> Grown {
    let below = &branch.below;
    match below.len() {
        0 => alone(branch, width),
        number if columns(width, BESIDE, number) == number => beside(branch, width),
        number => match columns(width, COLUMN, number) {
            1 => hanging(branch, width),
            several => in_columns(branch, width, several),
        },
    }
}

fn alone(branch: &Branch, width: f64) -> Grown {
    let card = Card::of(branch, width);
    Grown {
        height: card.height(),
        cards: vec![card],
        links: Vec::new(),
    }
}

/// Lays out all children in one row, with the parent over the middle.
fn beside(branch: &Branch, width: f64) -> Grown {
    let rooms = rooms(&branch.below, width);
    let trees = branch.below.iter().zip(&rooms);
    let under: Vec<_> = trees.map(|(it, room)| tree(it, *room)).collect();
    let mut left = 0.0;
    let lefts = rooms.iter().map(|room| {
        let at = left;
        left += room + GAP;
        at
    });
    let lefts: Vec<f64> = lefts.collect();
    let heads = under.iter().zip(&lefts);
    let heads: Vec<_> = heads
        .map(|(it, left)| left + it.cards[0].head().0)
        .collect();
    let middle = f64::midpoint(heads[0], heads[heads.len() - 1]);
    let (mut grown, from) = parent(branch, width, middle);
    let top = grown.height + DROP;
    let bar = grown.height + DROP / 2.0;
    let ends = heads.iter().copied().chain([from.0]);
    spread(&mut grown.links, from, bar, ends);
    grown
        .links
        .extend(heads.iter().map(|x| vec![(*x, bar), (*x, top)]));
    for (it, left) in under.into_iter().zip(lefts) {
        grown.take(it, (left, top));
    }
    grown
}

/// The width of each child in a row: what it needs, and a share of the rest by its number of
/// leaves.
fn rooms(below: &[Branch], width: f64) -> Vec<f64> {
    let number = count(below.len());
    let rest = width - (number - 1.0) * GAP - number * BESIDE;
    let all: usize = below.iter().map(ends).sum();
    let share = |branch: &Branch| rest * count(ends(branch)) / count(all);
    below.iter().map(|it| BESIDE + share(it)).collect()
}

/// The number of leaves of a tree.
fn ends(branch: &Branch) -> usize {
    branch.below.iter().map(ends).sum::<usize>().max(1)
}

/// The parent as near to `middle` as its width allows, with the start of its line.
fn parent(branch: &Branch, width: f64, middle: f64) -> (Grown, Point) {
    let mut grown = alone(branch, width);
    let card = &mut grown.cards[0];
    card.left = (middle - card.width / 2.0).min(width - card.width).max(0.0);
    let from = (card.head().0, card.bottom());
    (grown, from)
}

/// Adds a line down from the parent to a bar, and lines from the bar to all children.
fn spread(links: &mut Vec<Vec<Point>>, from: Point, bar: f64, ends: impl Iterator<Item = f64>) {
    links.push(vec![from, (from.0, bar)]);
    let (low, high) = ends.fold((from.0, from.0), |(low, high), x| (low.min(x), high.max(x)));
    if low < high {
        links.push(vec![(low, bar), (high, bar)]);
    }
}

/// Lays out all children in one column, to the right of a line down from the parent.
fn hanging(branch: &Branch, width: f64) -> Grown {
    let mut grown = alone(branch, width);
    let bottom = grown.height;
    let under = branch.below.iter().map(|it| tree(it, width - INDENT));
    column(&mut grown, under, bottom, (0.0, bottom + ROW));
    grown
}

/// Adds a column of trees at a position; its line begins at the height `from`.
fn column(grown: &mut Grown, under: impl Iterator<Item = Grown>, from: f64, (left, top): Point) {
    let (stem, mut top, mut last) = (left + STEM, top, from);
    for it in under {
        let height = it.height;
        let (x, y) = it.cards[0].side();
        last = top + y;
        grown
            .links
            .push(vec![(stem, last), (left + INDENT + x, last)]);
        grown.take(it, (left + INDENT, top));
        top += height + ROW;
    }
    grown.links.push(vec![(stem, from), (stem, last)]);
}

/// Lays out children in several columns, from top to bottom and then from left to right.
fn in_columns(branch: &Branch, width: f64, number: usize) -> Grown {
    let room = (width - (count(number) - 1.0) * GAP) / count(number);
    let under: Vec<_> = branch
        .below
        .iter()
        .map(|it| tree(it, room - INDENT))
        .collect();
    let (mut grown, from) = parent(branch, width, width / 2.0);
    let bar = grown.height + DROP / 2.0;
    let columns = balanced(under, number);
    let stems = (0..columns.len()).map(|at| count(at) * (room + GAP) + STEM);
    spread(&mut grown.links, from, bar, stems);
    for (at, under) in columns.into_iter().enumerate() {
        let left = count(at) * (room + GAP);
        column(&mut grown, under.into_iter(), bar, (left, bar + ROW));
    }
    grown
}

/// Divides children into at most `number` columns of similar length.
fn balanced(under: Vec<Grown>, number: usize) -> Vec<Vec<Grown>> {
    let heights: Vec<f64> = under.iter().map(|it| it.height + ROW).collect();
    let needed = |limit: f64| {
        let mut filled = 0.0;
        let new = heights.iter().filter(|height| {
            let full = filled > 0.0 && filled + **height > limit;
            filled = if full { **height } else { filled + **height };
            full
        });
        new.count() + 1
    };
    // the shortest sufficient column is as long as some run of neighbours
    let runs = (0..heights.len()).flat_map(|from| {
        let mut sum = 0.0;
        heights[from..].iter().map(move |height| {
            sum += height;
            sum
        })
    });
    let most = heights.iter().copied().fold(0.0, f64::max);
    let enough = runs.filter(|limit| *limit >= most && needed(*limit) <= number);
    let limit = enough.fold(f64::INFINITY, f64::min);
    let mut columns: Vec<Vec<Grown>> = Vec::new();
    let mut filled = f64::INFINITY;
    for it in under {
        let height = it.height + ROW;
        if filled + height > limit {
            columns.push(Vec::new());
            filled = 0.0;
        }
        filled += height;
        if let Some(column) = columns.last_mut() {
            column.push(it);
        }
    }
    columns
}
