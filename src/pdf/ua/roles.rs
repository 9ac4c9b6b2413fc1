//! Types of elements that PDF 1.7 does not know, mapped to those it does.

use super::structure_tree::{StructureTree, root};
use super::tagged_pdf::TaggedPdf;
use lopdf::{Dictionary, Object};
use std::collections::BTreeSet;

/// The types of ISO 32000-1, 14.8.4.
pub(super) const STANDARD: [&str; 49] = [
    "Document",
    "Part",
    "Art",
    "Sect",
    "Div",
    "BlockQuote",
    "Caption",
    "TOC",
    "TOCI",
    "Index",
    "NonStruct",
    "Private",
    "P",
    "H",
    "H1",
    "H2",
    "H3",
    "H4",
    "H5",
    "H6",
    "L",
    "LI",
    "Lbl",
    "LBody",
    "Table",
    "TR",
    "TH",
    "TD",
    "THead",
    "TBody",
    "TFoot",
    "Span",
    "Quote",
    "Note",
    "Reference",
    "BibEntry",
    "Code",
    "Link",
    "Annot",
    "Ruby",
    "RB",
    "RT",
    "RP",
    "Warichu",
    "WT",
    "WP",
    "Figure",
    "Formula",
    "Form",
];

/// Maps each unknown type, and makes a group of a figure that only holds others.
pub(super) fn map(tagged: &mut TaggedPdf<'_>) {
    for figure in tagged.tree.of_kind(&["Figure"]) {
        let id = tagged.tree.elements[figure].id;
        let is_described = tagged
            .pdf
            .get_dictionary(id)
            .is_ok_and(|figure| figure.has(b"Alt") || figure.has(b"ActualText"));
        if !is_described && holds_figure(&tagged.tree, figure) {
            "Div".clone_into(&mut tagged.tree.elements[figure].kind);
        }
    }
    let kinds = tagged
        .tree
        .elements
        .iter()
        .map(|element| element.kind.as_str());
    let unknown: BTreeSet<&str> = kinds.filter(|kind| !STANDARD.contains(kind)).collect();
    let mut roles = Dictionary::new();
    for kind in unknown {
        let role = match kind {
            "Em" | "Strong" | "Sub" => "Span",
            "Title" => "P",
            "Aside" | "FENote" => "Div",
            _ => "NonStruct",
        };
        roles.set(kind, Object::Name(role.as_bytes().to_vec()));
    }
    let root = root(tagged.pdf);
    if let Some(root) = root.and_then(|id| tagged.pdf.get_dictionary_mut(id).ok()) {
        root.set("RoleMap", roles);
    }
}

fn holds_figure(tree: &StructureTree, figure: usize) -> bool {
    let id = tree.elements[figure].id;
    let others = tree.of_kind(&["Figure"]).into_iter();
    others
        .filter(|other| *other != figure)
        .any(|other| tree.upward(other).any(|element| element.id == id))
}
