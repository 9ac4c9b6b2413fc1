//! What each kind of placement shows, on a tiny site of its own.

mod actions;
mod practice;

use crate::annotated;
use yjplan::pipeline::{Drafts, Options, Strictness, build};

/// What the section `one` shows under its title: its markup, a line for a line, without shapes.
fn shown(text: &str) -> String {
    let html = file(text, "ashford/2024-25/one/index.html");
    let (_, after) = html.split_once("</h1>").unwrap();
    let (main, _) = after.split_once("</main>").unwrap();
    let main = without_shapes(main);
    let lines = main.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.map(|line| format!("{line}\n")).collect()
}

fn without_shapes(html: &str) -> String {
    let mut pieces = html.split("<svg class=\"shape\"");
    let first = pieces.next().unwrap().to_owned();
    pieces.fold(first, |out, piece| {
        let (_, rest) = piece.split_once("</svg> ").unwrap();
        out + rest
    })
}

/// A file of the site that is made of these files.
fn file(text: &str, path: &str) -> String {
    let options = Options {
        drafts: Drafts::Publish,
        strictness: Strictness::AsFound,
        base_url: None,
    };
    let built = build(&annotated::sources(text), &options);
    let site = built
        .site
        .unwrap_or_else(|| panic!("{:?}", built.report.findings()));
    let bytes = site
        .get(path)
        .unwrap_or_else(|| panic!("{path} is not published"));
    String::from_utf8(bytes.to_vec()).unwrap()
}
