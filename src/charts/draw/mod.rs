//! Drawing primitives: canvas, scales, text, marks and SVG. They know nothing of plans.

pub(super) mod axis;
pub(super) mod canvas;
pub(super) mod collision;
pub(super) mod coordinates;
pub(super) mod geometry;
pub(super) mod legend;
pub(super) mod mark_style;
pub(super) mod marker;
pub(super) mod size;
pub(super) mod svg;
pub(super) mod text_layout;
pub(super) mod text_metrics;
