//! The report for people: each finding with the lines it points at, what to do, and the fix.

use super::{Finding, Fix, Label, Report, Severity};
use crate::sources::{FileId, Sources, Span};
use annotate_snippets::{
    Annotation, AnnotationKind, Group, Level, Origin, Patch, Renderer, Snippet,
};
use std::ops::Range;

/// Whether to colour the report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Colour {
    /// With the terminal's colours.
    Always,
    /// Plain text.
    Never,
}

/// The report in full, with an empty line between findings.
pub fn human(report: &Report, sources: &Sources, colour: Colour) -> String {
    let renderer = match colour {
        Colour::Always => Renderer::styled(),
        Colour::Never => Renderer::plain(),
    };
    let mut out = String::new();
    for finding in report.findings() {
        out.push_str(&renderer.render(&groups(finding, sources)));
        out.push_str("\n\n");
    }
    out
}

fn groups<'a>(finding: &'a Finding, sources: &'a Sources) -> Vec<Group<'a>> {
    let level = match finding.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Advice => Level::INFO.with_name("advice"),
    };
    let title = level.primary_title(&finding.message).id(finding.rule);
    let span = finding.at.span;
    let file = sources.file(span.file);
    // a picture has no lines to show
    let mut group = if span == Span::whole(span.file) && file.text().is_err() {
        title.element(Origin::path(file.name()))
    } else {
        title.element(snippet(finding, span.file, sources))
    };
    for file in other_files(finding) {
        group = group.element(snippet(finding, file, sources));
    }
    if finding.fix.is_none()
        && let Some(help) = &finding.help
    {
        group = group.element(Level::HELP.message(help));
    }
    let mut groups = vec![group];
    if let Some(fix) = &finding.fix {
        groups.push(fixed(finding, fix, sources));
    }
    groups
}

fn fixed<'a>(finding: &'a Finding, fix: &'a Fix, sources: &'a Sources) -> Group<'a> {
    let file = sources.file(fix.span.file);
    let help = finding.help.as_deref().unwrap_or("write this instead");
    Group::with_title(Level::HELP.secondary_title(help)).element(
        Snippet::source(file.text().unwrap_or_default())
            .path(file.name())
            .patch(Patch::new(fix.span.range(), fix.text.as_str())),
    )
}

/// The files of the related places that are not the finding's own, each once.
fn other_files(finding: &Finding) -> Vec<FileId> {
    let mut files: Vec<_> = finding
        .related
        .iter()
        .map(|label| label.span.file)
        .filter(|file| *file != finding.at.span.file)
        .collect();
    files.sort();
    files.dedup();
    files
}

fn snippet<'a>(
    finding: &'a Finding,
    file: FileId,
    sources: &'a Sources,
) -> Snippet<'a, Annotation<'a>> {
    let source = sources.file(file);
    let text = source.shown();
    let related = finding
        .related
        .iter()
        .map(|label| (AnnotationKind::Context, label));
    let annotations = std::iter::once((AnnotationKind::Primary, &finding.at))
        .chain(related)
        .filter(|(_, label)| label.span.file == file)
        .map(|(kind, label)| annotation(kind, label, &text))
        .collect::<Vec<_>>();
    Snippet::source(text)
        .path(source.name())
        .annotations(annotations)
}

fn annotation<'a>(kind: AnnotationKind, label: &'a Label, text: &str) -> Annotation<'a> {
    let annotation = kind.span(within(label.span, text));
    if label.text.is_empty() {
        annotation
    } else {
        annotation.label(&label.text)
    }
}

/// The span, cut to the text, and to its first line so that a long block does not fill the screen.
fn within(span: Span, text: &str) -> Range<usize> {
    let range = span.range();
    let (start, end) = (range.start.min(text.len()), range.end.min(text.len()));
    let line = text[start..end].find('\n').map_or(end, |at| start + at);
    start..line
}
