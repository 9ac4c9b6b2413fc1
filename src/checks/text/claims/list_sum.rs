//! A whole in a sentence, and its parts in the items of the list under it.

use super::sum::SumClaim;
use crate::checks::text::quantities::{Magnitude, Quantity, SentenceReading, TokenKind, WordClass};

/// Words of a sentence over items that may overlap, or are not all.
const OVERLAPS: WordClass =
    WordClass("each some could more also examples among including many most several average often");

/// The whole of a sentence that ends with a colon, and the numbers of the list items under it;
/// `None` unless each has one.
pub(in crate::checks) fn list_sum(
    lead: &SentenceReading,
    points: &[SentenceReading],
) -> Option<SumClaim> {
    let ends = lead.tokens.last().is_some_and(|token| token.is(":"));
    if !ends || points.len() < 2 || lead.tokens.iter().any(|token| OVERLAPS.has(&token.lower)) {
        return None;
    }
    let total = |read: &SentenceReading| {
        read.tokens
            .iter()
            .any(|token| token.is_any(&["total", "totals", "altogether", "overall"]))
    };
    let (totals, parts): (Vec<&SentenceReading>, Vec<&SentenceReading>) =
        points.iter().partition(|it| total(it));
    let parts: Option<Vec<Quantity>> = parts.into_iter().map(number_of_point).collect();
    let parts = parts?;
    let first = parts.first()?;
    if parts.len() < 2
        || !parts
            .iter()
            .all(|it| it.magnitude.same_unit(first.magnitude))
    {
        return None;
    }
    let stated = match totals.as_slice() {
        [only] => number_of_point(only),
        _ => None,
    };
    let same = |it: &&Quantity| it.magnitude.same_unit(first.magnitude) && it.is_exact();
    let mut wholes = lead.quantities.iter().filter(same);
    let whole = stated
        .filter(|it| it.magnitude.same_unit(first.magnitude))
        .or_else(|| {
            let whole = wholes.next()?.clone();
            let counts_points = whole.count() == u64::try_from(points.len()).ok();
            // "three teams:" announces the items, and "in the next 12 months" is no whole
            let larger = parts
                .iter()
                .all(|it| it.magnitude.number() < whole.magnitude.number());
            let time =
                ["months", "years", "weeks", "days", "month", "year"].contains(&lead.head(&whole));
            let fits = wholes.next().is_none() && !counts_points && larger && !time;
            fits.then_some(whole)
        })?;
    let alike = parts_alike(points, &parts, lead);
    alike.then_some(SumClaim {
        whole,
        parts,
        all: true,
    })
}

/// Whether the items count the same as the whole: none has a noun, or one that is neither a unit of
/// another kind nor preceded by a verb ("train 30 teachers").
fn parts_alike(points: &[SentenceReading], parts: &[Quantity], lead: &SentenceReading) -> bool {
    let unreal = lead
        .tokens
        .iter()
        .any(|token| token.is_any(&["will", "plan", "aim", "want", "helped"]));
    let far = points.iter().zip(parts).any(|(point, part)| {
        let before = part.at.start;
        before > 6 && !point.tokens[..before].iter().any(|token| token.is(":"))
    });
    !unreal && !far
}

/// The only number of an item that can be added; a percentage in brackets beside it is the same
/// number in another form.
fn number_of_point(read: &SentenceReading) -> Option<Quantity> {
    let addable = |it: &&Quantity| {
        let unit = matches!(
            it.magnitude,
            Magnitude::Count(_) | Magnitude::Money(_) | Magnitude::Percent(_)
        );
        // "one" alone is an ordinary word, and no number
        let typed = matches!(read.tokens[it.at.start].kind, TokenKind::Number(_));
        unit && it.is_exact() && (typed || !it.noun.is_empty())
    };
    let mut numbers = read.quantities.iter().filter(addable);
    let first = numbers.next()?;
    let others: Vec<_> = numbers.collect();
    let bracketed = |it: &&&Quantity| {
        read.before(it.at.start) == "(" && matches!(it.magnitude, Magnitude::Percent(_))
    };
    others
        .iter()
        .all(|it| bracketed(&it))
        .then(|| first.clone())
}
