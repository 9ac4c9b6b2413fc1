//! The files of search engines: robots.txt and sitemap.xml.
//!
//! Both require full web addresses. Where the site's own is not known, the sitemap lists nothing
//! and says why, because a relative address would be wrong.

use crate::pages::file::File;
use crate::pages::layout::canonical;
use crate::plan::Settings;
use crate::prose::escape;

/// The file robots.txt, which allows everything.
pub(crate) fn robots(settings: &Settings) -> File {
    let map = canonical(settings, "sitemap.xml");
    let map = map
        .map(|address| format!("Sitemap: {address}\n"))
        .unwrap_or_default();
    File {
        path: "robots.txt".to_owned(),
        bytes: format!("User-agent: *\nAllow: /\n{map}").into_bytes(),
    }
}

/// The file sitemap.xml, with the pages of the site.
pub(crate) fn sitemap<'a>(settings: &Settings, paths: impl Iterator<Item = &'a str>) -> File {
    let entry = |path: &str| {
        let address = canonical(settings, path)?;
        Some(format!("  <url><loc>{}</loc></url>\n", escape(&address)))
    };
    let entries: String = paths.filter_map(entry).collect();
    let why = match settings.base_url {
        Some(_) => "",
        None => {
            "  <!-- base_url is not set in content/site.yaml, so no full address is known -->\n"
        }
    };
    let xml = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n{why}{entries}</urlset>\n"
    );
    File {
        path: "sitemap.xml".to_owned(),
        bytes: xml.into_bytes(),
    }
}
