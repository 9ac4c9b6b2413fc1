//! The overlay at the end of each page: the findings, for the person who writes the plan.
//!
//! Everything in it is escaped text; nothing of a site's files can become markup. It is the only
//! thing that the preview adds to a page, and readers of the published site never see it.

use super::finding_html::{list, place};
use super::preview::{Preview, PreviewStatus, Remark};
use crate::diagnostics::{Severity, listed, plural};
use crate::prose::escape;

/// The path of the preview's own files. No file of a site can have a name that begins with a dot.
pub(super) const OWN: &str = "/.yjplan/";

/// The overlay for the page at `path`, whose content has the hash `page`.
pub(super) fn panel(preview: &Preview, path: &str, page: &str) -> String {
    let scope = scope(preview, path);
    let (stop, look) = relevant(preview, scope.as_deref());
    let headline = headline(preview, &stop, &look);
    let mut out = format!(
        "<section id=\"yjplan-preview\" lang=\"en\" aria-label=\"Preview\" data-page=\"{page}\">\
         <link rel=\"stylesheet\" href=\"{OWN}preview.css\">\
         <script src=\"{OWN}preview.js\" defer></script>\
         <p class=\"said\" role=\"status\">{}</p>\
         <details class=\"{}\"{}><summary><span class=\"mark\" aria-hidden=\"true\"></span>\
         <span class=\"headline\">{}</span>\
         <span class=\"stopped\" hidden>The preview has stopped: run yjplan serve again</span>\
         </summary><div class=\"findings\" role=\"group\" aria-label=\"What was found\" tabindex=\"0\">",
        escape(&announcement(&headline, &stop)),
        class(preview, &look),
        open(preview),
        escape(&headline),
    );
    out.push_str(explanation(preview));
    list(&mut out, "Errors", &stop);
    let about = scope.as_deref().map_or_else(
        || "Worth a look".to_owned(),
        |folder| format!("Worth a look in {}", folder.trim_end_matches('/')),
    );
    list(&mut out, &about, &look);
    out.push_str("</div></details></section>");
    out
}

/// The page that is shown while no site has been built.
pub(super) fn waiting(preview: &Preview) -> String {
    format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n\
         <title>The site cannot be built yet</title>\n</head>\n<body class=\"yjplan-waiting\">\n\
         <main id=\"main-content\" tabindex=\"-1\">\n<h1>The site cannot be built yet</h1>\n\
         <p>Put the errors below right and save; the site then appears here by itself.</p>\n\
         </main>\n{}\n</body>\n</html>\n",
        panel(preview, "", "")
    )
}

/// The folder that a page belongs to: its plan's, or that of the plan edited last.
fn scope(preview: &Preview, path: &str) -> Option<String> {
    let mut parts = path.split('/');
    let own = parts.next().zip(parts.next()).and_then(|(borough, plan)| {
        let site = preview.site.as_ref()?;
        site.get(&format!("{borough}/{plan}/data/plan.json"))?;
        Some(format!("content/{borough}/{plan}/"))
    });
    own.or_else(|| preview.edited.clone())
}

/// The findings that stop the site, those of the folder first, and other findings about the folder.
fn relevant<'a>(preview: &'a Preview, scope: Option<&str>) -> (Vec<&'a Remark>, Vec<&'a Remark>) {
    let is_here = |remark: &Remark| scope.is_some_and(|folder| remark.file.starts_with(folder));
    let is_shared = |remark: &Remark| {
        !remark.file.starts_with("content/") || remark.file.matches('/').count() == 1
    };
    let (mut stop, look): (Vec<_>, Vec<_>) = preview
        .found
        .iter()
        .partition(|remark| remark.severity == Severity::Error);
    stop.sort_by_key(|remark| !is_here(remark));
    let look = look.into_iter();
    let look = look.filter(|remark| is_here(remark) || is_shared(remark));
    (stop, look.collect())
}

fn headline(preview: &Preview, stop: &[&Remark], look: &[&Remark]) -> String {
    match &preview.standing {
        PreviewStatus::Unreadable(why) => format!("Not updated: {why}"),
        PreviewStatus::Stopped => {
            format!("Not updated: {}", plural(stop.len(), "error", "errors"))
        }
        PreviewStatus::Current => {
            let of = |severity| look.iter().filter(|it| it.severity == severity).count();
            let (warnings, advice) = (of(Severity::Warning), of(Severity::Advice));
            let mut counts = Vec::new();
            if warnings > 0 {
                counts.push(plural(warnings, "warning", "warnings"));
            }
            if advice > 0 {
                counts.push(plural(advice, "piece of advice", "pieces of advice"));
            }
            if counts.is_empty() {
                "Up to date".to_owned()
            } else {
                format!("Up to date, with {}", listed(&counts, "and"))
            }
        }
    }
}

/// The text for screen readers: the headline, and the first error with its place.
fn announcement(headline: &str, stop: &[&Remark]) -> String {
    match stop.first() {
        Some(first) => format!("{headline}. {}: {}", place(first), first.message),
        None => headline.to_owned(),
    }
}

fn class(preview: &Preview, look: &[&Remark]) -> &'static str {
    match preview.standing {
        PreviewStatus::Stopped | PreviewStatus::Unreadable(_) => "stop",
        PreviewStatus::Current if look.is_empty() => "fine",
        PreviewStatus::Current => "look",
    }
}

/// The attribute that opens the overlay, where errors stop the site.
fn open(preview: &Preview) -> &'static str {
    match preview.standing {
        PreviewStatus::Current => "",
        PreviewStatus::Stopped | PreviewStatus::Unreadable(_) => " open",
    }
}

fn explanation(preview: &Preview) -> &'static str {
    match (&preview.standing, &preview.site) {
        (PreviewStatus::Current, _) => {
            "<p>This page is what <code>yjplan build</code> would publish.</p>"
        }
        (_, None) => "",
        (_, Some(_)) => {
            "<p>The page above is from before the last save. It changes as soon as the errors are put right.</p>"
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stops_the_site_comes_first_and_other_plans_are_left_out() {
        let remark = |severity, file: &str| Remark {
            severity,
            rule: "unknown-key",
            message: String::new(),
            help: None,
            file: file.to_owned(),
            line: None,
            excerpt: Default::default(),
        };
        let preview = Preview {
            found: [
                remark(Severity::Error, "content/a/1/plan.yaml"),
                remark(Severity::Error, "content/b/1/plan.yaml"),
                remark(Severity::Advice, "content/a/1/plan.yaml"),
                remark(Severity::Advice, "content/b/1/plan.yaml"),
                remark(Severity::Warning, "content/site.yaml"),
            ]
            .into(),
            ..Preview::default()
        };
        let (stop, look) = relevant(&preview, Some("content/b/1/"));
        let files = |of: Vec<&Remark>| of.into_iter().map(|it| it.file.clone()).collect::<Vec<_>>();
        assert_eq!(
            files(stop),
            ["content/b/1/plan.yaml", "content/a/1/plan.yaml"]
        );
        assert_eq!(files(look), ["content/b/1/plan.yaml", "content/site.yaml"]);
    }
}
