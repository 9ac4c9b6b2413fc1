//! The time from a save to the new page, with `yjplan serve` on a site of all services. `cargo
//! bench --bench edit`; with `-- DIR` the site is left in DIR, for `tests/browser/edit.js`.
#![expect(
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "a benchmark writes files and says what it found"
)]

mod corpus;

use std::error::Error;
use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

type Found<T> = Result<T, Box<dyn Error>>;

/// How many edits of each kind are made, so that one slow moment of the machine does not decide the
/// median.
const EDITS: usize = 40;

fn main() -> Found<()> {
    let kept = std::env::args()
        .skip(1)
        .find(|argument| !argument.starts_with('-'));
    let folder = tempfile::tempdir()?;
    let site = kept.map_or_else(|| folder.path().to_owned(), PathBuf::from);
    let sections = corpus::write(&site, corpus::SERVICES)?;
    let mut server = Command::new(env!("CARGO_BIN_EXE_yjplan"))
        .args(["serve", "-p", "0"])
        .arg(&site)
        .stderr(Stdio::piped())
        .spawn()?;
    let measured = measure(&mut server, &site, &sections);
    server.kill()?;
    server.wait()?;
    measured
}

fn measure(server: &mut Child, site: &Path, sections: &[PathBuf]) -> Found<()> {
    let mut said = BufReader::new(server.stderr.take().ok_or("no words")?).lines();
    let port = loop {
        let line = said.next().ok_or("it ended")??;
        println!("{line}");
        if let Some((_, rest)) = line.split_once("http://127.0.0.1:") {
            break rest.split('/').next().unwrap_or_default().parse()?;
        }
    };
    let heard = std::thread::spawn(move || said.map_while(Result::ok).collect::<Vec<_>>());
    let mut events = Events::listen(port)?;
    let (mut told, mut shown) = (Vec::new(), Vec::new());
    for at in 0..EDITS {
        let section = &sections[at * 7 % sections.len()];
        let text = fs::read_to_string(section)?;
        let word = format!("benchmark{at}");
        let page = page_of(site, section)?;
        let start = Instant::now();
        fs::write(section, format!("{text}\n{word}\n"))?;
        events.next()?;
        told.push(start.elapsed());
        while !get(port, &page)?.contains(&word) {
            events.next()?;
        }
        shown.push(start.elapsed());
        fs::write(section, text)?;
        events.next()?;
        std::thread::sleep(Duration::from_millis(50));
    }
    print("from a save to the event", told);
    print("from a save to the new page", shown);
    drop(heard);
    Ok(())
}

fn print(what: &str, mut times: Vec<Duration>) {
    times.sort();
    let of = |at: usize| times[at.min(times.len() - 1)].as_secs_f64() * 1000.0;
    println!(
        "{what}: median {:.0} ms, nine in ten under {:.0} ms, slowest {:.0} ms",
        of(times.len() / 2),
        of(times.len() * 9 / 10),
        of(times.len())
    );
}

/// The page of a section: `01-introduction.md` of a plan is `introduction/` in its folder.
fn page_of(site: &Path, section: &Path) -> Found<String> {
    let name = section
        .strip_prefix(site.join("content"))?
        .with_extension("");
    let name = name.to_string_lossy().replace('\\', "/");
    let (folder, file) = name.rsplit_once('/').ok_or("no folder")?;
    let file = file.trim_start_matches(|letter: char| letter.is_ascii_digit() || letter == '-');
    Ok(format!("/{folder}/{file}/"))
}

fn get(port: u16, path: &str) -> Found<String> {
    let mut stream = TcpStream::connect(("127.0.0.1", port))?;
    let head = format!("GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n");
    write!(stream, "{head}Connection: close\r\n\r\n")?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer)?;
    Ok(answer)
}

struct Events(BufReader<TcpStream>);

impl Events {
    fn listen(port: u16) -> Found<Self> {
        let mut stream = TcpStream::connect(("127.0.0.1", port))?;
        let head = format!("GET /.yjplan/events HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n");
        write!(stream, "{head}\r\n")?;
        let mut events = Self(BufReader::new(stream));
        events.next()?;
        Ok(events)
    }

    fn next(&mut self) -> Found<()> {
        let mut line = String::new();
        while !line.starts_with("data: ") {
            line.clear();
            if self.0.read_line(&mut line)? == 0 {
                return Err("the stream ended".into());
            }
        }
        Ok(())
    }
}
