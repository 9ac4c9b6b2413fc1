//! The two sizes of every drawing: one for a wide screen and for print, one for a phone, because
//! text in an SVG shrinks with it.

/// The size of one edition of a drawing, in SVG user units.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::charts) struct ChartSize {
    /// The class by which themes show or hide the size.
    pub(in crate::charts) class: &'static str,
    /// The width of the drawing in SVG user units.
    pub(in crate::charts) width: f64,
    /// The width of the column for names at the left, in user units; `None` where names are above
    /// what they name.
    pub(in crate::charts) column: Option<f64>,
}

/// The size for a wide screen and for print.
pub(in crate::charts) const WIDE: ChartSize = ChartSize {
    class: "chart-wide",
    width: 720.0,
    column: Some(220.0),
};

/// The size for the screen of a phone.
pub(in crate::charts) const NARROW: ChartSize = ChartSize {
    class: "chart-narrow",
    width: 360.0,
    column: None,
};
