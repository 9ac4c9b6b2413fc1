//! What holds for every site, whatever its files say.

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

/// What became of a site.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Seen {
    /// It has errors, and was not published.
    Refused,
    /// The site was published.
    Published,
}

/// Puts the site through everything that a build does, and asserts what must hold.
///
/// # Panics
///
/// Where something does not hold, or the program itself does.
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
    // three builds for each input would be two too many
    if site.files().map(|(_, bytes)| bytes.len()).sum::<usize>() % 8 == 0 {
        again(sources, &built, memory);
    }
    Seen::Published
}

/// The rules of what is first looked at when pages are made: themes.
const OF_THEMES: [&str; 1] = ["template"];

/// Every place lies in a file, at letters.
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

/// The report in every form, of which those for programs can be read.
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

/// No file of the site lies outside it.
fn paths(site: &FinishedSite) {
    for (path, _) in site.files() {
        let path = path.as_str();
        let plain = |part: &str| !part.is_empty() && !part.starts_with('.') && !part.contains('\\');
        assert!(path.split('/').all(plain), "{path:?}");
    }
}

/// What is for programs can be read by them.
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

/// The same files give the same bytes, made anew and with what is remembered.
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
