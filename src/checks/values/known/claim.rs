//! Numbers in sentences that state a value of the data, recognised by all words around them.

use super::record::{Known, KnownCell};
use super::stems::Stems;
use crate::checks::text::quantities::{
    Magnitude, Moment, MomentTime, Quantity, SentenceReading, is_denied, is_unreal,
};
use crate::units::Decimal;
use std::cmp::Ordering;
use std::ops::Range;

/// A number in a sentence that states a value of the data.
#[derive(Debug, Clone)]
pub(in crate::checks) struct FigureClaim<'a> {
    /// The record whose value it states.
    pub(in crate::checks) known: &'a Known,
    /// The number as typed.
    pub(in crate::checks) typed: Quantity,
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
            .filter(|it| it.names.iter().any(|name| stems.have(name)))
            .filter(|it| stems.unexplained(&it.explains) <= it.slack)
            .filter_map(|it| claim(read, it, quantity, &clause))
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
    let end = ["from", "to"].contains(&before) && matches!(quantity.magnitude, Magnitude::Money(_));
    let change = (["by", "up", "down", "than"].contains(&before) && !made_up)
        || end
        || ["more", "fewer", "less", "higher", "lower"].contains(&next)
        || ["more", "fewer"].contains(&after)
        || (before == "of" && { clause.start..quantity.at.start }
            .rev()
            .take(4)
            .any(|at| crate::checks::text::claims::change_size::way(read.word(at)).is_some()));
    let bare_count = matches!(quantity.magnitude, Magnitude::Count(_)) && quantity.noun.is_empty();
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

fn claim<'a>(
    read: &SentenceReading,
    known: &'a Known,
    quantity: &Quantity,
    clause: &Range<usize>,
) -> Option<FigureClaim<'a>> {
    let comparable = |it: &&KnownCell| it.magnitude.same_unit(quantity.magnitude);
    let cells: Vec<&KnownCell> = known.cells.iter().filter(comparable).collect();
    let moment = moment(read, quantity, clause);
    let is = |cell: &&&KnownCell| is_value(cell.magnitude, quantity.magnitude);
    let then: Vec<&KnownCell> = match &moment {
        Some(Moment {
            when: MomentTime::Dated(period),
            ..
        }) => {
            let same = |it: &&KnownCell| {
                it.period
                    .is_none_or(|own| (own.start, own.end) == (period.start, period.end))
            };
            cells.iter().copied().filter(same).collect()
        }
        Some(Moment {
            when: MomentTime::Relative(0),
            ..
        }) => cells
            .iter()
            .copied()
            .filter(|it| it.latest || it.beside)
            .collect(),
        Some(Moment {
            when: MomentTime::Relative(_),
            ..
        }) => return None,
        None => cells.clone(),
    };
    let own = then.iter().copied().find(|it| !it.beside)?;
    let present = moment.is_some();
    // without a period, only a number that matches none of the values can be wrong, and only a
    // share or a rate
    let strict = match quantity.magnitude {
        Magnitude::Count(_) => present,
        // a sum of money is this year's where the verb is
        Magnitude::Money(_) => present || is_present(read, clause),
        _ => true,
    };
    let right = then.iter().any(|it| is(&it));
    let elsewhen = cells
        .iter()
        .find(|it| !right && !it.beside && is(it))
        .copied();
    let wrong = (!right).then_some(if present {
        own
    } else {
        latest(&then).unwrap_or(own)
    });
    strict.then(|| FigureClaim {
        known,
        typed: quantity.clone(),
        wrong,
        elsewhen,
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
