//! A change that a sentence states between two numbers: "fell from 48 to 36, a reduction of a
//! quarter".

use super::change_size::{StatedSize, stated, way};
use crate::checks::text::quantities::{
    Magnitude, Moment, MomentTime, Quantity, SentenceReading, is_function_word, is_time,
};
use std::cmp::Ordering;
use std::ops::Range;

/// Two numbers in a clause, the earlier and the later, and what it says of the change between them.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::checks) struct ChangeClaim {
    /// The number before the change.
    pub(in crate::checks) from: Quantity,
    /// The number after the change.
    pub(in crate::checks) to: Quantity,
    /// Each size of the change that the clause states.
    pub(in crate::checks) by: Vec<StatedSize>,
    /// The direction, up or down, where the words before "from" state it.
    pub(in crate::checks) way: Option<Ordering>,
}

/// Whether the words before a token say that something rose; `None` where they say neither or both.
pub(in crate::checks) fn is_rise(read: &SentenceReading, before: usize) -> Option<bool> {
    let clause = read.clause(before);
    let ways = { clause.start..before }.filter_map(|at| way(read.word(at)));
    let ways: Vec<_> = ways.collect();
    let first = *ways.first()?;
    ways.iter()
        .all(|it| *it == first)
        .then_some(first == Ordering::Greater)
}

/// The changes of a sentence whose two numbers are both given.
pub(in crate::checks) fn changes(read: &SentenceReading) -> Vec<ChangeClaim> {
    let clauses = read.clauses.iter();
    let found: Vec<ChangeClaim> = clauses
        .filter_map(|clause| change_in(read, clause))
        .collect();
    if found.is_empty() {
        return over_two_clauses(read).into_iter().collect();
    }
    found
}

/// "In 2024 we held 20 panels and in 2025 we held 30, a rise of a half": two clauses, with one size
/// for both.
fn over_two_clauses(read: &SentenceReading) -> Option<ChangeClaim> {
    let joined = |clause: &Range<usize>| ["and", ";"].contains(&read.word(clause.start));
    let contrast = !read.clauses.iter().skip(1).all(joined);
    if read.clauses.len() != 2 || contrast {
        return None;
    }
    let claim = change_in(read, &(0..read.tokens.len()))?;
    let beside = |by: &StatedSize| {
        let start = by.at.start.saturating_sub(7)..by.at.start;
        let article = { start }
            .rev()
            .find(|at| ["a", "an", "which"].contains(&read.word(*at)));
        article.is_some_and(|at| read.before(at) == ",")
    };
    // "by two thirds since 2022, when there were 30": both numbers have a time of their own
    let dated = read.moments.len() > 1;
    claim
        .by
        .iter()
        .all(|by| beside(by) || dated)
        .then_some(claim)
}

fn change_in(read: &SentenceReading, clause: &Range<usize>) -> Option<ChangeClaim> {
    let quantities: Vec<&Quantity> = read.quantities_in(clause).collect();
    let stated = stated(read, clause, &quantities);
    let is_size = |it: &Quantity| stated.iter().any(|size| size.at.contains(&it.at.start));
    let all: Vec<&Quantity> = quantities
        .iter()
        .copied()
        .filter(|it| !is_size(it) && it.magnitude.number().is_some())
        .collect();
    // "60 in the twelve months before": the twelve are no end, unless a time is what changed
    let in_moment = |it: &Quantity| {
        read.moments
            .iter()
            .any(|moment| it.noun.contains(&moment.at.start))
    };
    let timed = |it: &&&Quantity| is_time(read.head(it)) && !in_moment(it);
    let ends: Vec<&Quantity> = match all.iter().filter(timed).count() {
        1 if all.len() > 2 => all.iter().copied().filter(|it| !timed(&it)).collect(),
        _ => all,
    };
    let (from, to, way) = from_to(read, clause, &ends)
        .or_else(|| compared(read, &ends))
        .or_else(|| built_on(read, &stated, &ends))
        .or_else(|| (!stated.is_empty()).then(|| dated(read, &ends)).flatten())?;
    let said = !stated.is_empty() || way.is_some();
    (from.magnitude.same_unit(to.magnitude) && said).then(|| ChangeClaim {
        from: from.clone(),
        to: to.clone(),
        by: stated,
        way,
    })
}

type Ends<'a> = (&'a Quantity, &'a Quantity, Option<Ordering>);

/// "from 8 in 2022 to 6 in 2023", "to 6 from 8", "6 …, down from 8".
fn from_to<'a>(
    read: &SentenceReading,
    clause: &Range<usize>,
    ends: &[&'a Quantity],
) -> Option<Ends<'a>> {
    let mut found = None;
    for at in clause.clone().filter(|at| read.word(*at) == "from") {
        let Some(from) = led_by(read, ends, at) else {
            continue;
        };
        let way = way_before(read, clause, at);
        let to_word = (from.at.end..clause.end.min(from.at.end + 12))
            .take_while(|next| read.word(*next) != "from")
            .find(|next| read.word(*next) == "to" && led_by(read, ends, *next).is_some());
        let to = if let Some(to) = to_word {
            led_by(read, ends, to)
        } else {
            let earlier = ends.iter().rev().filter(|it| it.at.end <= at);
            let mut same = earlier.filter(|it| it.magnitude.same_unit(from.magnitude));
            let to = same.next();
            // either of two numbers before may be meant
            to.copied().filter(|_| same.next().is_none())
        };
        let (Some(to), None) = (to, &found) else {
            // with two changes in one clause, it is not certain which size belongs to which
            return None;
        };
        found = Some((from, to, way));
    }
    found
}

/// The number that follows a word such as "from", with at most four other words between.
fn led_by<'a>(read: &SentenceReading, ends: &[&'a Quantity], word: usize) -> Option<&'a Quantity> {
    let next = ends.iter().find(|it| it.at.start > word)?;
    let between = &read.tokens[word + 1..next.at.start];
    let clear = between
        .iter()
        .all(|token| !token.is_mark() && !token.is_any(&["to", "from", "by", "and", "in"]));
    // "from zone 2 to zone 4" counts nothing
    let last = between
        .last()
        .filter(|it| it.is_word() && !is_function_word(it));
    let label = last.is_some_and(|it| !it.lower.ends_with("ly")) && next.noun.is_empty();
    let clear = clear && !(label && matches!(next.magnitude, Magnitude::Count(_)));
    (between.len() <= 4 && clear).then_some(*next)
}

/// The direction that the words just before "from" state.
fn way_before(read: &SentenceReading, clause: &Range<usize>, at: usize) -> Option<Ordering> {
    let start = clause.start.max(at.saturating_sub(4));
    let mut ways = { start..at }.rev().filter_map(|at| way(read.word(at)));
    let nearest = ways.next()?;
    ways.all(|it| it == nearest).then_some(nearest)
}

/// "24 this year, an increase of 50% on last year's 16".
fn built_on<'a>(
    read: &SentenceReading,
    stated: &[StatedSize],
    ends: &[&'a Quantity],
) -> Option<Ends<'a>> {
    let [to, from] = ends else {
        return None;
    };
    let on = |by: &&StatedSize| {
        let between = by.at.end..from.at.start;
        read.word(by.at.end) == "on" && (1..=5).contains(&between.len())
    };
    let size = stated.iter().find(on)?;
    let first = to.at.end <= size.at.start && to.magnitude.same_unit(from.magnitude);
    first.then_some((*from, *to, None))
}

/// "12, compared with 15 last year", "12 against 15".
fn compared<'a>(read: &SentenceReading, ends: &[&'a Quantity]) -> Option<Ends<'a>> {
    let [to, from] = ends else {
        return None;
    };
    let between = to.at.end..from.at.start;
    let compares = between.clone().any(|at| {
        let pair = (read.word(at), read.word(at + 1));
        let with = ["with", "to"].contains(&pair.1);
        (["compared", "compares", "comparison"].contains(&pair.0) && with)
            || (pair.0 == "against" && between.end - at <= 4)
    });
    (compares && to.magnitude.same_unit(from.magnitude)).then_some((*from, *to, None))
}

/// "£120,000 in 2023-24 and £150,000 in 2024-25", "40 last year and 65 this year".
fn dated<'a>(read: &SentenceReading, ends: &[&'a Quantity]) -> Option<Ends<'a>> {
    let [one, two] = ends else {
        return None;
    };
    // "Last year 44 took part and this year 55 did": as many times as numbers, in the same order
    let leads = |moment: &Moment, it: &Quantity| moment.at.end <= it.at.start;
    let in_order = match read.moments.as_slice() {
        [first, second] if leads(first, one) && leads(second, two) => Some((first, second)),
        _ => None,
    };
    let [first, second] = [(one, 0, two.at.start), (two, one.at.end, read.tokens.len())].map(
        |(quantity, from, until)| {
            let inside = |it: &&Moment| it.at.start >= from && it.at.start < until;
            let mut near = read.moments.iter().filter(inside);
            let after = near.clone().find(|it| it.at.start >= quantity.at.end);
            after.or_else(|| near.next())
        },
    );
    let (first, second) = in_order.or_else(|| Some((first?, second?)))?;
    if first.at == second.at {
        return None;
    }
    let earlier = match (first.when, second.when) {
        (MomentTime::Dated(first), MomentTime::Dated(second)) => first.start < second.start,
        (MomentTime::Relative(first), MomentTime::Relative(second)) => first < second,
        // what is dated is over, and what is now is not
        (MomentTime::Dated(_), MomentTime::Relative(0)) => true,
        (MomentTime::Relative(0), MomentTime::Dated(_)) => false,
        _ => return None,
    };
    let (from, to) = if earlier { (one, two) } else { (two, one) };
    one.magnitude
        .same_unit(two.magnitude)
        .then_some((*from, *to, None))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> Vec<String> {
        let claims = changes(&SentenceReading::of(text));
        { claims.iter() }
            .map(|it| {
                format!(
                    "{} > {} by {}",
                    it.from.figures(),
                    it.to.figures(),
                    it.by.len()
                )
            })
            .collect()
    }

    #[test]
    fn a_change_has_two_ends_and_a_size() {
        for (text, claim) in [
            (
                "It fell from 8 in 2022 to 6 in 2023, a drop of a third.",
                "8 > 6 by 1",
            ),
            (
                "342 children were cautioned in 2025-26, up 47% from 269.",
                "269 > 342 by 1",
            ),
            (
                "It has improved by 12%, moving from 48% to 36%.",
                "48 > 36 by 1",
            ),
            ("Referrals decreased by 18, from 90 to 76.", "90 > 76 by 1"),
            (
                "We spent £120 in 2023-24 and £150 in 2024-25, an increase of 25%.",
                "120 > 150 by 1",
            ),
            ("Visits went from 108 to 137(46.6%).", "108 > 137 by 1"),
            (
                "Calls have more than doubled, from 45 to 82.",
                "45 > 82 by 1",
            ),
            (
                "There were 12 thefts, compared with 16 last year, a fall of a third.",
                "16 > 12 by 1",
            ),
        ] {
            assert_eq!(shown(text), [claim], "{text}");
        }
    }

    #[test]
    fn a_size_belongs_to_the_numbers_of_its_clause() {
        for text in [
            "Volunteers went from 9 to 14, while sessions fell by 20%.",
            "We moved from two offices to three, and costs fell by 10%.",
        ] {
            let claims = changes(&SentenceReading::of(text));
            assert!(
                claims.iter().all(|it| it.by.is_empty()),
                "{text}: {claims:?}"
            );
        }
    }
}
