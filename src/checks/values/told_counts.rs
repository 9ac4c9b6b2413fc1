//! The counts that a sentence tells: in figures of any script, in words, by the name of a group, as
//! a bound, as a sum, or as a share of another number. It must never know which of them matter.

use super::number_words::{GROUPS, PERSONS, is_name, is_person};
use crate::checks::text::quantities::{
    Magnitude, Precision, Quantity, SentenceReading, Token, is_function_word, is_plural,
};
use crate::units::Decimal;

/// A count that a sentence tells, at least to a range.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::checks) struct ToldCount {
    /// The least that it may be.
    pub(in crate::checks) low: u64,
    /// The most that it may be; `None` where the sentence sets no limit.
    pub(in crate::checks) high: Option<u64>,
    /// As the sentence has it.
    pub(in crate::checks) typed: String,
    /// What follows it, up to the end of the sentence.
    after: Vec<Token>,
    /// Whether its word can only be of people.
    of_people: bool,
}

/// What a sentence says in numbers.
#[derive(Debug, Clone, Default)]
pub(in crate::checks) struct SentenceNumbers {
    /// The counts that it tells.
    pub(in crate::checks) told: Vec<ToldCount>,
    /// Its whole numbers, in order.
    pub(in crate::checks) counts: Vec<u64>,
    /// Its percentages, and its fractions as percentages.
    pub(in crate::checks) percents: Vec<Decimal>,
    /// Its rates per so many people.
    pub(in crate::checks) rates: Vec<Decimal>,
    /// Its numbers with a decimal point.
    pub(in crate::checks) decimals: Vec<Decimal>,
    /// Its numbers before "times" or "fold".
    pub(in crate::checks) times: Vec<u64>,
}

impl ToldCount {
    /// Whether it tells more of a small count than that it is small: of those below `threshold`, it
    /// leaves fewer.
    pub(in crate::checks) fn narrows(&self, count: u64, threshold: u64) -> bool {
        let high = self.high.unwrap_or(u64::MAX).min(threshold - 1);
        let left = (high + 1).saturating_sub(self.low.max(1));
        (self.low..=self.high.unwrap_or(u64::MAX)).contains(&count) && left < threshold - 1
    }

    /// Whether it is exactly this.
    pub(in crate::checks) fn is(&self, count: u64) -> bool {
        self.low == count && self.high == Some(count)
    }

    /// Whether the words after it say that it counts what `is_noun` knows: they name it, or nothing
    /// else. In a typed table it stands alone.
    pub(in crate::checks) fn counts(&self, is_noun: impl Fn(&str) -> bool) -> bool {
        let near = self.after.iter().take(6).take_while(|token| !token.is("|"));
        for token in near {
            if is_noun(&token.lower) {
                return true;
            }
            let other = token.is_word() && !is_function_word(token);
            if is_plural(&token.lower) || other && self.high == Some(1) {
                return false;
            }
        }
        self.of_people || self.after.first().is_none_or(Token::is_mark)
    }
}

/// What a sentence in plain characters says in numbers.
pub(in crate::checks) fn numbers_of(sentence: &str) -> SentenceNumbers {
    let read = SentenceReading::of(sentence);
    let mut found = SentenceNumbers::default();
    for quantity in &read.quantities {
        found.read(&read, quantity);
    }
    for at in 0..read.tokens.len() {
        let taken = read.quantities.iter().any(|it| it.at.contains(&at));
        if let Some((count, of_people)) = group(&read, at).filter(|_| !taken) {
            found.tell(&read, (count, Some(count)), at..at + 1);
            if let Some(told) = found.told.last_mut() {
                told.of_people = of_people;
            }
        }
    }
    found.add_sums(&read);
    found.add_shares();
    found
}

/// A word for a number: of a group, in Roman figures before a plural, joined to a noun, or an
/// article before a person.
fn group(read: &SentenceReading, at: usize) -> Option<(u64, bool)> {
    let (word, next) = (read.word(at), read.word(at + 1));
    if let Some((_, count, of_people)) = GROUPS.iter().find(|it| it.0 == word) {
        return Some((*count, *of_people));
    }
    if matches!(word, "a" | "an" | "another" | "only") && PERSONS.contains(&next) {
        return Some((1, true));
    }
    if is_plural(next) || matches!(next, "child" | "of") {
        let roman = ["ii", "iii", "iv", "vi", "vii", "viii", "ix"];
        let number = [2, 3, 4, 6, 7, 8, 9];
        if let Some(at) = roman.iter().position(|it| *it == word) {
            return Some((number[at], false));
        }
    }
    let (number, noun) = word.split_once('-')?;
    let of_people = noun == "strong" || PERSONS.contains(&noun);
    let number = match SentenceReading::of(number).quantities.as_slice() {
        [one] => one.count()?,
        _ => return None,
    };
    of_people.then_some((number, true))
}

impl SentenceNumbers {
    fn read(&mut self, read: &SentenceReading, quantity: &Quantity) {
        match quantity.magnitude {
            Magnitude::Percent(percent) => self.percents.push(percent),
            Magnitude::Rate(rate, _) => self.rates.push(rate),
            Magnitude::Fraction(it) => {
                let (top, bottom) = (u64::from(it.top), u64::from(it.bottom));
                self.percents.extend(Decimal::ratio(top, bottom, 100, 2));
            }
            Magnitude::Count(number) => match whole(number) {
                Some(count) => self.read_count(read, quantity, count),
                None => self.decimals.push(number),
            },
            Magnitude::Ordinal(place) if is_person(read.word(quantity.at.end)) => {
                self.tell(read, (u64::from(place), None), quantity.at.clone());
            }
            Magnitude::Ordinal(_)
            | Magnitude::Money(_)
            | Magnitude::Points(_)
            | Magnitude::Age(_) => {}
        }
    }

    fn read_count(&mut self, read: &SentenceReading, quantity: &Quantity, count: u64) {
        let next = read.word(quantity.at.end);
        if is_name(read.before(quantity.at.start)) {
            return;
        }
        if matches!(next, "times" | "fold" | "-fold") {
            self.times.push(count);
            return;
        }
        // "one in thirteen"
        let other = read
            .quantities
            .iter()
            .find(|it| it.at.start == quantity.at.end + 1);
        if next == "in"
            && let Some(whole) = other
                .and_then(Quantity::count)
                .filter(|whole| *whole > count)
        {
            self.percents.extend(Decimal::ratio(count, whole, 100, 2));
        }
        self.counts.push(count);
        let end = if next == "or" || next == "to" || next == "-" {
            other.and_then(Quantity::count).filter(|end| *end > count)
        } else {
            None
        };
        let range = match end {
            Some(end) => (count, Some(end)),
            None => bounds(read, quantity, count),
        };
        self.tell(read, range, quantity.at.clone());
    }

    fn tell(
        &mut self,
        read: &SentenceReading,
        (low, high): (u64, Option<u64>),
        at: std::ops::Range<usize>,
    ) {
        self.told.push(ToldCount {
            low,
            high,
            typed: read.words(at.clone()),
            after: read.tokens[at.end..].to_vec(),
            of_people: false,
        });
    }

    /// Numbers that are added or subtracted by a sign or a word, and people who are counted side by
    /// side.
    fn add_sums(&mut self, read: &SentenceReading) {
        let exact: Vec<_> = read
            .quantities
            .iter()
            .filter(|it| it.count().is_some())
            .collect();
        let mut chain = 0;
        for (at, pair) in exact.windows(2).enumerate() {
            let between = &read.tokens[pair[0].at.end..pair[1].at.start];
            let (one, two) = (pair[0].count().unwrap_or(0), pair[1].count().unwrap_or(0));
            let joined = |words: &[&str]| between.iter().any(|token: &Token| token.is_any(words));
            let sum = if joined(&["+", "plus", "and", ",", "&"]) {
                chain = if at > 0 && chain > 0 {
                    chain + two
                } else {
                    one + two
                };
                Some(chain)
            } else {
                chain = 0;
                let less = joined(&["minus", "less", "-", "\u{2212}"]);
                less.then(|| one.checked_sub(two)).flatten()
            };
            if let Some(sum) = sum {
                self.tell(read, (sum, Some(sum)), pair[1].at.clone());
            }
        }
        let people = { self.told.iter() }.filter(|it| {
            it.high == Some(it.low) && it.after.iter().take(2).any(|it| is_person(&it.lower))
        });
        let people: Vec<u64> = people.map(|it| it.low).collect();
        if people.len() > 1 {
            let sum = people.iter().sum();
            self.told.push(ToldCount {
                low: sum,
                high: Some(sum),
                typed: people
                    .iter()
                    .map(u64::to_string)
                    .collect::<Vec<_>>()
                    .join(" and "),
                after: Vec::new(),
                of_people: true,
            });
        }
    }

    /// Percentages of a number in the same sentence.
    fn add_shares(&mut self) {
        for percent in &self.percents {
            for whole in &self.counts {
                let hundred = 100 * 10_i128.pow(u32::from(percent.places()));
                let product = percent.scaled(percent.places()) * i128::from(*whole);
                let part = u64::try_from((product * 2 + hundred).div_euclid(hundred * 2));
                let Ok(part) = part else {
                    continue;
                };
                self.told.push(ToldCount {
                    low: part,
                    high: Some(part),
                    typed: format!("{percent}% of {whole}"),
                    after: Vec::new(),
                    of_people: true,
                });
            }
        }
    }
}

/// A number as a whole one, however many noughts stand after its point.
fn whole(number: Decimal) -> Option<u64> {
    let whole = number.scaled(0);
    let same = whole * 10_i128.pow(u32::from(number.places())) == number.scaled(number.places());
    u64::try_from(whole).ok().filter(|_| same)
}

/// The least and the most that a count with the words before it may be.
fn bounds(read: &SentenceReading, quantity: &Quantity, count: u64) -> (u64, Option<u64>) {
    let start = quantity.at.start;
    let before = |back: usize| start.checked_sub(back).map_or("", |at| read.word(at));
    let denied = (1..4).any(|back| matches!(before(back), "no" | "not" | "never"));
    let less = |words: &[&str]| (1..3).any(|back| words.contains(&before(back)));
    let below = less(&["under", "below", "fewer", "less"]);
    let above = less(&["over", "more", "above", "exceeding"]);
    match (below, above, denied) {
        (true, _, false) => (0, count.checked_sub(1)),
        (true, _, true) => (count, None),
        (_, true, false) => (count + 1, None),
        (_, true, true) => (0, Some(count)),
        _ => match quantity.precision {
            Precision::AtMost => (0, Some(count)),
            Precision::AtLeast => (count, None),
            Precision::Exact | Precision::About => (count, Some(count)),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::values::plain_characters::plain;

    fn tells(sentence: &str, count: u64) -> bool {
        let numbers = numbers_of(&plain(sentence));
        let noun = |word: &str| is_person(word) || word == "north";
        let mut told = numbers.told.iter();
        told.any(|it| it.narrows(count, 5) && it.counts(noun))
    }

    #[test]
    fn three_is_told_in_many_ways() {
        for sentence in [
            "We helped a trio of children in the North.",
            "North: 2 + 1 children.",
            "In the North we helped ３ children.",
            "In the North we helped ٣ children.",
            "In the North we helped ③ children.",
            "The North had 8% of the 39 children.",
            "The North: Ⅲ children.",
            "One boy and two girls live in the North.",
            "Two girls and a boy live in the North.",
            "Under four children live in the North.",
            "No more than three children live in the North.",
            "Two or three children live in the North.",
            "One in thirteen of the 39 children lives in the North.",
            "A third of the nine children live in the North.",
            "Of 39 less 36 children.",
            "A three-strong group in the North.",
            "Three were from the North.",
            "More than two children live in the North.",
            "The third child from the North came in May.",
        ] {
            assert!(tells(sentence, 3), "{sentence}");
        }
    }

    #[test]
    fn other_numbers_and_that_it_is_small_tell_nothing() {
        for sentence in [
            "Fewer than five children live in the North.",
            "At least one child lives in the North.",
            "The team in the North meets every three weeks.",
            "In the North we helped 36 children.",
            "Three meetings of the North board.",
            "The third quarter was quiet in the North.",
        ] {
            assert!(!tells(sentence, 3), "{sentence}");
        }
    }
}
