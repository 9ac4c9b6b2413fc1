//! The attributes of an element: dictionaries of several owners, such as `Table` and `Layout`.

use lopdf::{Document, Object, ObjectId, dictionary};

/// An attribute of an element, whichever of its dictionaries it stands in.
pub(super) fn get<'p>(pdf: &'p Document, element: ObjectId, key: &[u8]) -> Option<&'p Object> {
    let attributes = pdf.get_dictionary(element).ok()?.get(b"A").ok()?;
    match pdf.dereference(attributes).ok()?.1 {
        Object::Array(all) => all.iter().find_map(|one| {
            let (_, one) = pdf.dereference(one).ok()?;
            one.as_dict().ok()?.get(key).ok()
        }),
        one => one.as_dict().ok()?.get(key).ok(),
    }
}

/// Sets an attribute where a dictionary of the element has it, else in a new one of `owner`.
pub(super) fn set(pdf: &mut Document, element: ObjectId, owner: &str, key: &str, value: Object) {
    let Ok(element) = pdf.get_dictionary_mut(element) else {
        return;
    };
    let mut attributes = match element.get(b"A") {
        Ok(Object::Array(attributes)) => attributes.clone(),
        Ok(attribute) => vec![attribute.clone()],
        Err(_) => Vec::new(),
    };
    let own = attributes
        .iter_mut()
        .filter_map(|one| one.as_dict_mut().ok())
        .find(|one| one.has(key.as_bytes()));
    if let Some(own) = own {
        own.set(key, value);
    } else {
        let mut added = dictionary! { "O" => owner };
        added.set(key, value);
        attributes.push(added.into());
    }
    element.set("A", attributes);
}
