//! The two editions of every drawing: one for a page and for paper, one for a phone, because text in
//! an SVG shrinks with it.

/// An edition.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Edition {
    /// The class by which a theme shows it or hides it.
    pub(super) class: &'static str,
    /// Units across.
    pub(super) width: f64,
    /// The room for names at the left; none if they stand above what they name.
    pub(super) column: Option<f64>,
}

/// For a page and for paper.
pub(super) const WIDE: Edition = Edition {
    class: "chart-wide",
    width: 720.0,
    column: Some(220.0),
};

/// For a phone.
pub(super) const NARROW: Edition = Edition {
    class: "chart-narrow",
    width: 360.0,
    column: None,
};
