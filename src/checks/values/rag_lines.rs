//! RAG bands as ranges of whole steps on a number line, where one step is the smallest published
//! difference. Integers, so that no rounding hides a gap.

use crate::plan::figures::Band;
use crate::units::Decimal;
use std::collections::BTreeSet;

/// A range of steps, including the first and excluding the last; `None` where it has no end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::checks) struct NumberLine {
    pub(in crate::checks) start: i128,
    pub(in crate::checks) end: Option<i128>,
}

/// A range of the line, with the number of bands that contain it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::checks) struct BandStretch {
    pub(in crate::checks) line: NumberLine,
    pub(in crate::checks) bands: usize,
}

impl NumberLine {
    /// The range from 0 up to and including `most`.
    pub(in crate::checks) fn whole(most: Option<Decimal>, places: u8) -> Self {
        Self {
            start: 0,
            end: most.map(|most| most.scaled(places) + 1),
        }
    }

    /// The values of a band.
    pub(in crate::checks) fn of(band: &Band, places: u8) -> Self {
        let bound = |(value, beyond): (Decimal, bool)| value.scaled(places) + i128::from(beyond);
        Self {
            start: band
                .low
                .map_or(0, |(low, included)| bound((low, !included))),
            end: band.high.map(bound),
        }
    }

    /// The part of this range that is within another.
    pub(in crate::checks) fn within(self, other: Self) -> Self {
        let ends = [self.end, other.end].into_iter().flatten();
        Self {
            start: self.start.max(other.start),
            end: ends.min(),
        }
    }

    fn holds(self, step: i128) -> bool {
        self.start <= step && self.end.is_none_or(|end| step < end)
    }

    /// Whether the range contains one value only.
    pub(in crate::checks) fn is_one_value(self) -> bool {
        self.end == Some(self.start + 1)
    }

    /// The range in words: "223", "224 to 340", "342 and above".
    pub(in crate::checks) fn words(self, places: u8) -> String {
        let start = number(self.start, places);
        match self.end {
            None => format!("{start} and above"),
            Some(end) if end <= self.start => "nothing".to_owned(),
            Some(_) if self.is_one_value() => start,
            Some(end) => format!("{start} to {}", number(end - 1, places)),
        }
    }
}

/// The line, split wherever a band begins or ends.
pub(in crate::checks) fn stretches(whole: NumberLine, bands: [NumberLine; 3]) -> Vec<BandStretch> {
    let bounds = bands
        .iter()
        .chain([&whole])
        .flat_map(|line| [Some(line.start), line.end]);
    let cuts: BTreeSet<i128> = bounds.flatten().filter(|at| whole.holds(*at)).collect();
    let ends = cuts.iter().skip(1).map(|cut| Some(*cut)).chain([whole.end]);
    let mut stretches: Vec<BandStretch> = Vec::new();
    for (start, end) in cuts.iter().copied().zip(ends) {
        let bands = bands.iter().filter(|band| band.holds(start)).count();
        match stretches.last_mut() {
            Some(last) if last.bands == bands => last.line.end = end,
            _ => stretches.push(BandStretch {
                line: NumberLine { start, end },
                bands,
            }),
        }
    }
    stretches
}

/// A step as a number, without zeros at the end of its decimals: 36.10 is 36.1.
pub(in crate::checks) fn number(step: i128, places: u8) -> String {
    let (mut digits, mut places) = (step, places);
    while places > 0 && digits % 10 == 0 {
        digits /= 10;
        places -= 1;
    }
    i64::try_from(digits).map_or_else(
        |_| digits.to_string(),
        |digits| Decimal::new(digits, places).to_string(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(start: i128, end: i128) -> NumberLine {
        NumberLine {
            start,
            end: Some(end),
        }
    }

    #[test]
    fn an_overlap_and_a_gap_are_found() {
        let whole = NumberLine::whole(None, 0);
        let red = NumberLine {
            start: 342,
            end: None,
        };
        let found = stretches(whole, [line(0, 224), line(223, 341), red]);
        let said: Vec<_> = found.iter().map(|s| (s.line.words(0), s.bands)).collect();
        let expected = [
            ("0 to 222", 1),
            ("223", 2),
            ("224 to 340", 1),
            ("341", 0),
            ("342 and above", 1),
        ];
        assert_eq!(
            said,
            expected.map(|(words, bands)| (words.to_owned(), bands))
        );
    }

    #[test]
    fn numbers_keep_only_the_places_that_say_something() {
        assert_eq!(number(3600, 2), "36");
        assert_eq!(number(3609, 2), "36.09");
        assert_eq!(number(10, 0), "10");
    }
}
