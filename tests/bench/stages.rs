//! A whole build, stage by stage: `cargo bench --bench stages` on a site of all services, or `--
//! DIR` for the site in DIR.
#![expect(
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "a benchmark writes files and says what it found"
)]

mod corpus;

use std::error::Error;
use std::path::PathBuf;
use std::time::Instant;
use yjplan::pipeline::{self, Drafts, Options, Strictness};
use yjplan::site::{OutputFolder, Overwrite};
use yjplan::sources;

/// The number of runs, of which the median counts.
const RUNS: usize = 7;

const STAGES: [&str; 4] = [
    "read",
    "check",
    "publish in memory",
    "publish into a folder",
];

fn main() -> Result<(), Box<dyn Error>> {
    let given = std::env::args()
        .skip(1)
        .find(|argument| !argument.starts_with('-'));
    let folder = tempfile::tempdir()?;
    let site = given
        .clone()
        .map_or_else(|| folder.path().join("site"), PathBuf::from);
    if given.is_none() {
        corpus::write(&site, corpus::SERVICES)?;
    }
    let options = Options {
        drafts: Drafts::Publish,
        strictness: Strictness::AsFound,
        base_url: None,
    };
    let mut times: [Vec<f64>; 4] = Default::default();
    for run in 0..RUNS {
        let start = Instant::now();
        let sources = sources::read(&site)?;
        let read = start.elapsed().as_secs_f64();
        let start = Instant::now();
        pipeline::check(&sources, options.strictness);
        let checked = start.elapsed().as_secs_f64();
        let start = Instant::now();
        pipeline::build(&sources, &options);
        let built = start.elapsed().as_secs_f64();
        let output = OutputFolder::open(
            &folder.path().join(format!("output-{run}")),
            &site,
            Overwrite::OwnFolders,
        )?;
        let start = Instant::now();
        let made = pipeline::build_for(&sources, &options, &output);
        output.finish(made.site.ok_or("it has errors")?)?;
        let written = start.elapsed().as_secs_f64();
        for (all, time) in times.iter_mut().zip([read, checked, built, written]) {
            all.push(time);
        }
    }
    for (stage, all) in STAGES.iter().zip(&mut times) {
        all.sort_by(f64::total_cmp);
        println!("{stage:24} {:8.3} s", all[RUNS / 2]);
    }
    println!("publishing checks again, so that the difference is what publishing takes");
    Ok(())
}
