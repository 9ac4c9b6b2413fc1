//! Publishable figures as drawings, findings and tables.
//!
//! Every set of figures becomes one [`Figure`]: a finding in a sentence, an SVG where a drawing
//! helps, and always the table of the same figures. One file, `canvas.rs`, knows plotters. No font
//! of the machine is read, and the same figures give the same bytes.

mod axis;
mod canvas;
mod figure;
mod ink;
mod layout;
mod line;
mod room;
mod svg;
mod widths;

pub use figure::{Cell, Column, DataRow, DataTable, Drawing, Figure, RowKind};
