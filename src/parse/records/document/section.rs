//! content/BOROUGH/PLAN/NN-name.md: front matter and body.

use crate::diagnostics::Finding;
use crate::parse::schema::reader::Reader;
use crate::parse::schema::shape::ValueKind::{Id as AnId, List, OneOf, Text, YesNo};
use crate::parse::schema::shape::{Shape, shape};
use crate::parse::{markdown, yaml};
use crate::plan::{Choice, Id, Orientation, Section};
use crate::sources::{FileId, Source, Span};

pub(in crate::parse) const FRONT: Shape = shape!("a section's front matter" {
    need "title": Text,
        "The section's title.";
    may "id": AnId,
        "A short name, part of its address; the file's name without number and ending if left out.";
    may "heading": List(&AnId),
        "The id of the framework's heading that the section answers, or several.";
    may "appendix": YesNo,
        "yes for an appendix; they are numbered Appendix 1, 2 and so on.";
    may "orientation": OneOf(Orientation::WORDS),
        "landscape for wide tables in the print edition; portrait if left out.";
});

/// The section in a Markdown file whose text is known to be UTF-8.
pub(in crate::parse) fn lower(
    read: &mut Reader<'_>,
    file: FileId,
    source: &Source,
    text: &str,
) -> Option<Section> {
    let Some((front, body)) = split(text) else {
        read.found.push(
            Finding::error("front-matter", Span::new(file, 0..0), "the section does not begin with its title")
                .help("begin the file with a line of three dashes, then `title: …`, then another line of three dashes"),
        );
        return None;
    };
    let reading = yaml::read(&text[front.clone()], file, front.start);
    read.damaged = !reading.found.is_empty();
    read.found.extend(reading.found);
    let place =
        |range: std::ops::Range<usize>| Span::new(file, body + range.start..body + range.end);
    let prose = markdown::read(
        &text[body..],
        markdown::Role::Section,
        &place,
        &mut read.found,
        &mut read.mentions,
    );
    let root = reading.root?;
    let block = read.block(&root, &FRONT)?;
    let name = source.name().rsplit('/').next().unwrap_or_default();
    let named = name
        .trim_end_matches(".md")
        .trim_start_matches(|c: char| c.is_ascii_digit() || c == '-');
    Some(Section {
        file: name.to_owned(),
        id: read
            .id(&block, "id")
            .map_or_else(|| Id::slug(named), |id| id.value),
        span: Span::new(file, 0..0),
        headings: read.ids(&block, "heading"),
        appendix: read.yes(&block, "appendix"),
        orientation: read
            .chosen(&block, "orientation")
            .unwrap_or(Orientation::Portrait),
        body: prose,
        title: read.text(&block, "title")?,
    })
}

/// The bytes of the front matter, and the byte at which the body begins.
fn split(text: &str) -> Option<(std::ops::Range<usize>, usize)> {
    let mut lines = text.split_inclusive('\n');
    let first = lines.next()?;
    if first.trim_end() != "---" {
        return None;
    }
    let start = first.len();
    let mut at = start;
    for line in lines {
        if line.trim_end() == "---" {
            return Some((start..at, at + line.len()));
        }
        at += line.len();
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn front_matter_stands_between_two_lines_of_dashes() {
        let text = "---\ntitle: A\n---\nBody\n";
        assert_eq!(split(text), Some((4..13, 17)));
        assert_eq!(split("title: A\n"), None);
        assert_eq!(split("---\ntitle: A\n"), None);
    }
}
