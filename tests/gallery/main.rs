//! Every kind of chart in every hard case, on pages of the theme and as single files without a
//! style sheet: `cargo run --example gallery -- [DIR]`, by default in `target/gallery`.

use std::error::Error;
use std::path::{Path, PathBuf};
use yjplan::charts::{self, Figure};
use yjplan::pipeline::{self, Drafts, Options, Strictness};
use yjplan::site::{self, FinishedSite, Overwrite, SitePath};
use yjplan::{disclosure, sources};

/// The site whose values are the hard cases.
const HARD_CASES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/sites/gallery");

fn main() -> Result<(), Box<dyn Error>> {
    let to = std::env::args().nth(1);
    let to = to.map_or_else(|| PathBuf::from("target/gallery"), PathBuf::from);
    let read = sources::read(Path::new(HARD_CASES))?;
    let options = Options {
        drafts: Drafts::Publish,
        strictness: Strictness::AsFound,
        base_url: None,
    };
    let built = pipeline::build(&read, &options);
    let pages = built.site.ok_or("the gallery's own content has errors")?;
    let pages = pages
        .files()
        .map(|(path, bytes)| (path.clone(), bytes.to_vec()));
    let gallery = FinishedSite::new(pages.chain(alone(&read)));
    site::write(&gallery, &to, Path::new(HARD_CASES), Overwrite::AnyFolder)?;
    Ok(())
}

/// Each drawing as a file of its own.
fn alone(read: &sources::Sources) -> Vec<(SitePath, Vec<u8>)> {
    let parsed = pipeline::read(read);
    let frameworks = parsed.frameworks;
    let Some(site) = parsed.site.map(disclosure::publish) else {
        return Vec::new();
    };
    let figures = site.plans.iter().flat_map(|plan| {
        let id = &plan.document().framework.value;
        let framework = frameworks.iter().find(|it| it.id == *id);
        framework.map_or_else(Vec::new, |it| charts::draw(plan, &site.areas, it))
    });
    let files = |(at, figure): (usize, Figure)| {
        let drawing = figure.drawing?;
        let path = |kind: &str| SitePath::new(&format!("alone/{at:02}-{kind}.svg"));
        Some([
            (path("wide")?, drawing.wide.into_bytes()),
            (path("narrow")?, drawing.narrow.into_bytes()),
        ])
    };
    figures.enumerate().filter_map(files).flatten().collect()
}
