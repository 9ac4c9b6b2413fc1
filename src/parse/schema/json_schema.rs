//! Shapes as JSON Schemas (draft-07), with which editors complete, explain and underline keys.
//!
//! A schema accepts whatever the reader accepts, so that an editor never underlines what is right.
//! Only the reader checks what depends on several places in a file, on other files, or on the form
//! of a period.

use super::shape::{KeyShape, Shape, ValueKind};
use crate::parse::file_kinds::{self, FileKind};
use crate::parse::spreadsheet::SHEET;
use serde_json::{Map, Value, json};

/// The schema of one kind of file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Schema {
    /// Its name, such as `budget`.
    pub id: &'static str,
    /// The text of the schema, as a JSON file.
    pub text: String,
}

/// The schema of every kind of file.
pub fn schemas() -> Vec<Schema> {
    let schema = |file: FileKind| Schema {
        id: file.id,
        text: format!("{:#}\n", whole(&file)),
    };
    file_kinds::files().map(schema).collect()
}

/// The name of the schema for the file at this path of a site, such as `content/site.yaml`.
pub fn schema_of(path: &str) -> Option<&'static str> {
    file_kinds::kind_at(path)
}

fn whole(file: &FileKind) -> Value {
    let mut schema = json!({
        "$schema": "http://json-schema.org/draft-07/schema#",
        "description": file.description,
    });
    if let (Value::Object(schema), Value::Object(body)) = (&mut schema, object(file.shape)) {
        schema.extend(body);
        if let Some(Value::Object(keys)) = schema.get_mut("properties") {
            let description = "The schema with which an editor helps; yjplan does not read it.";
            keys.insert(
                "$schema".to_owned(),
                json!({"type": "string", "description": description}),
            );
        }
    }
    schema
}

fn object(shape: &Shape) -> Value {
    let keys: Map<String, Value> = shape
        .keys
        .iter()
        .map(|key| (key.name.to_owned(), property(key)))
        .collect();
    let needed: Vec<_> = shape
        .keys
        .iter()
        .filter(|key| key.needed)
        .map(|key| key.name)
        .collect();
    let depending: Vec<Value> = shape.keys.iter().flat_map(depending).collect();
    let mut object = json!({
        "title": shape.what,
        "type": "object",
        "properties": keys,
        "required": needed,
        "additionalProperties": false,
    });
    if !depending.is_empty() {
        object["allOf"] = Value::Array(depending);
    }
    object
}

fn property(key: &KeyShape) -> Value {
    let mut property = match key.kind {
        ValueKind::By(..) => json!({}),
        kind => value_of(key, kind),
    };
    property["description"] = json!(described(key));
    property
}

/// The values that a key accepts. A key without a value counts as left out.
fn value_of(key: &KeyShape, kind: ValueKind) -> Value {
    if key.needed {
        value(kind)
    } else {
        // not `{"type": "null"}`, or editors would offer to type "null"
        let typed = ["string", "number", "boolean", "array", "object"];
        any(vec![value(kind), json!({"not": {"type": typed}})])
    }
}

/// The description of a key: its purpose, and what to type.
fn described(key: &KeyShape) -> String {
    match key.kind {
        ValueKind::Text
        | ValueKind::Prose
        | ValueKind::ProseOrList
        | ValueKind::Block(_)
        | ValueKind::List(_)
        | ValueKind::Table(_)
        | ValueKind::By(..)
        | ValueKind::OneOf(_) => key.description.to_owned(),
        kind => format!("{} Type {}.", key.description, kind.in_words()),
    }
}

/// The conditions for a key whose kind depends on the word under another key.
fn depending(key: &KeyShape) -> Vec<Value> {
    let ValueKind::By(other, cases) = key.kind else {
        return Vec::new();
    };
    let is = |word: &str| {
        let word = json!({"type": "string", "pattern": in_any_case(&[word])});
        json!({"required": [other], "properties": {other: word}})
    };
    let then = |kind: ValueKind| json!({"properties": {key.name: value_of(key, kind)}});
    let Some(((_, first), rest)) = cases.split_first() else {
        return Vec::new();
    };
    let none: Vec<Value> = rest.iter().map(|(word, _)| is(word)).collect();
    let mut conditions: Vec<Value> = rest
        .iter()
        .map(|(word, kind)| json!({"if": is(word), "then": then(*kind)}))
        .collect();
    conditions.push(json!({"if": any(none), "else": then(*first)}));
    conditions
}

/// The values that a kind accepts.
fn value(kind: ValueKind) -> Value {
    let whole = "^(0|[1-9][0-9]*)$";
    match kind {
        ValueKind::Text | ValueKind::Prose => scalar(),
        ValueKind::ProseOrList => any(vec![scalar(), json!({"type": "array", "items": scalar()})]),
        ValueKind::Month | ValueKind::DateOrMonth | ValueKind::Period | ValueKind::Due => {
            json!({"type": ["string", "number"]})
        }
        ValueKind::Id => pattern(&["string", "integer", "boolean"], ID),
        ValueKind::Level => any(vec![
            value(ValueKind::Id),
            json!({"enum": ["not recoverable"]}),
        ]),
        ValueKind::Date => pattern(&["string"], "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"),
        ValueKind::Pounds | ValueKind::Whole => at_least(&["integer", "string"], whole, 0),
        ValueKind::UpTo(most) => {
            let mut value = at_least(&["integer", "string"], whole, 1);
            value["maximum"] = json!(most);
            value
        }
        ValueKind::Amount => or_words(
            value(ValueKind::Pounds),
            &["nil", "not applicable", "not yet known"],
        ),
        ValueKind::Count => or_words(
            value(ValueKind::Whole),
            &["not available", "not applicable", "not yet known"],
        ),
        ValueKind::Number => pattern(&["number", "string"], "^[-−]?[0-9]+(\\.[0-9]{1,6})?$"),
        ValueKind::Figure => any(vec![
            value(ValueKind::Number),
            json!({"enum": ["not available"]}),
        ]),
        ValueKind::YesNo => any(vec![
            json!({"enum": ["yes", "no"]}),
            json!({"type": "boolean"}),
            json!({"type": "string", "pattern": in_any_case(&["yes", "no", "true", "false"])}),
        ]),
        ValueKind::OneOf(words) => any(vec![
            json!({"enum": words}),
            json!({"type": "string", "pattern": in_any_case(words)}),
        ]),
        ValueKind::Colour => pattern(&["string"], "^#([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})$"),
        ValueKind::Mail => pattern(&["string"], "^[^\\s?&,;<>\"()%@]+@[^\\s?&,;<>\"()%@]+$"),
        ValueKind::Url => pattern(&["string"], "^[Hh][Tt][Tt][Pp][Ss]?://\\S*$"),
        ValueKind::List(kind) => list(&value(*kind)),
        ValueKind::Block(shape) => object(shape),
        ValueKind::Table(shape) => any(vec![list(&object(shape)), object(&SHEET)]),
        ValueKind::By(_, cases) => any(cases.iter().map(|(_, kind)| value(*kind)).collect()),
    }
}

/// The pattern of an id: letters of any language that are not capitals, digits, and single hyphens
/// between them.
const ID: &str = "^[^\\s!-/:-@A-Z\\[-`{-~]+(-[^\\s!-/:-@A-Z\\[-`{-~]+)*$";

fn scalar() -> Value {
    json!({"type": ["string", "number", "boolean"]})
}

fn pattern(types: &[&str], pattern: &str) -> Value {
    json!({"type": types, "pattern": pattern})
}

fn at_least(types: &[&str], pattern: &str, least: u64) -> Value {
    json!({"type": types, "pattern": pattern, "minimum": least})
}

/// A list, or a single value of it.
fn list(item: &Value) -> Value {
    any(vec![json!({"type": "array", "items": item}), item.clone()])
}

/// The value, or one of the words, in any case of letters.
fn or_words(value: Value, words: &[&str]) -> Value {
    any(vec![
        value,
        json!({"enum": words}),
        json!({"type": "string", "pattern": in_any_case(words)}),
    ])
}

/// Any of several values; nested choices are flattened.
fn any(values: Vec<Value>) -> Value {
    let mut flat = Vec::new();
    for value in values {
        match value {
            Value::Object(mut object) if object.len() == 1 && object.contains_key("anyOf") => {
                if let Some(Value::Array(inner)) = object.remove("anyOf") {
                    flat.extend(inner);
                }
            }
            other => flat.push(other),
        }
    }
    json!({"anyOf": flat})
}

/// A pattern for the words in any case: the regular expressions of editors have no other way.
fn in_any_case(words: &[&str]) -> String {
    let letter = |letter: char| match letter {
        'a'..='z' | 'A'..='Z' => format!(
            "[{}{}]",
            letter.to_ascii_uppercase(),
            letter.to_ascii_lowercase()
        ),
        '0'..='9' | ' ' | ',' | '-' => letter.to_string(),
        other => format!("\\{other}"),
    };
    let words: Vec<String> = words
        .iter()
        .map(|word| word.chars().map(letter).collect())
        .collect();
    format!("^({})$", words.join("|"))
}
