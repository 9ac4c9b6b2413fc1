//! A browser of few words: requests over a real connection, answers as they come.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Shutdown, TcpStream};
use std::time::Duration;

/// Long enough for the slowest and busiest machine: who waits so long waits for ever.
pub(super) const PATIENCE: Duration = Duration::from_mins(10);

/// A response of the preview server.
#[derive(Debug)]
pub(super) struct Answer {
    pub(super) status: u16,
    pub(super) headers: BTreeMap<String, String>,
    pub(super) body: Vec<u8>,
}

impl Answer {
    pub(super) fn text(&self) -> String {
        String::from_utf8(self.body.clone()).unwrap()
    }
}

fn connect(port: u16) -> TcpStream {
    let stream = TcpStream::connect(("127.0.0.1", port)).unwrap();
    stream.set_read_timeout(Some(PATIENCE)).unwrap();
    stream
}

/// Sends exactly these bytes and reads until the other side closes.
pub(super) fn raw(port: u16, request: &str) -> String {
    let mut stream = connect(port);
    stream.write_all(request.as_bytes()).unwrap();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).unwrap();
    String::from_utf8_lossy(&answer).into_owned()
}

/// The same with any bytes, of which some may not be taken, and with nothing after them.
pub(super) fn bytes(port: u16, request: &[u8]) -> String {
    let mut stream = connect(port);
    // a server that has heard enough may close before it has heard all
    let _ = stream.write_all(request);
    let _ = stream.shutdown(Shutdown::Write);
    let mut answer = Vec::new();
    let _ = stream.read_to_end(&mut answer);
    String::from_utf8_lossy(&answer).into_owned()
}

/// A connection on which something was begun and not finished.
pub(super) fn begun(port: u16, request: &str) -> TcpStream {
    let mut stream = connect(port);
    stream.write_all(request.as_bytes()).unwrap();
    stream
}

/// A request with these header lines beside the host's.
pub(super) fn ask(port: u16, method: &str, path: &str, headers: &str) -> Answer {
    let host = format!("Host: 127.0.0.1:{port}\r\n");
    ask_of(port, method, path, &format!("{host}{headers}"))
}

/// The same with the host's line left to the test.
pub(super) fn ask_of(port: u16, method: &str, path: &str, headers: &str) -> Answer {
    let mut stream = connect(port);
    let request = format!("{method} {path} HTTP/1.1\r\n{headers}Connection: close\r\n\r\n");
    stream.write_all(request.as_bytes()).unwrap();
    let mut whole = Vec::new();
    stream.read_to_end(&mut whole).unwrap();
    let end = whole
        .windows(4)
        .position(|four| four == b"\r\n\r\n")
        .unwrap();
    let head = String::from_utf8(whole[..end].to_vec()).unwrap();
    let mut lines = head.lines();
    let status = lines.next().unwrap().split(' ').nth(1).unwrap();
    let header = |line: &str| {
        let (name, value) = line.split_once(':').unwrap();
        (name.to_lowercase(), value.trim().to_owned())
    };
    Answer {
        status: status.parse().unwrap(),
        headers: lines.map(header).collect(),
        body: whole[end + 4..].to_vec(),
    }
}

/// The stream by which a page hears of changes.
pub(super) struct Events(BufReader<TcpStream>);

impl Events {
    pub(super) fn listen(port: u16) -> Self {
        let mut stream = connect(port);
        let request = format!("GET /.yjplan/events HTTP/1.1\r\nHost: localhost:{port}\r\n\r\n");
        stream.write_all(request.as_bytes()).unwrap();
        let mut events = Self(BufReader::new(stream));
        assert_eq!(events.next(), "open");
        events
    }

    /// Waits for the next change: what it is called.
    pub(super) fn next(&mut self) -> String {
        let mut line = String::new();
        loop {
            line.clear();
            assert_ne!(self.0.read_line(&mut line).unwrap(), 0, "the stream ended");
            if let Some(data) = line.strip_prefix("data: ") {
                return data.trim_end().to_owned();
            }
        }
    }
}
