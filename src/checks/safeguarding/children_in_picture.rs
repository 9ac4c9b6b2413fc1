//! Every photograph says whether it shows children.
//!
//! # Checks
//!
//! Photographs (`.jpg`, `.jpeg`, `.webp`, `.avif`) whose description or caption names children: in
//! pictures.yaml, that `children` says yes or no; in a section, that the picture is in
//! pictures.yaml instead, where consent can be recorded.
//!
//! # Why
//!
//! Whether a child can be recognised has to be decided by a person, once, before it is published
//! and copied.
//!
//! # Example
//!
//! ```markdown
//! ![Children plant a tree](assets/garden.jpg)      <!-- who agreed? -->
//! ```
//!
//! # Source
//!
//! The same as for picture-consent. The words looked for are ours. Please check: a picture of empty
//! chairs needs no consent.

use crate::checks::Context;
use crate::checks::text::phrases::Phrases;
use crate::diagnostics::Finding;
use crate::plan::Picture;
use crate::plan::prose::Inline;
use crate::sources::Spanned;
use std::sync::LazyLock;

const ID: &str = rule_id!();

static CHILDREN: LazyLock<Phrases> = LazyLock::new(|| {
    Phrases::new(&[
        "child",
        "children",
        "young person",
        "young people",
        "girl",
        "girls",
        "boy",
        "boys",
        "teenager",
        "teenagers",
        "pupils",
        "students",
    ])
});

pub(super) fn find(context: &Context) -> Vec<Finding> {
    let pictures = context.plan.document.pictures.iter();
    let listed = pictures
        .filter(|picture| is_unsaid(picture))
        .map(|picture| {
            let message = "please check: does this photograph show children?";
            Finding::advice(ID, picture.id.span, message)
                .help("write `children: yes` with `consent` and `credit`, or `children: no`")
                .place(picture.id.value.as_str())
        });
    let typed = context.reading.in_sections().filter_map(|passage| {
        let (file, alt) = photograph(passage.inlines)?;
        let message = format!(
            "please check: does `{}` show children? It is described as \"{alt}\"",
            file.value
        );
        let finding = Finding::advice(ID, file.span, message).place(passage.place());
        Some(finding.help(
            "put it into pictures.yaml with `children`, `consent` and `credit`, and place it with `[[picture ID]]`",
        ))
    });
    listed.chain(typed).collect()
}

fn is_unsaid(picture: &Picture) -> bool {
    let file = picture.file.as_ref().map_or("", |file| &file.value);
    let caption = picture.caption.as_deref().unwrap_or_default();
    picture.children.is_none() && is_photograph(file) && (names(&picture.alt) || names(caption))
}

/// The first photograph of a line that shows children by its text: its file and its text
/// alternative.
fn photograph(inlines: &[Inline]) -> Option<(&Spanned<String>, &str)> {
    inlines.iter().find_map(|inline| match inline {
        Inline::Image { file, alt } => {
            (is_photograph(&file.value) && names(alt)).then_some((file.as_ref(), alt.as_str()))
        }
        Inline::Emphasis(inner)
        | Inline::Strong(inner)
        | Inline::Struck(inner)
        | Inline::Link { text: inner, .. } => photograph(inner),
        _ => None,
    })
}

/// Whether a file is a photograph, by its ending. Drawings and screenshots are PNG or SVG.
fn is_photograph(file: &str) -> bool {
    let lower = file.to_lowercase();
    let ends = [".jpg", ".jpeg", ".webp", ".avif"];
    ends.iter().any(|end| lower.ends_with(end))
}

fn names(words: &str) -> bool {
    CHILDREN.first_in(&words.to_lowercase()).is_some()
}
