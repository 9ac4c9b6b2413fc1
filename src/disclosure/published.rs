//! A figure as readers may see it.

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
    /// The figure, if there is one to see.
    pub fn figure(&self) -> Option<&T> {
        match self {
            Self::Figure(figure) => Some(figure),
            Self::Suppressed | Self::NotAvailable(_) | Self::NotApplicable | Self::NotYetKnown => {
                None
            }
        }
    }
}
