//! A value as readers may see it.

use crate::words::Missing;

/// A figure, or why there is none to see. There is no way back to what was hidden.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Published<T> {
    /// The figure.
    Figure(T),
    /// It is hidden, because it could identify a child.
    Suppressed,
    /// It does not exist or was not published, with the reason if one was given.
    NotAvailable(Option<String>),
    /// There can be none.
    NotApplicable,
    /// It will come.
    NotYetKnown,
}

impl<T> Published<T> {
    /// The value, or why there is none.
    pub fn known(&self) -> Result<&T, Missing> {
        match self {
            Self::Figure(value) => Ok(value),
            Self::Suppressed => Err(Missing::Suppressed),
            Self::NotAvailable(_) => Err(Missing::NotAvailable),
            Self::NotApplicable => Err(Missing::NotApplicable),
            Self::NotYetKnown => Err(Missing::NotYetKnown),
        }
    }

    /// The figure, if there is one to see.
    pub fn figure(&self) -> Option<&T> {
        self.known().ok()
    }
}
