//! Invariants of every site, whatever its files contain.

use yjplan::diagnostics::{self, ColourMode, Finding, Report, Tool};
use yjplan::pipeline::{self, BuildCache, Built, Drafts, Options, Strictness};
use yjplan::site::FinishedSite;
use yjplan::sources::{Sources, Span};

const OPTIONS: Options = Options {
    drafts: Drafts::Publish,
    strictness: Strictness::AsFound,
    base_url: None,
};

const TOOL: Tool = Tool {
    version: "0",
    describe: yjplan::checks::title,
};

/// The result of building a site.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Seen {
    /// It has errors, and was not published.
    Refused,
    /// The site was published.
    Published,
}

/// Takes the site through everything that a build does, and asserts the invariants.
///
/// # Panics
///
/// Where an invariant does not hold, or the program panics.
pub fn judge(sources: &Sources) -> Seen {
    let checked = pipeline::check(sources, Strictness::AsFound).report;
    places(&checked, sources);
    let words = said(&checked, sources);
    let (built, memory) = pipeline::rebuild(sources, &OPTIONS, BuildCache::default());
    places(&built.report, sources);
    if checked.has_errors() {
        assert_eq!(
            words,
            said(&built.report, sources),
            "a build says what a check says"
        );
        assert!(built.site.is_none(), "a site with errors is not published");
        return Seen::Refused;
    }
    let Some(site) = &built.site else {
        let named = |finding: &Finding| OF_THEMES.contains(&finding.rule);
        let errors = built.report.clone().errors();
        assert!(
            errors.findings().iter().any(named),
            "what a check lets pass is published: {}",
            diagnostics::short(&errors, sources)
        );
        return Seen::Refused;
    };
    paths(site);
    data(site);
    // three builds for each input would take too long, so only some inputs are rebuilt
    if site.files().map(|(_, bytes)| bytes.len()).sum::<usize>() % 8 == 0 {
        again(sources, &built, memory);
    }
    Seen::Published
}

/// Rules that report only once pages are rendered: those of themes.
const OF_THEMES: [&str; 1] = ["template"];

/// Asserts that every span is inside its file, at character boundaries.
fn places(report: &Report, sources: &Sources) {
    let inside = |span: Span, finding: &Finding| {
        let file = sources.iter().find(|(id, _)| *id == span.file);
        let (_, file) = file.expect("a finding is about a file of the site");
        let (range, long) = (span.range(), file.bytes().len());
        assert!(
            range.start <= range.end && range.end <= long,
            "{range:?} of {long} bytes: {finding:?}"
        );
        if let Ok(text) = file.text() {
            assert!(text.get(range).is_some(), "inside a letter: {finding:?}");
        }
    };
    for finding in report.findings() {
        inside(finding.at.span, finding);
        for label in &finding.related {
            inside(label.span, finding);
        }
        if let Some(fix) = &finding.fix {
            inside(fix.span, finding);
        }
        assert!(!finding.message.is_empty(), "{finding:?}");
    }
}

/// The report in every format; those for programs must parse.
fn said(report: &Report, sources: &Sources) -> Vec<String> {
    let json = [
        diagnostics::json(report, sources),
        diagnostics::sarif(report, sources, TOOL),
    ];
    for text in &json {
        let read: Result<serde_json::Value, _> = serde_json::from_str(text);
        assert!(read.is_ok(), "{text}");
    }
    let short = diagnostics::short(report, sources);
    let people = [
        diagnostics::human(report, sources, ColourMode::Never),
        diagnostics::human(report, sources, ColourMode::Always),
        diagnostics::github(report, sources),
        short,
    ];
    json.into_iter().chain(people).collect()
}

/// Asserts that no file of the site is outside it.
fn paths(site: &FinishedSite) {
    for (path, _) in site.files() {
        let path = path.as_str();
        let plain = |part: &str| !part.is_empty() && !part.starts_with('.') && !part.contains('\\');
        assert!(path.split('/').all(plain), "{path:?}");
    }
}

/// Asserts that files for programs can be parsed.
fn data(site: &FinishedSite) {
    for (path, bytes) in site.files() {
        let path = path.as_str();
        if path.ends_with("plan.json") {
            let read: Result<serde_json::Value, _> = serde_json::from_slice(bytes);
            assert!(read.is_ok(), "{path}: {read:?}");
        }
        let is_own = !path.starts_with("assets/") && !path.starts_with("theme/");
        if is_own && (path.ends_with(".html") || path.ends_with(".csv")) {
            assert!(std::str::from_utf8(bytes).is_ok(), "{path} is not UTF-8");
        }
    }
}

/// Asserts that the same files give the same bytes, from scratch and with the caches.
fn again(sources: &Sources, first: &Built, memory: BuildCache) {
    let anew = pipeline::build(sources, &OPTIONS);
    let (remembered, _) = pipeline::rebuild(sources, &OPTIONS, memory);
    for other in [anew, remembered] {
        assert_eq!(
            other.report, first.report,
            "the same files, the same report"
        );
        assert!(other.site == first.site, "the same files, the same bytes");
    }
}
