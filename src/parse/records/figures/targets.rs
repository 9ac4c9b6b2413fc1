//! What an indicator is compared with: its rank, its RAG bands and its target.

use crate::diagnostics::Finding;
use crate::parse::bands;
use crate::parse::schema::reader::{KeyBlock, Reader};
use crate::parse::schema::record::record;
use crate::parse::schema::shape::ValueKind;
use crate::parse::schema::value::{Codec, Value};
use crate::parse::yaml::node::Node;
use crate::plan::figures::{Band, Bands, Rank, TargetAim};

record! { Rank "a rank" {
    need position =>
        "The place, such as 4.";
    need of =>
        "Among how many.";
    may first =>
        "Whether 1st is the lowest or the highest value, so that readers know which end is which.";
    may among =>
        "Among whom, such as similar services.";
    may period =>
        "When that was.";
} }

record! { Bands "the bands of an indicator" {
    need green =>
        "A range of values, such as \"below 224\".";
    need amber =>
        "A range of values, such as \"224 to 340\".";
    need red =>
        "A range of values, such as \"above 340\".";
} }

record! { TargetAim "a target" at span {
    may value =>
        "The number to reach.";
    may on_count as "on": OnCount =>
        "Whether the target is about the value or the count; value if left out.";
    may text =>
        "The target in words, as published.";
    may stated =>
        "Whether it is met, where the plan says so in words and gives no figure.";
} }

/// A range of values such as `below 224`, typed as text.
impl Value for Band {
    const KIND: ValueKind = ValueKind::Text;

    fn from_node(read: &mut Reader<'_>, node: &Node, key: &str) -> Option<Self> {
        let text = read.scalar_of(node, key, <Self as Value>::KIND)?;
        let Some((low, high)) = bands::parse(text.value) else {
            read.found.push(
                Finding::error(
                    "band",
                    text.span,
                    format!("`{key}` is not a range of values"),
                )
                .label(format!("\"{}\" is not understood", text.value))
                .help("write it as \"below 224\", \"224 to 340\" or \"above 340\", in quotation marks"),
            );
            return None;
        };
        Some(Self {
            low,
            high,
            span: text.span,
        })
    }
}

/// Whether a target is about the count rather than the value, which it is where nothing is typed.
struct OnCount;

impl Codec<bool> for OnCount {
    const KIND: ValueKind = ValueKind::OneOf(&["value", "count"]);

    fn read(read: &mut Reader<'_>, block: &KeyBlock<'_>, key: &'static str) -> Option<bool> {
        let text = read.scalar(block, key);
        let words = ["value", "count"];
        let chosen = text.and_then(|text| read.choice_of(text, key, &words, &[false, true]));
        Some(chosen.is_some_and(|chosen| chosen.value))
    }
}
