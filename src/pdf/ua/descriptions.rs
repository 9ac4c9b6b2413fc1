//! What links and figures say of themselves: a link's words, and how far a figure reaches.

use super::attributes;
use super::geometry::Extent;
use super::structure_tree::Kid;
use super::tagged_pdf::TaggedPdf;
use lopdf::{Object, ObjectId, text_string};

/// Describes each link and each figure of a file.
pub(super) fn write(tagged: &mut TaggedPdf<'_>) {
    for link in tagged.tree.of_kind(&["Link"]) {
        let words = words(tagged, link);
        let annotations: Vec<ObjectId> = tagged.tree.elements[link]
            .kids
            .iter()
            .filter_map(|kid| match kid {
                Kid::Object(id, _) => Some(*id),
                _ => None,
            })
            .collect();
        for id in annotations {
            if let Ok(annotation) = tagged.pdf.get_dictionary_mut(id)
                && !words.is_empty()
            {
                annotation.set("Contents", text_string(&words));
            }
        }
    }
    for figure in tagged.tree.of_kind(&["Figure", "Formula"]) {
        if let Some(extent) = extent(tagged, figure) {
            set_bounds(tagged, figure, &extent);
        }
    }
}

/// The words of a link. Chromium leaves out the space at the end of a line.
fn words(tagged: &TaggedPdf<'_>, link: usize) -> String {
    let mut words = String::new();
    let mut last_line = None;
    for id in tagged.tree.content(link) {
        let lines = tagged.content(id).map(|content| content.lines.as_slice());
        let lines = lines.unwrap_or_default();
        for line in lines {
            let is_new = last_line
                .is_some_and(|last: f64| (last - line.baseline).abs() > 1. || lines.len() == 1);
            if is_new && !words.ends_with(['-', '/']) {
                words.push(' ');
            }
            words.push_str(&line.text);
            last_line = Some(line.baseline);
        }
    }
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// How far a figure reaches on its first page; `None` where it paints nothing.
fn extent(tagged: &TaggedPdf<'_>, figure: usize) -> Option<Extent> {
    let content = tagged.tree.content(figure);
    let (first, _) = *content.first()?;
    let mut extent = Extent::NONE;
    for id in content.into_iter().filter(|(page, _)| *page == first) {
        if let Some(part) = tagged.content(id).and_then(|content| content.extent) {
            extent.join(&part);
        }
    }
    extent.is_some().then_some(extent)
}

fn set_bounds(tagged: &mut TaggedPdf<'_>, figure: usize, extent: &Extent) {
    let bounds = [extent.left, extent.bottom, extent.right, extent.top];
    #[expect(
        clippy::cast_possible_truncation,
        reason = "a place on a page, to a hundredth of a point"
    )]
    let rounded = bounds.map(|edge| Object::Real((edge * 100.).round() as f32 / 100.));
    let id = tagged.tree.elements[figure].id;
    attributes::set(tagged.pdf, id, "Layout", "Placement", "Block".into());
    attributes::set(tagged.pdf, id, "Layout", "BBox", rounded.to_vec().into());
}
