//! Style sheets and fonts of a theme, published under names with a hash of their content, so that
//! browsers may cache them for ever.

use super::layer::Layer;
use crate::plan::Brand;
use std::collections::BTreeMap;
use xxhash_rust::xxh3::xxh3_64;

/// A file of the theme as it is published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asset {
    /// Its path from the top of the site, such as `theme/base.1f2e3d4c.css`.
    pub path: String,
    /// The content of the file.
    pub bytes: Vec<u8>,
}

/// The published files, by their names in `static/`. Style sheets refer to the hashed names of the
/// files that they load.
pub(super) fn assets(layer: &Layer<'_>, brand: Option<Brand>) -> BTreeMap<String, Asset> {
    let is_sheet = |name: &str| {
        name.rsplit_once('.')
            .is_some_and(|(_, ending)| ending == "css")
    };
    let mut finished: BTreeMap<String, Asset> = layer
        .iter()
        .filter(|(name, _)| !is_sheet(name))
        .map(|(name, (_, file))| ((*name).to_owned(), asset(name, file.bytes().to_vec())))
        .collect();
    let sheets: Vec<_> = layer
        .iter()
        .filter(|(name, _)| is_sheet(name))
        .map(|(name, (_, file))| {
            let mut text = String::from_utf8_lossy(file.bytes()).into_owned();
            if *name == BRAND {
                text.extend(brand.map(colours));
            }
            (
                (*name).to_owned(),
                asset(name, rewritten(&text, &finished).into_bytes()),
            )
        })
        .collect();
    finished.extend(sheets);
    finished
}

/// The name of the style sheet with the site's own colours.
const BRAND: &str = "brand.css";

/// The site's own colours as CSS custom properties.
fn colours(brand: Brand) -> String {
    let (light, dark) = (brand.accent, brand.accent_dark);
    format!(
        "\n:root {{ --accent: {light}; }}\n@media screen and (prefers-color-scheme: dark) {{ :root {{ --accent: {dark}; }} }}\n"
    )
}

/// The name by which templates refer to a file: `fonts/text.woff2` becomes `fonts_text`.
pub(super) fn key(name: &str) -> String {
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    stem.replace(|c: char| !c.is_ascii_alphanumeric(), "_")
}

fn asset(name: &str, bytes: Vec<u8>) -> Asset {
    let flat = name.replace('/', "-");
    let (stem, ending) = flat.rsplit_once('.').unwrap_or((&flat, "bin"));
    let hash = format!("{:016x}", xxh3_64(&bytes));
    Asset {
        path: format!("theme/{stem}.{}.{ending}", &hash[..8]),
        bytes,
    }
}

/// A style sheet with each `url("name")` of a file in `finished` replaced by its published name.
/// All published files are in one folder.
fn rewritten(css: &str, finished: &BTreeMap<String, Asset>) -> String {
    finished.iter().fold(css.to_owned(), |css, (name, asset)| {
        let published = asset.path.trim_start_matches("theme/");
        css.replace(
            &format!("url(\"{name}\")"),
            &format!("url(\"{published}\")"),
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::Id;
    use crate::sources::{Source, Sources};

    #[test]
    fn a_sheet_changes_its_name_when_a_font_changes() {
        let of = |font: &[u8]| {
            let files = vec![
                Source::new(
                    "themes/own/static/a.css",
                    b"x{src:url(\"f/b.woff2\")}".to_vec(),
                ),
                Source::new("themes/own/static/f/b.woff2", font.to_vec()),
            ];
            let sources = Sources::new(files);
            let theme = Id::parse("own").unwrap();
            let layer = super::super::layer::merged(&sources, &theme, "static/");
            let assets = assets(&layer, None);
            assets["a.css"].clone()
        };
        let (one, two) = (of(b"one"), of(b"two"));
        assert_ne!(one.path, two.path);
        assert!(String::from_utf8(one.bytes).unwrap().contains("url(\"f-b."));
    }

    #[test]
    fn the_sites_own_colours_join_the_brand_sheet() {
        let file = Source::new("themes/own/static/brand.css", b"/* own */".to_vec());
        let sources = Sources::new(vec![file]);
        let theme = Id::parse("own").unwrap();
        let layer = super::super::layer::merged(&sources, &theme, "static/");
        let accent = crate::units::Colour::new(0x12, 0x43, 0x6d);
        let brand = Brand {
            accent,
            accent_dark: accent,
        };
        let sheet = &assets(&layer, Some(brand))["brand.css"];
        let css = String::from_utf8(sheet.bytes.clone()).unwrap();
        assert!(css.contains(":root { --accent: #12436d; }"), "{css}");
    }

    #[test]
    fn templates_ask_by_plain_names() {
        assert_eq!(key("base.css"), "base");
        assert_eq!(key("fonts/text.woff2"), "fonts_text");
    }
}
