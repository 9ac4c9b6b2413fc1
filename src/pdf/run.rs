//! Runs the engine on one page, with a limit on its time.
#![expect(
    clippy::disallowed_methods,
    reason = "the engine's files are read and cleared here"
)]

use super::{Engine, PdfError};
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

/// How long one printing may take. Our choice: a plan of 130 pages takes about 3 seconds.
const LIMIT: Duration = Duration::from_mins(3);

/// Whether the browser's sandbox is on; root in a container cannot use it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sandbox {
    /// The browser's sandbox is used.
    On,
    /// Off: the user asked for it.
    Off,
}

/// Prints the page in file `from` into file `to`; the engine's own files go under `beside`.
pub(super) fn print(
    engine: &Engine,
    sandbox: Sandbox,
    from: &Path,
    to: &Path,
    beside: &Path,
) -> Result<(), PdfError> {
    let (program, mut command) = command(engine, sandbox, from, to, beside);
    let log = beside.join("engine.log");
    let written = File::create(&log).map_err(|error| PdfError::Disk {
        path: log.clone(),
        error,
    })?;
    let child = command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(written)
        .spawn()
        .map_err(|error| PdfError::Start {
            program: program.clone(),
            error,
        })?;
    wait(child, &program)?;
    let size = fs::metadata(to).map_or(0, |about| about.len());
    if size == 0 {
        let said = fs::read_to_string(&log).unwrap_or_default();
        return Err(PdfError::Nothing { program, said });
    }
    Ok(())
}

fn command(
    engine: &Engine,
    sandbox: Sandbox,
    from: &Path,
    to: &Path,
    beside: &Path,
) -> (PathBuf, Command) {
    match engine {
        Engine::Chromium(program) => {
            let mut command = Command::new(program);
            command
                .args([
                    "--headless=new",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    // a page is printed from its own files; no name leads anywhere
                    "--host-resolver-rules=MAP * ~NOTFOUND",
                    "--no-proxy-server",
                    "--no-pdf-header-footer",
                    "--generate-pdf-document-outline",
                ])
                .arg(format!(
                    "--user-data-dir={}",
                    beside.join("profile").display()
                ))
                .arg(format!("--print-to-pdf={}", to.display()));
            if sandbox == Sandbox::Off {
                command.arg("--no-sandbox");
            }
            command.arg(from);
            (program.clone(), command)
        }
        Engine::WeasyPrint(program) => {
            let mut command = Command::new(program);
            command.args(["--pdf-variant", "pdf/ua-1", "--pdf-tags"]);
            command.arg(from).arg(to);
            (program.clone(), command)
        }
    }
}

/// Waits for our own child, and ends it if it takes too long.
fn wait(mut child: Child, program: &Path) -> Result<(), PdfError> {
    let start = Instant::now();
    loop {
        match child.try_wait() {
            Ok(Some(_)) => return Ok(()),
            Ok(None) if start.elapsed() < LIMIT => sleep(Duration::from_millis(20)),
            Ok(None) => {
                let _ = child.kill();
                let _ = child.wait();
                return Err(PdfError::TooLong {
                    program: program.to_path_buf(),
                    seconds: LIMIT.as_secs(),
                });
            }
            Err(error) => {
                return Err(PdfError::Start {
                    program: program.to_path_buf(),
                    error,
                });
            }
        }
    }
}
