//! A value after disclosure control.

use crate::words::Missing;

/// A value, or the reason why readers see none. A suppressed value cannot be recovered from it. A
/// value that is no cell was not examined, so it is suppressed too.
///
/// Only this room can make a figure public:
///
/// ```compile_fail,E0423
/// use yjplan::disclosure::Published;
/// fn show(count: u64) -> Published<u64> {
///     Published(count)
/// }
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Published<T>(State<T>);

#[derive(Debug, Clone, PartialEq, Eq)]
enum State<T> {
    /// A figure that is no cell yet.
    Unlisted(T),
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
    /// A value that is hidden.
    pub const SUPPRESSED: Self = Self(State::Suppressed);
    /// A value that does not exist or was not published.
    pub const NOT_AVAILABLE: Self = Self(State::NotAvailable(None));
    /// A value that cannot be.
    pub const NOT_APPLICABLE: Self = Self(State::NotApplicable);
    /// A value that will come.
    pub const NOT_YET_KNOWN: Self = Self(State::NotYetKnown);

    /// A figure that readers see as soon as it is a cell.
    pub(super) fn unlisted(figure: T) -> Self {
        Self(State::Unlisted(figure))
    }

    /// A figure that is a cell.
    pub(super) fn cell(figure: T) -> Self {
        Self(State::Figure(figure))
    }

    /// A figure as disclosure control would have made it.
    #[cfg(test)]
    pub(crate) fn shown(figure: T) -> Self {
        Self::cell(figure)
    }

    /// A value that is not there, for a reason that readers are told.
    pub(super) fn not_available(reason: Option<String>) -> Self {
        Self(State::NotAvailable(reason))
    }

    /// Lets readers see a figure, because it is a cell now.
    pub(super) fn list(&mut self) {
        self.0 = match std::mem::replace(&mut self.0, State::Suppressed) {
            State::Unlisted(figure) => State::Figure(figure),
            other => other,
        };
    }

    /// The value.
    ///
    /// # Errors
    ///
    /// The reason why readers see none.
    pub fn known(&self) -> Result<&T, Missing> {
        match &self.0 {
            State::Figure(value) => Ok(value),
            State::Suppressed | State::Unlisted(_) => Err(Missing::Suppressed),
            State::NotAvailable(_) => Err(Missing::NotAvailable),
            State::NotApplicable => Err(Missing::NotApplicable),
            State::NotYetKnown => Err(Missing::NotYetKnown),
        }
    }

    /// The value; `None` where readers see none.
    pub fn figure(&self) -> Option<&T> {
        self.known().ok()
    }

    /// Whether it is hidden.
    pub fn is_suppressed(&self) -> bool {
        self.known().err() == Some(Missing::Suppressed)
    }

    /// Why it does not exist or was not published, if a reason was given.
    pub fn reason(&self) -> Option<&str> {
        match &self.0 {
            State::NotAvailable(reason) => reason.as_deref(),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_figure_that_is_no_cell_is_hidden() {
        let mut figure = Published::unlisted(3);
        assert!(figure.is_suppressed());
        figure.list();
        assert_eq!(figure.figure(), Some(&3));
    }
}
