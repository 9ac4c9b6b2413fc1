//! The site's own colours in content/site.yaml, which must be readable.

use crate::diagnostics::Finding;
use crate::parse::schema::reader::{KeyBlock, Reader};
use crate::parse::schema::record::record;
use crate::parse::schema::shape::ValueKind;
use crate::plan::Brand;
use crate::units::Colour;

record! { Brand "a brand" {
    need accent by (ValueKind::Colour, |read, block, key| colour(read, block, key, &PAPER)) =>
        "The colour of links and of your own area in charts, in quotation marks: \"#12436d\".";
    // where no colour is given for dark pages, one of the same hue is made
    may accent_dark by (ValueKind::Colour, |read, block, key| {
        let typed = colour(read, block, key, &NIGHT);
        typed.or_else(|| Some(accent?.readable_on(NIGHT.colour, READABLE)))
    }) =>
        "The same on dark pages; made from accent if left out.";
} }

/// A background of the built-in theme.
struct Background {
    colour: Colour,
    /// The name of it in messages.
    name: &'static str,
}

const PAPER: Background = Background {
    colour: Colour::new(0xff, 0xff, 0xff),
    name: "white",
};
const NIGHT: Background = Background {
    colour: Colour::new(0x16, 0x19, 0x1d),
    name: "the dark ground",
};

/// The least contrast ratio of text to its background: WCAG 2.2, success criterion 1.4.3.
const READABLE: f64 = 4.5;

fn colour(
    read: &mut Reader<'_>,
    block: &KeyBlock<'_>,
    name: &str,
    background: &Background,
) -> Option<Colour> {
    let text = read.scalar(block, name)?;
    let Some(colour) = Colour::parse(text.value) else {
        read.found.push(
            Finding::error(
                "colour",
                text.span,
                format!("`{name}` must be a colour such as \"#12436d\""),
            )
            .label(format!("\"{}\" is not one", text.value))
            .help("write six digits or letters a to f after #, in quotation marks"),
        );
        return None;
    };
    let contrast = colour.contrast(background.colour);
    if contrast < READABLE {
        let near = colour.readable_on(background.colour, READABLE);
        read.found.push(
            Finding::error(
                "brand-contrast",
                text.span,
                format!("words in {colour} are hard to read on {}", background.name),
            )
            .label(format!(
                "its contrast is {contrast:.1} to 1; 4.5 to 1 is needed"
            ))
            .help(format!("the nearest colour that can be read is {near}"))
            .fix(format!("\"{near}\"")),
        );
    }
    Some(colour)
}
