//! The size of a change that a sentence states: "by 41%", "a drop of a third", "more than doubled".

use crate::checks::text::quantities::{Magnitude, Precision, Quantity, SentenceReading, WordClass};
use std::cmp::Ordering;
use std::ops::Range;

/// The size of a change as stated.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::checks) struct StatedSize {
    /// The range of its tokens.
    pub(in crate::checks) at: Range<usize>,
    /// The size itself, with its unit.
    pub(in crate::checks) size: Size,
    /// How exactly the size is stated.
    pub(in crate::checks) precision: Precision,
    /// The direction, up or down, where its own words state it.
    pub(in crate::checks) way: Option<Ordering>,
}

/// The size of a change, by difference or by factor.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::checks) enum Size {
    /// A percentage, a number of points, a difference or a fraction.
    By(Magnitude),
    /// A multiple of the number before, in hundredths: 200 for doubled.
    Times(u32),
}

const UP: WordClass = WordClass(
    "rise rises rose risen rising increase increases increased increasing grew grown growing \
     growth climbed up more higher gain gained doubled double tripled trebled quadrupled jump \
     jumped upturn extra doubling expanded soared surged leapt rocketed swelled climbs climbing \
     longer",
);

const DOWN: WordClass = WordClass(
    "fall falls fell fallen falling decrease decreases decreased decreasing reduce reduced \
     reduction reducing drop drops dropped decline declined declining down fewer less lower \
     shrank shrunk cut halved halving lowered loss dip dipped shorter saving downturn slipped slid plunged plummeted tumbled \
     shortened narrowed contracted cutting dropping shrinking declines",
);

/// Verbs for a multiple, each with the multiple in hundredths.
const MULTIPLES: [(&[&str], u32); 5] = [
    (
        &[
            "doubled", "double", "doubling", "twofold", "two-fold", "twice",
        ],
        200,
    ),
    (
        &[
            "tripled",
            "trebled",
            "triple",
            "treble",
            "threefold",
            "three-fold",
        ],
        300,
    ),
    (&["quadrupled", "fourfold", "four-fold"], 400),
    (&["halved", "halving", "halve"], 50),
    (&["fivefold", "five-fold", "quintupled"], 500),
];

/// Every verb for a multiple.
pub(in crate::checks) fn multiple_words() -> impl Iterator<Item = &'static str> {
    MULTIPLES
        .iter()
        .flat_map(|(words, _)| words.iter().copied())
}

/// The direction of change that a word states; `None` for other words.
pub(in crate::checks) fn way(word: &str) -> Option<Ordering> {
    if UP.has(word) {
        return Some(Ordering::Greater);
    }
    DOWN.has(word).then_some(Ordering::Less)
}

/// The sizes of changes that a clause states.
pub(super) fn stated(
    read: &SentenceReading,
    clause: &Range<usize>,
    quantities: &[&Quantity],
) -> Vec<StatedSize> {
    let mut found: Vec<StatedSize> = quantities
        .iter()
        .filter_map(|quantity| size(read, clause, quantity))
        .collect();
    found.extend(
        quantities
            .iter()
            .filter_map(|quantity| multiple(read, quantity)),
    );
    for at in clause.clone() {
        let word = read.word(at);
        let times = MULTIPLES.iter().find(|(words, _)| words.contains(&word));
        // "double the average" is no change, "doubled the number" is
        let thing = read.word(at + 1) == "the" && !word.ends_with("ed");
        let verb = read.before(at) != "the" && !thing && read.word(at + 1) != "of";
        if let Some((_, times)) = times.filter(|_| verb) {
            let precision = match (read.before(at), read.before(at.saturating_sub(1))) {
                ("than", "more") => Precision::AtLeast,
                ("almost" | "nearly", _) => Precision::AtMost,
                ("about" | "roughly" | "around" | "approximately" | "virtually", _) => {
                    Precision::About
                }
                _ => Precision::Exact,
            };
            found.push(StatedSize {
                at: at..at + 1,
                size: Size::Times(*times),
                precision,
                way: way(word),
            });
        }
    }
    found
}

/// "three times as much", "half as many", "twice the number" is read as a word.
fn multiple(read: &SentenceReading, quantity: &Quantity) -> Option<StatedSize> {
    let end = quantity.at.end;
    let many = |at: usize| {
        read.word(at) == "as"
            && ["much", "many", "high", "large", "often"].contains(&read.word(at + 1))
    };
    let hundredths = match quantity.magnitude {
        Magnitude::Fraction(part) if many(end) => 100 * part.top / part.bottom,
        Magnitude::Count(_) if read.word(end) == "times" && many(end + 1) => {
            u32::try_from(quantity.count()?).ok()?.checked_mul(100)?
        }
        _ => return None,
    };
    Some(StatedSize {
        at: quantity.at.clone(),
        size: Size::Times(hundredths),
        precision: quantity.precision,
        way: None,
    })
}

/// The change of which a quantity is the size; `None` where it is no size.
fn size(read: &SentenceReading, clause: &Range<usize>, quantity: &Quantity) -> Option<StatedSize> {
    let measures = matches!(
        quantity.magnitude,
        Magnitude::Percent(_) | Magnitude::Points(_) | Magnitude::Fraction(_)
    );
    let (start, end) = (quantity.at.start, quantity.at.end);
    let lead = lead(read, start, clause.start);
    let word_before = read.before(lead);
    let earlier = |back: usize| lead.checked_sub(back).map_or("", |at| read.word(at));
    // "a fall of 41%", "a reduction in custody of 41%"
    let of_change = word_before == "of" && (2..7).any(|back| is_change_noun(earlier(back)));
    let by = word_before == "by"
        && (2..12).any(|back| way(earlier(back)).is_some() || is_verb_of_change(earlier(back)));
    let beside = ["up", "down", "another", "+", "-"].contains(&word_before);
    // "climbed 30% from 50 to 60"
    let direct = measures && (way(word_before).is_some() || is_verb_of_change(word_before));
    let after_noun = if measures {
        end
    } else {
        quantity.noun.end.max(end)
    };
    let after = read.word(after_noun);
    // "at a cost of 5% more" is of the cost
    let compared = (THAN.contains(&after) || THAN.contains(&read.word(end))) && word_before != "of";
    let named = measures && is_change_noun(after);
    let bracketed = matches!(quantity.magnitude, Magnitude::Percent(_))
        && word_before == "("
        && follows_the_end(read, clause, lead);
    let is_size = of_change
        || by
        || (beside && read.word(end) != "from")
        || (beside && measures)
        || direct
        || compared
        || named
        || bracketed;
    let fits = measures
        || by
        || (of_change && quantity.noun.is_empty())
        || (compared && !quantity.noun.is_empty())
        || (beside && quantity.noun.is_empty());
    let own = if compared || named {
        way(after).or_else(|| way(read.word(end)))
    } else {
        (1..7).find_map(|back| way(earlier(back)))
    };
    (is_size && fits).then(|| StatedSize {
        at: quantity.at.clone(),
        size: Size::By(quantity.magnitude),
        precision: quantity.precision,
        way: own,
    })
}

/// Words that compare a number with another.
const THAN: &[&str] = &[
    "more", "less", "fewer", "higher", "lower", "longer", "shorter",
];

/// The first token of a number, including hedging words such as "about" and its article.
fn lead(read: &SentenceReading, start: usize, first: usize) -> usize {
    const SOFT: &[&str] = &[
        "about",
        "around",
        "some",
        "roughly",
        "approximately",
        "nearly",
        "almost",
        "over",
        "more",
        "than",
        "at",
        "least",
        "just",
        "under",
        "a",
        "an",
        "the",
        "only",
        "further",
        "less",
        "fewer",
        "as",
        "much",
        "close",
    ];
    let mut at = start;
    while at > first && SOFT.contains(&read.before(at)) {
        at -= 1;
    }
    at
}

fn is_change_noun(word: &str) -> bool {
    const NOUNS: &[&str] = &[
        "rise",
        "fall",
        "increase",
        "decrease",
        "reduction",
        "drop",
        "decline",
        "growth",
        "change",
        "improvement",
        "uplift",
        "jump",
        "cut",
        "dip",
        "gain",
        "difference",
    ];
    NOUNS.contains(&word)
}

fn is_verb_of_change(word: &str) -> bool {
    [
        "improved", "changed", "moved", "went", "worsened", "shifted", "cut", "improve",
    ]
    .contains(&word)
}

/// Whether a bracket comes directly after the number after "to", as in "from 108 to 137 (27%)".
fn follows_the_end(read: &SentenceReading, clause: &Range<usize>, bracket: usize) -> bool {
    let open = bracket.saturating_sub(1);
    let before = &read.tokens[clause.start..open];
    let from = before.iter().any(|token| token.is("from"));
    let near = open.saturating_sub(clause.start).min(6);
    let to = { open - near..open }.any(|at| read.word(at) == "to");
    // "from 12 (20%) to 18 (30%)" gives shares
    let shares = before.iter().any(|token| token.is("("));
    from && to && !shares
}
