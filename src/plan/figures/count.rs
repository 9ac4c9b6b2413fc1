//! A number of children or of things they did.

/// A count, or why there is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Count {
    /// So many.
    Known(u64),
    /// The figure does not exist or was not published.
    NotAvailable,
    /// There can be none.
    NotApplicable,
    /// It will come.
    NotYetKnown,
}

impl Count {
    /// The number, if there is one.
    pub fn known(self) -> Option<u64> {
        match self {
            Self::Known(number) => Some(number),
            Self::NotAvailable | Self::NotApplicable | Self::NotYetKnown => None,
        }
    }
}
