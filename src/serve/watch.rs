//! Waits for saves: the only file that knows notify.
//!
//! An editor saves in many ways (by writing over a file, or writing another one and renaming it),
//! and a checkout or a sync saves many files, so an event only says where to look again. A burst of
//! events ends when there has been none for a while.

use super::error::ServeError;
use crate::sources::{FOLDERS, ReadError};
use notify::{Config, Event, PollWatcher, RecommendedWatcher, RecursiveMode, Watcher};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};

/// How changes of files are noticed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Notice {
    /// The operating system reports changes.
    Told,
    /// Every file is checked again and again, for network drives, on which the system reports
    /// nothing.
    Polled,
}

/// The time between two checks of every file. Our choice: a second is no long wait, and the drive
/// can rest.
const POLL: Duration = Duration::from_secs(1);

/// How long no event must come after a single save: an editor needs less from its first step to its
/// last. Chosen by measuring: bursts of four editors take under 5 ms.
const QUIET: Duration = Duration::from_millis(15);

/// How long no event must come where many files are saved at once. Measured: 204 files written in a
/// row were one burst.
const QUIET_AFTER_MANY: Duration = Duration::from_millis(80);

/// The longest wait for a burst to end, because a folder that is being synchronised may go on for
/// minutes. Our choice: as long as one looks at a page before wondering.
const PATIENCE: Duration = Duration::from_secs(2);

/// The number of names from which a burst counts as many files: more than an editor touches in a
/// single save, which are its file, its copy and its test files.
const MANY: usize = 5;

/// The files that may have changed.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Touched {
    /// The files with these names, from the site's folder.
    Names(BTreeSet<String>),
    /// Any file: the system lost some events.
    Everything,
}

/// A site's folder that is being watched.
pub(super) struct Watch {
    folder: PathBuf,
    watcher: Box<dyn Watcher + Send>,
    events: Receiver<notify::Result<Event>>,
}

impl Watch {
    /// Starts to watch the site in `folder`.
    ///
    /// # Errors
    ///
    /// The system cannot report changes of this folder.
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
        // the site's folder itself is watched, because folders in it may come and go; other folders
        // in it are not
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

    /// Waits for a burst of changes to end. Returns when it began, and what may have changed.
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
                // unreachable while the watcher is ours; waiting does no harm
                Err(RecvTimeoutError::Disconnected) => std::thread::sleep(POLL),
            }
        }
        self.follow(&burst);
        (start, burst.touched())
    }

    /// Watches folders that appeared, or reappeared under their name.
    fn follow(&mut self, burst: &Burst) {
        for name in FOLDERS.iter().filter(|name| burst.names.contains(**name)) {
            let folder = self.folder.join(name);
            // fails where the folder is gone, or where another in its place is not watched yet
            let _ = self.watcher.unwatch(&folder);
            if folder.is_dir() {
                let _ = self.watcher.watch(&folder, RecursiveMode::Recursive);
            }
        }
        // notify starts to watch a new folder on a thread of its own, just after it reports it;
        // once that thread answers, it does. What came into the folder before is read now, and
        // later changes are reported.
        let _ = self.watcher.configure(Config::default());
    }
}

/// Events that came one after another.
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

/// A path relative to the site's folder; `None` for what is hidden or no part of the site.
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
