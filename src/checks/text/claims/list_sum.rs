//! A whole in a sentence, and its parts in the items of the list under it.

use super::sum::SumClaim;
use crate::checks::text::quantities::{Magnitude, Quantity, SentenceReading, TokenKind, WordClass};
use crate::units::Decimal;

/// Words of a sentence over items that may overlap, or are not all.
const OVERLAPS: WordClass =
    WordClass("each some could more also examples among including many most several average often");

/// The whole of a sentence that ends with a colon, and the numbers of the list items under it;
/// `None` unless each has one.
pub(in crate::checks) fn list_sum(
    lead: &SentenceReading,
    points: &[SentenceReading],
) -> Option<SumClaim> {
    if !leads_points(lead)
        || points.len() < 2
        || lead.tokens.iter().any(|token| OVERLAPS.has(&token.lower))
    {
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
    if let Some(claim) = shares_of_one(lead, &parts) {
        return Some(claim);
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

/// Whether a sentence ends with a colon, or with a colon and the whole: "Number of interventions:
/// 90".
fn leads_points(lead: &SentenceReading) -> bool {
    let end = lead.tokens.len();
    let colon = lead.tokens.iter().rposition(|token| token.is(":"));
    let number = |at: usize| lead.quantities.iter().any(|it| it.at == (at + 1..end));
    colon.is_some_and(|at| at + 1 == end || number(at))
}

/// Words of a sentence over shares that are of one thing.
const ONE: WordClass = WordClass(
    "shares share split divided breakdown made spent spend composition consists sources income \
     proportions",
);

/// Three or more percentages of one thing, which make a hundred.
fn shares_of_one(lead: &SentenceReading, parts: &[Quantity]) -> Option<SumClaim> {
    let percents = parts
        .iter()
        .all(|it| matches!(it.magnitude, Magnitude::Percent(_)));
    let one = lead.tokens.iter().any(|token| ONE.has(&token.lower));
    let fits = percents && parts.len() > 2 && one && lead.quantities.is_empty();
    fits.then(|| SumClaim {
        whole: Quantity {
            magnitude: Magnitude::Percent(Decimal::new(100, 0)),
            ..parts[0].clone()
        },
        parts: parts.to_vec(),
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
    // "13 to 15: 24" has its number behind the colon
    let colon = read.tokens.iter().rposition(|token| token.is(":"));
    let behind = |it: &&Quantity| colon.is_none_or(|colon| it.at.start > colon);
    let named = read.quantities.iter().any(|it| behind(&it) && addable(&it));
    let mut numbers = { read.quantities.iter() }.filter(|it| addable(it) && (!named || behind(it)));
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
