//! What an indicator is held against: its rank, its bands and its target.

use crate::diagnostics::Finding;
use crate::parse::bands;
use crate::parse::schema::reader::{KeyBlock, Reader};
use crate::parse::schema::shape::ValueKind::{Number, OneOf, Period, Text, Whole};
use crate::parse::schema::shape::{Shape, shape, words};
use crate::plan::figures::{Band, Bands, Rank, TargetAim};

const TARGET_ON: [(&str, bool); 2] = [("value", false), ("count", true)];

pub(in crate::parse::records) const RANK: Shape = shape!("a rank" {
    need "position": Whole,
        "The place, such as 4.";
    need "of": Whole,
        "Among how many.";
    may "among": Text,
        "Among whom, such as similar services.";
    may "period": Period,
        "When that was.";
});

pub(in crate::parse::records) const BANDS: Shape = shape!("the bands of an indicator" {
    need "green": Text,
        "A range of values, such as \"below 224\".";
    need "amber": Text,
        "A range of values, such as \"224 to 340\".";
    need "red": Text,
        "A range of values, such as \"above 340\".";
});

pub(in crate::parse::records) const TARGET: Shape = shape!("a target" {
    may "value": Number,
        "The number to reach.";
    may "on": OneOf(&words(&TARGET_ON)),
        "Whether the target is about the value or the count; value if left out.";
    may "text": Text,
        "The target in words, as published.";
});

pub(in crate::parse::records) fn rank(
    read: &mut Reader<'_>,
    indicator: &KeyBlock<'_>,
) -> Option<Rank> {
    let block = read.block(indicator.get("rank")?, &RANK)?;
    let position = read.whole(&block, "position");
    let of = read.whole(&block, "of");
    Some(Rank {
        among: read.text(&block, "among"),
        period: read.period(&block, "period").map(|period| period.value),
        position: u32::try_from(position?.value).ok()?,
        of: u32::try_from(of?.value).ok()?,
    })
}

pub(in crate::parse::records) fn bands(
    read: &mut Reader<'_>,
    indicator: &KeyBlock<'_>,
) -> Option<Bands> {
    let block = read.block(indicator.get("bands")?, &BANDS)?;
    let [green, amber, red] = ["green", "amber", "red"].map(|name| band(read, &block, name));
    Some(Bands {
        green: green?,
        amber: amber?,
        red: red?,
    })
}

fn band(read: &mut Reader<'_>, block: &KeyBlock<'_>, name: &str) -> Option<Band> {
    let text = read.scalar(block, name)?;
    let band = bands::parse(text.value);
    if band.is_none() {
        read.found.push(
            Finding::error(
                "band",
                text.span,
                format!("`{name}` is not a range of values"),
            )
            .label(format!("\"{}\" is not understood", text.value))
            .help("write it as \"below 224\", \"224 to 340\" or \"above 340\", in quotation marks"),
        );
    }
    band.map(|(low, high)| Band {
        low,
        high,
        span: text.span,
    })
}

pub(in crate::parse::records) fn target(
    read: &mut Reader<'_>,
    indicator: &KeyBlock<'_>,
) -> Option<TargetAim> {
    let block = read.block(indicator.get("target")?, &TARGET)?;
    Some(TargetAim {
        value: read.number(&block, "value").map(|value| value.value),
        on_count: read.choice(&block, "on", &TARGET_ON).unwrap_or(false),
        text: read.text(&block, "text"),
    })
}
