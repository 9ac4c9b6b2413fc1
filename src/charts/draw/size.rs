//! The two editions of every drawing: one for a page and for paper, one for a phone, because text
//! in an SVG shrinks with it.

/// The size of one edition of a drawing, in SVG user units.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::charts) struct ChartSize {
    /// The class by which a theme shows it or hides it.
    pub(in crate::charts) class: &'static str,
    /// The width of the drawing in SVG user units.
    pub(in crate::charts) width: f64,
    /// The room for names at the left; none if they stand above what they name.
    pub(in crate::charts) column: Option<f64>,
}

/// For a page and for paper.
pub(in crate::charts) const WIDE: ChartSize = ChartSize {
    class: "chart-wide",
    width: 720.0,
    column: Some(220.0),
};

/// The edition for the screen of a phone.
pub(in crate::charts) const NARROW: ChartSize = ChartSize {
    class: "chart-narrow",
    width: 360.0,
    column: None,
};
