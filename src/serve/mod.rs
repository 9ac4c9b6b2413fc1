//! The preview: a site built in memory, shown on this machine, and built again at every save.
//!
//! Wait (`watch`), build, swap (`preview`), tell the browsers (`server`). What is served is exactly
//! what building would write, with a panel at the end of each page that says what was found
//! (`panel`). A save that breaks something leaves the last good site under that panel. It must
//! never write anything, answer anyone but this machine, or serve anything but the site.

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

/// What the preview is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ServeOptions {
    /// The port to serve at, or the first free one after it; 0 for any.
    pub port: u16,
    /// How changes are noticed.
    pub notice: Notice,
}

/// What the preview has to say.
#[derive(Debug)]
pub enum ServeEvent<'a> {
    /// It can be opened at this port.
    Open {
        /// The port that is served.
        port: u16,
    },
    /// The site was built, or could not be.
    Built {
        /// The findings of the last build.
        report: &'a Report,
        /// The files that the findings point into.
        sources: &'a Sources,
        /// How many pages there are; `None` where errors stopped the build.
        pages: Option<usize>,
        /// How many plans were made anew.
        renewed: usize,
        /// From noticing the save to the finished site.
        time: Duration,
    },
    /// The site's folder could not be read.
    Unreadable(&'a ReadError),
}

/// An author looks at what they are writing, so that drafts are part of it.
const OPTIONS: Options = Options {
    drafts: Drafts::Publish,
    strictness: Strictness::AsFound,
    base_url: None,
};

/// Serves the site in `folder` until the program ends. `say` hears what happens.
pub fn serve(
    folder: &Path,
    told: &ServeOptions,
    say: &mut dyn FnMut(&ServeEvent<'_>),
) -> Result<Infallible, ServeError> {
    let door = server::bind(told.port)?;
    // watched before it is read: what changes in between is read again
    let mut watch = Watch::start(folder, told.notice)?;
    let start = Instant::now();
    let sources = sources::read(folder)?;
    let mut desk = PreviewBuilder {
        sources,
        memory: BuildCache::default(),
        preview: Preview::default(),
    };
    desk.build(&BTreeSet::new(), start, say);
    let server = Server::start(door, desk.preview.clone())?;
    say(&ServeEvent::Open {
        port: server.port(),
    });
    loop {
        let (start, touched) = watch.next();
        match desk.read_again(folder, &touched) {
            Ok(Changed::Nothing) => continue,
            Ok(Changed::Names(names)) => desk.build(&names, start, say),
            Err(error) => {
                say(&ServeEvent::Unreadable(&error));
                desk.preview = desk.preview.unreadable(&error);
            }
        }
        server.show(desk.preview.clone());
    }
}

/// The site as it was last read and built.
struct PreviewBuilder {
    sources: Sources,
    memory: BuildCache,
    preview: Preview,
}

/// What became of the site's files.
enum Changed {
    /// They say what they said.
    Nothing,
    /// These files, as far as they are known by name, say something else.
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
