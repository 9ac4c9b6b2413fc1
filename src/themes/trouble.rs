//! Errors of templates as findings at their place.

use super::layer::Layer;
use crate::diagnostics::Finding;
use crate::sources::{FileId, Source, Span};
use tera::{Error, ErrorKind};

/// The finding about an error of Tera, at the place in the template where it is; at `whole` where
/// Tera gives no place.
pub(super) fn finding(error: &Error, templates: &Layer<'_>, whole: Span) -> Finding {
    let (message, span) = match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
            let span = template(templates, report.filename())
                .map(|(file, _)| Span::new(file, report.span().range.clone()));
            (report.message().to_owned(), span)
        }
        ErrorKind::MissingParent { current, parent } => {
            let span = template(templates, current).map(|(file, _)| Span::whole(file));
            (format!("there is no template `{parent}` to build on"), span)
        }
        other => {
            let text = other.to_string();
            let span = pointed(&text, templates);
            (text.lines().next().unwrap_or_default().to_owned(), span)
        }
    };
    Finding::error("template", span.unwrap_or(whole), sentence(&message)).help(HELP)
}

/// The help that always applies.
const HELP: &str = "correct the template, or delete it: the built-in one of that name is then used";

fn template<'a>(templates: &Layer<'a>, name: &str) -> Option<(FileId, &'a Source)> {
    let name = name.strip_prefix("default/").unwrap_or(name);
    templates.get(name).copied()
}

/// The place in a message such as `--> 404.html:1:11`, the only form in which Tera reports unknown
/// filters, tests and components; `None` where there is none.
fn pointed(text: &str, templates: &Layer<'_>) -> Option<Span> {
    let line = text
        .lines()
        .find_map(|line| line.trim().strip_prefix("--> "))?;
    let mut parts = line.rsplitn(3, ':');
    let column: usize = parts.next()?.parse().ok()?;
    let row: usize = parts.next()?.parse().ok()?;
    let (file, source) = template(templates, parts.next()?)?;
    let before: usize = source
        .bytes()
        .split_inclusive(|byte| *byte == b'\n')
        .take(row.checked_sub(1)?)
        .map(<[u8]>::len)
        .sum();
    let start = before + column.checked_sub(1)?;
    Some(Span::new(file, start..start))
}

/// Tera's message in the form of ours: lower case first, no full stop.
fn sentence(message: &str) -> String {
    let message = message
        .trim()
        .trim_start_matches("error: ")
        .trim_end_matches('.');
    let mut letters = message.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_lowercase().chain(letters).collect()
    })
}
