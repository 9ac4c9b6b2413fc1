//! Builds a hierarchy from (id, parent) pairs. A node in a cycle, or whose parent is missing,
//! becomes a root.

use crate::charts::Branch;
use crate::plan::Id;
use crate::words::{self, Seats};
use std::collections::BTreeMap;

/// A node with the id of its parent.
pub(in crate::charts) struct HierarchyNode<'a> {
    /// The id by which others refer to it.
    pub(in crate::charts) id: &'a Id,
    /// The id of its parent; `None` at the top.
    pub(in crate::charts) above: Option<&'a Id>,
    /// The node itself, without those below it.
    pub(in crate::charts) branch: Branch,
}

/// The most steps to the top of a hierarchy. Longer paths count as endless. Our choice: no council
/// has so many levels.
const STEPS: usize = 24;

/// The nodes below their parents, in their order. A node in a cycle, or whose parent is missing, is
/// at the top.
pub(in crate::charts) fn forest(nodes: &[HierarchyNode<'_>]) -> Vec<Branch> {
    let places: BTreeMap<_, _> = nodes.iter().map(|it| it.id).zip(0..).collect();
    let above: Vec<Option<usize>> = nodes
        .iter()
        .map(|it| places.get(it.above?).copied())
        .collect();
    let mut below: Vec<Vec<usize>> = vec![Vec::new(); nodes.len()];
    let mut tops = Vec::new();
    for at in 0..nodes.len() {
        match above[at].filter(|_| ends(&above, at)) {
            Some(over) => below[over].push(at),
            None => tops.push(at),
        }
    }
    tops.iter().map(|at| branch(nodes, &below, *at)).collect()
}

/// Whether the path up from a node ends.
fn ends(above: &[Option<usize>], from: usize) -> bool {
    let way = std::iter::successors(Some(from), |at| above[*at]);
    way.take(STEPS + 1).count() <= STEPS
}

fn branch(nodes: &[HierarchyNode<'_>], below: &[Vec<usize>], at: usize) -> Branch {
    let under = below[at].iter();
    Branch {
        below: under.map(|it| branch(nodes, below, *it)).collect(),
        ..nodes[at].branch.clone()
    }
}

/// The shape of a forest, for its summary.
#[derive(Debug, Default, PartialEq, Eq)]
pub(in crate::charts) struct ForestShape {
    /// The number of nodes in it.
    pub(in crate::charts) all: usize,
    /// The number of levels.
    pub(in crate::charts) levels: usize,
    /// The node with the most children, at least two, and their number; `None` if several have as
    /// many.
    pub(in crate::charts) most: Option<(usize, String)>,
    /// The number of nodes with neither a parent nor children.
    pub(in crate::charts) apart: usize,
}

impl ForestShape {
    /// The shape in a sentence or two.
    pub(in crate::charts) fn said(&self, seats: Seats) -> String {
        let number = |it: usize| u64::try_from(it).unwrap_or(u64::MAX);
        let most = self.most.as_ref();
        let most = most.map(|(of, whom)| (number(*of), whom.as_str()));
        words::reporting(seats, [self.all, self.levels, self.apart].map(number), most)
    }
}

/// Measures the shape of a forest.
pub(in crate::charts) fn shape(branches: &[Branch]) -> ForestShape {
    let alone = branches.iter().filter(|it| it.below.is_empty());
    let mut shape = ForestShape {
        apart: alone.count(),
        ..ForestShape::default()
    };
    let mut widest: Vec<(usize, &str)> = Vec::new();
    let mut level: Vec<&Branch> = branches.iter().collect();
    while !level.is_empty() {
        shape.all += level.len();
        shape.levels += 1;
        widest.extend(level.iter().map(|it| (it.below.len(), it.title.as_str())));
        level = level.into_iter().flat_map(|it| &it.below).collect();
    }
    let most = widest.iter().map(|it| it.0).max().filter(|most| *most > 1);
    let mut first = widest.into_iter().filter(|it| Some(it.0) == most);
    if let (Some((number, title)), None) = (first.next(), first.next()) {
        shape.most = Some((number, title.to_owned()));
    }
    shape
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::charts::BranchKind;

    fn told(branches: &[Branch]) -> String {
        let one = |it: &Branch| match it.below.as_slice() {
            [] => it.title.clone(),
            below => format!("{}({})", it.title, told(below)),
        };
        branches.iter().map(one).collect::<Vec<_>>().join(" ")
    }

    /// A forest from lines such as `officer<head`: the first reports to the second.
    fn grown(lines: &[&str]) -> Vec<Branch> {
        let id = |text: &str| Id::parse(text).unwrap();
        let ids: Vec<_> = lines
            .iter()
            .map(|line| match line.split_once('<') {
                Some((one, above)) => (id(one), Some(id(above))),
                None => (id(line), None),
            })
            .collect();
        let node = |(one, above): &'_ (Id, Option<Id>)| Branch {
            title: one.to_string(),
            about: vec![above.as_ref().map(Id::to_string).unwrap_or_default()],
            kind: BranchKind::Filled,
            below: Vec::new(),
        };
        let nodes: Vec<_> = ids
            .iter()
            .map(|it| HierarchyNode {
                id: &it.0,
                above: it.1.as_ref(),
                branch: node(it),
            })
            .collect();
        forest(&nodes)
    }

    #[test]
    fn each_stands_under_its_own_and_circles_stand_at_the_top() {
        let cases: [(&[&str], &str); 5] = [
            (&["a", "b<a", "c<b", "d<a"], "a(b(c) d)"),
            (&["b<a", "a"], "a(b)"),
            (&["a<b", "b<a", "c<a"], "a b c"),
            (&["a<gone", "b<a"], "a(b)"),
            (&["a<a"], "a"),
        ];
        for (lines, expected) in cases {
            assert_eq!(told(&grown(lines)), expected, "{lines:?}");
        }
    }

    #[test]
    fn a_line_without_end_is_cut_and_stops_nothing() {
        let names: Vec<_> = (0..9_000).map(|at| format!("p{}<p{at}", at + 1)).collect();
        let lines: Vec<_> = names.iter().map(String::as_str).collect();
        let shape = shape(&grown(&lines));
        assert_eq!((shape.all, shape.levels), (9_000, STEPS));
    }

    #[test]
    fn the_shape_names_the_widest_only_if_there_is_one() {
        let wide = shape(&grown(&["a", "b<a", "c<a", "d<b", "e"]));
        let most = Some((2, "a".to_owned()));
        let expected = ForestShape {
            all: 5,
            levels: 3,
            most,
            apart: 1,
        };
        assert_eq!(wide, expected);
        let even = shape(&grown(&["a", "b<a", "c<a", "d<b", "e<b"]));
        assert_eq!(even.most, None);
    }
}
