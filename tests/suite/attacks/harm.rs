//! Finds anything in a published site that could harm a reader. It examines each file like the
//! program that opens it, and knows nothing of how the site was made.

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{
    BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
};
use std::cell::RefCell;
use std::collections::BTreeMap;

/// The result of `{{ 12345 * 2 }}` where it is evaluated as a template.
const READ_AS_TEMPLATE: &str = "24690";

/// Everything harmful in these files.
pub(super) fn of(files: &BTreeMap<String, Vec<u8>>) -> Vec<String> {
    let mut harm = Vec::new();
    for (name, bytes) in files {
        let ending = name.rsplit('.').next().unwrap_or_default();
        let found = match ending {
            "html" => page(bytes),
            "csv" if !name.starts_with("assets/") => sheet(bytes),
            "json" if !name.starts_with("assets/") => json(bytes),
            "xml" | "svg" => drawing(bytes),
            "css" | "txt" | "woff2" | "csv" | "json" | "gif" => Vec::new(),
            other => vec![format!("a file of the kind {other}")],
        };
        harm.extend(found.into_iter().map(|what| format!("{name}: {what}")));
        let text = String::from_utf8_lossy(bytes);
        if ending != "woff2" && text.contains(READ_AS_TEMPLATE) {
            harm.push(format!("{name}: words were read as a template"));
        }
    }
    harm
}

fn page(bytes: &[u8]) -> Vec<String> {
    let queue = BufferQueue::default();
    queue.push_back(StrTendril::from_slice(std::str::from_utf8(bytes).unwrap()));
    let tokenizer = Tokenizer::new(Sink::default(), TokenizerOpts::default());
    let _ = tokenizer.feed(&queue);
    tokenizer.end();
    tokenizer.sink.0.into_inner()
}

#[derive(Default)]
struct Sink(RefCell<Vec<String>>);

impl TokenSink for Sink {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        let mut harm = self.0.borrow_mut();
        match token {
            Token::TagToken(tag) if tag.kind == TagKind::StartTag => harm.extend(element(&tag)),
            Token::ParseError(error) => harm.push(format!("not well formed: {error}")),
            _ => {}
        }
        TokenSinkResult::Continue
    }
}

/// Elements that run, fetch or send something.
const LIVE: [&str; 14] = [
    "script",
    "iframe",
    "frame",
    "object",
    "embed",
    "form",
    "base",
    "style",
    "template",
    "math",
    "foreignobject",
    "animate",
    "set",
    "audio",
];

fn element(tag: &Tag) -> Vec<String> {
    let name = &*tag.name;
    let mut harm = Vec::new();
    if LIVE.contains(&name) {
        harm.push(format!("<{name}>"));
    }
    // the canonical address of a page is never fetched
    let is_canonical = tag
        .attrs
        .iter()
        .any(|it| &*it.name.local == "rel" && &*it.value == "canonical");
    for attribute in &tag.attrs {
        let (key, value) = (&*attribute.name.local, &*attribute.value);
        let is_harm = match key {
            "href" if name == "a" || is_canonical => !leads(value),
            "href" | "src" | "srcset" | "poster" | "data" => elsewhere(value),
            "style" | "http-equiv" | "srcdoc" | "action" | "formaction" | "ping" => true,
            _ => key.starts_with("on"),
        };
        if is_harm {
            harm.push(format!("<{name} {key}=\"{value}\">"));
        }
    }
    harm
}

/// Whether a link may have this address.
fn leads(address: &str) -> bool {
    let plain = |c: char| !c.is_control() && c != '\\';
    let outside = ["https://", "http://", "mailto:", "tel:"];
    let lower = address.to_ascii_lowercase();
    address.chars().all(plain)
        && (outside.iter().any(|scheme| lower.starts_with(scheme)) || !elsewhere(address))
}

/// Whether an address that is fetched is outside the site.
fn elsewhere(address: &str) -> bool {
    let before = address.split(['/', '#', '?']).next().unwrap_or_default();
    let from_a_host = ["//", "/\\", "\\"]
        .iter()
        .any(|start| address.starts_with(start));
    before.contains(':') || from_a_host || address.contains(char::is_control)
}

/// Cells that a spreadsheet would evaluate: all that begin like a formula, except numbers.
fn sheet(bytes: &[u8]) -> Vec<String> {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(bytes);
    let rows = reader.records().map(|row| row.unwrap());
    let cells: Vec<String> = rows
        .flat_map(|row| row.iter().map(str::to_owned).collect::<Vec<_>>())
        .collect();
    let begins =
        |cell: &String| cell.starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠']);
    let runs = |cell: &String| begins(cell) && cell.parse::<f64>().is_err();
    cells
        .into_iter()
        .filter(runs)
        .map(|cell| format!("a formula: {cell}"))
        .collect()
}

fn json(bytes: &[u8]) -> Vec<String> {
    let read = serde_json::from_slice::<serde_json::Value>(bytes);
    read.err()
        .map(|error| error.to_string())
        .into_iter()
        .collect()
}

/// Elements and attributes of an SVG that run something.
fn drawing(bytes: &[u8]) -> Vec<String> {
    let text = std::str::from_utf8(bytes).unwrap();
    let options = roxmltree::ParsingOptions {
        allow_dtd: true,
        ..roxmltree::ParsingOptions::default()
    };
    let document = match roxmltree::Document::parse_with_options(text, options) {
        Ok(document) => document,
        Err(error) => return vec![error.to_string()],
    };
    let runs = |node: &roxmltree::Node<'_, '_>| {
        let space = node.tag_name().namespace().unwrap_or_default();
        let live = ["script", "a", "foreignObject", "animate", "set"];
        space == "http://www.w3.org/1999/xhtml" && node.tag_name().name() != "link"
            || space == "http://www.w3.org/2000/svg" && live.contains(&node.tag_name().name())
            || node.attributes().any(|it| it.name().starts_with("on"))
    };
    let harmful = document.descendants().filter(runs);
    harmful
        .map(|node| format!("<{}>", node.tag_name().name()))
        .collect()
}
