//! Requests that no browser sends: what may lie on the wire between a stranger and the preview.
//! Every loop is bounded, and after each the preview still answers.

use super::client::{ask, ask_of, begun, bytes};
use super::running::Running;
use super::{FRONT, site};
use crate::site_dir::SiteDir;

/// A preview with a secret beside its site.
fn running() -> (SiteDir, Running) {
    let site = site();
    site.write("secret.txt", "hush");
    let running = Running::start(&site);
    (site, running)
}

/// What a request with these lines after its first is answered; `HOST` stands for ours.
fn said(running: &Running, request: &str) -> String {
    let host = format!("Host: 127.0.0.1:{}", running.port);
    bytes(running.port, request.replace("HOST", &host).as_bytes())
}

fn still_answers(running: &Running) {
    assert_eq!(running.get(FRONT).status, 200);
}

/// How many answers there are, and how many of them give something away.
fn counted(answers: &str) -> (usize, usize) {
    (
        answers.matches("HTTP/1.1 ").count(),
        answers.matches("HTTP/1.1 200").count(),
    )
}

#[test]
fn no_other_name_of_a_machine_is_ours() {
    let (_site, running) = running();
    let port = running.port;
    for host in [
        format!("evil.example:{port}"),
        format!("127.0.0.1.evil.example:{port}"),
        format!("localhost.evil.example:{port}"),
        format!("localhost.:{port}"),
        format!("127.0.0.1:{port}@evil.example"),
        format!("evil.example@127.0.0.1:{port}"),
        format!("evil.example#@127.0.0.1:{port}"),
        format!("0.0.0.0:{port}"),
        format!("127.1:{port}"),
        format!("2130706433:{port}"),
        format!("[::ffff:127.0.0.1]:{port}"),
        format!("[::]:{port}"),
        format!("127.0.0.1:{}", port.wrapping_add(1)),
        format!("127.0.0.1:0{port}"),
        format!("127.0.0.1:{port}:{port}"),
        "127.0.0.1".to_owned(),
        "localhost".to_owned(),
        String::new(),
    ] {
        for path in ["/", "/.yjplan/events", "/.yjplan/preview.js"] {
            let answer = ask_of(port, "GET", path, &format!("Host: {host}\r\n"));
            assert!(
                [400, 421].contains(&answer.status),
                "{host} {path}: {}",
                answer.status
            );
        }
    }
    let twice = format!("Host: 127.0.0.1:{port}\r\nHost: 127.0.0.1:{port}\r\n");
    assert_eq!(ask_of(port, "GET", "/", &twice).status, 421);
    let forwarded = "X-Forwarded-Host: evil.example\r\nForwarded: host=evil.example\r\n";
    let page = ask(port, "GET", "/", forwarded);
    assert!(page.status == 200 && !page.text().contains("evil.example"));
}

#[test]
fn pages_from_elsewhere_may_lead_here_and_not_read() {
    let (_site, running) = running();
    let port = running.port;
    for headers in [
        "Origin: https://evil.example\r\n",
        "Origin: null\r\n",
        "Origin: http://localhost:1\r\n",
        "Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: no-cors\r\nSec-Fetch-Dest: script\r\n",
        "Sec-Fetch-Site: same-site\r\nSec-Fetch-Mode: cors\r\n",
        "Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: navigate\r\nSec-Fetch-Dest: iframe\r\n",
    ] {
        for path in ["/", "/.yjplan/events", FRONT] {
            assert_eq!(
                ask(port, "GET", path, headers).status,
                403,
                "{headers} {path}"
            );
        }
    }
    let led =
        "Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: navigate\r\nSec-Fetch-Dest: document\r\n";
    assert_eq!(ask(port, "GET", FRONT, led).status, 200);
    let own = format!("Origin: http://localhost:{port}\r\nSec-Fetch-Site: same-origin\r\n");
    let page = ask(port, "GET", FRONT, &own);
    assert_eq!(page.status, 200);
    let shared = page
        .headers
        .keys()
        .find(|name| name.starts_with("access-control"));
    assert_eq!(shared, None);
    let upgrade = "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n";
    let answer = said(
        &running,
        &format!("GET / HTTP/1.1\r\nHOST\r\n{upgrade}\r\n"),
    );
    assert!(!answer.contains(" 101 "), "{answer}");
}

#[test]
fn only_reading_is_known() {
    let (_site, running) = running();
    for method in [
        "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND", "get", "GETT", "CONNECT",
    ] {
        let answer = ask(running.port, method, "/", "");
        assert_eq!(answer.status, 405, "{method}");
        assert_eq!(answer.headers["allow"], "GET, HEAD", "{method}");
    }
    still_answers(&running);
}

#[test]
fn no_second_request_hides_in_a_first() {
    let (_site, running) = running();
    let second = "GET /sitemap.xml HTTP/1.1\r\nHOST\r\n\r\n";
    for first in [
        // two lengths, or a length and pieces, in every order and spelling
        "Content-Length: 4\r\nContent-Length: 50\r\n\r\nabcd",
        "Content-Length: 4, 50\r\n\r\nabcd",
        "Content-Length: +4\r\n\r\nabcd",
        "Content-Length: 0x4\r\n\r\nabcd",
        "Content-Length: 4 \r\n\r\nabcd",
        "Content-Length: -1\r\n\r\n",
        "Content-Length: 99999999999999999999\r\n\r\n",
        "Content-Length : 4\r\n\r\nabcd",
        "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding:\tchunked\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding:\r\n chunked\r\n\r\n0\r\n\r\n",
        "Transfer-Encoding: chunked\r\n\r\n-1\r\n\r\n",
        "Transfer-Encoding: chunked\r\n\r\nffffffffffffffffff\r\n\r\n",
        "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\n",
        // lines that go on, or end in another way
        "X: a\r\n Content-Length: 50\r\n\r\n",
        " Content-Length: 50\r\n\r\n",
        "X: a\rContent-Length: 50\r\n\r\n",
        "X: a\0b\r\n\r\n",
        "X\r\n\r\n",
        ": a\r\n\r\n",
        "X Y: a\r\n\r\n",
    ] {
        let answers = said(
            &running,
            &format!("GET / HTTP/1.1\r\nHOST\r\n{first}{second}"),
        );
        let (all, given) = counted(&answers);
        assert!(all <= 1 && given == 0, "{first:?}: {answers}");
    }
    still_answers(&running);
}

#[test]
fn requests_in_a_row_are_answered_in_a_row() {
    let (_site, running) = running();
    let close = "GET /nowhere HTTP/1.1\r\nHOST\r\nConnection: close\r\n\r\n";
    let row = format!(
        "{}{close}",
        "GET /robots.txt HTTP/1.1\r\nHOST\r\n\r\n".repeat(20)
    );
    let host = format!("Host: 127.0.0.1:{}", running.port);
    let answers = super::raw(running.port, &row.replace("HOST", &host));
    assert_eq!(counted(&answers), (21, 20), "{answers}");
    assert!(answers.rfind("404").unwrap() > answers.rfind(" 200").unwrap());
}

#[test]
fn absurd_sizes_and_other_languages_end_the_connection() {
    let (_site, running) = running();
    let long = "a".repeat(2_000_000);
    for request in [
        format!("GET /{long} HTTP/1.1\r\nHOST\r\n\r\n"),
        format!("GET / HTTP/1.1\r\nHOST\r\nX: {long}\r\n\r\n"),
        format!("GET / HTTP/1.1\r\nHOST\r\n{long}: x\r\n\r\n"),
        format!("GET / HTTP/1.1\r\nHOST\r\n{}\r\n", "X: y\r\n".repeat(5_000)),
        format!("{long} / HTTP/1.1\r\nHOST\r\n\r\n"),
        "GET /\r\n\r\n".to_owned(),
        "GET / HTTP/9.9\r\nHOST\r\n\r\n".to_owned(),
        "GET / HTTP/1.1 HTTP/1.1\r\nHOST\r\n\r\n".to_owned(),
        "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".to_owned(),
        "\x16\x03\x01\x02\0\x01\0\x01\u{fc}\x03\x03".to_owned(),
        "\0\0\0\0\r\n\r\n".to_owned(),
        "\r\n".repeat(1_000),
    ] {
        let (_, given) = counted(&said(&running, &request));
        assert_eq!(given, 0, "{request:.80}");
    }
    still_answers(&running);
}

#[test]
fn those_who_wait_for_ever_keep_nobody_waiting() {
    let (_site, running) = running();
    let part = format!("GET / HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nX: ", running.port);
    let slow: Vec<_> = (0..200).map(|_| begun(running.port, &part)).collect();
    let silent: Vec<_> = (0..100).map(|_| begun(running.port, "")).collect();
    let listening: Vec<_> = (0..20).map(|_| running.events()).collect();
    still_answers(&running);
    drop((slow, silent, listening));
    still_answers(&running);
}

#[test]
fn no_spelling_of_a_path_leads_out_of_the_site() {
    let (_site, running) = running();
    for path in [
        "/../secret.txt",
        "/ashford/../../secret.txt",
        "/..%2fsecret.txt",
        "/%2e%2e%2fsecret.txt",
        "/%252e%252e%252fsecret.txt",
        "/..%5csecret.txt",
        "/..\\secret.txt",
        "/%c0%ae%c0%ae/secret.txt",
        "/%e0%80%ae%e0%80%ae/secret.txt",
        "/%uff0e%uff0e/secret.txt",
        "/\u{ff0e}\u{ff0e}/secret.txt",
        "/....//secret.txt",
        "/..;/secret.txt",
        "/./../secret.txt",
        "/secret.txt",
        "/secret.txt%00.html",
        "/assets/../secret.txt",
        "/.yjplan/../secret.txt",
        "/.yjplan/../../secret.txt",
        "/.yjplan/preview.js/../../secret.txt",
        "/.yjplan",
        "/.git/config",
        "/content/site.yaml",
        "//etc/passwd",
        "///etc/passwd",
        "/file:///etc/passwd",
        "/C:/Windows/win.ini",
        "/%5c%5clocalhost%5cc$",
        "/index.html%20",
        "/index.html.",
        "/INDEX.HTML",
    ] {
        let answer = ask(running.port, "GET", path, "");
        assert!(
            [400, 404].contains(&answer.status),
            "{path}: {}",
            answer.status
        );
        let text = answer.text();
        assert!(!text.contains("hush") && !text.contains("root:"), "{path}");
    }
    // a folder leads to itself, never to another host
    let folder = running.get("/ashford");
    assert_eq!(folder.headers["location"], "/ashford/");
    assert_eq!(running.get("//ashford").status, 404);
}

#[test]
fn parts_of_a_file_are_not_given_singly() {
    let (_site, running) = running();
    let whole = running.get("/robots.txt").body;
    let many = format!("bytes={}", vec!["0-"; 2_000].join(","));
    for range in [
        "bytes=0-0",
        "bytes=-5",
        "bytes=99999999-",
        "bytes=5-2",
        "bytes=0-0,1-1",
        "x",
        &many,
    ] {
        let answer = ask(
            running.port,
            "GET",
            "/robots.txt",
            &format!("Range: {range}\r\n"),
        );
        assert_eq!((answer.status, &answer.body), (200, &whole), "{range}");
    }
}

#[test]
fn noise_is_answered_or_not_and_never_ends_the_preview() {
    let (_site, running) = running();
    let good = format!("GET / HTTP/1.1\r\nHost: 127.0.0.1:{}\r\n\r\n", running.port);
    let mut number = 1_u64;
    let mut roll = |sides: usize| {
        number = number
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        usize::try_from(number >> 33).unwrap() % sides
    };
    for _ in 0..300 {
        let mut noise = good.clone().into_bytes();
        for _ in 0..=roll(6) {
            let at = roll(noise.len());
            match roll(3) {
                0 => noise[at] = u8::try_from(roll(256)).unwrap(),
                1 => noise.truncate(at.max(1)),
                _ => noise.insert(at, b"\r\n\0 :/%\xff"[roll(8)]),
            }
        }
        let (all, _) = counted(&bytes(running.port, &noise));
        assert!(all <= 1, "{noise:?}");
    }
    still_answers(&running);
}
