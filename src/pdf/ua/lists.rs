//! Items of lists as PDF has them: a label, and a body around all else.

use super::structure_tree::Kid;
use super::tagged_pdf::TaggedPdf;
use lopdf::text_string;

/// Gives each item a body, and each label that is only drawn a text.
pub(super) fn complete(tagged: &mut TaggedPdf<'_>) {
    for item in tagged.tree.of_kind(&["LI"]) {
        if !tagged.tree.children(item, &["LBody"]).is_empty() {
            continue;
        }
        let labels = tagged.tree.children(item, &["Lbl"]);
        let kids = std::mem::take(&mut tagged.tree.elements[item].kids);
        let is_label = |kid: &Kid| matches!(kid, Kid::Element(at) if labels.contains(at));
        let (mut kids, body): (Vec<Kid>, Vec<Kid>) = kids.into_iter().partition(is_label);
        let body = tagged.tree.add(tagged.pdf, "LBody", item, body);
        kids.push(Kid::Element(body));
        tagged.tree.elements[item].kids = kids;
    }
    for label in tagged.tree.of_kind(&["Lbl"]) {
        if tagged.text(label).trim().is_empty() {
            let id = tagged.tree.elements[label].id;
            if let Ok(label) = tagged.pdf.get_dictionary_mut(id) {
                label.set("ActualText", text_string("\u{2022}"));
            }
        }
    }
}
