//! Frameworks: those embedded in the program and those in content/frameworks/.

use crate::framework::{Framework, KpiDefinition, NationalMeasure, RequiredHeading};
use crate::parse::schema::reader::{KeyBlock, Reader};
use crate::parse::schema::record::Codec;
use crate::parse::schema::record::record;
use crate::parse::schema::shape::ValueKind;
use crate::units::Month;

record! { Framework "a framework" {
    need id =>
        "The name by which plans ask for it, in framework.";
    need title =>
        "Its title, as readers see it.";
    need source =>
        "Where it comes from, and what could not be established.";
    need headings =>
        "The headings that a plan must or should have.";
    may deadline: Deadline =>
        "The day by which plans are sent in, such as 30 June; without one, none is checked.";
    may measures =>
        "The national measures that a plan reports.";
    may kpis =>
        "The national key performance indicators.";
    may standards =>
        "The titles of the Standards for children; the first is number 1.";
} }

record! { RequiredHeading "a heading" {
    need id =>
        "A short name; sections say which headings they answer.";
    need title =>
        "The heading, as the guidance words it.";
    need need =>
        "Whether a plan without it is wrong (required) or may be right (expected).";
    may under =>
        "The id of the heading above it.";
} }

record! { NationalMeasure "a measure" {
    need id =>
        "A short name; indicators refer to it in measure.";
    need title =>
        "Its title.";
} }

record! { KpiDefinition "a key performance indicator" {
    need number as "kpi" =>
        "Its number.";
    need title =>
        "Its title.";
    need definition =>
        "What it measures.";
} }

/// A day of the year such as `30 June`, as day and month; `None` where it is left out or no such
/// day.
struct Deadline;

impl Codec<Option<(i8, i8)>> for Deadline {
    const KIND: ValueKind = ValueKind::Text;

    fn read(
        read: &mut Reader<'_>,
        block: &KeyBlock<'_>,
        key: &'static str,
    ) -> Option<Option<(i8, i8)>> {
        let text = read.scalar(block, key);
        let day_and_month = text.and_then(|text| {
            let (day, month) = text.value.split_once(' ')?;
            let month = Month::parse(&format!("{month} 2000"))?;
            Some((day.parse().ok()?, month.month))
        });
        Some(day_and_month)
    }
}
