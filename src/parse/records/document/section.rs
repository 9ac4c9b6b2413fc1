//! content/BOROUGH/PLAN/NN-name.md: front matter and body.

use crate::diagnostics::Finding;
use crate::parse::schema::reader::Reader;
use crate::parse::schema::record::{Record, raw_record};
use crate::parse::{device_names, markdown, yaml};
use crate::plan::{Id, Orientation, Section};
use crate::sources::{FileId, Source, Span, Spanned};

raw_record! { FrontMatter "a section's front matter" {
    need title [String] =>
        "The section's title.";
    may id [Option<Spanned<Id>>] =>
        "A short name, part of its address; the file's name without number and ending if left out.";
    may heading [Vec<Spanned<Id>>] =>
        "The id of the framework's heading that the section answers, or several.";
    may appendix [bool] =>
        "yes for an appendix; they are numbered Appendix 1, 2 and so on.";
    may orientation [Orientation] or |_| Orientation::Portrait =>
        "landscape for wide tables in the print edition; portrait if left out.";
} }

/// The section in a Markdown file whose text is known to be UTF-8.
pub(in crate::parse) fn section(
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
    let front = FrontMatter::from_node(read, &root)?;
    let name = source.name().rsplit('/').next().unwrap_or_default();
    let named = name
        .trim_end_matches(".md")
        .trim_start_matches(|c: char| c.is_ascii_digit() || c == '-');
    let id = front.id.map_or_else(|| Id::slug(named), |id| id.value);
    if id.as_str().is_empty() {
        let message = format!("the name `{name}` gives the section no address");
        read.found.push(
            Finding::error("section-name", Span::new(file, 0..0), message)
                .help("rename the file to a number and a word, such as `14-workforce.md`, or give the section an `id`"),
        );
        return None;
    }
    if device_names::is_device(id.as_str()) {
        let message = format!(
            "Windows keeps the name `{id}` for a device, so the page's folder could not be copied there"
        );
        read.found.push(
            Finding::error("device-name", Span::new(file, 0..0), message)
                .help("give the file another word after its number, or the section an `id`"),
        );
    }
    Some(Section {
        file: name.to_owned(),
        id,
        span: Span::new(file, 0..0),
        title: front.title,
        headings: front.heading,
        appendix: front.appendix,
        orientation: front.orientation,
        body: prose,
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
