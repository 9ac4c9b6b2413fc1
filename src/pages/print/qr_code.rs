//! An address as a QR code, so that a reader of paper comes to the web edition.

use qrcode::{Color, EcLevel, QrCode};
use serde::Serialize;
use std::fmt::Write;

/// A QR code as the parts of a drawing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct QrCodeView {
    /// How many modules it is wide and high, with the four blank ones that readers need on each
    /// side.
    pub size: usize,
    /// The dark modules as the path of a drawing, one unit a module.
    pub path: String,
}

/// How many blank modules surround a code (ISO/IEC 18004).
const QUIET_ZONE: usize = 4;

/// Draws a text as a QR code. `None` where it is longer than a code can hold.
pub(super) fn draw(text: &str) -> Option<QrCodeView> {
    // a quarter of it may be lost: plans are copied and folded
    let code = QrCode::with_error_correction_level(text, EcLevel::Q).ok()?;
    let width = code.width();
    let mut path = String::new();
    for (y, row) in code.to_colors().chunks(width).enumerate() {
        let mut x = 0;
        for run in row.chunk_by(|one, other| one == other) {
            if run[0] == Color::Dark {
                let (left, top, length) = (x + QUIET_ZONE, y + QUIET_ZONE, run.len());
                // writing to a string cannot fail
                let _ = write!(path, "M{left} {top}h{length}v1h-{length}z");
            }
            x += run.len();
        }
    }
    Some(QrCodeView {
        size: width + 2 * QUIET_ZONE,
        path,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_has_its_three_corners_and_a_blank_margin() {
        let code = draw("https://example.org/").unwrap();
        assert_eq!(code.size, 25 + 8);
        assert!(code.path.starts_with("M4 4h7v1h-7z"), "{}", code.path);
        assert!(code.path.contains("M22 4h7v1h-7z"), "{}", code.path);
        assert!(code.path.contains("M4 28h7v1h-7z"), "{}", code.path);
    }

    #[test]
    fn a_text_that_no_code_holds_has_none() {
        assert_eq!(draw(&"x".repeat(5_000)), None);
    }
}
