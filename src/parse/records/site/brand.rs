//! The site's own colours in content/site.yaml, which must be readable.

use crate::diagnostics::Finding;
use crate::parse::schema::reader::{KeyBlock, Reader};
use crate::parse::schema::shape::ValueKind::{self, Colour};
use crate::parse::schema::shape::{Shape, shape};
use crate::parse::schema::value::Value;
use crate::parse::yaml::node::Node;
use crate::plan::Brand;
use crate::units;

const BRAND: Shape = shape!("a brand" {
    need "accent": Colour,
        "The colour of links and of your own area in charts, in quotation marks: \"#12436d\".";
    may "accent_dark": Colour,
        "The same on dark pages; made from accent if left out.";
});

/// The backgrounds of the built-in theme, light and dark.
const PAPER: units::Colour = units::Colour::new(0xff, 0xff, 0xff);
const NIGHT: units::Colour = units::Colour::new(0x16, 0x19, 0x1d);

/// The least contrast ratio of text to its background: WCAG 2.2, success criterion 1.4.3.
const READABLE: f64 = 4.5;

/// Reads the site's colours. Where none is given for dark pages, one of the same hue is computed.
impl Value for Brand {
    const KIND: ValueKind = ValueKind::Block(&BRAND);

    fn from_node(read: &mut Reader<'_>, node: &Node, _: &str) -> Option<Self> {
        let block = read.block(node, &BRAND)?;
        let accent = colour(read, &block, "accent", (PAPER, "white"));
        let dark = colour(read, &block, "accent_dark", (NIGHT, "the dark ground"));
        let accent = accent?;
        Some(Self {
            accent,
            accent_dark: dark.unwrap_or_else(|| accent.readable_on(NIGHT, READABLE)),
        })
    }
}

fn colour(
    read: &mut Reader<'_>,
    block: &KeyBlock<'_>,
    name: &str,
    (ground, named): (units::Colour, &str),
) -> Option<units::Colour> {
    let text = read.scalar(block, name)?;
    let Some(colour) = units::Colour::parse(text.value) else {
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
    let contrast = colour.contrast(ground);
    if contrast < READABLE {
        let near = colour.readable_on(ground, READABLE);
        read.found.push(
            Finding::error(
                "brand-contrast",
                text.span,
                format!("words in {colour} are hard to read on {named}"),
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
