//! The contract for theme authors, made from the view types' own source: every type, every field,
//! what kind of value it is and what it means.

use std::path::Path;

/// A type of `src/pages/view/` as its source tells it.
struct Type {
    name: String,
    about: String,
    shape: Shape,
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

/// The files of the view in the order in which a reader meets them.
const FILES: [&str; 14] = [
    "frame",
    "front",
    "section",
    "block",
    "figure",
    "action",
    "inspection",
    "people",
    "organisation",
    "voice",
    "practice",
    "print",
    "glossary",
    "text",
];

/// The contract as Markdown.
pub(super) fn contract() -> String {
    let types = FILES.iter().flat_map(|file| read(&source(file)));
    types.map(|one| shown(&one)).collect()
}

/// The source of a file of the view.
pub(super) fn source(file: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("src/pages/view/{file}.rs"));
    std::fs::read_to_string(path).unwrap()
}

/// The types of a file. rustfmt has laid it out, so lines can be taken one by one.
fn read(source: &str) -> Vec<Type> {
    let mut types: Vec<Type> = Vec::new();
    let mut about = String::new();
    for line in source.lines() {
        let words = line.trim();
        if let Some(said) = words.strip_prefix("/// ") {
            about.push_str(if about.is_empty() { "" } else { " " });
            about.push_str(said);
            continue;
        }
        if words.starts_with("#[") {
            continue;
        }
        let about = std::mem::take(&mut about);
        if let Some(name) = opening(words, "pub struct ") {
            types.push(Type {
                name,
                about,
                shape: Shape::Fields(Vec::new()),
            });
        } else if let Some(name) = opening(words, "pub enum ") {
            types.push(Type {
                name,
                about,
                shape: Shape::Kinds(Vec::new()),
            });
        } else if !about.is_empty()
            && let Some(last) = types.last_mut()
        {
            last.shape.add(line, about);
        }
    }
    types
}

fn opening(line: &str, word: &str) -> Option<String> {
    let rest = line.strip_prefix(word)?;
    Some(rest.split([' ', '<', '(']).next()?.to_owned())
}

impl Shape {
    /// Adds a line that has a comment of its own: a field, a variant or a field of the last variant.
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
