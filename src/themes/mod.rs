//! Renders pages as HTML.
//!
//! The only stage that knows Tera. A theme is a folder in `themes/`: `templates/` and `static/`.
//! Any file that a site's own theme leaves out is taken from the built-in theme. A template of the
//! site's own can extend the built-in one of the same name, which is called `default/NAME`.
//! Templates show the content of a page; they must never decide it.

mod asset;
mod layer;
mod sheet;
#[cfg(test)]
mod tests;
mod trouble;

pub use asset::Asset;

use crate::diagnostics::Finding;
use crate::pages::Page;
use crate::plan::Settings;
use crate::prose;
use crate::sources::{Sources, Span};
use crate::words::{Label, Words};
use layer::Layer;
use std::collections::BTreeMap;
use tera::{Context, Tera};

/// The folder of components. Their names are defined once, so they are not repeated under
/// `default/`.
const COMPONENTS: &str = "components/";

/// A theme, ready to render pages.
#[derive(Debug)]
pub struct Theme<'a> {
    tera: Tera,
    templates: Layer<'a>,
    assets: Vec<Asset>,
    named_at: Span,
}

/// Loads the theme that the site names.
///
/// # Errors
///
/// The finding about a missing theme, a faulty template or style sheet.
pub fn load<'a>(sources: &'a Sources, settings: &Settings) -> Result<Theme<'a>, Box<Finding>> {
    let name = &settings.theme;
    if sources.under(&format!("themes/{name}/")).next().is_none() {
        let message = format!("there is no theme `{name}`");
        let help = format!("put its files in `themes/{name}/`, or leave `theme` out");
        return Err(Box::new(
            Finding::error("template", settings.span, message).help(help),
        ));
    }
    let templates = layer::merged(sources, name, "templates/");
    let mut tera = Tera::new();
    // the same escaping as Tera's own, which writes character by character and is slower
    tera.set_escape_fn(|text, out| {
        let mut pieces = prose::escaped(text);
        pieces.try_for_each(|piece| out.write_all(piece.as_bytes()))
    });
    tera.add_raw_templates(texts(&templates, &layer::built_in(sources, "templates/")))
        .map_err(|error| Box::new(trouble::finding(&error, &templates, settings.span)))?;
    let files = layer::merged(sources, name, "static/");
    closed(&files)?;
    let assets = asset::assets(&files, settings.brand);
    let names: BTreeMap<_, _> = assets
        .iter()
        .map(|(name, asset)| (asset::key(name), asset.path.as_str()))
        .collect();
    tera.global_context().insert("theme", &names);
    tera.global_context()
        .insert("words", &labels(settings.words));
    Ok(Theme {
        tera,
        templates,
        assets: assets.into_values().collect(),
        named_at: settings.span,
    })
}

/// Checks that style sheets fetch only the theme's own files.
///
/// # Errors
///
/// The finding about the first style sheet that fetches anything else.
fn closed(files: &Layer<'_>) -> Result<(), Box<Finding>> {
    let names = files.keys().copied().collect();
    let mut sheets = files
        .iter()
        .filter(|(name, _)| name.to_ascii_lowercase().ends_with(".css"));
    let wrong = sheets.find_map(|(_, (id, file))| {
        let css = String::from_utf8_lossy(file.bytes());
        let why = sheet::fetched_from_elsewhere(&css, &names)?;
        Some(Finding::error(
            "template",
            Span::whole(*id),
            format!("this style sheet {why}"),
        ))
    });
    match wrong {
        Some(finding) => Err(Box::new(finding.help(
            "put the file into the theme's `static/`, and name it as it lies there: a site fetches nothing from elsewhere",
        ))),
        None => Ok(()),
    }
}

impl Theme<'_> {
    /// The published style sheets and fonts.
    pub fn assets(&self) -> &[Asset] {
        &self.assets
    }

    /// The names of the templates.
    pub fn templates(&self) -> impl Iterator<Item = &str> {
        self.templates.keys().copied()
    }

    /// Renders a page as HTML.
    ///
    /// # Errors
    ///
    /// The finding about the template that cannot render it.
    pub fn render(&self, page: &Page) -> Result<Vec<u8>, Box<Finding>> {
        let mut context = Context::new();
        context.insert("page", &page.view);
        self.tera
            .render(page.view.template(), &context)
            .map(String::into_bytes)
            .map_err(|error| Box::new(trouble::finding(&error, &self.templates, self.named_at)))
    }
}

/// The templates by name, with the built-in ones again as `default/NAME`.
fn texts(templates: &Layer<'_>, built_in: &Layer<'_>) -> Vec<(String, String)> {
    let own = templates
        .iter()
        .map(|(name, (_, file))| ((*name).to_owned(), file.bytes()));
    let base = built_in
        .iter()
        .filter(|(name, _)| !name.starts_with(COMPONENTS))
        .map(|(name, (_, file))| (format!("default/{name}"), file.bytes()));
    own.chain(base)
        .map(|(name, bytes)| (name, String::from_utf8_lossy(bytes).into_owned()))
        .collect()
}

/// Every label by its name.
fn labels(words: Words) -> BTreeMap<&'static str, &'static str> {
    Label::ALL
        .iter()
        .map(|label| (label.key(), words.label(*label)))
        .collect()
}
