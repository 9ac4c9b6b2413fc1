//! The preview: a site built in memory, served on this machine, and built again at every save.
//!
//! Wait (`watch`), build, swap (`preview`), notify the browsers (`server`). What is served is
//! exactly what building would write, with an overlay at the end of each page that lists the
//! findings (`overlay`). A save that breaks something leaves the last good site under that overlay.
//! The preview must never write anything, answer anyone but this machine, or serve anything but the
//! site.

mod answer;
mod error;
mod finding_html;
mod host;
mod mime;
mod overlay;
mod preview;
mod server;
mod watch;

pub use error::ServeError;
pub use watch::Notice;

use crate::diagnostics::Report;
use crate::pipeline::{self, BuildCache, Drafts, Options, Strictness};
use crate::sources::{self, ReadError, Sources};
use preview::Preview;
use server::Server;
use std::collections::BTreeSet;
use std::convert::Infallible;
use std::path::Path;
use std::time::{Duration, Instant};
use watch::{Touched, Watch};

/// The options of the preview.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ServeOptions {
    /// The port, or the first free one after it; 0 for any free port.
    pub port: u16,
    /// How changes of files are noticed.
    pub notice: Notice,
}

/// An event of the preview, for the terminal.
#[derive(Debug)]
pub enum ServeEvent<'a> {
    /// The preview can be opened at this port.
    Open {
        /// The port that is served.
        port: u16,
    },
    /// The site was built, or errors stopped it.
    Built {
        /// The findings of the last build.
        report: &'a Report,
        /// The files that the findings point into.
        sources: &'a Sources,
        /// The number of pages; `None` where errors stopped the build.
        pages: Option<usize>,
        /// The number of plans that were built anew.
        renewed: usize,
        /// The time from noticing the save to the finished site.
        time: Duration,
    },
    /// The site's folder could not be read.
    Unreadable(&'a ReadError),
}

/// The options of every build. Drafts are included, because authors preview what they are writing.
const OPTIONS: Options = Options {
    drafts: Drafts::Publish,
    strictness: Strictness::AsFound,
    base_url: None,
};

/// Serves the site in `folder` until the program ends. `say` receives the events.
///
/// # Errors
///
/// The reason why the preview cannot start.
pub fn serve(
    folder: &Path,
    options: &ServeOptions,
    say: &mut dyn FnMut(&ServeEvent<'_>),
) -> Result<Infallible, ServeError> {
    let door = server::bind(options.port)?;
    // watching starts before reading, so that a change in between is read again
    let mut watch = Watch::start(folder, options.notice)?;
    let start = Instant::now();
    let sources = sources::with_releases(sources::read(folder)?, &folder.join("output"));
    let mut builder = PreviewBuilder {
        sources,
        memory: BuildCache::default(),
        preview: Preview::default(),
    };
    builder.build(&BTreeSet::new(), start, say);
    let server = Server::start(door, builder.preview.clone())?;
    say(&ServeEvent::Open {
        port: server.port(),
    });
    loop {
        let (start, touched) = watch.next();
        match builder.read_again(folder, &touched) {
            Ok(Changed::Nothing) => continue,
            Ok(Changed::Names(names)) => builder.build(&names, start, say),
            Err(error) => {
                say(&ServeEvent::Unreadable(&error));
                builder.preview = builder.preview.unreadable(&error);
            }
        }
        server.show(builder.preview.clone());
    }
}

/// The site as it was last read and built, with the caches for the next build.
struct PreviewBuilder {
    sources: Sources,
    memory: BuildCache,
    preview: Preview,
}

/// What changed in the site's files.
enum Changed {
    /// Their content is the same.
    Nothing,
    /// The content of these files changed, as far as they are known by name.
    Names(BTreeSet<String>),
}

impl PreviewBuilder {
    fn read_again(&mut self, folder: &Path, touched: &Touched) -> Result<Changed, ReadError> {
        let (sources, names) = match touched {
            Touched::Names(names) => (
                sources::read_again(folder, &self.sources, names)?,
                names.clone(),
            ),
            Touched::Everything => (
                Sources::after(&self.sources, sources::read_all(folder)?),
                BTreeSet::new(),
            ),
        };
        if sources.key("") == self.sources.key("") && self.preview.is_readable() {
            return Ok(Changed::Nothing);
        }
        self.sources = sources;
        Ok(Changed::Names(names))
    }

    fn build(
        &mut self,
        names: &BTreeSet<String>,
        start: Instant,
        say: &mut dyn FnMut(&ServeEvent<'_>),
    ) {
        let memory = std::mem::take(&mut self.memory);
        let (built, memory) = pipeline::rebuild(&self.sources, &OPTIONS, memory);
        self.memory = memory;
        let said = ServeEvent::Built {
            report: &built.report,
            sources: &self.sources,
            pages: built.site.as_ref().map(crate::site::FinishedSite::pages),
            renewed: built.renewed.len(),
            time: start.elapsed(),
        };
        say(&said);
        self.preview = self.preview.after(built, &self.sources, names);
    }
}
