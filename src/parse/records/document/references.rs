//! data/references.yaml.

use crate::diagnostics::Finding;
use crate::parse::schema::reader::Reader;
use crate::parse::schema::shape::ValueKind::{Block, Id, List, Text, Url};
use crate::parse::schema::shape::{Shape, shape};
use crate::parse::yaml::node::Node;
use crate::plan::Reference;

pub(in crate::parse) const FILE: Shape = shape!("references.yaml" {
    need "references": List(&Block(&REFERENCE)),
        "Books, guidance and reports that the plan rests on.";
});

const REFERENCE: Shape = shape!("a reference" {
    need "id": Id,
        "A short name.";
    need "text": Text,
        "The title, and whatever else readers need to find it.";
    may "url": Url,
        "Its web address.";
    may "publisher": Text,
        "Who published it.";
    may "note": Text,
        "What readers should know about it.";
});

pub(in crate::parse) fn lower(read: &mut Reader<'_>, root: &Node) -> Option<Vec<Reference>> {
    let file = read.block(root, &FILE)?;
    Some(read.blocks(&file, "references", reference))
}

fn reference(read: &mut Reader<'_>, node: &Node) -> Option<Reference> {
    let block = read.block(node, &REFERENCE)?;
    let id = read.id(&block, "id");
    let text = read.text(&block, "text");
    Some(Reference {
        url: read.url(&block, "url"),
        publisher: read.text(&block, "publisher"),
        note: read.text(&block, "note"),
        id: id?,
        text: text?,
    })
}

impl Reader<'_> {
    /// A web address: http or https and nothing else.
    pub(in crate::parse::records) fn url(
        &mut self,
        block: &crate::parse::schema::reader::KeyBlock<'_>,
        name: &str,
    ) -> Option<String> {
        let text = self.scalar(block, name)?;
        let lower = text.value.to_ascii_lowercase();
        let plain = !text
            .value
            .contains(|c: char| c.is_whitespace() || c.is_control());
        if plain && (lower.starts_with("https://") || lower.starts_with("http://")) {
            return Some(text.value.to_owned());
        }
        self.found.push(
            Finding::error(
                "link-scheme",
                text.span,
                format!("`{name}` must be a web address"),
            )
            .label("it does not begin with https://")
            .help("write the whole address, beginning with https://"),
        );
        None
    }
}
