//! What was published of a site before, as far as its output folder still has it.
//!
//! Only what readers have anyway is read: the open data of plans for which somebody decided about
//! small numbers. Nothing that is published may depend on it; it is only warned of.

use super::walk::read_release;
use super::{Source, Sources};
use std::path::Path;

/// The key under which decisions about small numbers stand.
const DECIDES: &str = "disclosure:";

/// The same files, with what the folder `output` has of an earlier release of their plans.
pub fn with_releases(sources: Sources, output: &Path) -> Sources {
    let decides = |file: &Source| file.text().is_ok_and(|text| text.contains(DECIDES));
    let of_site = sources.find("content/site.yaml");
    let of_site = of_site.is_some_and(|(_, file)| decides(file));
    let plans = sources.under("content/").filter_map(|(_, file)| {
        let folder = file.name().strip_suffix("plan.yaml")?;
        let published = folder.strip_prefix("content/")?;
        let path = output.join(published).join("data").join("plan.json");
        let release = (of_site || decides(file)).then(|| read_release(&path));
        Some((folder.to_owned(), release.flatten()?))
    });
    let releases = plans.collect();
    Sources {
        releases,
        ..sources
    }
}
