//! What is checked before a plan is published, in words for readers: a sentence for each group of
//! rules.

/// A group of rules, as readers see it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CheckGroup {
    /// The folder of its rules.
    pub id: &'static str,
    /// The heading of the group.
    pub heading: &'static str,
    /// What its rules make sure of.
    pub sentence: &'static str,
}

/// The groups of rules, those first that protect children.
pub const GROUPS: [CheckGroup; 8] = [
    CheckGroup {
        id: "safeguarding",
        heading: "Nobody can be recognised",
        sentence: "A person decides on small numbers that could identify a child, nobody is named, and voices and pictures of children have consent.",
    },
    CheckGroup {
        id: "statutory",
        heading: "The plan has what the law asks for",
        sentence: "Each heading of the national guidance is answered, the board has the partners that the law names, and sign-off and approval are recorded.",
    },
    CheckGroup {
        id: "arithmetic",
        heading: "The figures add up",
        sentence: "Totals are the sum of their parts, rates and percentages follow from their numbers, and the same figure is the same everywhere.",
    },
    CheckGroup {
        id: "tables",
        heading: "The tables are complete",
        sentence: "Each table says when and of whom, the same things have the same names, no row stands twice, and blanks are explained.",
    },
    CheckGroup {
        id: "actions",
        heading: "The actions can be followed",
        sentence: "Each action has a number of its own, stands under an outcome, and is due within the years of its plan; posts and ratings are called by one name.",
    },
    CheckGroup {
        id: "claims",
        heading: "The words agree with the figures",
        sentence: "A sentence that says rose, fell, most or half is compared with the numbers that it is about.",
    },
    CheckGroup {
        id: "wording",
        heading: "The words can be understood",
        sentence: "Abbreviations are explained, links say where they lead, sentences are short, and children are not called by what they did.",
    },
    CheckGroup {
        id: "acceptance",
        heading: "What stands as published is explained",
        sentence: "Where a plan keeps a figure or sentence that a rule questions, it says why, and readers see the reason.",
    },
];
