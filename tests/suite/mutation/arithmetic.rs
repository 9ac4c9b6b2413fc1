//! What must hold between printed figures, by interval arithmetic. It shares no code with the
//! checks that it judges.

/// A decimal number with its printed decimal places.
#[derive(Debug, Clone, Copy)]
pub(in crate::mutation) struct Printed {
    digits: i128,
    places: u32,
}

impl Printed {
    pub(in crate::mutation) fn parse(text: &str) -> Option<Self> {
        let (whole, part) = text.split_once('.').unwrap_or((text, ""));
        let digits = format!("{whole}{part}");
        let plain = !whole.is_empty() && digits.bytes().all(|b| b.is_ascii_digit());
        Some(Self {
            digits: plain.then(|| digits.parse().ok())??,
            places: u32::try_from(part.len()).ok()?,
        })
    }

    fn scaled(self, places: u32) -> i128 {
        self.digits * 10_i128.pow(places - self.places)
    }
}

/// A kind of relation; its figures stand in the order that is told here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::mutation) enum Kind {
    /// Parts, then the total.
    Sum,
    /// The upper, the lower, and the quotient per so many. A mean has half a unit of slack on both.
    Quotient { per: i128, mean: bool },
    /// A base and a percentage that some whole number of it gives.
    Possible,
    /// The same figure twice.
    Same,
    /// Percentages that make 100, give or take half a unit each.
    Hundred,
    /// The first is at most the second, and at least 1.
    Place,
    /// Before, after, and the change in percent.
    Growth,
    /// Count and rate, then count and rate of the next period: one population, within 3%.
    Population,
    /// A period of so many months.
    Months(i64),
    /// A figure that is so much.
    Is(i128),
    /// Three colours' values, lowest first: each begins where the one before it ends.
    Bands,
}

/// Whether a relation of this kind holds between figures; `None` where one is no figure.
pub(in crate::mutation) fn holds(kind: Kind, texts: &[&str]) -> Option<bool> {
    if let Kind::Months(wanted) = kind {
        return Some(months(texts[0]) == Some(wanted));
    }
    if kind == Kind::Bands {
        return bands(texts);
    }
    let figures: Vec<Printed> = texts
        .iter()
        .map(|it| Printed::parse(it))
        .collect::<Option<_>>()?;
    let finest = figures.iter().map(|it| it.places).max()?;
    let values: Vec<i128> = figures.iter().map(|it| it.scaled(finest)).collect();
    Some(match kind {
        Kind::Sum => {
            let (total, parts) = values.split_last()?;
            parts.iter().sum::<i128>() == *total
        }
        Kind::Quotient { per, mean } => quotient(&figures, per, mean),
        Kind::Possible => {
            let (base, percent) = (figures[0].digits, figures[1]);
            (0..=base).any(|top| rounds_to(top, base, 100, percent))
        }
        Kind::Same => values[0] == values[1],
        Kind::Hundred => {
            let coarsest = figures.iter().map(|it| it.places).min()?;
            let sum: i128 = values.iter().sum();
            let slack = i128::try_from(values.len()).ok()? * 10_i128.pow(finest - coarsest);
            2 * (sum - 100 * 10_i128.pow(finest)).abs() <= slack
        }
        Kind::Place => 1 <= values[0] && values[0] <= values[1],
        Kind::Growth => {
            let (before, after) = (figures[0].digits, figures[1].digits);
            after >= before && rounds_to(after - before, before, 100, figures[2])
        }
        Kind::Population => one_population(&figures),
        Kind::Is(wanted) => values[0] == wanted * 10_i128.pow(finest),
        Kind::Months(_) | Kind::Bands => false,
    })
}

fn quotient(figures: &[Printed], per: i128, mean: bool) -> bool {
    let (top, bottom, value) = (figures[0].digits, figures[1].digits, figures[2]);
    if !mean {
        return bottom > 0 && rounds_to(top, bottom, per, value);
    }
    // in halves: the least quotient and the greatest, against half a unit on both sides of the
    // value
    let unit = 10_i128.pow(value.places);
    let (low, high) = (2 * value.digits - 1, 2 * value.digits + 1);
    let least_is_below = (2 * top - 1) * per * unit * 2 < high * (2 * bottom + 1);
    let most_is_above = (2 * top + 1) * per * unit * 2 >= low * (2 * bottom - 1);
    least_is_below && most_is_above
}

/// Whether top / bottom × per, rounded half up, is printed like this.
fn rounds_to(top: i128, bottom: i128, per: i128, value: Printed) -> bool {
    let exact = top * per * 10_i128.pow(value.places);
    bottom > 0 && (2 * exact + bottom).div_euclid(2 * bottom) == value.digits
}

/// Whether count ÷ rate can be the same population twice, give or take 3% of the smaller.
fn one_population(figures: &[Printed]) -> bool {
    let [a, b] = [[figures[0], figures[1]], [figures[2], figures[3]]];
    // in halves: the least of one is no more than 3% above the most of the other
    let meets = |[count, rate]: [Printed; 2], [other, of]: [Printed; 2]| {
        let [unit, of_unit] = [rate, of].map(|it| 10_i128.pow(it.places));
        let least = 100 * count.digits * unit * (2 * of.digits - 1);
        let most = 103 * other.digits * of_unit * (2 * rate.digits + 1);
        of.digits == 0 || least <= most
    };
    meets(a, b) && meets(b, a)
}

/// Whether `<224`, `224 - 340` and `>340` follow each other.
fn bands(texts: &[&str]) -> Option<bool> {
    let ends = |text: &str| -> Option<Vec<(i128, u32)>> {
        let numbers = text
            .split('-')
            .map(|it| it.trim_matches(['<', '>', '%', ' ']));
        let printed = numbers.map(|it| Printed::parse(it).map(|it| (it.digits, it.places)));
        printed.collect()
    };
    let (low, middle, high) = (ends(texts[0])?, ends(texts[1])?, ends(texts[2])?);
    Some(low.last() == middle.first() && middle.last() == high.first())
}

/// How many months a period is long: `Apr 23 - Mar 24`, `2023-24`.
fn months(text: &str) -> Option<i64> {
    if let Some((from, to)) = text.split_once(" - ") {
        return Some(month(to)? - month(from)? + 1);
    }
    if let Some((from, to)) = text.split_once('-') {
        let (from, to): (i64, i64) = (from.parse().ok()?, to.parse().ok()?);
        return (to == (from + 1) % 100).then_some(12);
    }
    month(text).map(|_| 1)
}

/// A month counted from the year 0.
fn month(text: &str) -> Option<i64> {
    const NAMES: [&str; 12] = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ];
    let (name, year) = text.trim().split_once(' ')?;
    let name = name.to_lowercase();
    let at = NAMES.iter().position(|it| name.starts_with(it))?;
    let year: i64 = year.parse().ok()?;
    let year = if year < 100 { 2000 + year } else { year };
    Some(year * 12 + i64::try_from(at).ok()?)
}

#[test]
fn what_is_within_rounding_holds_and_nothing_else() {
    let quotient = |per, mean| Kind::Quotient { per, mean };
    for (kind, texts, expected) in [
        (Kind::Sum, vec!["31000", "77000", "108000"], true),
        (quotient(100, false), vec!["13", "30", "43.3"], true),
        (quotient(100, false), vec!["13", "30", "43.2"], false),
        (quotient(1, false), vec!["51", "40", "1.28"], true),
        (quotient(1, false), vec!["51", "40", "1.27"], false),
        (quotient(1, true), vec!["60", "39", "1.53"], true),
        (quotient(1, false), vec!["60", "39", "1.53"], false),
        (quotient(1_000, true), vec!["7", "70982", "0.09"], true),
        (quotient(1_000, true), vec!["9", "70982", "0.09"], false),
        (Kind::Possible, vec!["34", "88"], true),
        (Kind::Possible, vec!["34", "73"], false),
        (Kind::Hundred, vec!["33", "33", "33"], true),
        (Kind::Hundred, vec!["45", "65"], false),
        (Kind::Place, vec!["7", "7"], true),
        (Kind::Place, vec!["9", "7"], false),
        (Kind::Growth, vec!["50827", "58550", "15.2"], true),
        (Kind::Population, vec!["55", "287", "56", "310"], false),
        (Kind::Population, vec!["1", "0.06", "2", "0.11"], true),
        (Kind::Bands, vec!["<224", "224 - 340", ">340"], true),
        (Kind::Bands, vec!["<36%", "36.1% - 40.1%", ">41%"], false),
        (Kind::Months(12), vec!["Apr 23 - Mar 24"], true),
        (Kind::Months(12), vec!["2023-24"], true),
        (Kind::Months(12), vec!["Apr 22 - Mar 24"], false),
        (Kind::Months(12), vec!["2023-25"], false),
    ] {
        assert_eq!(holds(kind, &texts), Some(expected), "{kind:?} {texts:?}");
    }
}
