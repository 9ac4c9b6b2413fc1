//! Whether a change between two values can come about by chance.
//!
//! Each value has an interval of 95%: Wilson's for a share of a known number, Byar's for a count,
//! with exact limits below ten (Public Health Data Science, Technical Guide: Confidence Intervals,
//! 2018). The difference of two values has an interval made of theirs, by squaring and adding
//! distances (Newcombe, Statistics in Medicine 1998; Zou and Donner, 2008). Where it contains zero,
//! chance can explain the change. Values must not share children.

/// The number of standard deviations that 95% of a normal distribution lie within.
const Z: f64 = 1.959_964;

/// The exact limits of 95% for counts of events from 0 to 9 (Poisson distribution).
const EXACT: [[f64; 2]; 10] = [
    [0.0, 3.6889],
    [0.0253, 5.5716],
    [0.2422, 7.2247],
    [0.6187, 8.7673],
    [1.0899, 10.2416],
    [1.6235, 11.6683],
    [2.2019, 13.0595],
    [2.8144, 14.4227],
    [3.4538, 15.7632],
    [4.1154, 17.0848],
];

/// A value with the limits of its 95% interval, all in one unit.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Estimate {
    value: f64,
    low: f64,
    high: f64,
}

impl Estimate {
    /// The share of `count` in `base`, from 0 to 1; `None` where the count is no part of the base.
    pub fn share(count: u64, base: u64) -> Option<Self> {
        if base == 0 || count > base {
            return None;
        }
        let (n, p) = (real(base)?, real(count)? / real(base)?);
        let middle = p + Z * Z / (2.0 * n);
        let half = Z * (p * (1.0 - p) / n + Z * Z / (4.0 * n * n)).sqrt();
        let whole = 1.0 + Z * Z / n;
        Some(Self {
            value: p,
            low: (middle - half) / whole,
            high: (middle + half) / whole,
        })
    }

    /// A rate that rests on `count` events: the limits of the count, in the unit of the rate.
    /// `None` for a rate of no events, whose unit cannot be told, and for counts beyond 32 bits.
    pub fn rate(value: f64, count: u64) -> Option<Self> {
        let events = real(count).filter(|events| *events > 0.0 && value > 0.0)?;
        let [low, high] = limits(count)?;
        let unit = value / events;
        Some(Self {
            value,
            low: low * unit,
            high: high * unit,
        })
    }

    /// A number of events; `None` beyond 32 bits.
    pub fn count(count: u64) -> Option<Self> {
        let [low, high] = limits(count)?;
        Some(Self {
            value: real(count)?,
            low,
            high,
        })
    }

    /// Whether the difference between two values can come about by chance.
    pub fn may_be_chance(self, other: Self) -> bool {
        let (less, more) = if self.value <= other.value {
            (self, other)
        } else {
            (other, self)
        };
        let difference = more.value - less.value;
        let (down, up) = (more.value - more.low, less.high - less.value);
        // only a square root is the same to the last bit on every machine
        difference <= (down * down + up * up).sqrt()
    }
}

fn limits(count: u64) -> Option<[f64; 2]> {
    if let Some(exact) = EXACT.get(usize::try_from(count).ok()?) {
        return Some(*exact);
    }
    let cubed = |events: f64, sign: f64| {
        let root = 1.0 - 1.0 / (9.0 * events) + sign * Z / (3.0 * events.sqrt());
        events * root * root * root
    };
    let events = real(count)?;
    Some([cubed(events, -1.0), cubed(events + 1.0, 1.0)])
}

fn real(number: u64) -> Option<f64> {
    u32::try_from(number).ok().map(f64::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn limits_are_those_of_published_tables() {
        let near =
            |[a, b]: [f64; 2], [c, d]: [f64; 2]| (a - c).abs() < 0.05 && (b - d).abs() < 0.05;
        assert!(near(limits(3).unwrap(), [0.6, 8.8]));
        assert!(near(limits(41).unwrap(), [29.4, 55.6]));
        let share = Estimate::share(13, 30).unwrap();
        assert!(near([share.low * 100.0, share.high * 100.0], [27.4, 60.8]));
    }

    #[test]
    fn chance_explains_small_differences_and_not_large_ones() {
        let rates = |a: (f64, u64), b: (f64, u64)| {
            let [a, b] = [a, b].map(|(value, count)| Estimate::rate(value, count).unwrap());
            assert_eq!(a.may_be_chance(b), b.may_be_chance(a));
            a.may_be_chance(b)
        };
        // Portsmouth, Tower Hamlets: first time entrants
        assert!(rates((287.0, 55), (229.0, 41)));
        assert!(!rates((261.0, 75), (154.0, 45)));
        let shares = |a: (u64, u64), b: (u64, u64)| {
            let [a, b] = [a, b].map(|(count, base)| Estimate::share(count, base).unwrap());
            a.may_be_chance(b)
        };
        assert!(shares((12, 57), (14, 54)));
        assert!(!shares((5, 100), (30, 100)));
    }

    #[test]
    fn nothing_is_said_of_what_cannot_be_estimated() {
        assert_eq!(Estimate::share(5, 0), None);
        assert_eq!(Estimate::share(5, 4), None);
        assert_eq!(Estimate::rate(0.0, 0), None);
        assert_eq!(Estimate::count(u64::MAX), None);
    }
}
