//! What the values of a measure are counted in.

/// The unit of a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// A number of things.
    Count,
    /// A share of a whole, in hundredths.
    Percent,
    /// A number of things for each so many people, such as 100,000.
    RatePer(u32),
    /// A number of things for each one of another.
    Ratio,
}
