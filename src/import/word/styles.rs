//! The styles of a document: which are headings, lists or contents, also by what they are based on.

use super::xml::{attribute, child, value};
use roxmltree::Document;
use std::collections::BTreeMap;

/// The longest chain of styles based on each other. Our choice: Word allows eleven.
const LONGEST_CHAIN: usize = 20;

/// The styles of a document, by their ids.
#[derive(Debug, Default)]
pub(super) struct Styles(BTreeMap<String, ParagraphStyle>);

#[derive(Debug)]
struct ParagraphStyle {
    /// The name in small letters: `heading 1`.
    name: String,
    /// The id of the style that it is based on.
    parent: Option<String>,
    /// The level of its headings, from 1; `None` for other text.
    outline: Option<u8>,
    /// Whether its paragraphs are items of a list.
    is_list: bool,
}

/// What a style makes of a paragraph.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ParagraphRole {
    Title,
    Heading(u8),
    Item,
    /// A line of a table of contents.
    Contents,
    /// What a table or figure shows.
    Caption,
    Text,
}

impl Styles {
    /// Reads the part with the styles.
    pub(super) fn read(part: &Document<'_>) -> Self {
        let nodes = part.root_element().children();
        let styles = nodes.filter(|node| node.tag_name().name() == "style");
        let style = |node: roxmltree::Node<'_, '_>| {
            let paragraph = child(node, "pPr");
            let outline = paragraph.and_then(|it| value(it, "outlineLvl")?.parse::<u8>().ok());
            let style = ParagraphStyle {
                name: value(node, "name").unwrap_or_default().to_lowercase(),
                parent: value(node, "basedOn").map(str::to_owned),
                outline: outline.filter(|level| *level < 9).map(|level| level + 1),
                is_list: paragraph.is_some_and(|it| child(it, "numPr").is_some()),
            };
            Some((attribute(node, "styleId")?.to_owned(), style))
        };
        Self(styles.filter_map(style).collect())
    }

    /// What the style with this id makes of a paragraph.
    pub(super) fn role(&self, id: &str) -> ParagraphRole {
        let mut next = Some(id);
        for _ in 0..LONGEST_CHAIN {
            let Some(style) = next.and_then(|id| self.0.get(id)) else {
                break;
            };
            if let Some(role) = style.own_role() {
                return role;
            }
            next = style.parent.as_deref();
        }
        // a document without a part for its styles names them by what they are
        role_of_name(
            &id.to_lowercase()
                .replace("heading", "heading ")
                .replace("  ", " "),
        )
        .unwrap_or(ParagraphRole::Text)
    }
}

impl ParagraphStyle {
    fn own_role(&self) -> Option<ParagraphRole> {
        role_of_name(&self.name)
            .or(self.outline.map(ParagraphRole::Heading))
            .or(self.is_list.then_some(ParagraphRole::Item))
    }
}

fn role_of_name(name: &str) -> Option<ParagraphRole> {
    if name == "title" {
        return Some(ParagraphRole::Title);
    }
    if name == "caption" {
        return Some(ParagraphRole::Caption);
    }
    if name.starts_with("toc") {
        return Some(ParagraphRole::Contents);
    }
    if name.starts_with("list bullet") || name.starts_with("list number") {
        return Some(ParagraphRole::Item);
    }
    let level = name.strip_prefix("heading ")?.trim().parse().ok()?;
    (1..=9)
        .contains(&level)
        .then_some(ParagraphRole::Heading(level))
}
