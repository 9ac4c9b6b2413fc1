//! Fields: text that Word makes by an instruction.

/// The fields that are open: instructions such as `PAGEREF`, whose text is not the document's.
#[derive(Debug, Default)]
pub(super) struct FieldStack {
    pub(super) open: Vec<WordField>,
}

#[derive(Debug, Default)]
pub(super) struct WordField {
    /// The instruction of the field: `PAGEREF _Toc1 \\h`.
    pub(super) instruction: String,
    /// Whether its result has begun.
    pub(super) is_result: bool,
}

impl WordField {
    /// Whether its result is made anew by this program.
    fn is_made_anew(&self) -> bool {
        let name = self
            .instruction
            .split_whitespace()
            .next()
            .unwrap_or_default();
        matches!(name, "TOC" | "PAGEREF" | "PAGE" | "NUMPAGES")
    }
}

impl FieldStack {
    /// Whether a table of contents is being read.
    pub(super) fn in_contents(&self) -> bool {
        self.open
            .iter()
            .any(|field| field.instruction.trim_start().starts_with("TOC"))
    }

    /// Whether text at this place is shown to readers.
    pub(super) fn shows(&self) -> bool {
        self.open
            .iter()
            .all(|field| field.is_result && !field.is_made_anew())
    }
}
