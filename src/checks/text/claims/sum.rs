//! A whole and its parts in one sentence: "120 children: 85 boys and 45 girls".

use super::sum_words::{ASKED, COMPLEMENTS, OPEN, REST, SPLIT, SPLIT_OF};
use crate::checks::text::quantities::{Magnitude, Quantity, SentenceReading, is_plural};
use std::ops::Range;

/// A whole with the parts that a sentence names.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::checks) struct SumClaim {
    /// The number of the whole.
    pub(in crate::checks) whole: Quantity,
    /// The numbers of the parts, in order.
    pub(in crate::checks) parts: Vec<Quantity>,
    /// Whether the parts are said to be all of the whole; if not, they must only not exceed it.
    pub(in crate::checks) all: bool,
}

impl SumClaim {
    /// The tokens from the first of its numbers to the last.
    pub(in crate::checks) fn tokens(&self) -> Range<usize> {
        let parts = self.parts.iter().map(|it| &it.at);
        parts.fold(self.whole.at.clone(), |all, it| {
            all.start.min(it.start)..all.end.max(it.end)
        })
    }
}

/// The sums of a sentence.
pub(in crate::checks) fn sums(read: &SentenceReading) -> Vec<SumClaim> {
    let whole = |at: usize| {
        listed(read, at)
            .or_else(|| split(read, at))
            .or_else(|| of_which(read, at))
            .or_else(|| in_two(read, at))
            .or_else(|| answered(read, at))
    };
    let first = (0..read.quantities.len()).find_map(whole);
    first.or_else(|| totalled(read)).into_iter().collect()
}

/// Whether a number can be a whole: a count of something, or pounds.
fn can_be_added(quantity: &Quantity) -> bool {
    let counted = matches!(
        quantity.magnitude,
        Magnitude::Count(_) | Magnitude::Money(_)
    );
    counted && quantity.is_exact()
}

fn is_open(read: &SentenceReading, at: Range<usize>) -> bool {
    // "divided among three clubs" names all of them
    let divided = |at: usize| read.word(at) == "among" && SPLIT.has(read.before(at));
    { at }.any(|at| OPEN.has(read.word(at)) && !divided(at))
}

/// "120 children: 85 boys and 45 girls", "40 children (25 boys and 17 girls)", "12 staff – 7 here,
/// 4 there".
fn listed(read: &SentenceReading, place: usize) -> Option<SumClaim> {
    let whole = read.quantities.get(place).filter(|it| can_be_added(it))?;
    let opens = |at: &usize| {
        let token = &read.tokens[*at];
        token.is(":") || token.is("(") || (token.is("-") && token.is_mark())
    };
    let next = next_of_unit(read, place, whole)?;
    let open = (whole.at.end..next.at.start).find(opens)?;
    // "40 fewer searches (120, against 160)" says what changed
    let change = ["more", "fewer", "less"].contains(&read.word(whole.at.end));
    let bracket = read.tokens[open].is("(");
    let close = if bracket { ")" } else { ";" };
    let end = (open..read.tokens.len()).find(|at| read.word(*at) == close);
    let inside = open..end.unwrap_or(read.tokens.len());
    // a list begins at once: "120 children: 85 boys", not "we asked 120: the answer of 85 was"
    let at_once = next.at.start - open <= 3;
    let parts = parts(read, whole, &inside)?;
    let whole = divided(read, place, &parts).unwrap_or(whole);
    let enough = parts.len() > 1 && at_once && is_counted(read, whole) && !change;
    (enough && !is_open(read, whole.at.end..inside.end)).then(|| SumClaim {
        whole: whole.clone(),
        parts,
        all: true,
    })
}

/// The whole that is divided into as many as it has parts: "12 districts are split between two
/// teams: six here and six there".
fn divided<'a>(
    read: &'a SentenceReading,
    place: usize,
    parts: &[Quantity],
) -> Option<&'a Quantity> {
    let groups = read.quantities.get(place)?;
    let whole = read.quantities.get(place.checked_sub(1)?)?;
    let split = { whole.at.end..groups.at.start }.any(|at| SPLIT.has(read.word(at)));
    let as_many = groups.count() == u64::try_from(parts.len()).ok();
    (split && as_many && can_be_added(whole)).then_some(whole)
}

/// "We asked 50 parents; 30 said yes and 20 said no": nobody gives both answers.
fn answered(read: &SentenceReading, place: usize) -> Option<SumClaim> {
    let whole = read.quantities.get(place).filter(|it| can_be_added(it))?;
    let start = whole.at.start;
    let asked = { start.saturating_sub(4)..start }.any(|at| ASKED.has(read.word(at)));
    let end = read.tokens.len();
    let parts = parts(read, whole, &(whole.at.end..end))?;
    let [one, two, ..] = parts.as_slice() else {
        return None;
    };
    let answers = read.words(one.at.end..two.at.start) + " " + &read.words(two.at.end..end);
    let both = |word: &str| answers.split(' ').any(|it| it == word);
    let apart = both("yes") && both("no") || says_all(read, &parts, end);
    (asked && apart).then(|| SumClaim {
        whole: whole.clone(),
        parts: parts.clone(),
        all: false,
    })
}

/// The number after a whole that may be its first part: for money the next sum, for a count the
/// next number.
fn next_of_unit<'a>(
    read: &'a SentenceReading,
    place: usize,
    whole: &Quantity,
) -> Option<&'a Quantity> {
    let mut later = read.quantities[place + 1..].iter();
    match whole.magnitude {
        Magnitude::Money(_) => later.find(|it| it.magnitude.same_unit(whole.magnitude)),
        _ => later.next(),
    }
}

/// "a caseload of 76, split between 50 on orders and 30 on disposals", "£150,000, comprising
/// £100,000 and £60,000".
fn split(read: &SentenceReading, place: usize) -> Option<SumClaim> {
    let whole = read.quantities.get(place).filter(|it| can_be_added(it))?;
    let next = next_of_unit(read, place, whole)?;
    let copula = |at: &usize| ["are", "were"].contains(&read.word(*at)) && at + 1 == next.at.start;
    let word =
        { whole.at.end..next.at.start }.find(|at| SPLIT.has(read.word(*at)) || copula(at))?;
    let clause = read.clause(next.at.start);
    let inside = word..clause.end;
    let parts = parts(read, whole, &inside)?;
    let near = next.at.start - word <= 4 && word - whole.at.end <= 6;
    let close = { word..clause.end }.any(|at| [":", "("].contains(&read.word(at)));
    let said = !copula(&word) || says_all(read, &parts, clause.end);
    (parts.len() > 1 && near && !close && said && !is_open(read, inside)).then(|| SumClaim {
        whole: whole.clone(),
        parts,
        all: true,
    })
}

/// "Seven of the ten posts are filled and four are vacant": the two exclude each other.
fn in_two(read: &SentenceReading, place: usize) -> Option<SumClaim> {
    let [first, whole, second] = read.quantities.get(place..place + 3)? else {
        return None;
    };
    let of = read.word(first.at.end) == "of" && whole.at.start - first.at.end <= 3;
    let end = read.tokens.len();
    let two = [first, second].map(Clone::clone);
    // what is said of the first stands behind the whole
    let said = [whole.clone(), second.clone()];
    let fits = of
        && [first, whole, second].into_iter().all(can_be_added)
        && second.noun.is_empty()
        && whole.count() > first.count()
        && says_all(read, &said, end);
    fits.then(|| SumClaim {
        whole: whole.clone(),
        parts: two.to_vec(),
        all: true,
    })
}

/// Whether the whole has a noun, or is money.
fn is_counted(read: &SentenceReading, whole: &Quantity) -> bool {
    let near = whole.noun.end.max(whole.at.end);
    let late = (near..near + 4).any(|at| is_plural(read.word(at)));
    matches!(whole.magnitude, Magnitude::Money(_)) || !whole.noun.is_empty() || late
}

/// The numbers of a range that are in the unit of the whole; `None` if other numbers are among
/// them.
fn parts(read: &SentenceReading, whole: &Quantity, inside: &Range<usize>) -> Option<Vec<Quantity>> {
    let mut found: Vec<Quantity> = Vec::new();
    for it in read.quantities_in(inside) {
        match it.magnitude {
            _ if it.magnitude.same_unit(whole.magnitude) => {}
            // "85 boys (71%)", "3 aged 15", "the third"
            Magnitude::Percent(_)
            | Magnitude::Age(_)
            | Magnitude::Fraction(_)
            | Magnitude::Ordinal(_) => continue,
            _ => return None,
        }
        let before = read.before(it.at.start);
        // "in the three schools" speaks of what is known, and counts no part
        let known = ["the", "our", "these", "those", "all"].contains(&before);
        if known && !it.noun.is_empty() && it.at.start > inside.start + 1 {
            continue;
        }
        let made_of = before == "of" && SPLIT_OF.has(read.before(it.at.start - 1));
        // "14 of the children" are of another whole
        let other =
            read.word(it.at.end) == "of" && ["the", "our"].contains(&read.word(it.at.end + 1));
        if !it.is_exact() || other || (["of", "in", "than"].contains(&before) && !made_of) {
            return None;
        }
        found.push(it.clone());
    }
    Some(found)
}

/// "64 interventions, of which 40 were statutory and 30 voluntary", "12 staff, 7 full time and 4
/// part time", and "of the 50 children, 22 went to college, 15 to work and 18 to training".
fn of_which(read: &SentenceReading, place: usize) -> Option<SumClaim> {
    let whole = read.quantities.get(place).filter(|it| can_be_added(it))?;
    if !is_counted(read, whole) {
        return None;
    }
    let end = read.tokens.len();
    let end = (whole.at.end..end)
        .find(|at| read.word(*at) == ";")
        .unwrap_or(end);
    let before = whole.at.start;
    let of = (before.saturating_sub(3)..before).any(|at| read.word(at) == "of") && before <= 4;
    let behind = whole.noun.end.max(whole.at.end) - 1;
    let comma = (whole.at.end..end).find(|at| read.tokens[*at].is(","));
    let comma = comma.or_else(|| of.then_some(behind))?;
    let inside = comma..end;
    let parts = parts(read, whole, &inside)?;
    let (first, second) = (parts.first()?, parts.get(1)?);
    if is_open(read, inside.clone()) || first.at.start - comma > 6 {
        return None;
    }
    let of_them = read.word(first.at.end) == "of"
        && ["them", "whom", "which", "these"].contains(&read.word(first.at.end + 1));
    // "16 of whom are trained and 14 of whom drive" may be the same people
    let again = read.word(second.at.end) == "of";
    let led = ["of", "whom", "which"].contains(&read.word(comma + 1)) || (of_them && !again);
    let bare = first.at.start == comma + 1;
    // numbers in a row are parts only where they leave nothing third
    let row = is_row(read, whole, &parts) && comma == whole.noun.end;
    let tied = led || of || bare && (row || says_all(read, &parts, end));
    let overlap = differ(read, &parts, end);
    let all = says_all(read, &parts, end) && !overlap;
    (tied && !overlap && (all || parts.len() > 1) && second.at.start > first.at.end).then(|| {
        SumClaim {
            whole: whole.clone(),
            parts: parts.clone(),
            all,
        }
    })
}

/// Whether numbers without nouns of their own follow the noun of a whole: "44 incidents, 20 at
/// school and 25 at home".
fn is_row(read: &SentenceReading, whole: &Quantity, parts: &[Quantity]) -> bool {
    let bare = |it: &Quantity| !is_plural(read.head(it)) && !is_plural(read.word(it.at.end));
    is_plural(read.head(whole)) && parts.iter().all(bare)
}

/// Whether the parts are different statements about the same people: "7 of whom work full time and
/// 4 of whom speak Welsh".
fn differ(read: &SentenceReading, parts: &[Quantity], end: usize) -> bool {
    let verbs: Vec<&str> = { parts.iter().enumerate() }
        .filter_map(|(at, part)| {
            let until = parts.get(at + 1).map_or(end, |next| next.at.start);
            verb(read, part.at.end..until)
        })
        .collect();
    verbs.windows(2).any(|pair| pair[0] != pair[1])
}

/// The first verb after a number, as far as short words show one.
fn verb(read: &SentenceReading, at: Range<usize>) -> Option<&str> {
    let skip = [
        "of", "whom", "which", "them", "these", "children", "young", "people", "staff", "also",
    ];
    let mut words = at
        .map(|at| read.word(at))
        .skip_while(|word| skip.contains(word));
    let first = words.next()?;
    let copula = ["are", "were", "was", "is"];
    if copula.contains(&first) {
        return Some("be");
    }
    // "7 full time" has none; "4 speak a second language" has
    let ends = first.ends_with("ed")
        || [
            "work", "speak", "have", "had", "live", "went", "go", "came", "took", "left", "said",
            "want", "told", "attend", "hold", "use",
        ]
        .contains(&first);
    ends.then_some(first)
}

/// Whether the parts make up the whole: the remainder is named, or they exclude each other.
fn says_all(read: &SentenceReading, parts: &[Quantity], end: usize) -> bool {
    let Some(last) = parts.last() else {
        return false;
    };
    let start = last.at.start.saturating_sub(3);
    let rest = (start..(last.at.end + 1).min(end)).any(|at| REST.contains(&read.word(at)));
    let [first, second] = parts else {
        return rest;
    };
    let one = first.at.end..second.at.start;
    let two = second.at.end..end;
    let has = |at: &Range<usize>, word: &str| at.clone().any(|at| read.word(at) == word);
    rest || COMPLEMENTS
        .iter()
        .any(|(a, b)| (has(&one, a) && has(&two, b)) || (has(&one, b) && has(&two, a)))
}

/// "85 boys and 45 girls, 120 in all".
fn totalled(read: &SentenceReading) -> Option<SumClaim> {
    let (whole, parts) = read.quantities.split_last()?;
    if !can_be_added(whole) || parts.len() < 2 {
        return None;
    }
    let end = whole.noun.end.max(whole.at.end);
    let start = whole.at.start;
    let after = ["altogether", "overall"].contains(&read.word(end))
        || (read.word(end) == "in" && ["all", "total"].contains(&read.word(end + 1)));
    let before = read.before(start) == "of" && read.before(start - 1) == "total"
        || ["making", "totalling"].contains(&read.before(start));
    let same = parts
        .iter()
        .all(|it| can_be_added(it) && it.magnitude.same_unit(whole.magnitude));
    let open = is_open(read, 0..start);
    ((after || before) && same && !open).then(|| SumClaim {
        whole: whole.clone(),
        parts: parts.to_vec(),
        all: true,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> Vec<String> {
        let shown = |it: &SumClaim| {
            let parts: Vec<_> = it.parts.iter().map(Quantity::figures).collect();
            let sign = if it.all { "=" } else { ">=" };
            format!("{} {sign} {}", it.whole.figures(), parts.join(" + "))
        };
        sums(&SentenceReading::of(text)).iter().map(shown).collect()
    }

    #[test]
    fn parts_that_exclude_each_other_make_the_whole() {
        for (text, claim) in [
            (
                "We worked with 120 children: 85 boys and 45 girls.",
                "120 = 85 + 45",
            ),
            (
                "There were 64 interventions last year, of which 40 were statutory and 30 were voluntary.",
                "64 = 40 + 30",
            ),
            (
                "The team has 12 practitioners, 7 full time and 4 part time.",
                "12 = 7 + 4",
            ),
            (
                "Of the 50 children who left, 22 went to college, 15 to work and 18 to training.",
                "50 >= 22 + 15 + 18",
            ),
            (
                "Thirty referrals came in: 12 from schools, 9 from the police and 11 from parents.",
                "30 = 12 + 9 + 11",
            ),
            (
                "We saw 85 boys and 45 girls, 120 children in all.",
                "120 = 85 + 45",
            ),
            (
                "Of the 24 actions, 15 are complete, 6 are ongoing and 4 were carried forward.",
                "24 >= 15 + 6 + 4",
            ),
        ] {
            assert_eq!(shown(text), [claim], "{text}");
        }
    }

    #[test]
    fn parts_that_overlap_or_are_some_of_many_make_none() {
        for text in [
            "The team has 12 practitioners, 7 of whom work full time and 4 of whom speak a second language.",
            "Thirty referrals came in, among them 12 from schools and 9 from the police.",
            "We visited 4 schools, 2 clubs and 3 homes.",
        ] {
            assert_eq!(shown(text), Vec::<String>::new(), "{text}");
        }
    }
}
