//! The contract for theme authors, made from the view types' own source: every type, every field,
//! what kind of value it is and what it means.

use crate::site_dir::files;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

/// A view as its source declares it.
struct Type {
    name: String,
    about: String,
    shape: Shape,
    /// The words of its fields, among them the names of the views that it holds.
    held: Vec<String>,
}

enum Shape {
    Fields(Vec<Field>),
    /// The variants of a type that says its kind.
    Kinds(Vec<Kind>),
}

struct Field {
    name: String,
    value: String,
    about: String,
}

struct Kind {
    name: String,
    about: String,
    fields: Vec<Field>,
    /// The type whose fields it has, where it has none of its own.
    like: Option<String>,
}

/// Views that the document explains before the generated part.
const EXPLAINED: [&str; 2] = ["Html", "StatusLabel"];

/// The contract as Markdown: each page's view, followed by the views that it holds.
pub(super) fn contract() -> String {
    let types = types();
    let mut order = Vec::new();
    let pages = std::fs::read_to_string(pages().join("mod.rs")).unwrap();
    let (_, kinds) = pages.split_once("\npage_kinds! {").unwrap();
    for line in kinds.lines().take_while(|line| *line != "}") {
        if let Some((_, rest)) = line.split_once("::") {
            visit(rest.split(')').next().unwrap(), &types, &mut order);
        }
    }
    let missed: Vec<_> = types.keys().filter(|name| !order.contains(*name)).collect();
    assert!(missed.is_empty(), "no page holds {missed:?}");
    let documented = order
        .iter()
        .filter(|name| !EXPLAINED.contains(&name.as_str()));
    documented.map(|name| shown(&types[name])).collect()
}

/// Adds a view and then the views that it holds, each once.
fn visit(name: &str, types: &BTreeMap<String, Type>, order: &mut Vec<String>) {
    let Some(one) = types.get(name) else { return };
    if order.iter().any(|other| other == name) {
        return;
    }
    order.push(name.to_owned());
    one.held.iter().for_each(|held| visit(held, types, order));
}

fn pages() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src/pages")
}

/// Every view of `src/pages`, by its name.
fn types() -> BTreeMap<String, Type> {
    let sources = files(&pages()).into_iter();
    let sources = sources.map(|(_, bytes)| String::from_utf8(bytes).unwrap());
    let types = sources.flat_map(|source| read(&source));
    types.map(|one| (one.name.clone(), one)).collect()
}

/// The types of a file. rustfmt has laid it out, so lines can be taken one by one.
fn read(source: &str) -> Vec<Type> {
    let mut types: Vec<Type> = Vec::new();
    let mut about = String::new();
    let mut is_view = false;
    let mut is_open = false;
    for line in source.lines() {
        let words = line.trim();
        if let Some(said) = words.strip_prefix("/// ") {
            about.push_str(if about.is_empty() { "" } else { " " });
            about.push_str(said);
            continue;
        }
        if words.starts_with("#[") {
            is_view |= line.starts_with("#[derive(") && words.contains("Serialize");
            continue;
        }
        let about = std::mem::take(&mut about);
        let shape = if line.starts_with("pub struct ") {
            Some(Shape::Fields(Vec::new()))
        } else if line.starts_with("pub enum ") {
            Some(Shape::Kinds(Vec::new()))
        } else {
            None
        };
        if let Some(shape) = shape.filter(|_| is_view) {
            types.push(Type {
                name: opening(words),
                about,
                shape,
                held: Vec::new(),
            });
            is_open = words.ends_with('{');
        } else if line == "}" {
            is_open = false;
        } else if is_open
            && !about.is_empty()
            && let Some(last) = types.last_mut()
        {
            let names = words.split(|it: char| !it.is_alphanumeric());
            last.held.extend(names.map(str::to_owned));
            last.shape.add(line, about);
        }
        is_view = false;
    }
    types
}

/// The name of the type that a line opens.
fn opening(line: &str) -> String {
    let name = line.split([' ', '<', '(']).nth(2);
    name.unwrap().to_owned()
}

impl Shape {
    /// Adds a line that has a comment of its own: a field, a variant or a field of the last
    /// variant.
    fn add(&mut self, line: &str, about: String) {
        let words = line.trim().trim_start_matches("pub ").trim_end_matches(',');
        let field = |about| {
            let (name, value) = words.split_once(": ")?;
            Some(Field {
                name: name.to_owned(),
                value: said(value),
                about,
            })
        };
        match self {
            Self::Fields(fields) => fields.extend(field(about)),
            Self::Kinds(kinds) if line.starts_with("        ") => {
                if let Some(kind) = kinds.last_mut() {
                    kind.fields.extend(field(about));
                }
            }
            Self::Kinds(kinds) => {
                let (name, like) = match words.split_once('(') {
                    Some((name, inner)) => (name, Some(said(inner.trim_end_matches(')')))),
                    None => (words.trim_end_matches(" {"), None),
                };
                kinds.push(Kind {
                    name: snake(name),
                    about,
                    fields: Vec::new(),
                    like,
                });
            }
        }
    }
}

/// The kind of a value as a theme author knows it.
fn said(value: &str) -> String {
    let inside = |of: &str| value.strip_prefix(of)?.strip_suffix('>').map(said);
    if let Some(inner) = inside("Option<") {
        return format!("{inner} or null");
    }
    if let Some(inner) = inside("Vec<") {
        return format!("list of {inner}");
    }
    if let Some(inner) = inside("Box<") {
        return inner;
    }
    match value.trim_start_matches("super::") {
        "(String, String)" => "pair of texts".to_owned(),
        "String" | "&'static str" | "Cow<'static, str>" => "text".to_owned(),
        "bool" => "true or false".to_owned(),
        "u8" | "u32" | "u64" | "usize" => "number".to_owned(),
        "Html" => "markup".to_owned(),
        "StatusLabel" => "[tag](#what-templates-see)".to_owned(),
        other => format!("[{other}](#{})", other.to_lowercase()),
    }
}

/// `YouSaid` as it stands in templates: `you_said`.
fn snake(name: &str) -> String {
    let mut out = String::new();
    for letter in name.chars() {
        if letter.is_uppercase() && !out.is_empty() {
            out.push('_');
        }
        out.extend(letter.to_lowercase());
    }
    out
}

fn shown(one: &Type) -> String {
    let body = match &one.shape {
        Shape::Fields(fields) => table(fields),
        Shape::Kinds(kinds) => kinds.iter().map(kind).collect(),
    };
    format!("### {}\n\n{}\n\n{body}", one.name, one.about)
}

fn kind(kind: &Kind) -> String {
    let like = kind
        .like
        .as_ref()
        .map(|like| format!(" As {like}."))
        .unwrap_or_default();
    let fields = if kind.fields.is_empty() {
        String::new()
    } else {
        table(&kind.fields)
    };
    format!(
        "`kind` is `{}`: {}{like}\n\n{fields}",
        kind.name, kind.about
    )
}

fn table(fields: &[Field]) -> String {
    let rows = fields
        .iter()
        .map(|field| format!("| `{}` | {} | {} |\n", field.name, field.value, field.about));
    format!(
        "| field | value | what it is |\n|---|---|---|\n{}\n",
        rows.collect::<String>()
    )
}
