//! What a table turned out to be.

/// What a table is, if its headings are those of data.
pub(super) enum Found {
    /// Its headings are of another kind.
    OtherKind,
    /// It is of this kind, and this keeps it from becoming data.
    Refused(String),
    /// It has become data.
    Taken {
        /// What places it in the text: `[[budget]]`.
        placed: String,
        /// What is wrong with it, in sentences.
        noticed: Vec<String>,
    },
}

impl Found {
    /// Data with which nothing is wrong.
    pub(super) fn taken(placed: impl Into<String>) -> Self {
        Self::Taken {
            placed: placed.into(),
            noticed: Vec::new(),
        }
    }
}
