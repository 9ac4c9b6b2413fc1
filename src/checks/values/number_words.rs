//! Words that stand for numbers of people, and words that make a number a name. Judges nothing.

/// Words for a number of people or things, and whether they are only of people.
pub(in crate::checks) const GROUPS: &[(&str, u64, bool)] = &[
    ("both", 2, false),
    ("brace", 2, false),
    ("couple", 2, false),
    ("duo", 2, true),
    ("foursome", 4, true),
    ("lone", 1, false),
    ("pair", 2, false),
    ("quadruplets", 4, true),
    ("quartet", 4, true),
    ("quintet", 5, true),
    ("sextet", 6, true),
    ("single", 1, false),
    ("sole", 1, false),
    ("solitary", 1, false),
    ("threesome", 3, true),
    ("trio", 3, true),
    ("triplets", 3, true),
    ("twins", 2, true),
    ("twosome", 2, true),
];

/// Words for one person, which make an article a number.
pub(in crate::checks) const PERSONS: [&str; 7] = [
    "child", "boy", "girl", "person", "pupil", "teenager", "youth",
];

/// Whether a number after this word is the name of something.
pub(in crate::checks) fn is_name(word: &str) -> bool {
    matches!(
        word,
        "section"
            | "sections"
            | "page"
            | "pages"
            | "table"
            | "figure"
            | "chapter"
            | "appendix"
            | "paragraph"
            | "action"
            | "priority"
            | "objective"
            | "standard"
            | "kpi"
            | "indicator"
            | "quarter"
            | "week"
            | "day"
            | "month"
            | "year"
            | "phase"
            | "stage"
            | "tier"
            | "level"
            | "band"
            | "grade"
            | "key"
            | "ward"
            | "zone"
            | "item"
            | "note"
    )
}

/// Whether a word in lower case is of one person or of several.
pub(in crate::checks) fn is_person(word: &str) -> bool {
    PERSONS.contains(&word) || matches!(word, "children" | "boys" | "girls" | "people" | "young")
}
