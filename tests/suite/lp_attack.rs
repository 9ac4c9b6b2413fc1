//! An attacker who wants to know a suppressed number, knows every number that is shown and every
//! sum, and tries whole numbers one by one. It shares no code with the program.

/// A weighted sum of numbers, by their indexes, that equals `sum`, or is at most that.
#[derive(Debug, Clone)]
pub(crate) struct Known {
    /// The terms; each weight is 1 or -1.
    pub(crate) terms: Vec<(usize, i64)>,
    pub(crate) sum: i64,
    pub(crate) at_most: bool,
}

/// The least and the greatest possible value of each number; for a shown number both are equal.
type Ranges = Vec<(i64, i64)>;

/// The knowledge of the attacker.
#[derive(Debug, Clone, Default)]
pub(crate) struct Attacker {
    pub(crate) known: Vec<Known>,
    pub(crate) ranges: Ranges,
}

impl Attacker {
    /// Adds that parts add up to a total.
    pub(crate) fn total(&mut self, total: usize, parts: impl IntoIterator<Item = usize>) {
        let parts = parts.into_iter().map(|part| (part, 1));
        self.known.push(Known {
            terms: parts.chain([(total, -1)]).collect(),
            sum: 0,
            at_most: false,
        });
    }

    /// How many values a suppressed number may have, counted up to `enough`, near the true one.
    pub(crate) fn values(&self, place: usize, truth: i64, enough: i64) -> i64 {
        let Some(mut ranges) = self.narrowed(self.ranges.clone()) else {
            return 0;
        };
        let (low, high) = ranges[place];
        let mut count = 0;
        for value in low.max(truth - enough)..=high.min(truth + enough) {
            ranges[place] = (value, value);
            count += i64::from(self.possible(&ranges));
            if count >= enough {
                break;
            }
        }
        count
    }

    /// Whether some whole numbers in these ranges satisfy everything known.
    fn possible(&self, ranges: &Ranges) -> bool {
        let Some(narrow) = self.narrowed(ranges.clone()) else {
            return false;
        };
        let open = (0..narrow.len()).filter(|at| narrow[*at].0 < narrow[*at].1);
        let Some(place) = open.min_by_key(|at| narrow[*at].1 - narrow[*at].0) else {
            return true;
        };
        (narrow[place].0..=narrow[place].1).any(|value| {
            let mut next = narrow.clone();
            next[place] = (value, value);
            self.possible(&next)
        })
    }

    /// The ranges, narrowed by everything known until nothing changes; `None` where nothing is
    /// possible.
    fn narrowed(&self, mut ranges: Ranges) -> Option<Ranges> {
        let mut changed = true;
        while changed {
            changed = false;
            for known in &self.known {
                for (place, times) in &known.terms {
                    let narrow = narrow(known, (*place, *times), &ranges)?;
                    changed |= narrow != ranges[*place];
                    ranges[*place] = narrow;
                }
            }
        }
        Some(ranges)
    }
}

/// The range of one number that a known sum allows; `None` where it allows nothing.
fn narrow(known: &Known, (place, times): (usize, i64), ranges: &Ranges) -> Option<(i64, i64)> {
    let (mut least, mut most) = (0, 0);
    for (other, weight) in known.terms.iter().filter(|term| term.0 != place) {
        let (a, b) = ranges[*other];
        least += (a * weight).min(b * weight);
        most += (a * weight).max(b * weight);
    }
    // times * value lies between bottom and top
    let bottom = if known.at_most {
        i64::MIN / 4
    } else {
        known.sum - most
    };
    let top = known.sum - least;
    let (from, to) = if times > 0 {
        (bottom, top)
    } else {
        (-top, -bottom)
    };
    let (low, high) = ranges[place];
    let range = (low.max(from), high.min(to));
    (range.0 <= range.1).then_some(range)
}
