//! The preview: what it serves, to whom, and what it shows while a plan is being written.

mod client;
mod random;
mod running;
mod wire;

use crate::site_dir::SiteDir;
use client::{ask, ask_of, raw};
pub(crate) use running::Running;
use running::{fresh, without_panel};
use std::collections::BTreeMap;
use std::fs;
use std::net::TcpListener;
use std::time::Duration;

const FRONT: &str = "/ashford/2024-25/";
const PLAN: &str = "content/ashford/2024-25/plan.yaml";
const SECTION: &str = "content/ashford/2024-25/01-introduction.md";

/// A site with a section to edit.
fn site() -> SiteDir {
    let site = SiteDir::tiny("");
    site.write(SECTION, "---\ntitle: Introduction\n---\n\nFirst words.\n");
    site
}

const INTRODUCTION: &str = "/ashford/2024-25/introduction/";

#[test]
fn what_is_served_is_what_building_writes() {
    let site = site();
    let before = crate::site_dir::files(site.path());
    let running = Running::start(&site);
    assert_eq!(running.difference(&fresh(&site)), None);
    assert_eq!(
        crate::site_dir::files(site.path()),
        before,
        "nothing is written"
    );
}

#[test]
fn addresses_are_answered_as_a_web_server_does() {
    let running = Running::start(&site());
    for (path, kind) in [
        ("/", "text/html; charset=utf-8"),
        ("/ashford/2024-25/data/plan.json", "application/json"),
        ("/sitemap.xml", "application/xml"),
        ("/.yjplan/preview.js", "text/javascript; charset=utf-8"),
    ] {
        let answer = running.get(path);
        assert_eq!(
            (answer.status, answer.headers["content-type"].as_str()),
            (200, kind)
        );
        let head = ask(running.port, "HEAD", path, "");
        assert_eq!(
            head.headers["content-length"],
            answer.body.len().to_string()
        );
        assert_eq!(head.body.len(), 0);
        let has = format!("If-None-Match: {}\r\n", answer.headers["etag"]);
        assert_eq!(ask(running.port, "GET", path, &has).status, 304);
    }
    let folder = running.get("/ashford/2024-25");
    assert_eq!(
        (folder.status, folder.headers["location"].as_str()),
        (302, FRONT)
    );
    let missing = running.get("/ashford/nowhere/");
    assert_eq!(missing.status, 404);
    assert!(
        missing.text().contains("<base href=\"/\">"),
        "{}",
        missing.text()
    );
    assert!(
        missing.text().contains("Page not found"),
        "{}",
        missing.text()
    );
}

#[test]
fn nothing_outside_the_site_is_served() {
    let site = site();
    site.write("secret.txt", "secret");
    let running = Running::start(&site);
    for path in [
        "/../secret.txt",
        "/..%2fsecret.txt",
        "/%2e%2e/secret.txt",
        "/..\\secret.txt",
        "/ashford/../../secret.txt",
        "//secret.txt",
        "/content/site.yaml",
        "/.yjplan/../secret.txt",
    ] {
        let answer = running.get(path);
        assert_eq!(answer.status, 404, "{path}");
        assert!(!answer.text().contains("secret"), "{path}");
    }
}

#[test]
fn only_this_machine_is_answered_and_only_to_read() {
    let running = Running::start(&site());
    let port = running.port;
    let status = |headers: &str| ask_of(port, "GET", "/", headers).status;
    assert_eq!(status(&format!("Host: localhost:{port}\r\n")), 200);
    for host in [
        "Host: evil.example\r\n".to_owned(),
        format!("Host: evil.example:{port}\r\n"),
        format!("Host: 127.0.0.1:{port}\r\nHost: evil.example\r\n"),
        String::new(),
    ] {
        assert_eq!(status(&host), 421, "{host}");
    }
    let absolute = ask(port, "GET", "http://evil.example/", "");
    assert_eq!(absolute.status, 421);
    assert_eq!(ask(port, "POST", "/", "Content-Length: 0\r\n").status, 405);
}

#[test]
fn no_second_request_can_hide_in_the_first() {
    let running = Running::start(&site());
    let host = format!("Host: 127.0.0.1:{}\r\n", running.port);
    let second = format!("GET /sitemap.xml HTTP/1.1\r\n{host}\r\n");
    for carrying in [
        format!("Content-Length: {}\r\n\r\n", second.len()),
        "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n".to_owned(),
        "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n".to_owned(),
        "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n".to_owned(),
        "Content-Length: 0\r\nContent-Length: 5\r\n\r\n".to_owned(),
    ] {
        let request = format!("GET / HTTP/1.1\r\n{host}{carrying}{second}");
        let answers = raw(running.port, &request);
        assert_eq!(
            answers.matches("HTTP/1.1 ").count(),
            1,
            "{carrying}: {answers}"
        );
        assert!(answers.starts_with("HTTP/1.1 400"), "{carrying}: {answers}");
    }
}

#[test]
fn a_save_is_told_and_shown() {
    let site = site();
    let mut running = Running::start(&site);
    let mut events = running.events();
    site.edit(SECTION, "First words", "Second words");
    assert_eq!(events.next(), "saved");
    running.until_page(INTRODUCTION, "Second words");
    assert_eq!(running.difference(&fresh(&site)), None);
}

#[test]
fn a_broken_save_keeps_the_last_good_page_under_an_escaped_report() {
    let site = site();
    let mut running = Running::start(&site);
    let good = without_panel(&running.get(INTRODUCTION).text());
    site.write(
        PLAN,
        format!("{}\n<img src=x onerror=alert(1)>: 1\n", site.read(PLAN)),
    );
    // the file is empty for a moment while it is written, which is an error too
    running.until_page(INTRODUCTION, "&lt;img src=x onerror=alert(1)&gt;");
    let page = running.get(INTRODUCTION).text();
    assert_eq!(without_panel(&page), good);
    assert!(!page.contains("<img src=x"), "{page}");
    assert!(page.contains(&format!("{PLAN}, line ")), "{page}");
    // polite: a region that was there before, whose words change
    assert!(
        page.contains("<p class=\"said\" role=\"status\">Not updated: 1 error. "),
        "{page}"
    );
    site.edit(PLAN, "\n<img src=x onerror=alert(1)>: 1\n", "");
    running.until_page(INTRODUCTION, "Up to date");
}

#[test]
fn a_page_shows_what_was_found_in_its_own_plan() {
    let site = site();
    site.write("content/ashford/2024-25/riskz.yaml", "risks: []\n");
    site.write(
        "content/barton/borough.yaml",
        site.read("content/ashford/borough.yaml"),
    );
    for name in ["plan.yaml", "01-introduction.md"] {
        let text = site.read(&format!("content/ashford/2024-25/{name}"));
        site.write(&format!("content/barton/2024-25/{name}"), text);
    }
    let running = Running::start(&site);
    assert!(running.get(FRONT).text().contains("riskz.yaml"));
    assert!(
        !running
            .get("/barton/2024-25/")
            .text()
            .contains("riskz.yaml")
    );
}

#[test]
fn a_site_that_was_broken_from_the_start_says_what_is_wrong_until_it_is_right() {
    let site = site();
    let plan = site.read(PLAN);
    site.write(PLAN, "title: [\n");
    let mut running = Running::start(&site);
    let page = running.get(FRONT);
    assert_eq!(page.status, 503);
    assert!(
        page.text().contains("The site cannot be built yet"),
        "{}",
        page.text()
    );
    assert!(
        page.text().contains(&format!("{PLAN}, line 1")),
        "{}",
        page.text()
    );
    site.write(PLAN, plan);
    running.until_page(FRONT, "Up to date");
}

#[test]
fn editors_that_rename_and_folders_that_come_and_go_are_followed() {
    let site = site();
    let mut running = Running::start(&site);
    let at = |name: &str| site.path().join(name);
    site.write(
        &format!("{SECTION}.tmp"),
        site.read(SECTION).replace("First", "Renamed"),
    );
    fs::rename(at(&format!("{SECTION}.tmp")), at(SECTION)).unwrap();
    running.until_page(INTRODUCTION, "Renamed words");
    fs::create_dir_all(at("content/barton/2024-25")).unwrap();
    site.write(
        "content/barton/borough.yaml",
        site.read("content/ashford/borough.yaml"),
    );
    site.write("content/barton/2024-25/plan.yaml", site.read(PLAN));
    running.until("a new plan", |it| it.get("/barton/2024-25/").status == 200);
    fs::rename(at("content/barton"), at("content/cotton")).unwrap();
    running.until("a renamed borough", |it| {
        it.get("/cotton/2024-25/").status == 200
    });
    assert_eq!(running.get("/barton/2024-25/").status, 404);
    fs::remove_dir_all(at("content/cotton")).unwrap();
    running.until("a deleted borough", |it| it.get("/cotton/").status == 404);
    site.write(
        "assets/a b.svg",
        "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
    );
    running.until("an asset", |it| it.get("/assets/a%20b.svg").status == 200);
    site.write(
        "themes/default/templates/404.html",
        "<!DOCTYPE html><title>Own</title><p>Own</p>",
    );
    running.until_page("/nowhere", "<p>Own");
    fs::rename(at("content"), at("away")).unwrap();
    running.until_page(FRONT, "Not updated: there is no folder `content`");
    fs::rename(at("away"), at("content")).unwrap();
    running.until_page(FRONT, "Up to date");
    site.edit(SECTION, "Renamed", "Last");
    running.until_page(INTRODUCTION, "Last words");
    assert_eq!(running.difference(&fresh(&site)), None);
}

#[test]
#[cfg(unix)]
fn many_saves_at_once_are_few_builds() {
    let site = site();
    let mut running = Running::start(&site);
    running.while_stopped(|| {
        for at in 0..100 {
            site.write(&format!("assets/{at}.txt"), "x");
        }
    });
    running.until("the last file", |it| it.get("/assets/99.txt").status == 200);
    assert!(running.said().len() < 12, "{:?}", running.said());
}

#[test]
fn a_file_in_a_folder_that_has_just_come_is_shown() {
    let site = site();
    let mut running = Running::start(&site);
    for at in 0..40 {
        let folder = format!("assets/{at}");
        fs::create_dir_all(site.path().join(&folder)).unwrap();
        // about as long as the preview waits for a burst of saves to end
        std::thread::sleep(Duration::from_millis(at % 20));
        site.write(&format!("{folder}/a.txt"), "x");
        running.until(&folder, |it| {
            it.get(&format!("/{folder}/a.txt")).status == 200
        });
    }
}

#[test]
fn a_network_drive_is_looked_at_again_and_again() {
    let site = site();
    let mut running = Running::start_with(&site, &["-p", "0", "--poll"]);
    site.edit(SECTION, "First", "Polled");
    running.until_page(INTRODUCTION, "Polled words");
}

#[test]
fn where_a_port_is_taken_the_next_one_is_used_and_said() {
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port();
    let running = Running::start_with(&site(), &["-p", &port.to_string()]);
    assert!(running.port > port);
    let said = format!("Port {port} is taken; this is port {}", running.port);
    assert!(running.said().contains(&said), "{:?}", running.said());
}

#[test]
fn what_cannot_be_served_is_said_at_once() {
    let ran = SiteDir::tiny("").run(&["serve", "nowhere", "-p", "0"]);
    assert_eq!(ran.code, 2);
    assert!(
        ran.stderr.contains("there is no folder nowhere"),
        "{}",
        ran.stderr
    );
}

/// The site's content as it is now.
fn content(site: &SiteDir) -> BTreeMap<String, Vec<u8>> {
    crate::site_dir::files(&site.path().join("content"))
}
