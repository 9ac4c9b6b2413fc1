//! The report for people: each finding with its lines, what to do, and the fix.

use super::{Finding, Fix, Report, Severity, SpanLabel};
use crate::sources::{FileId, Sources, Span};
use annotate_snippets::{
    Annotation, AnnotationKind, Group, Level, Origin, Patch, Renderer, Snippet,
};
use std::borrow::Cow;
use std::cmp::Reverse;
use std::ops::Range;

/// Whether the report is coloured.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ColourMode {
    /// With the terminal's colours.
    Always,
    /// Plain text without escape codes.
    Never,
}

/// The full report, with an empty line between findings. The most severe come last, where a
/// terminal shows them without scrolling; those of one severity are in the order of files.
pub fn human(report: &Report, sources: &Sources, colour: ColourMode) -> String {
    let renderer = match colour {
        ColourMode::Always => Renderer::styled(),
        ColourMode::Never => Renderer::plain(),
    };
    let mut findings: Vec<_> = report.findings().iter().collect();
    findings.sort_by_key(|finding| Reverse(finding.severity));
    let mut out = String::new();
    for finding in findings {
        let shown = renderer.render(&groups(finding, sources));
        // the renderer replaces the control characters of ASCII, but not those from U+0080 to
        // U+009F
        out.push_str(&shown.replace(|c| ('\u{80}'..='\u{9f}').contains(&c), "\u{fffd}"));
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
    let title = Level::HELP.secondary_title(help);
    let text = file.text().unwrap_or_default();
    let lines = ExcerptLines::around(text, [fix.span.range()].into_iter());
    if fix.text.len() > LONGEST_SHOWN {
        return Group::with_title(title);
    }
    if lines.range.len() > LONGEST_SHOWN {
        return Group::with_title(title).element(Level::NOTE.message(&fix.text));
    }
    let range = lines.within(fix.span);
    Group::with_title(title).element(
        Snippet::source(&text[lines.range])
            .line_start(lines.first)
            .path(file.name())
            .patch(Patch::new(range, fix.text.as_str())),
    )
}

/// The longest lines, in bytes, that are shown with a fix, and the longest fix, because both are
/// shown whole. Our choice: ten lines of a terminal.
const LONGEST_SHOWN: usize = 1000;

/// The lines of a text that a finding points at. Only these are passed to the renderer, which
/// searches its whole input for each finding.
struct ExcerptLines {
    range: Range<usize>,
    /// The number of the first line, from 1.
    first: usize,
}

impl ExcerptLines {
    fn around(text: &str, places: impl Iterator<Item = Range<usize>>) -> Self {
        let places = places.map(|place| place.start.min(text.len())..place.end.min(text.len()));
        let hull = places.reduce(|a, b| a.start.min(b.start)..a.end.max(b.end));
        let hull = hull.unwrap_or(0..0);
        let start = text[..hull.start].rfind('\n').map_or(0, |at| at + 1);
        let end = text[hull.end..].find('\n');
        Self {
            range: start..end.map_or(text.len(), |at| hull.end + at + 1),
            first: text[..start].bytes().filter(|byte| *byte == b'\n').count() + 1,
        }
    }

    /// The range of a span within these lines.
    fn within(&self, span: Span) -> Range<usize> {
        let range = span.range();
        let here = |at: usize| at.clamp(self.range.start, self.range.end) - self.range.start;
        here(range.start)..here(range.end)
    }
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
    let labels: Vec<_> = std::iter::once((AnnotationKind::Primary, &finding.at))
        .chain(related)
        .filter(|(_, label)| label.span.file == file)
        .collect();
    let lines = ExcerptLines::around(&text, labels.iter().map(|(_, label)| label.span.range()));
    let shown = match text {
        Cow::Borrowed(text) => Cow::Borrowed(&text[lines.range.clone()]),
        Cow::Owned(text) => Cow::Owned(text[lines.range.clone()].to_owned()),
    };
    let annotations = labels
        .into_iter()
        .map(|(kind, label)| annotation(kind, label, lines.within(label.span), &shown));
    let annotations: Vec<_> = annotations.collect();
    Snippet::source(shown)
        .line_start(lines.first)
        .path(source.name())
        .annotations(annotations)
}

fn annotation<'a>(
    kind: AnnotationKind,
    label: &'a SpanLabel,
    place: Range<usize>,
    text: &str,
) -> Annotation<'a> {
    let annotation = kind.span(first_line(place, text));
    if label.text.is_empty() {
        annotation
    } else {
        annotation.label(&label.text)
    }
}

/// The range cut to its first line, so that a long block does not fill the screen.
fn first_line(place: Range<usize>, text: &str) -> Range<usize> {
    let line = text[place.clone()].find('\n');
    place.start..line.map_or(place.end, |at| place.start + at)
}
