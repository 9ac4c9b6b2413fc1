//! A count: a number of children, or of things that they did.

/// A count, or the reason why there is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Count {
    /// The number that was counted.
    Known(u64),
    /// The number does not exist or was not published.
    NotAvailable,
    /// There can be no number here.
    NotApplicable,
    /// The number will be known later.
    NotYetKnown,
}

impl Count {
    /// The number; `None` for each of the reasons why there is none.
    pub fn known(self) -> Option<u64> {
        match self {
            Self::Known(number) => Some(number),
            Self::NotAvailable | Self::NotApplicable | Self::NotYetKnown => None,
        }
    }
}
