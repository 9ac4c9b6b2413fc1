//! The structure tree of a PDF: read, changed in memory, written back with its tree of parents.

use lopdf::{Dictionary, Document, Object, ObjectId, dictionary};
use std::collections::BTreeMap;

/// Names marked content: its page, and its number there (MCID).
pub(super) type ContentId = (ObjectId, i64);

/// What lies under an element.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Kid {
    /// Another element, by its place in the tree.
    Element(usize),
    /// Marked content of a page.
    Content(ContentId),
    /// An annotation, and the page that it lies on.
    Object(ObjectId, Option<ObjectId>),
}

/// An element of the structure.
#[derive(Debug)]
pub(super) struct StructureElement {
    /// Its dictionary in the file.
    pub id: ObjectId,
    /// Its type as written, such as `P` or `TD`.
    pub kind: String,
    /// The element that it lies under; `None` at the top.
    pub parent: Option<usize>,
    /// The page whose content needs no page of its own.
    pub page: Option<ObjectId>,
    /// What lies under it, in reading order.
    pub kids: Vec<Kid>,
}

/// All elements of a file, each before those under it.
#[derive(Debug)]
pub(super) struct StructureTree {
    root: ObjectId,
    /// The elements in reading order; those added later stand at the end.
    pub elements: Vec<StructureElement>,
    /// The element that each marked content lies under.
    pub owners: BTreeMap<ContentId, usize>,
}

/// The dictionary that the tree begins with.
pub(super) fn root(pdf: &Document) -> Option<ObjectId> {
    pdf.catalog()
        .ok()?
        .get(b"StructTreeRoot")
        .ok()?
        .as_reference()
        .ok()
}

impl StructureTree {
    /// The tree of a file. `None` where it has none, or one that is damaged.
    pub(super) fn read(pdf: &Document) -> Option<Self> {
        let root = root(pdf)?;
        let mut tree = Self {
            root,
            elements: Vec::new(),
            owners: BTreeMap::new(),
        };
        let mut waiting: Vec<(ObjectId, Option<usize>)> = Vec::new();
        for kid in items(pdf, pdf.get_dictionary(root).ok()?.get(b"K").ok()?) {
            waiting.push((kid.as_reference().ok()?, None));
        }
        // depth first with a stack of its own: a tree can be deep
        waiting.reverse();
        while let Some((id, parent)) = waiting.pop() {
            // a damaged tree could lead round in a ring
            if tree.elements.len() > pdf.objects.len() {
                return None;
            }
            let under = tree.read_element(pdf, id, parent)?;
            let at = tree.elements.len() - 1;
            waiting.extend(under.into_iter().rev().map(|id| (id, Some(at))));
        }
        Some(tree)
    }

    /// Adds an element as it is in the file; gives the elements that lie under it.
    fn read_element(
        &mut self,
        pdf: &Document,
        id: ObjectId,
        parent: Option<usize>,
    ) -> Option<Vec<ObjectId>> {
        let at = self.elements.len();
        let element = pdf.get_dictionary(id).ok()?;
        let page = reference(element, b"Pg");
        let (mut kids, mut under) = (Vec::new(), Vec::new());
        for kid in element
            .get(b"K")
            .map(|kids| items(pdf, kids))
            .unwrap_or_default()
        {
            let (kid_id, kid) = pdf.dereference(&kid).ok()?;
            match kid {
                Object::Integer(number) => kids.push(Kid::Content((page?, *number))),
                Object::Dictionary(kid) if kid.has(b"MCID") => {
                    let page = reference(kid, b"Pg").or(page)?;
                    kids.push(Kid::Content((page, kid.get(b"MCID").ok()?.as_i64().ok()?)));
                }
                Object::Dictionary(kid) if kid.has(b"Obj") => {
                    let page = reference(kid, b"Pg").or(page);
                    kids.push(Kid::Object(reference(kid, b"Obj")?, page));
                }
                _ => {
                    kids.push(NOT_YET_READ);
                    under.push(kid_id?);
                }
            }
        }
        if let Some(parent) = parent {
            let kids = &mut self.elements.get_mut(parent)?.kids;
            *kids.iter_mut().find(|kid| **kid == NOT_YET_READ)? = Kid::Element(at);
        }
        for kid in &kids {
            if let Kid::Content(content) = kid {
                self.owners.insert(*content, at);
            }
        }
        let kind = element.get(b"S").ok()?.as_name().ok()?;
        self.elements.push(StructureElement {
            id,
            kind: String::from_utf8_lossy(kind).into_owned(),
            parent,
            page,
            kids,
        });
        Some(under)
    }

    /// The elements of a type, in reading order.
    pub(super) fn of_kind(&self, kinds: &[&str]) -> Vec<usize> {
        let all = 0..self.elements.len();
        all.filter(|at| kinds.contains(&self.elements[*at].kind.as_str()))
            .collect()
    }

    /// The element itself, the one it lies under, and so on to the top.
    pub(super) fn upward(&self, from: usize) -> impl Iterator<Item = &StructureElement> {
        std::iter::successors(self.elements.get(from), |element| {
            self.elements.get(element.parent?)
        })
    }

    /// The elements right under one that are of certain types.
    pub(super) fn children(&self, at: usize, kinds: &[&str]) -> Vec<usize> {
        let kids = self.elements[at].kids.iter();
        kids.filter_map(|kid| match kid {
            Kid::Element(kid) => Some(*kid),
            _ => None,
        })
        .filter(|kid| kinds.contains(&self.elements[*kid].kind.as_str()))
        .collect()
    }

    /// The marked content under an element, in reading order.
    pub(super) fn content(&self, at: usize) -> Vec<ContentId> {
        let mut found = Vec::new();
        let mut waiting = vec![Kid::Element(at)];
        while let Some(kid) = waiting.pop() {
            match kid {
                Kid::Content(content) => found.push(content),
                Kid::Element(at) => waiting.extend(self.elements[at].kids.iter().rev().cloned()),
                Kid::Object(..) => {}
            }
        }
        found
    }

    /// Adds an element around kids that `parent` holds; the caller puts it among the parent's kids.
    pub(super) fn add(
        &mut self,
        pdf: &mut Document,
        kind: &str,
        parent: usize,
        kids: Vec<Kid>,
    ) -> usize {
        let at = self.elements.len();
        for kid in &kids {
            match kid {
                Kid::Element(kid) => self.elements[*kid].parent = Some(at),
                Kid::Content(content) => {
                    self.owners.insert(*content, at);
                }
                Kid::Object(..) => {}
            }
        }
        self.elements.push(StructureElement {
            id: pdf.add_object(dictionary! { "Type" => "StructElem", "S" => kind }),
            kind: kind.to_owned(),
            parent: Some(parent),
            page: self.elements[parent].page,
            kids,
        });
        at
    }

    /// Takes marked content out of the tree.
    pub(super) fn remove(&mut self, content: ContentId) {
        if let Some(at) = self.owners.remove(&content) {
            let kids = &mut self.elements[at].kids;
            kids.retain(|kid| *kid != Kid::Content(content));
        }
    }

    /// Writes the elements and the tree of parents into the file. `None` where the file cannot hold
    /// them.
    pub(super) fn write(&self, pdf: &mut Document) -> Option<()> {
        for element in &self.elements {
            let kids: Vec<Object> = element
                .kids
                .iter()
                .map(|kid| self.kid(element, kid))
                .collect();
            let parent = element.parent.map_or(self.root, |at| self.elements[at].id);
            let written = pdf.get_dictionary_mut(element.id).ok()?;
            written.set("S", Object::Name(element.kind.clone().into_bytes()));
            written.set("P", parent);
            match element.page {
                Some(page) => written.set("Pg", page),
                None => {
                    written.remove(b"Pg");
                }
            }
            match <[Object; 1]>::try_from(kids) {
                Ok([only]) => written.set("K", only),
                Err(kids) if kids.is_empty() => {
                    written.remove(b"K");
                }
                Err(kids) => written.set("K", kids),
            }
        }
        let parents = self.parents(pdf)?;
        let next = parents.keys().last().map_or(0, |key| key + 1);
        let pairs = parents
            .into_iter()
            .flat_map(|(key, value)| [Object::Integer(key), value]);
        let parents = dictionary! { "Nums" => pairs.collect::<Vec<_>>() };
        let known = reference(pdf.get_dictionary(self.root).ok()?, b"ParentTree");
        let id = known.unwrap_or_else(|| pdf.new_object_id());
        pdf.set_object(id, parents);
        let root = pdf.get_dictionary_mut(self.root).ok()?;
        root.set("ParentTree", id);
        root.set("ParentTreeNextKey", next);
        Some(())
    }

    /// A kid as the file holds it.
    fn kid(&self, element: &StructureElement, kid: &Kid) -> Object {
        match kid {
            Kid::Element(at) => self.elements[*at].id.into(),
            Kid::Content((page, number)) if Some(*page) == element.page => Object::Integer(*number),
            Kid::Content((page, number)) => {
                dictionary! { "Type" => "MCR", "Pg" => *page, "MCID" => *number }.into()
            }
            Kid::Object(object, page) => {
                let mut written = dictionary! { "Type" => "OBJR", "Obj" => *object };
                if let Some(page) = page {
                    written.set("Pg", *page);
                }
                written.into()
            }
        }
    }

    /// The tree of parents: of each page the elements of its marked content, of each annotation its
    /// element.
    pub(super) fn parents(&self, pdf: &Document) -> Option<BTreeMap<i64, Object>> {
        let mut pages: BTreeMap<ObjectId, Vec<Object>> = BTreeMap::new();
        for ((page, number), at) in &self.owners {
            let elements = pages.entry(*page).or_default();
            // numbers come in order; those of no element leave a gap
            let number = usize::try_from(*number)
                .ok()
                .filter(|at| *at < MOST_CONTENT)?;
            elements.resize(number, Object::Null);
            elements.push(self.elements[*at].id.into());
        }
        let mut parents = BTreeMap::new();
        for page in pdf.page_iter() {
            let elements = pages.remove(&page).unwrap_or_default();
            match pdf.get_dictionary(page).ok()?.get(b"StructParents") {
                Ok(key) => {
                    parents.insert(key.as_i64().ok()?, Object::Array(elements));
                }
                Err(_) if elements.is_empty() => {}
                Err(_) => return None,
            }
        }
        for element in &self.elements {
            for kid in &element.kids {
                if let Kid::Object(object, _) = kid {
                    let key = pdf
                        .get_dictionary(*object)
                        .ok()?
                        .get(b"StructParent")
                        .ok()?;
                    parents.insert(key.as_i64().ok()?, element.id.into());
                }
            }
        }
        Some(parents)
    }
}

/// The most marked content of a page that is believed: a page of small type has some thousands.
const MOST_CONTENT: usize = 1_000_000;

/// The place of an element that is read after its parent.
const NOT_YET_READ: Kid = Kid::Element(usize::MAX);

fn reference(dictionary: &Dictionary, key: &[u8]) -> Option<ObjectId> {
    dictionary.get(key).and_then(Object::as_reference).ok()
}

/// One thing or an array of them, direct or by reference.
fn items(pdf: &Document, kids: &Object) -> Vec<Object> {
    match pdf.dereference(kids) {
        Ok((_, Object::Array(items))) => items.clone(),
        _ => vec![kids.clone()],
    }
}
