//! Themes: what `docs/themes.md` promises their authors, and the theme in `themes/plain`, which
//! replaces the tokens, one template and one component and leaves the rest.

mod contract;

use crate::golden::assert_golden;
use crate::html_reader::Element;
use crate::published::{Published, example};
use crate::site_dir::{SiteDir, files};
use std::path::Path;
use std::sync::OnceLock;
use yjplan::pages::View;
use yjplan::words::{Label, Words};

/// Where the generated part of the document begins.
const GENERATED: &str =
    "<!-- Made from src/pages and src/words by the tests: change it there. -->\n";

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The example in the plain theme.
fn plain() -> &'static Published {
    static PLAIN: OnceLock<Published> = OnceLock::new();
    PLAIN.get_or_init(|| {
        let folder = SiteDir::example();
        for (name, bytes) in files(&root().join("themes/plain")) {
            folder.write(&format!("themes/plain/{name}"), bytes);
        }
        let site = folder.read("content/site.yaml");
        folder.write("content/site.yaml", format!("{site}\ntheme: plain\n"));
        Published::of(&folder)
    })
}

/// The element with this name, of which a page has one.
fn only<'e>(page: &'e Element, name: &str) -> &'e Element {
    let found = page.named(&[name]);
    assert_eq!(found.len(), 1, "{name}");
    found[0]
}

#[test]
fn golden_file_of_views_and_words() {
    let words: String = Label::ALL
        .iter()
        .map(|label| format!("| `{}` | {} |\n", label.key(), Words::English.label(*label)))
        .collect();
    let generated = format!(
        "{GENERATED}\n{}## Words\n\n| `words.` | in English |\n|---|---|\n{words}",
        contract::contract()
    );
    let text = std::fs::read_to_string(root().join("docs/themes.md")).unwrap();
    let (written, _) = text.split_once(GENERATED).unwrap();
    assert_golden("docs/themes.md", &format!("{written}{generated}"));
}

#[test]
fn the_document_names_every_template() {
    let text = std::fs::read_to_string(root().join("docs/themes.md")).unwrap();
    for template in View::TEMPLATES {
        assert!(text.contains(&format!("`{template}`")), "{template}");
    }
}

#[test]
fn a_template_of_a_theme_frames_every_page() {
    for (name, page) in &plain().pages {
        let heads = page
            .all()
            .into_iter()
            .filter(|one| one.attribute("class") == Some("masthead"));
        let words: Vec<_> = heads.map(Element::text).collect();
        let wanted: &[&str] = if name.ends_with("print/index.html") {
            &[]
        } else {
            &["The yjplan project"]
        };
        assert_eq!(words, wanted, "{name}");
    }
}

#[test]
fn a_component_of_a_theme_stands_in_place_of_the_built_in_one() {
    let front = "portsmouth/2023-25/index.html";
    let lines = |published: &Published| {
        let page = only(&published.pages[front], "main");
        let lists = page
            .all()
            .into_iter()
            .filter(|one| one.attribute("class") == Some("headlines"));
        lists
            .map(|list| (list.named(&["svg"]).len(), list.named(&["li"]).len()))
            .collect::<Vec<_>>()
    };
    let [(built_in, _)] = lines(example())[..] else {
        panic!()
    };
    let [(own, indicators)] = lines(plain())[..] else {
        panic!()
    };
    assert!(built_in > 0 && own == 0 && indicators > 0);
}

#[test]
fn a_theme_changes_how_a_plan_is_shown_and_not_what_it_says() {
    for (name, page) in &example().pages {
        // the fronts show indicators in the theme's own words
        if page
            .all()
            .iter()
            .any(|one| one.attribute("class") == Some("headlines"))
        {
            continue;
        }
        let words = |page: &Element| only(page, "main").text();
        assert_eq!(words(page), words(&plain().pages[name]), "{name}");
    }
}

#[test]
fn the_tokens_of_a_theme_are_those_of_the_built_in_one() {
    let names = |theme: &str| {
        let css = std::fs::read_to_string(root().join(format!("themes/{theme}/static/tokens.css")))
            .unwrap();
        let mut names: Vec<String> = css
            .lines()
            .filter_map(|line| {
                Some(
                    line.trim()
                        .strip_prefix("--")?
                        .split_once(':')?
                        .0
                        .to_owned(),
                )
            })
            .collect();
        names.sort();
        names.dedup();
        names
    };
    assert_eq!(names("plain"), names("default"));
}
