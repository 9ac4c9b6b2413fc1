//! Numbers in sentences that state a value of the data, recognised by all words around them.

use super::record::{Known, KnownCell};
use super::stems::Stems;
use crate::checks::text::quantities::{
    Magnitude, Moment, MomentTime, Quantity, SentenceReading, is_denied, is_unreal,
};
use crate::units::{Decimal, Period};
use std::cmp::Ordering;
use std::ops::Range;

/// A number in a sentence that states a value of the data.
#[derive(Debug, Clone)]
pub(in crate::checks) struct FigureClaim<'a> {
    /// The record whose value it states.
    pub(in crate::checks) known: &'a Known,
    /// The number as typed.
    pub(in crate::checks) typed: Quantity,
    /// The value that it is.
    pub(in crate::checks) right: Option<&'a KnownCell>,
    /// The value in the data for the period; `None` where the number agrees with it.
    pub(in crate::checks) wrong: Option<&'a KnownCell>,
    /// The cell of another period that has this number; `None` where there is none.
    pub(in crate::checks) elsewhen: Option<&'a KnownCell>,
}

/// The numbers of a sentence that state values of the data.
pub(in crate::checks) fn figures<'a>(
    read: &SentenceReading,
    known: &'a [Known],
) -> Vec<FigureClaim<'a>> {
    let mut found = Vec::new();
    for quantity in read.quantities.iter().filter(|it| it.is_exact()) {
        let clause = read.clause(quantity.at.start);
        let tokens = &read.tokens[clause.clone()];
        if is_unreal(tokens) || is_denied(tokens) || is_change_or_part(read, quantity, &clause) {
            continue;
        }
        let stems = Stems::of(read, &clause);
        let tied: Vec<_> = { known.iter() }
            .filter_map(|it| {
                Some((
                    it,
                    it.names
                        .iter()
                        .filter(|name| stems.have(name))
                        .map(Vec::len)
                        .max()?,
                ))
            })
            .filter(|(it, _)| stems.unexplained(&it.explains) <= it.slack)
            .filter_map(|(it, words)| claim(read, (it, words), quantity, &clause))
            .collect();
        // where one reading agrees with the data, the sentence is right
        if let Some(right) = tied.iter().find(|it| it.wrong.is_none()) {
            found.push(right.clone());
        } else if let Some(first) = tied
            .iter()
            .min_by_key(|it| std::cmp::Reverse(longest(it.known)))
        {
            found.push(first.clone());
        }
    }
    found
}

fn longest(known: &Known) -> usize {
    known.names.iter().map(Vec::len).max().unwrap_or(0)
}

/// Whether a number is the size of a change, or counts a part or group that the data do not have.
fn is_change_or_part(read: &SentenceReading, quantity: &Quantity, clause: &Range<usize>) -> bool {
    let before = read.before(quantity.at.start);
    let after = read.word(quantity.noun.end.max(quantity.at.end));
    let next = read.word(quantity.at.end);
    let made_up = before == "up" && read.before(quantity.at.start - 1).starts_with("ma");
    let led = read.before(quantity.at.start.saturating_sub(1));
    let sum = ["comes", "came", "amounts", "amounted", "up", "totals"].contains(&led);
    let money = matches!(quantity.magnitude, Magnitude::Money(_));
    let end = money && (before == "from" || (before == "to" && !sum));
    let change = (["by", "up", "down", "than"].contains(&before) && !made_up)
        || end
        || ["more", "fewer", "less", "higher", "lower"].contains(&next)
        || ["more", "fewer"].contains(&after)
        || (before == "of" && { clause.start..quantity.at.start }
            .rev()
            .take(4)
            .any(|at| crate::checks::text::claims::change_size::way(read.word(at)).is_some()));
    // "entrants numbered 41", "the number fell to 23": the number is what is said of the subject
    let said = [
        "numbered", "totalled", "reached", "at", "was", "were", "is", "are",
    ];
    let dated = { read.moments.iter() }
        .any(|it| (quantity.at.end..quantity.at.end + 3).contains(&it.at.start));
    let bare_count = matches!(quantity.magnitude, Magnitude::Count(_))
        && quantity.noun.is_empty()
        && !(said.contains(&before) || (before == "to" && dated));
    let out_of = matches!(quantity.magnitude, Magnitude::Count(_)) && ["of", "out"].contains(&next);
    let other = matches!(
        quantity.magnitude,
        Magnitude::Fraction(_) | Magnitude::Ordinal(_) | Magnitude::Age(_) | Magnitude::Points(_)
    );
    // the value of another area is judged by the rule on comparisons
    let others = [
        "average",
        "national",
        "nationally",
        "regional",
        "similar",
        "neighbours",
        "england",
    ];
    let start = quantity.at.start;
    let others = { start.saturating_sub(4)..start }.any(|at| others.contains(&read.word(at)));
    others || change || bare_count || out_of || other
}

/// A figure that so many words name, and a number.
fn claim<'a>(
    read: &SentenceReading,
    (known, words): (&'a Known, usize),
    quantity: &Quantity,
    clause: &Range<usize>,
) -> Option<FigureClaim<'a>> {
    let comparable = |it: &&KnownCell| it.magnitude.same_unit(quantity.magnitude);
    let cells: Vec<&KnownCell> = known.cells.iter().filter(comparable).collect();
    let moment = moment(read, quantity, clause);
    let is = |cell: &KnownCell| is_value(cell.magnitude, quantity.magnitude);
    let then = cells_then(&cells, moment.as_ref())?;
    let own = then.iter().copied().find(|it| !it.beside)?;
    let present = moment.is_some();
    // without a period, only a number that matches none of the values can be wrong, and only a
    // share or a rate
    let strict = match quantity.magnitude {
        // what three words name is meant as it is now
        Magnitude::Count(_) => present || (words > 2 && is_present(read, clause)),
        // a sum of money is this year's where the verb is
        Magnitude::Money(_) => present || is_present(read, clause),
        _ => true,
    };
    let right = then.iter().copied().find(|it| is(it));
    let elsewhen = cells.iter().copied();
    let elsewhen = { elsewhen }.find(|it| right.is_none() && !it.beside && is(it));
    let meant = if present {
        own
    } else {
        latest(&then).unwrap_or(own)
    };
    strict.then(|| FigureClaim {
        known,
        typed: quantity.clone(),
        right,
        wrong: right.is_none().then_some(meant),
        elsewhen,
    })
}

/// The values that a figure has at a moment, or all where none is named. `None` for a year that is
/// only told by its distance.
fn cells_then<'a>(cells: &[&'a KnownCell], moment: Option<&Moment>) -> Option<Vec<&'a KnownCell>> {
    let cells = cells.iter().copied();
    Some(match moment.map(|it| it.when) {
        Some(MomentTime::Dated(period)) => {
            let days = |it: Period| (it.start, it.end);
            let same = |it: &&KnownCell| it.period.is_none_or(|own| days(own) == days(period));
            cells.filter(same).collect()
        }
        Some(MomentTime::Relative(0)) => cells.filter(|it| it.latest || it.beside).collect(),
        Some(MomentTime::Relative(_)) => return None,
        None => cells.collect(),
    })
}

/// Whether the verb of a clause is in the present tense.
fn is_present(read: &SentenceReading, clause: &Range<usize>) -> bool {
    const NOW: &[&str] = &[
        "is",
        "are",
        "contributes",
        "contribute",
        "gives",
        "give",
        "pays",
        "pay",
        "funds",
        "provides",
        "provide",
        "puts",
        "adds",
        "invests",
        "totals",
        "stands",
        "amounts",
        "comes",
        "has",
        "have",
        "live",
    ];
    clause.clone().any(|at| NOW.contains(&read.word(at)))
}

fn latest<'a>(cells: &[&'a KnownCell]) -> Option<&'a KnownCell> {
    cells
        .iter()
        .rev()
        .find(|it| it.latest && !it.beside)
        .copied()
}

/// Whether a typed number equals a value, as far as it was rounded.
fn is_value(value: Magnitude, typed: Magnitude) -> bool {
    let (Some(value), Some(typed)) = (value.number(), typed.number()) else {
        return false;
    };
    let same = |value: Decimal| value.partial_cmp(&typed) == Some(Ordering::Equal);
    same(value) || rounded(value, typed.places()).is_some_and(same)
}

/// A number rounded half up to this many decimal places.
fn rounded(value: Decimal, places: u8) -> Option<Decimal> {
    let more = value.places().checked_sub(places)?;
    let unit = 10_i128.pow(u32::from(more));
    let digits = (value.scaled(value.places()) * 2 + unit).div_euclid(unit * 2);
    Some(Decimal::new(i64::try_from(digits).ok()?, places))
}

/// The moment of a number: the only one in its clause, or the nearest one after it before the next
/// number.
fn moment(read: &SentenceReading, quantity: &Quantity, clause: &Range<usize>) -> Option<Moment> {
    let here: Vec<&Moment> = { read.moments.iter() }
        .filter(|it| clause.contains(&it.at.start))
        .collect();
    if let [only] = here.as_slice() {
        return Some((*only).clone());
    }
    let next = { read.quantities_in(clause) }.find(|it| it.at.start > quantity.at.start);
    let until = next.map_or(clause.end, |it| it.at.start);
    let after = here
        .iter()
        .find(|it| it.at.start > quantity.at.start && it.at.start < until);
    let before = here.iter().rev().find(|it| it.at.end <= quantity.at.start);
    after
        .or(before)
        .or_else(|| here.first())
        .map(|it| (*it).clone())
        .or_else(|| sentence_moment(read))
}

/// The only moment of a sentence, for a clause that has none itself.
fn sentence_moment(read: &SentenceReading) -> Option<Moment> {
    match read.moments.as_slice() {
        [only] => Some(only.clone()),
        _ => None,
    }
}
