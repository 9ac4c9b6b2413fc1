//! Colours, and the contrast of text in them.

use palette::color_difference::Wcag21RelativeContrast;
use palette::{FromColor, Oklch, Srgb};
use std::fmt;

/// A colour of a screen. Prints as `#12436d`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Colour(Srgb<u8>);

impl Colour {
    /// The colour with these red, green and blue components, 0 to 255 each.
    pub const fn new(red: u8, green: u8, blue: u8) -> Self {
        Self(Srgb::new(red, green, blue))
    }

    /// Reads `#12436d` or `#14d`; `None` for anything else.
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.strip_prefix('#')?;
        digits.parse::<Srgb<u8>>().ok().map(Self)
    }

    /// The contrast ratio of two colours by WCAG 2.2, from 1 to 21.
    pub fn contrast(self, ground: Self) -> f64 {
        let (one, other): (Srgb<f64>, Srgb<f64>) = (self.0.into_format(), ground.0.into_format());
        one.relative_contrast(other)
    }

    /// The nearest colour of the same hue whose contrast ratio with `ground` is at least `wanted`.
    pub fn readable_on(self, ground: Self, wanted: f64) -> Self {
        let own: Srgb<f64> = self.0.into_format();
        let own = Oklch::from_color(own);
        let steps = (0..=100).map(|step| f64::from(step) / 100.0);
        let candidates = steps
            .flat_map(|by| [own.l - by, own.l + by])
            .map(|lightness| {
                let lightness = lightness.clamp(0.0, 1.0);
                let srgb = Srgb::from_color(Oklch {
                    l: lightness,
                    ..own
                });
                Self(srgb.into_format())
            });
        candidates
            .into_iter()
            .find(|colour| colour.contrast(ground) >= wanted)
            .unwrap_or(self)
    }
}

impl fmt::Display for Colour {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "#{:02x}{:02x}{:02x}",
            self.0.red, self.0.green, self.0.blue
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WHITE: Colour = Colour::new(255, 255, 255);

    #[test]
    fn black_on_white_has_the_greatest_contrast() {
        let black = Colour::parse("#000").unwrap();
        assert!((black.contrast(WHITE) - 21.0).abs() < 0.01);
        assert!((WHITE.contrast(WHITE) - 1.0).abs() < 0.01);
    }

    #[test]
    fn the_dark_blue_of_government_statistics_can_be_read_on_white() {
        let blue = Colour::parse("#12436D").unwrap();
        assert!(blue.contrast(WHITE) > 10.0);
        assert_eq!(blue.to_string(), "#12436d");
        assert_eq!(blue.readable_on(WHITE, 4.5), blue);
    }

    #[test]
    fn a_pale_colour_is_darkened_until_it_can_be_read() {
        let pale = Colour::parse("#ffcc00").unwrap();
        let near = pale.readable_on(WHITE, 4.5);
        assert!(near.contrast(WHITE) >= 4.5, "{near}");
        assert!(near.contrast(WHITE) < 5.0, "{near}");
    }

    #[test]
    fn other_ways_of_writing_colours_are_not_read() {
        for text in ["12436d", "#12436", "blue", "#xyzxyz", "#12436d; }"] {
            assert_eq!(Colour::parse(text), None, "{text}");
        }
    }
}
