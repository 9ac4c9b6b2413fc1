//! The units of measures and their values.

/// The unit of a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// A number of things or children.
    Count,
    /// A share of a whole, in percent.
    Percent,
    /// A rate: a number per this many people, such as 100,000.
    RatePer(u32),
    /// A ratio: a number of things for each one of another.
    Ratio,
}
