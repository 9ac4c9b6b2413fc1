//! `yjplan build`: check, then publish.

use super::arguments::SiteArguments;
use super::output::{Terminal, exit, tally};
use crate::diagnostics::{listed, plural};
use crate::pipeline::{self, Drafts, Options, Strictness};
use crate::plan;
use crate::site::{OutputFolder, Overwrite, WriteOutcome};
use crate::sources;
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Instant;

/// The arguments of `build`.
#[derive(Debug, clap::Args)]
pub(super) struct BuildArguments {
    #[command(flatten)]
    site: SiteArguments,
    /// Where to publish; `output` in the site's folder if not given
    #[arg(short, long, value_name = "DIR")]
    output: Option<PathBuf>,
    /// The web address of the site, for sitemap.xml; stands before that in site.yaml
    #[arg(long, value_name = "URL")]
    base_url: Option<String>,
    /// Publish drafts as well as finished plans
    #[arg(long)]
    drafts: bool,
    /// Replace the output folder even if yjplan did not write it
    #[arg(long)]
    force: bool,
}

impl BuildArguments {
    fn options(&self) -> Result<Options, String> {
        let known = self.base_url.as_ref();
        let base_url = known.map(|typed| {
            plan::base_url(typed).ok_or_else(|| {
                format!(
                    "--base-url must be the address of a folder of the web server, such as https://www.example.gov.uk/youth-justice/, not `{}`",
                    typed.escape_debug()
                )
            })
        });
        Ok(Options {
            drafts: Drafts::from(self.drafts),
            strictness: Strictness::from(self.site.strict),
            base_url: base_url.transpose()?,
        })
    }

    fn consent(&self) -> Overwrite {
        if self.force {
            Overwrite::AnyFolder
        } else {
            Overwrite::OwnFolders
        }
    }
}

pub(super) fn run(arguments: &BuildArguments, terminal: &Terminal) -> ExitCode {
    let start = Instant::now();
    let from = &arguments.site.site;
    let output = arguments
        .output
        .clone()
        .unwrap_or_else(|| from.join("output"));
    let sources = match sources::read(from) {
        Ok(sources) => sources::with_releases(sources, &output),
        Err(error) => return Terminal::failure(error),
    };
    let options = match arguments.options() {
        Ok(options) => options,
        Err(error) => return Terminal::failure(error),
    };
    let folder = match OutputFolder::open(&output, from, arguments.consent()) {
        Ok(folder) => folder,
        Err(error) => {
            // other faults of the content are reported too, so that they can be fixed at the same
            // time
            let checked = pipeline::check(&sources, options.strictness);
            terminal.report(&checked.report, &sources);
            return Terminal::failure(error);
        }
    };
    let built = pipeline::build_for(&sources, &options, &folder);
    terminal.report(&built.report, &sources);
    let Some(site) = built.site else {
        terminal.message(format_args!(
            "Published nothing: {}. The last output is as it was.",
            tally(&built.report)
        ));
        return exit(&built.report);
    };
    let pages = site.pages();
    match folder.finish(site) {
        Err(error) => return Terminal::failure(error),
        Ok(WriteOutcome {
            aside: Some(aside), ..
        }) => terminal.message(format_args!(
            "The folder that was there before is now {}",
            aside.display()
        )),
        Ok(_) => {}
    }
    if !built.left_out.is_empty() {
        let drafts = listed(&built.left_out, "and");
        terminal.message(format_args!("Left out (drafts): {drafts}"));
    }
    terminal.message(format_args!(
        "Published {}, {} in {:.1} s: {}",
        plural(built.plans, "plan", "plans"),
        plural(pages, "page", "pages"),
        start.elapsed().as_secs_f64(),
        output.join("index.html").display()
    ));
    exit(&built.report)
}
