//! The closed classes of words by which a whole and its parts are told: what divides, what is left,
//! what excludes each other, and what may be counted twice.

use crate::checks::text::quantities::WordClass;

/// Words by which parts are some of many, or may be counted twice.
pub(super) const OPEN: WordClass = WordClass(
    "among also both could each eg example every include included includes including more most \
     often several some such sometimes multiple various another additional average every per \
     again",
);

/// Words that say that what follows is what is left.
pub(super) const REST: &[&str] = &[
    "remaining",
    "rest",
    "other",
    "others",
    "remainder",
    "balance",
];

/// Words that exclude each other and leave nothing third.
pub(super) const COMPLEMENTS: &[(&str, &str)] = &[
    ("boys", "girls"),
    ("boy", "girl"),
    ("male", "female"),
    ("males", "females"),
    ("men", "women"),
    ("mothers", "fathers"),
    ("full", "part"),
    ("full-time", "part-time"),
    ("statutory", "voluntary"),
    ("statutory", "non-statutory"),
    ("permanent", "temporary"),
    ("paid", "unpaid"),
    ("new", "repeat"),
    ("completed", "incomplete"),
    ("successful", "unsuccessful"),
    ("successfully", "unsuccessfully"),
    ("internal", "external"),
    ("for", "against"),
    ("yes", "no"),
    ("day", "night"),
    ("before", "after"),
    ("filled", "vacant"),
    ("open", "closed"),
    ("accepted", "refused"),
    ("accepted", "rejected"),
    ("accepted", "declined"),
    ("agreed", "refused"),
    ("passed", "failed"),
    ("present", "absent"),
    ("indoors", "outdoors"),
    ("inside", "outside"),
    ("weekdays", "weekends"),
    ("adults", "children"),
    ("time", "late"),
    ("existing", "new"),
    ("kept", "missed"),
];

/// Words by which a whole is said to be made of the parts after them.
pub(super) const SPLIT: WordClass = WordClass(
    "split divided comprising comprises comprised consisting consists consisted made shared broken \
     being namely down",
);

/// Words after which "of" leads the first part.
pub(super) const SPLIT_OF: WordClass =
    WordClass("up consisting consists consisted comprised composed total");

/// Verbs of putting a question to so many.
pub(super) const ASKED: WordClass =
    WordClass("asked surveyed interviewed questioned polled consulted heard canvassed");
