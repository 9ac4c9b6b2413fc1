//! A running preview of a site, started like an author starts it.

use super::client::{Answer, Events, PATIENCE, ask};
use crate::site_dir::{SiteDir, files};
use std::collections::BTreeMap;
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

/// A preview that ends with the test.
pub(crate) struct Running {
    child: Child,
    said: Arc<Mutex<Vec<String>>>,
    pub(super) port: u16,
}

impl Running {
    pub(super) fn start(site: &SiteDir) -> Self {
        Self::start_with(site, &["-p", "0"])
    }

    pub(crate) fn start_with(site: &SiteDir, arguments: &[&str]) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_yjplan"))
            .arg("serve")
            .args(arguments)
            .current_dir(site.path())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let said = Arc::new(Mutex::new(Vec::new()));
        let (lines, heard) = (
            BufReader::new(child.stderr.take().unwrap()).lines(),
            said.clone(),
        );
        std::thread::spawn(move || {
            for line in lines.map_while(Result::ok) {
                heard.lock().unwrap().push(line);
            }
        });
        let mut running = Self {
            child,
            said,
            port: 0,
        };
        running.until("it says where it serves", |running| {
            let address = running.said().into_iter().find_map(|line| {
                let (_, rest) = line.split_once("Serving at http://127.0.0.1:")?;
                rest.split('/').next()?.parse().ok()
            });
            address.is_some_and(|port| {
                running.port = port;
                true
            })
        });
        running
    }

    /// Every line that it has printed so far.
    pub(super) fn said(&self) -> Vec<String> {
        self.said.lock().unwrap().clone()
    }

    pub(super) fn get(&self, path: &str) -> Answer {
        ask(self.port, "GET", path, "")
    }

    pub(super) fn events(&self) -> Events {
        Events::listen(self.port)
    }

    /// Does some work while the preview is stopped, so that it notices all of it at once.
    #[cfg(unix)]
    pub(super) fn while_stopped(&self, work: impl FnOnce()) {
        let signal = |name: &str| {
            let id = self.child.id().to_string();
            let sent = Command::new("kill").args([name, &id]).status();
            assert!(sent.unwrap().success(), "{name}");
        };
        signal("-STOP");
        work();
        signal("-CONT");
    }

    /// Waits until a condition holds.
    pub(super) fn until(&mut self, what: &str, mut holds: impl FnMut(&mut Self) -> bool) {
        let start = Instant::now();
        while !holds(self) {
            let ended = self.child.try_wait().unwrap();
            assert_eq!(ended, None, "{what}: it ended: {:?}", self.said());
            assert!(start.elapsed() < PATIENCE, "{what}: {:?}", self.said());
            std::thread::sleep(Duration::from_millis(10));
        }
    }

    /// Waits until a page contains some text.
    pub(crate) fn until_page(&mut self, path: &str, text: &str) {
        self.until(text, |running| running.get(path).text().contains(text));
    }

    /// The difference between the site as served and as building now would write it; `None` where
    /// there is none.
    pub(super) fn difference(&self, fresh: &BTreeMap<String, Vec<u8>>) -> Option<String> {
        fresh.iter().find_map(|(name, bytes)| {
            let served = self.get(&format!("/{}", name.replace(' ', "%20")));
            let body = if name.ends_with(".html") {
                without_panel(&served.text()).into_bytes()
            } else {
                served.body
            };
            (served.status != 200 || body != *bytes).then(|| name.clone())
        })
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A page without the overlay, as it is published.
pub(super) fn without_panel(page: &str) -> String {
    let (start, end) = ("<section id=\"yjplan-preview\"", "</section>");
    let (before, rest) = page.split_once(start).unwrap_or_else(|| panic!("{page}"));
    let (_, after) = rest.rsplit_once(end).unwrap();
    format!("{before}{after}")
}

/// The files that building now writes, with drafts.
pub(super) fn fresh(site: &SiteDir) -> BTreeMap<String, Vec<u8>> {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("out");
    let ran = site.run(&["build", "--drafts", "-o", out.to_str().unwrap()]);
    assert_eq!(ran.code, 0, "{}", ran.stderr);
    files(&out)
}
