//! Waits for saves: the only file that knows notify.
//!
//! An editor saves in many ways (writing over a file, or writing another one and renaming it), and
//! a checkout or a sync saves many files, so that what is told about is only where to look again. A
//! burst ends when it has been quiet for a while.

use super::error::ServeError;
use crate::sources::{FOLDERS, ReadError};
use notify::{Config, Event, PollWatcher, RecommendedWatcher, RecursiveMode, Watcher};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

/// How changes are noticed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Notice {
    /// The operating system reports changes.
    Told,
    /// Every file is looked at again and again: for network drives, of which the system tells
    /// nothing.
    Polled,
}

/// How often every file is looked at. Our choice: a second is no long wait, and the drive can rest.
const POLL: Duration = Duration::from_secs(1);

/// So long must it be quiet after a single save: an editor needs less from its first step to its
/// last. Chosen by measuring: bursts of four editors take under 5 ms.
const QUIET: Duration = Duration::from_millis(15);

/// The same where many files are saved at once. Measured: 204 files written in a row were one
/// burst.
const QUIET_AFTER_MANY: Duration = Duration::from_millis(80);

/// How long saves without a pause are waited for: a folder that is being synchronised may go on for
/// minutes. Our choice: as long as one looks at a page before wondering.
const PATIENCE: Duration = Duration::from_secs(2);

/// More names than an editor touches in a single save: its file, its copy and its test files.
const MANY: usize = 5;

/// What may have changed.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Touched {
    /// These names, from the site's folder.
    Names(BTreeSet<String>),
    /// Anything: the system lost count.
    Everything,
}

/// A site's folder that is being watched.
pub(super) struct Watch {
    folder: PathBuf,
    watcher: Box<dyn Watcher + Send>,
    events: Receiver<notify::Result<Event>>,
}

impl Watch {
    /// Begins to watch the site in `folder`.
    pub(super) fn start(folder: &Path, notice: Notice) -> Result<Self, ServeError> {
        let trouble = |error: &dyn std::fmt::Display| ServeError::Watch {
            folder: folder.display().to_string(),
            reason: error.to_string(),
        };
        let real = folder.canonicalize();
        let folder = real.map_err(|_| ReadError::NoFolder(folder.to_path_buf()))?;
        let (sender, events) = channel();
        let config = Config::default().with_follow_symlinks(false);
        let watcher: Result<Box<dyn Watcher + Send>, _> = match notice {
            Notice::Told => RecommendedWatcher::new(sender, config).map(|it| Box::new(it) as _),
            Notice::Polled => {
                let config = config.with_poll_interval(POLL).with_compare_contents(true);
                PollWatcher::new(sender, config).map(|it| Box::new(it) as _)
            }
        };
        let mut watch = Self {
            folder,
            watcher: watcher.map_err(|error| trouble(&error))?,
            events,
        };
        // the site's folder itself, because its folders may come and go; not what lies in others
        let top = watch.folder.clone();
        let watching = watch.watcher.watch(&top, RecursiveMode::NonRecursive);
        watching.map_err(|error| trouble(&error))?;
        for name in FOLDERS.iter().filter(|name| top.join(name).is_dir()) {
            let watching = watch
                .watcher
                .watch(&top.join(name), RecursiveMode::Recursive);
            watching.map_err(|error| trouble(&error))?;
        }
        Ok(watch)
    }

    /// Waits for a burst of changes to end: when it began, and what may have changed.
    pub(super) fn next(&mut self) -> (Instant, Touched) {
        let mut burst = Burst::default();
        let mut start = Instant::now();
        loop {
            let event = if burst.is_empty() {
                self.events
                    .recv()
                    .map_err(|_| RecvTimeoutError::Disconnected)
            } else {
                self.events.recv_timeout(burst.quiet())
            };
            match event {
                Ok(event) => {
                    let was_empty = burst.is_empty();
                    burst.take(event, &self.folder);
                    if was_empty {
                        start = Instant::now();
                    }
                    if start.elapsed() > PATIENCE {
                        break;
                    }
                }
                Err(RecvTimeoutError::Timeout) => break,
                // the watcher is ours, so that it cannot be gone; waiting does no harm
                Err(RecvTimeoutError::Disconnected) => std::thread::sleep(POLL),
            }
        }
        self.follow(&burst);
        (start, burst.touched())
    }

    /// Watches folders that came, or came back under their name.
    fn follow(&mut self, burst: &Burst) {
        for name in FOLDERS.iter().filter(|name| burst.names.contains(**name)) {
            let folder = self.folder.join(name);
            // a folder that went away is not watched any more, or another one in its place is not
            // yet
            let _ = self.watcher.unwatch(&folder);
            if folder.is_dir() {
                let _ = self.watcher.watch(&folder, RecursiveMode::Recursive);
            }
        }
        // notify watches a new folder just after it told of it, on a thread of its own: when that
        // thread answers, it does. What came into the folder before is read now, and what comes
        // later is told.
        let _ = self.watcher.configure(Config::default());
    }
}

/// Changes that came one after another.
#[derive(Debug, Default)]
struct Burst {
    names: BTreeSet<String>,
    lost: bool,
}

impl Burst {
    fn is_empty(&self) -> bool {
        self.names.is_empty() && !self.lost
    }

    fn quiet(&self) -> Duration {
        if self.lost || self.names.len() > MANY {
            QUIET_AFTER_MANY
        } else {
            QUIET
        }
    }

    fn touched(self) -> Touched {
        if self.lost {
            Touched::Everything
        } else {
            Touched::Names(self.names)
        }
    }

    fn take(&mut self, event: notify::Result<Event>, folder: &Path) {
        match event {
            Ok(event) if event.need_rescan() => self.lost = true,
            Ok(event) if event.kind.is_access() => {}
            Ok(event) => {
                let names = event.paths.iter().filter_map(|path| name(path, folder));
                self.names.extend(names);
            }
            Err(_) => self.lost = true,
        }
    }
}

/// A path's name from the site's folder; `None` for what is hidden or no part of the site.
fn name(path: &Path, folder: &Path) -> Option<String> {
    let parts = path.strip_prefix(folder).ok()?.components();
    let parts: Vec<_> = parts
        .map(|part| part.as_os_str().to_string_lossy())
        .collect();
    let is_part = FOLDERS
        .iter()
        .any(|known| parts.first().is_some_and(|it| it == known));
    let is_hidden = parts.iter().any(|part| part.starts_with('.'));
    (is_part && !is_hidden).then(|| parts.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use notify::event::{AccessKind, EventKind, ModifyKind};

    fn burst(events: Vec<(EventKind, &str)>) -> Burst {
        let mut burst = Burst::default();
        for (kind, path) in events {
            let event = Event::new(kind).add_path(PathBuf::from(path));
            burst.take(Ok(event), Path::new("/site"));
        }
        burst
    }

    #[test]
    fn only_what_is_part_of_the_site_counts() {
        let changed = EventKind::Modify(ModifyKind::Any);
        let burst = burst(vec![
            (changed, "/site/content/a/plan.yaml"),
            (changed, "/site/output/index.html"),
            (changed, "/site/content/a/.plan.yaml.swp"),
            (changed, "/elsewhere/content/a"),
            (EventKind::Access(AccessKind::Any), "/site/content/b"),
        ]);
        let names = BTreeSet::from(["content/a/plan.yaml".to_owned()]);
        assert_eq!(burst.touched(), Touched::Names(names));
    }

    #[test]
    fn many_files_are_waited_for_longer_than_one() {
        let changed = EventKind::Modify(ModifyKind::Any);
        let one = burst(vec![(changed, "/site/content/a")]);
        let names = ["a", "b", "c", "d", "e", "f"].map(|name| format!("/site/content/{name}"));
        let many = burst(names.iter().map(|name| (changed, name.as_str())).collect());
        assert!(one.quiet() < many.quiet());
    }
}
