//! Sentences about who reports to whom.

use super::sentence::counted;

/// The kind of node in a hierarchy, for its singular and plural.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Seats {
    /// Posts, each held by one person.
    Posts,
    /// Posts, some held by several.
    KindsOfPost,
    /// Boards, without groups under them.
    Boards,
    /// Boards and groups under them.
    BoardsAndGroups,
}

/// "15 of 24 kinds of post report to YOT Team Leaders. For 3 no reporting line is stated." `most`
/// has the node with the most reports and their number; `apart` is the number of nodes without a
/// reporting line.
pub fn reporting(
    seats: Seats,
    [all, levels, apart]: [u64; 3],
    most: Option<(u64, &str)>,
) -> String {
    let [one, many] = match seats {
        Seats::Posts => ["post", "posts"],
        Seats::KindsOfPost => ["kind of post", "kinds of post"],
        Seats::Boards => ["board", "boards"],
        Seats::BoardsAndGroups => ["board or group", "boards and groups"],
    };
    let all_of = counted(all, one, many);
    if levels < 2 {
        return format!("{all_of}; no reporting line is stated.");
    }
    let first = match most {
        Some((number, whom)) => format!("{number} of {all_of} report to {whom}."),
        None => format!("{all_of} in {levels} levels."),
    };
    let apart = (apart > 0).then(|| format!("For {apart} no reporting line is stated."));
    let all = [Some(first), apart].into_iter().flatten();
    all.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn trees_are_told_by_their_levels_and_their_widest() {
        let cases = [
            (
                reporting(Seats::KindsOfPost, [24, 5, 3], Some((15, "Team Leaders"))),
                "15 of 24 kinds of post report to Team Leaders. For 3 no reporting line is stated.",
            ),
            (
                reporting(Seats::BoardsAndGroups, [5, 2, 0], Some((4, "the Board"))),
                "4 of 5 boards and groups report to the Board.",
            ),
            (
                reporting(Seats::Posts, [3, 3, 0], None),
                "3 posts in 3 levels.",
            ),
            (
                reporting(Seats::Boards, [1, 1, 1], None),
                "1 board; no reporting line is stated.",
            ),
            (
                reporting(Seats::Posts, [12, 1, 12], None),
                "12 posts; no reporting line is stated.",
            ),
        ];
        for (said, expected) in cases {
            assert_eq!(said, expected);
        }
    }
}
