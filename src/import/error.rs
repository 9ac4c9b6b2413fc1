//! Why a document cannot be read. Each message says how to get one that can.

/// The reason why a document cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ImportError {
    /// An older Word document, or one with a password: both are the same kind of container.
    #[error(
        "this is an older Word document (.doc), or one with a password. Open it in Word and save it as .docx, without a password"
    )]
    Older,
    /// A PDF, which has lost what makes a table a table.
    #[error("this is a PDF. Import the Word document that it was made from")]
    Pdf,
    /// Not a container of the kind that a .docx is.
    #[error("this is not a Word document (.docx): {0}. Open it in Word and save it as .docx")]
    NotWord(&'static str),
    /// A part of the document cannot be read.
    #[error("the document is damaged at {part}: {reason}. Open it in Word and save it again")]
    Damaged {
        /// The name of the part inside the document.
        part: String,
        /// The reason, from its reader.
        reason: String,
    },
    /// The document is larger than any plan.
    #[error("the document is too large: {0}")]
    TooLarge(String),
}
