//! Elements by their names, whatever their namespaces.

use roxmltree::Node;

/// The first child element with this name.
pub(super) fn child<'a, 'i>(node: Node<'a, 'i>, name: &str) -> Option<Node<'a, 'i>> {
    node.children()
        .find(|it| it.is_element() && it.tag_name().name() == name)
}

/// The value of an attribute, whatever its namespace.
pub(super) fn attribute<'a>(node: Node<'a, '_>, name: &str) -> Option<&'a str> {
    node.attributes()
        .find(|it| it.name() == name)
        .map(|it| it.value())
}

/// The attribute `val` of a child element.
pub(super) fn value<'a>(node: Node<'a, '_>, name: &str) -> Option<&'a str> {
    attribute(child(node, name)?, "val")
}

/// Whether a switch such as `b` is on: `<w:b/>`, and not `<w:b w:val="0"/>`.
pub(super) fn is_on(node: Node<'_, '_>, name: &str) -> bool {
    let off = |it| matches!(attribute(it, "val"), Some("0" | "false" | "off" | "none"));
    child(node, name).is_some_and(|it| !off(it))
}

/// The name of a note's reference: `1`, and `end-1` for an endnote.
pub(super) fn note_name(kind: &str, id: &str) -> String {
    match kind {
        "endnotes" => format!("end-{id}"),
        _ => id.to_owned(),
    }
}

/// All words below a node, those of each paragraph on a line.
pub(super) fn words_below(node: Node<'_, '_>) -> String {
    let mut words = String::new();
    for node in node.descendants() {
        match node.tag_name().name() {
            "p" if !words.is_empty() && !words.ends_with('\n') => words.push('\n'),
            "t" | "delText" => words.push_str(node.text().unwrap_or_default()),
            "tab" | "br" => words.push(' '),
            _ => {}
        }
    }
    words.trim().to_owned()
}
