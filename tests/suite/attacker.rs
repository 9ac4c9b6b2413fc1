//! A reader who wants to know a hidden number: knows every number that is shown and every sum, and
//! tries whole numbers one by one. It shares no code with what it attacks.

use std::collections::BTreeMap;

/// A weighted sum of numbers, by their places, that comes to `sum`, or to at most that.
#[derive(Debug, Clone)]
pub(crate) struct Known {
    pub(crate) terms: Vec<(usize, i128)>,
    pub(crate) sum: i128,
    pub(crate) at_most: bool,
}

type Ranges = BTreeMap<usize, (i128, i128)>;

/// What the reader knows.
#[derive(Debug, Clone, Default)]
pub(crate) struct Attacker {
    pub(crate) known: Vec<Known>,
    pub(crate) shown: BTreeMap<usize, i128>,
    /// The places of the hidden numbers.
    pub(crate) hidden: Vec<usize>,
    /// No number is greater.
    pub(crate) most: i128,
}

impl Attacker {
    /// Parts that add up to a total.
    pub(crate) fn total(&mut self, total: usize, parts: impl IntoIterator<Item = usize>) {
        let parts = parts.into_iter().map(|part| (part, 1));
        self.known.push(Known {
            terms: parts.chain([(total, -1)]).collect(),
            sum: 0,
            at_most: false,
        });
    }

    /// How many values a hidden number may have, counted up to `enough`, near the truth.
    pub(crate) fn values(&self, place: usize, truth: i128, enough: i128) -> i128 {
        let mut ranges: Ranges = self.hidden.iter().map(|it| (*it, (0, self.most))).collect();
        let mut count = 0;
        for value in (truth - enough).max(0)..=(truth + enough).min(self.most) {
            ranges.insert(place, (value, value));
            count += i128::from(self.possible(&ranges));
            if count >= enough {
                break;
            }
        }
        count
    }

    /// Whether everything known holds for some whole numbers in these ranges.
    fn possible(&self, ranges: &Ranges) -> bool {
        let Some(narrow) = self.narrowed(ranges.clone()) else {
            return false;
        };
        let open = narrow.iter().filter(|(_, (low, high))| low < high);
        let Some((place, (low, high))) = open.min_by_key(|(_, (low, high))| high - low) else {
            return true;
        };
        (*low..=*high).any(|value| {
            let mut next = narrow.clone();
            next.insert(*place, (value, value));
            self.possible(&next)
        })
    }

    /// Narrows every range by everything known until nothing changes.
    fn narrowed(&self, mut ranges: Ranges) -> Option<Ranges> {
        loop {
            let before = ranges.clone();
            for known in &self.known {
                for (place, times) in &known.terms {
                    if let Some(range) = ranges.get(place).copied() {
                        let narrow = self.narrow(known, (*place, *times), range, &ranges);
                        ranges.insert(*place, narrow?);
                    }
                }
            }
            if ranges == before {
                return Some(ranges);
            }
        }
    }

    fn narrow(
        &self,
        known: &Known,
        (place, times): (usize, i128),
        (low, high): (i128, i128),
        ranges: &Ranges,
    ) -> Option<(i128, i128)> {
        let (mut least, mut most) = (0, 0);
        for (other, weight) in known.terms.iter().filter(|term| term.0 != place) {
            let fixed = self.shown.get(other).map(|value| (*value, *value));
            let (a, b) = fixed.unwrap_or_else(|| ranges[other]);
            least += (a * weight).min(b * weight);
            most += (a * weight).max(b * weight);
        }
        // times * value lies between bottom and top; times is 1 or -1
        let bottom = if known.at_most {
            i128::MIN / 4
        } else {
            known.sum - most
        };
        let top = known.sum - least;
        let (from, to) = if times > 0 {
            (bottom, top)
        } else {
            (-top, -bottom)
        };
        let range = (low.max(from), high.min(to));
        (range.0 <= range.1).then_some(range)
    }
}
