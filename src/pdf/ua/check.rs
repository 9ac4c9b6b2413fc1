//! Our own check of a finished file against PDF/UA-1, read anew from the file. It decides whether
//! the file may say that it conforms, so what it does not understand is a fault.

use super::attributes;
use super::cells::{rows, widths};
use super::headings::HEADINGS;
use super::roles::STANDARD;
use super::structure_tree::{Kid, StructureTree, root};
use super::tagged_pdf::{Pages, read_pages};
use lopdf::{Dictionary, Document, Object, ObjectId};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

/// One thing that keeps a file from conforming to PDF/UA-1.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Fault {
    /// The page that it is on, from 1; `None` where it is the whole file's.
    page: Option<usize>,
    what: String,
}

impl Fault {
    /// A fault of the file as a whole.
    pub(super) fn new(what: &str) -> Self {
        Self {
            page: None,
            what: what.to_owned(),
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.page {
            Some(page) => write!(formatter, "page {page}: {}", self.what),
            None => write!(formatter, "{}", self.what),
        }
    }
}

/// All faults of a file, each once.
pub(super) fn check(pdf: &Document) -> Vec<Fault> {
    let Some(tree) = StructureTree::read(pdf) else {
        return vec![Fault::new("its structure cannot be read")];
    };
    let pages = pdf.page_iter().enumerate().map(|(at, id)| (id, at + 1));
    let mut check = Check {
        pdf,
        tree,
        pages: pages.collect(),
        faults: BTreeSet::new(),
    };
    check.content(&read_pages(pdf));
    check.types();
    check.lists();
    check.headings();
    check.tables();
    check.figures();
    check.annotations();
    check.parents();
    check.fonts();
    check.faults.into_iter().collect()
}

struct Check<'p> {
    pdf: &'p Document,
    tree: StructureTree,
    /// The number of each page, from 1.
    pages: BTreeMap<ObjectId, usize>,
    faults: BTreeSet<Fault>,
}

impl Check<'_> {
    fn fault(&mut self, page: Option<ObjectId>, what: &str) {
        self.faults.insert(Fault {
            page: page.and_then(|page| self.pages.get(&page).copied()),
            what: what.to_owned(),
        });
    }

    /// A fault of an element, on the first page that it has content on.
    fn element_fault(&mut self, element: usize, what: &str) {
        let page = self.tree.content(element).first().map(|(page, _)| *page);
        self.fault(page, what);
    }

    /// Everything painted has one owner or is an artifact, and everything owned is painted.
    fn content(&mut self, pages: &Pages) {
        for (id, page) in pages {
            for fault in &page.painted.faults {
                self.fault(Some(*id), fault);
            }
            for untagged in &page.painted.untagged {
                let text = untagged.text.as_deref().unwrap_or("a line or a picture");
                self.fault(Some(*id), &format!("no mark on {}", text.trim()));
            }
            for number in page.painted.marked.keys() {
                if !self.tree.owners.contains_key(&(*id, *number)) {
                    self.fault(Some(*id), "marked content that no element owns");
                }
            }
        }
        let elements = self.tree.elements.iter();
        let owned = elements
            .flat_map(|element| &element.kids)
            .filter_map(|kid| match kid {
                Kid::Content(content) => Some(*content),
                _ => None,
            });
        let owned: Vec<_> = owned.collect();
        if owned.len() != self.tree.owners.len() {
            self.fault(None, "marked content that two elements own");
        }
        for (page, number) in owned {
            let is_painted = pages
                .get(&page)
                .is_some_and(|page| page.painted.marked.contains_key(&number));
            if !is_painted {
                self.fault(Some(page), "an element with content that is not painted");
            }
        }
    }

    /// Each type is one of PDF 1.7, or is mapped to one.
    fn types(&mut self) {
        let root = root(self.pdf).and_then(|id| self.pdf.get_dictionary(id).ok());
        let roles = root.and_then(|root| root.get(b"RoleMap").and_then(Object::as_dict).ok());
        let is_known = |kind: &str| {
            let role =
                roles.and_then(|roles| roles.get(kind.as_bytes()).and_then(Object::as_name).ok());
            let role = role.map_or(kind.into(), String::from_utf8_lossy);
            STANDARD.contains(&role.as_ref())
        };
        let kinds = self
            .tree
            .elements
            .iter()
            .map(|element| element.kind.clone());
        let unknown: BTreeSet<String> = kinds.filter(|kind| !is_known(kind)).collect();
        for kind in unknown {
            self.fault(None, &format!("the type {kind}, which PDF does not know"));
        }
    }

    /// Lists hold items, and items hold labels and bodies.
    fn lists(&mut self) {
        for item in self.tree.of_kind(&["LI"]) {
            let kids = self.tree.elements[item].kids.len();
            if self.tree.children(item, &["Lbl", "LBody"]).len() != kids {
                self.element_fault(item, "an item of a list without a body");
            }
        }
    }

    /// The first heading is of the first level, and none skips a level.
    fn headings(&mut self) {
        let mut last = 0;
        for heading in self.tree.of_kind(&HEADINGS) {
            let level = self.tree.elements[heading].kind[1..].parse().unwrap_or(0);
            if level > last + 1 {
                self.element_fault(heading, &format!("a heading of level {level} after {last}"));
            }
            last = level;
        }
    }

    /// The rows of a table fill the same columns, and each header says what it heads.
    fn tables(&mut self) {
        for table in self.tree.of_kind(&["Table"]) {
            let rows = rows(&self.tree, table);
            let widths = widths(self.pdf, &self.tree, &rows);
            if widths.windows(2).any(|pair| pair[0] != pair[1]) {
                self.element_fault(table, "a table with rows of different widths");
            }
        }
        for header in self.tree.of_kind(&["TH"]) {
            if attributes::get(self.pdf, self.tree.elements[header].id, b"Scope").is_none() {
                self.element_fault(header, "a header that does not say what it heads");
            }
        }
    }

    fn figures(&mut self) {
        for figure in self.tree.of_kind(&["Figure", "Formula"]) {
            let element = self.pdf.get_dictionary(self.tree.elements[figure].id);
            let is_described = element.is_ok_and(|figure| {
                [&b"Alt"[..], b"ActualText"]
                    .iter()
                    .any(|key| has_text(figure, key))
            });
            if !is_described {
                self.element_fault(figure, "a figure without an alternative text");
            }
        }
    }

    /// Each annotation is a link in the tree, says where it leads, and is reached in the tree's
    /// order.
    fn annotations(&mut self) {
        let mut linked = BTreeSet::new();
        for link in self.tree.of_kind(&["Link"]) {
            for kid in &self.tree.elements[link].kids {
                if let Kid::Object(id, _) = kid {
                    linked.insert(*id);
                }
            }
        }
        for page in self.pages.keys().copied().collect::<Vec<_>>() {
            let annotations = self.annotations_of(page);
            for id in &annotations {
                let annotation = self.pdf.get_dictionary(*id);
                if !annotation.is_ok_and(|annotation| has_text(annotation, b"Contents")) {
                    self.fault(Some(page), "a link without a description");
                }
                if !linked.contains(id) {
                    self.fault(Some(page), "a link outside the structure");
                }
            }
            let tabs = self
                .pdf
                .get_dictionary(page)
                .and_then(|page| page.get(b"Tabs"));
            let is_ordered = tabs
                .and_then(Object::as_name)
                .is_ok_and(|tabs| tabs == b"S");
            if !annotations.is_empty() && !is_ordered {
                self.fault(Some(page), "links in an order that is not said");
            }
        }
    }

    fn annotations_of(&self, page: ObjectId) -> Vec<ObjectId> {
        let annotations = self
            .pdf
            .get_dictionary(page)
            .and_then(|page| page.get(b"Annots"));
        let annotations = annotations.and_then(|annotations| self.pdf.dereference(annotations));
        let annotations = annotations.and_then(|(_, annotations)| annotations.as_array());
        let ids = annotations.map(|all| all.iter().filter_map(|one| one.as_reference().ok()));
        ids.map(Iterator::collect).unwrap_or_default()
    }

    /// The tree of parents says of all content what the structure says.
    fn parents(&mut self) {
        let root = root(self.pdf).and_then(|id| self.pdf.get_dictionary(id).ok());
        let parents = root.and_then(|root| {
            let (_, parents) = self.pdf.dereference(root.get(b"ParentTree").ok()?).ok()?;
            parents
                .as_dict()
                .ok()?
                .get(b"Nums")
                .and_then(Object::as_array)
                .ok()
        });
        let wanted = self.tree.parents(self.pdf).map(|parents| {
            let pairs = parents
                .into_iter()
                .flat_map(|(key, value)| [Object::Integer(key), value]);
            pairs.collect::<Vec<_>>()
        });
        if parents != wanted.as_ref() {
            self.fault(None, "a tree of parents that is not the structure's");
        }
    }

    /// Each font is in the file and says which letters it holds.
    fn fonts(&mut self) {
        for page in self.pages.keys().copied().collect::<Vec<_>>() {
            let fonts = self.pdf.get_page_fonts(page).unwrap_or_default();
            if fonts.into_values().any(|font| !font.has(b"ToUnicode")) {
                self.fault(
                    Some(page),
                    "a font that does not say which letters it holds",
                );
            }
        }
    }
}

/// Whether a dictionary has a text under a key that is not blank.
fn has_text(dictionary: &Dictionary, key: &[u8]) -> bool {
    let text = dictionary.get(key).and_then(lopdf::decode_text_string);
    text.is_ok_and(|text| !text.trim().is_empty())
}
