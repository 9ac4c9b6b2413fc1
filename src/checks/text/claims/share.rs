//! A part of a whole that a sentence states: "17 of 68 (25%)", "40% of the 7 girls", "half of the
//! 17 mentors".

use super::apposition::{ahead, beside};
use crate::checks::text::quantities::{
    Magnitude, Quantity, SentenceReading, WordClass, is_person, is_plural, is_time, is_unreal,
};
use std::ops::Range;

/// The whole of a part, and the stated size of the part.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::checks) struct ShareClaim {
    /// The number of the part; `None` where the sentence does not give it.
    pub(in crate::checks) part: Option<u64>,
    /// The number of the whole.
    pub(in crate::checks) whole: u64,
    /// The percentage or fraction that the sentence gives; `None` where it gives none.
    pub(in crate::checks) share: Option<Quantity>,
    /// The tokens from the first of these numbers to the last.
    pub(in crate::checks) at: Range<usize>,
}

/// The tokens from the first of some numbers to the last.
fn over<'a>(numbers: impl IntoIterator<Item = &'a Quantity>) -> Range<usize> {
    let all = numbers.into_iter().map(|it| it.at.clone());
    let both = all.reduce(|one, two| one.start.min(two.start)..one.end.max(two.end));
    both.unwrap_or_default()
}

/// Words that may come between "of" and a number.
const DETERMINERS: WordClass =
    WordClass("the our these those all just its their a total only his her");

/// The shares of a sentence. `before` is the only number of the sentence before, which "of these"
/// refers to.
pub(in crate::checks) fn shares(read: &SentenceReading, before: Option<u64>) -> Vec<ShareClaim> {
    let mut found = counted(read);
    found.extend(of_a_number(read));
    found.extend(of_them(read, before));
    found.extend(of_the_only_number(read));
    found
}

/// The only count of people or things in a sentence; `None` where there are none or several.
pub(in crate::checks) fn only_count(read: &SentenceReading) -> Option<u64> {
    let mut counts = read.quantities.iter().filter(|it| named(read, it));
    let first = counts.next().filter(|it| it.is_exact())?;
    counts.next().is_none().then(|| first.count()).flatten()
}

/// Whether a number has a noun in the plural, and is no length of time.
fn named(read: &SentenceReading, quantity: &Quantity) -> bool {
    let head = read.head(quantity);
    quantity.count().is_some() && is_plural(head) && !is_time(head)
}

/// "The group (8 children) was 40% girls", "22 (60%) were good": a share without "of" in a sentence
/// that counts once.
fn of_the_only_number(read: &SentenceReading) -> Vec<ShareClaim> {
    let of = { 0..read.tokens.len() }.any(|at| read.word(at) == "of" && is_counted_after(read, at));
    let mut counts = read.quantities.iter().filter(|it| named(read, it));
    let (Some(whole), None, false) = (counts.next(), counts.next(), of) else {
        return Vec::new();
    };
    let Some(total) = whole.count().filter(|_| whole.is_exact()) else {
        return Vec::new();
    };
    let later = read.quantities.iter().enumerate();
    let later = later.filter(|(_, it)| it.at.start > whole.at.end);
    let claim = |(place, it): (usize, &Quantity)| {
        let group = measures(it) && GROUPS.has(read.word(it.at.end)) && is_said(read, it.at.start);
        let share = beside(read, it.at.end, place + 1);
        let counted = it.count().filter(|_| it.noun.is_empty() && it.is_exact());
        let part = counted.filter(|part| share.is_some() && *part <= total);
        let claim = |part, share: Quantity| ShareClaim {
            part,
            whole: total,
            at: over([whole, it, &share]),
            share: Some(share),
        };
        match (part, share) {
            (Some(part), Some(share)) => Some(claim(Some(part), share)),
            _ => group.then(|| claim(None, it.clone())),
        }
    };
    later.filter_map(claim).collect()
}

/// Words for groups of people that a share can be said to be.
const GROUPS: WordClass = WordClass("girls boys men women male female black white asian mixed");

/// Whether a verb of being stands before a place.
fn is_said(read: &SentenceReading, at: usize) -> bool {
    ["is", "are", "was", "were"].contains(&read.before(at))
}

/// Whether a number follows "of" at a place.
fn is_counted_after(read: &SentenceReading, of: usize) -> bool {
    whole_after(read, of).is_some()
}

/// Where a bracket that begins at a place ends, if it is a short one.
fn after_bracket(read: &SentenceReading, at: usize) -> usize {
    if read.word(at) != "(" {
        return at;
    }
    let close = (at + 1..at + 6).find(|at| read.word(*at) == ")");
    close.map_or(at, |close| close + 1)
}

/// "17 of the 68", "12 out of 16", and "of 68 children, 17".
fn counted(read: &SentenceReading) -> Vec<ShareClaim> {
    let mut found = Vec::new();
    for (at, part) in read.quantities.iter().enumerate() {
        let (Some(count), true) = (part.count(), part.is_exact()) else {
            continue;
        };
        // "45 (56%) of the 75", "80% (22) of the 25"
        let end = after_bracket(read, part.at.end);
        let end = end + usize::from(read.word(end) == ")");
        let of = if ["of", "out"].contains(&read.word(end)) {
            end
        } else {
            part.noun.end.max(part.at.end)
        };
        if let Some(whole) = whole_after(read, of)
            && let Some(total) = whole.count().filter(|_| whole.is_exact())
        {
            let inner = beside(read, part.at.end, at + 1).filter(|it| it.at.end < whole.at.start);
            let share = inner
                .or_else(|| beside(read, whole.at.end, at + 1))
                .or_else(|| ahead(read, part, at));
            found.push(ShareClaim {
                part: Some(count),
                whole: total,
                at: over([part, whole].into_iter().chain(&share)),
                share,
            });
        }
    }
    found.extend(led_by_of(read));
    found
}

/// The number after "of" or "out of" at a token.
fn whole_after(read: &SentenceReading, at: usize) -> Option<&Quantity> {
    let mut next = at;
    if read.word(next) == "out" {
        next += 1;
    }
    if read.word(next) != "of" {
        return None;
    }
    next += 1;
    while DETERMINERS.has(read.word(next)) {
        next += 1;
    }
    read.quantities.iter().find(|it| it.at.start == next)
}

/// "Of 68 children assessed, 17 (25%) had a need": each number of the clause that has no noun of
/// its own.
fn led_by_of(read: &SentenceReading) -> Vec<ShareClaim> {
    let mut found = Vec::new();
    for at in 0..read.tokens.len() {
        // "of" must begin the sentence, the clause or what follows a comma
        let lead = if read.before(at) == "out" { at - 1 } else { at };
        let leads = lead == 0
            || read.tokens[lead - 1].is_mark()
            || ["and", "sample", "cohort", "group", "caseload", "audit"]
                .contains(&read.before(lead));
        if !leads || read.word(at) != "of" {
            continue;
        }
        let Some(whole) = whole_after(read, at).filter(|it| it.is_exact()) else {
            continue;
        };
        let Some(total) = whole.count() else {
            continue;
        };
        let later =
            { read.quantities.iter().enumerate() }.filter(|(_, it)| it.at.start > whole.at.end);
        for (place, quantity) in later {
            let alone = quantity.noun.is_empty()
                || read.head(quantity) == read.head(whole)
                || !is_plural(read.head(quantity));
            if let Some(part) = quantity.count().filter(|_| alone && quantity.is_exact()) {
                let share = beside(read, quantity.at.end, place + 1);
                found.push(ShareClaim {
                    part: Some(part),
                    whole: total,
                    at: over([whole, quantity].into_iter().chain(&share)),
                    share,
                });
            }
        }
        let clause = read.clause(at);
        let unreal = is_unreal(&read.tokens[clause.clone()]);
        let first = { read.quantities_in(&clause) }.find(|it| it.at.start > whole.at.end);
        if let Some(share) =
            first.filter(|it| measures(it) && !unreal && !is_size_of_change(read, it))
        {
            found.push(ShareClaim {
                part: None,
                whole: total,
                share: Some(share.clone()),
                at: over([whole, share]),
            });
        }
    }
    found
}

fn measures(quantity: &Quantity) -> bool {
    let share = matches!(
        quantity.magnitude,
        Magnitude::Percent(_) | Magnitude::Fraction(_)
    );
    share && quantity.is_exact()
}

/// "by 40%", "a fall of 40%", "40% more".
fn is_size_of_change(read: &SentenceReading, quantity: &Quantity) -> bool {
    let before = read.before(quantity.at.start);
    let after = read.word(quantity.at.end);
    ["by", "up", "down"].contains(&before) || super::change_size::way(after).is_some()
}

/// "40% of the 7 girls", "half of the 17 mentors".
fn of_a_number(read: &SentenceReading) -> Vec<ShareClaim> {
    let claim = |quantity: &Quantity| {
        let real = !is_unreal(&read.tokens[read.clause(quantity.at.start)]);
        let whole = whole_after(read, quantity.at.end)?;
        let total = whole.count().filter(|_| whole.is_exact())?;
        let next = read.word(whole.at.end);
        let people = named(read, whole)
            || ["who", "that", "which", "whom"].contains(&next)
            || !whole.noun.is_empty();
        (measures(quantity) && real && people && total > 0).then(|| ShareClaim {
            part: bracketed(read, whole).and_then(Quantity::count),
            whole: total,
            share: Some(quantity.clone()),
            at: over([quantity, whole].into_iter().chain(bracketed(read, whole))),
        })
    };
    read.quantities.iter().filter_map(claim).collect()
}

/// The count that stands in brackets right after the noun of a whole: "a quarter of the 80 children
/// (20)".
fn bracketed<'a>(read: &'a SentenceReading, whole: &Quantity) -> Option<&'a Quantity> {
    let open = whole.noun.end.max(whole.at.end);
    let found = read.quantities.iter().find(|it| it.at.start == open + 1)?;
    let closed = read.word(open) == "(" && read.word(found.at.end) == ")";
    (closed && found.is_exact()).then_some(found)
}

/// "12 children, 30% of whom", and "Of these, 30%" after a sentence with one number.
fn of_them(read: &SentenceReading, before: Option<u64>) -> Vec<ShareClaim> {
    const THEM: &[&str] = &[
        "them",
        "whom",
        "these",
        "those",
        "which",
        "the children",
        "this group",
    ];
    let claim = |(at, quantity): (usize, &Quantity)| {
        let real = !is_unreal(&read.tokens[read.clause(quantity.at.start)]);
        let end = quantity.at.end;
        let them = read.word(end) == "of"
            && THEM.contains(&read.word(end + 1))
            && (["them", "whom"].contains(&read.word(end + 1)) || !is_noun_after(read, end + 2));
        let led = { 0..quantity.at.start }.find(|at| {
            read.word(*at) == "of"
                && ["these", "whom", "them", "those", "which"].contains(&read.word(at + 1))
        });
        let led = led.is_some_and(|of| quantity.at.start - of <= 4);
        // "4,500 children live in two wards, of whom 60%": whom are people
        let whom =
            { quantity.at.start.saturating_sub(3)..end + 3 }.any(|at| read.word(at) == "whom");
        let earlier: Vec<_> = { read.quantities[..at].iter() }
            .filter(|it| named(read, it) && (!whom || is_person(read.head(it))))
            .collect();
        let part = read.quantities.get(at + 1).filter(|it| {
            it.at.start == end + 1 && read.word(end) == "(" && read.word(it.at.end) == ")"
        });
        let part = part.filter(|it| it.is_exact());
        let whole = match earlier.as_slice() {
            [] => before,
            [only] if only.is_exact() => only.count(),
            _ => None,
        }?;
        ((them || led) && measures(quantity) && real && !is_size_of_change(read, quantity)).then(
            || ShareClaim {
                part: part.and_then(Quantity::count),
                whole,
                share: Some(quantity.clone()),
                at: over([quantity].into_iter().chain(part)),
            },
        )
    };
    read.quantities
        .iter()
        .enumerate()
        .filter_map(claim)
        .collect()
}

/// Whether a noun follows, as in "of these schools".
fn is_noun_after(read: &SentenceReading, at: usize) -> bool {
    is_plural(read.word(at))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> Vec<String> {
        let claims = shares(&SentenceReading::of(text), None);
        let part = |it: &ShareClaim| it.part.map_or_else(|| "?".to_owned(), |it| it.to_string());
        { claims.iter() }
            .map(|it| {
                format!(
                    "{} of {}{}",
                    part(it),
                    it.whole,
                    if it.share.is_some() { " =" } else { "" }
                )
            })
            .collect()
    }

    #[test]
    fn a_part_is_tied_to_its_whole() {
        for (text, claim) in [
            (
                "Of 68 children assessed, 17 (25%) had a need.",
                "17 of 68 =",
            ),
            (
                "Of the parents, 31 of the 52 who answered (60%) felt heard.",
                "31 of 52 =",
            ),
            ("Twelve out of 16 panels (85%) were on time.", "12 of 16 ="),
            ("Nineteen of our 14 schools have signed.", "19 of 14"),
            ("Of the 7 girls open to us, 40% were known.", "? of 7 ="),
            (
                "There were 12 children and 30% of them had a plan.",
                "? of 12 =",
            ),
            (
                "Nine children were remanded, 40% of whom were Black.",
                "? of 9 =",
            ),
            ("Exactly half of the 17 mentors are men.", "? of 17 ="),
            ("It found 60% (31 of 52).", "31 of 52 ="),
        ] {
            assert_eq!(shown(text), [claim], "{text}");
        }
        for text in [
            "Four villages have a club, and 80% of children walk.",
            "The police paid 20% of the £18,500 that it cost.",
            "We want 95% of the 21 referrals to be seen.",
            "About half of the 17 mentors are men.",
        ] {
            assert_eq!(shown(text), Vec::<String>::new(), "{text}");
        }
    }
}
