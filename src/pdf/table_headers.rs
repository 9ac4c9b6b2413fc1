//! The names by which the cells of a tagged PDF know the headers above and beside them. Chromium
//! takes the number of a node, which depends on how much it had counted before it came to the page.
//! Must never change which cell a name means.

use lopdf::{Dictionary, Document, Object, StringFormat};
use std::collections::{BTreeMap, BTreeSet};

/// What each name of the browser's becomes.
type HeaderNames = BTreeMap<Vec<u8>, Vec<u8>>;

/// Numbers the headers from 1 in the order they have, so that the tree of names stays sorted.
pub(super) fn numbered(pdf: &mut Document) {
    let given: BTreeSet<Vec<u8>> = pdf.objects.values().filter_map(given).collect();
    let number = |(at, name): (usize, Vec<u8>)| (name, format!("header{:06}", at + 1).into_bytes());
    let names: HeaderNames = given.into_iter().enumerate().map(number).collect();
    for object in pdf.objects.values_mut() {
        rename(object, &names);
    }
}

/// The name an element of the structure was given.
fn given(object: &Object) -> Option<Vec<u8>> {
    let element = object.as_dict().ok()?;
    let is_element = element.get(b"Type").and_then(Object::as_name).ok()? == b"StructElem";
    let name = element.get(b"ID").and_then(Object::as_str).ok()?;
    is_element.then(|| name.to_vec())
}

/// Renames where names stand: at an element, in a cell that names its headers, in the tree of
/// names.
fn rename(object: &mut Object, names: &HeaderNames) {
    match object {
        Object::Dictionary(dictionary) => rename_in(dictionary, names),
        Object::Array(items) => items.iter_mut().for_each(|item| rename(item, names)),
        _ => {}
    }
}

fn rename_in(dictionary: &mut Dictionary, names: &HeaderNames) {
    for (key, value) in dictionary.iter_mut() {
        match (key.as_slice(), value) {
            (b"ID", name) => replace(name, names),
            (b"Headers" | b"Names" | b"Limits", Object::Array(items)) => {
                for name in items {
                    replace(name, names);
                }
            }
            (_, other) => rename(other, names),
        }
    }
}

fn replace(name: &mut Object, names: &HeaderNames) {
    if let Object::String(said, _) = name
        && let Some(new) = names.get(said)
    {
        *name = Object::String(new.clone(), StringFormat::Literal);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use lopdf::dictionary;

    /// A table of one header and one cell, and the tree of names, as Chromium writes them.
    fn table(counted: [u32; 2]) -> Document {
        let name = |number: u32| Object::string_literal(format!("node{number:08}"));
        let [first, second] = counted;
        let mut pdf = Document::new();
        let mut header = |number| {
            pdf.add_object(
                dictionary! { "Type" => "StructElem", "S" => "TH", "ID" => name(number) },
            )
        };
        let (one, two) = (header(first), header(second));
        let headers = dictionary! { "O" => "Table", "Headers" => vec![name(first), name(second)] };
        pdf.add_object(
            dictionary! { "Type" => "StructElem", "S" => "TD", "A" => vec![headers.into()] },
        );
        pdf.add_object(dictionary! {
            "Limits" => vec![name(first), name(second)],
            "Names" => vec![name(first), one.into(), name(second), two.into()],
        });
        pdf
    }

    #[test]
    fn a_table_is_the_same_however_much_the_browser_counted_before() {
        let [mut one, mut other] = [table([75, 78]), table([99, 103])];
        assert_ne!(one.objects, other.objects);
        numbered(&mut one);
        numbered(&mut other);
        assert_eq!(one.objects, other.objects);
        let said = format!("{:?}", one.objects);
        assert_eq!(said.matches("header000001").count(), 4, "{said}");
        assert_eq!(said.matches("header000002").count(), 4, "{said}");
        assert!(!said.contains("node"), "{said}");
    }
}
