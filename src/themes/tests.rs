//! The built-in theme on the small invented plan, and what a site's own templates can do.

use super::{Theme, load};
use crate::diagnostics::Finding;
use crate::pages::View;
use crate::pages::tests::sample::{composed, settings};
use crate::plan::Id;
use crate::sources::{Source, Sources};

/// The theme `name` of a site with these files.
fn with<R>(
    files: &[(&str, &str)],
    name: &str,
    test: impl Fn(Result<Theme<'_>, Box<Finding>>, &Sources) -> R,
) -> R {
    let files = files
        .iter()
        .map(|(name, text)| Source::new(*name, text.as_bytes().to_vec()));
    let sources = Sources::new(files.collect());
    let mut settings = settings();
    settings.theme = Id::slug(name);
    test(load(&sources, &settings), &sources)
}

fn shown(theme: &Theme<'_>, path: &str) -> String {
    let composed = composed();
    let page = composed
        .pages
        .iter()
        .find(|page| page.path == path)
        .unwrap();
    String::from_utf8(theme.render(page).unwrap()).unwrap()
}

#[test]
fn the_built_in_theme_has_every_template() {
    with(&[], "default", |theme, _| {
        let theme = theme.unwrap();
        let names: Vec<_> = theme.templates().collect();
        for needed in View::TEMPLATES {
            assert!(names.contains(needed), "{needed}");
        }
    });
}

#[test]
fn the_built_in_theme_shows_every_page() {
    with(&[], "default", |theme, _| {
        let theme = theme.unwrap();
        for page in composed().pages {
            let html = String::from_utf8(theme.render(&page).unwrap()).unwrap();
            assert!(html.starts_with("<!doctype html>"), "{}", page.path);
            assert_eq!(html.matches("<h1").count(), 1, "{}", page.path);
            for forbidden in [
                " style=",
                "<style",
                "<script",
                "javascript:",
                "href=\"/",
                "src=\"http",
            ] {
                assert!(!html.contains(forbidden), "{forbidden} in {}", page.path);
            }
        }
    });
}

#[test]
fn a_title_cannot_bring_markup() {
    with(&[], "default", |theme, _| {
        let html = shown(&theme.unwrap(), "testham/2024-26/index.html");
        assert!(html.contains("Education &lt;script&gt;alert(1)"), "{html}");
    });
}

#[test]
fn each_page_and_the_print_edition_name_their_version() {
    with(&[], "default", |theme, _| {
        let theme = theme.unwrap();
        for page in composed()
            .pages
            .iter()
            .filter(|page| page.path.starts_with("testham/2024-26/"))
        {
            let html = shown(&theme, &page.path);
            for said in ["Fingerprint", "Approved", "27 June 2024"] {
                assert!(html.contains(said), "{said} in {}", page.path);
            }
        }
    });
}

#[test]
fn a_site_can_build_on_a_built_in_template() {
    let own = "{% extends \"default/404.html\" %}{% block main %}<h1>Gone</h1>{% endblock main %}";
    let files = [("themes/ours/templates/404.html", own)];
    with(&files, "ours", |theme, _| {
        let html = shown(&theme.unwrap(), "404.html");
        assert!(
            html.contains("<h1>Gone</h1>") && html.contains("site-footer"),
            "{html}"
        );
    });
}

#[test]
fn a_fault_in_a_template_is_found_at_its_place() {
    let files = [("themes/ours/templates/404.html", "<p>\n{{ page.nmae }}</p>")];
    with(&files, "ours", |theme, sources| {
        let composed = composed();
        let page = composed
            .pages
            .iter()
            .find(|page| page.path == "404.html")
            .unwrap();
        let finding = theme.unwrap().render(page).unwrap_err();
        assert_eq!(sources.excerpt(finding.at.span), "nmae");
        assert!(
            finding.message.contains("`nmae` is not defined"),
            "{}",
            finding.message
        );
    });
    let files = [("themes/ours/templates/404.html", "{{ page | uper }}")];
    with(&files, "ours", |theme, sources| {
        let finding = theme.err().unwrap();
        assert_eq!(
            sources.file(finding.at.span.file).name(),
            "themes/ours/templates/404.html"
        );
        assert!(finding.message.contains("uper"), "{}", finding.message);
    });
}

#[test]
fn a_theme_that_is_not_there_is_said_to_be_missing() {
    with(&[], "oure", |theme, _| {
        assert_eq!(theme.err().unwrap().message, "there is no theme `oure`");
    });
}

#[test]
fn the_built_in_theme_reads_from_either_side() {
    with(&[], "default", |theme, _| {
        let theme = theme.unwrap();
        let sheets = theme
            .assets()
            .iter()
            .filter(|asset| asset.path.rsplit('.').next() == Some("css"));
        for sheet in sheets {
            let css = String::from_utf8_lossy(&sheet.bytes).into_owned();
            let of_a_side = css.lines().filter(|line| {
                let line = line.trim();
                ["margin", "padding", "border"].iter().any(|of| {
                    line.starts_with(&format!("{of}-left"))
                        || line.starts_with(&format!("{of}-right"))
                }) || ["left:", "right:", "float: left", "float: right"]
                    .iter()
                    .any(|of| line.starts_with(of))
            });
            assert_eq!(
                of_a_side.collect::<Vec<_>>(),
                Vec::<&str>::new(),
                "{}",
                sheet.path
            );
        }
    });
}

#[test]
fn the_front_page_with_its_font_is_light() {
    with(&[], "default", |theme, _| {
        let theme = theme.unwrap();
        let html = shown(&theme, "testham/2024-26/index.html").len();
        // what only the print edition loads, and the letters that a page in English does not need
        let elsewhere = ["theme/paper", "theme/large", "theme/fonts-"];
        let loaded = |asset: &&super::Asset| {
            let is_elsewhere = elsewhere.iter().any(|start| asset.path.contains(start));
            !is_elsewhere || asset.path.contains("fonts-text-")
        };
        let assets: usize = theme
            .assets()
            .iter()
            .filter(loaded)
            .map(|asset| asset.bytes.len())
            .sum();
        assert!(html + assets < 95_000, "{} bytes", html + assets);
    });
}
