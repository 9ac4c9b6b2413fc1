//! A value after disclosure control.

use crate::words::Missing;

/// A value, or the reason why readers see none. A suppressed value cannot be recovered from it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Published<T> {
    /// The value that readers see.
    Figure(T),
    /// It is suppressed, because it could identify a child.
    Suppressed,
    /// It does not exist or was not published, with the reason where one was given.
    NotAvailable(Option<String>),
    /// There can be no value here.
    NotApplicable,
    /// The value will be known later.
    NotYetKnown,
}

impl<T> Published<T> {
    /// The value.
    ///
    /// # Errors
    ///
    /// The reason why readers see none.
    pub fn known(&self) -> Result<&T, Missing> {
        match self {
            Self::Figure(value) => Ok(value),
            Self::Suppressed => Err(Missing::Suppressed),
            Self::NotAvailable(_) => Err(Missing::NotAvailable),
            Self::NotApplicable => Err(Missing::NotApplicable),
            Self::NotYetKnown => Err(Missing::NotYetKnown),
        }
    }

    /// The value; `None` where readers see none.
    pub fn figure(&self) -> Option<&T> {
        self.known().ok()
    }
}
