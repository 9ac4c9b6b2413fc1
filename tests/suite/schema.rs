//! The schemas for editors and the reader of files say the same: an independent validator takes
//! every file of the repository, and refuses what the reader refuses.

use crate::annotated;
use jsonschema::Validator;
use rayon::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use yaml_serde::Value;
use yjplan::parse;
use yjplan::sources::{self, Source, Sources};

/// What the reader objects to that a schema can know too.
const SHARED: [&str; 10] = [
    "amount",
    "choice",
    "colour",
    "date",
    "empty-item",
    "id",
    "link-scheme",
    "number",
    "unknown-key",
    "wrong-type",
];

fn validators() -> BTreeMap<&'static str, Validator> {
    let compiled = |text: &str| {
        let schema = serde_json::from_str(text).unwrap();
        assert!(jsonschema::draft7::meta::is_valid(&schema));
        jsonschema::draft7::new(&schema).unwrap()
    };
    parse::schemas()
        .into_iter()
        .map(|schema| (schema.id, compiled(&schema.text)))
        .collect()
}

/// The schema of a file, and the file's YAML.
fn parts<'t>(name: &str, text: &'t str) -> Option<(String, &'t str)> {
    if name.ends_with(".md") {
        let front = text.strip_prefix("---\n")?.split("\n---\n").next()?;
        return Some(("section".to_owned(), front));
    }
    let stem = name.rsplit('/').next()?.strip_suffix(".yaml")?;
    let in_frameworks = name.contains("/frameworks/");
    let id = if in_frameworks { "framework" } else { stem };
    Some((id.to_owned(), text))
}

/// Every file of the repository's own content, of the starter and of the tests' sites.
fn files() -> Vec<(String, String)> {
    let top = Path::new(env!("CARGO_MANIFEST_DIR"));
    let sites = [
        "",
        "src/cli/starter",
        "tests/sites/testham",
        "tests/sites/gallery",
    ];
    let mut files = Vec::new();
    for site in sites {
        let sources = sources::read(&top.join(site)).unwrap();
        for (_, file) in sources.under("content/") {
            files.push((file.name().to_owned(), file.text().unwrap().to_owned()));
        }
    }
    files
}

fn json(value: &Value) -> serde_json::Value {
    serde_json::to_value(value).unwrap()
}

#[test]
fn every_file_of_the_repository_is_valid() {
    let validators = validators();
    let mut seen = BTreeSet::new();
    for (name, text) in files() {
        let Some((id, yaml)) = parts(&name, &text) else {
            continue;
        };
        let value: Value = yaml_serde::from_str(yaml).unwrap();
        let wrong: Vec<_> = validators[id.as_str()]
            .iter_errors(&json(&value))
            .map(|error| format!("{}: {error}", error.instance_path()))
            .collect();
        assert_eq!(wrong, Vec::<String>::new(), "{name}");
        seen.insert(id);
    }
    let all: BTreeSet<_> = validators.keys().map(|id| (*id).to_owned()).collect();
    assert_eq!(seen, all);
}

/// Spoils a block at a key.
type Spoil = fn(&mut yaml_serde::Mapping, &Value);

/// Ways to spoil a file: a change of the value under a key.
const FAULTS: [(&str, Spoil); 6] = [
    ("a mistyped key", |block, key| {
        if let Some(value) = block.remove(key) {
            let name = format!("{}x", key.as_str().unwrap());
            block.insert(name.into(), value);
        }
    }),
    ("no value", |block, key| put(block, key, Value::Null)),
    ("a list", |block, key| {
        let list = vec![Value::from("a"), Value::from("b")];
        put(block, key, Value::Sequence(list));
    }),
    ("a block", |block, key| {
        let mut inner = yaml_serde::Mapping::new();
        inner.insert("colour_of".into(), Value::from("red"));
        put(block, key, Value::Mapping(inner));
    }),
    ("odd words", |block, key| {
        put(block, key, Value::from("Odd words, here!"));
    }),
    ("a number", |block, key| put(block, key, Value::from(-1.5))),
];

fn put(block: &mut yaml_serde::Mapping, key: &Value, value: Value) {
    block.insert(key.clone(), value);
}

/// The places of keys in a file, each key of each kind of block once.
fn places(value: &Value, at: &mut Vec<Step>, kind: &str, found: &mut BTreeMap<String, Vec<Step>>) {
    match value {
        Value::Mapping(block) => {
            for (key, inner) in block {
                let name = key.as_str().unwrap();
                at.push(Step::Key(name.to_owned()));
                let kind = format!("{kind}.{name}");
                found.entry(kind.clone()).or_insert_with(|| at.clone());
                places(inner, at, &kind, found);
                at.pop();
            }
        }
        Value::Sequence(items) => {
            for (index, item) in items.iter().enumerate() {
                at.push(Step::Item(index));
                places(item, at, kind, found);
                at.pop();
            }
        }
        _ => {}
    }
}

/// A way down into a file.
#[derive(Clone)]
enum Step {
    Key(String),
    Item(usize),
}

/// The block that holds the last key of a way, and the key.
fn holder<'v>(root: &'v mut Value, way: &[Step]) -> (&'v mut yaml_serde::Mapping, Value) {
    let (last, before) = way.split_last().unwrap();
    let mut value = root;
    for step in before {
        value = match step {
            Step::Key(key) => value.get_mut(key.as_str()).unwrap(),
            Step::Item(index) => value.get_mut(*index).unwrap(),
        };
    }
    let Step::Key(key) = last else {
        panic!("a way ends at a key");
    };
    (value.as_mapping_mut().unwrap(), key.as_str().into())
}

/// What the reader says of one file in a tiny site: each finding's rule and message.
fn said(name: &str, text: &str) -> Vec<(&'static str, String)> {
    let base = annotated::sources("");
    let place = match name.rsplit_once("/data/") {
        Some((_, file)) => format!("content/ashford/2024-25/data/{file}"),
        None if name.ends_with("plan.yaml") => "content/ashford/2024-25/plan.yaml".to_owned(),
        None if name.ends_with("borough.yaml") => "content/ashford/borough.yaml".to_owned(),
        None if name.ends_with(".md") => "content/ashford/2024-25/01-a.md".to_owned(),
        None => name.to_owned(),
    };
    let mut files: Vec<Source> = base
        .iter()
        .map(|(_, file)| file.clone())
        .filter(|file| file.name() != place)
        .collect();
    files.push(Source::new(place.as_str(), text.as_bytes().to_vec()));
    let sources = Sources::new(files);
    let (file, _) = sources.find(&place).unwrap();
    annotated::found_while_reading(&sources)
        .findings()
        .iter()
        .filter(|finding| finding.at.span.file == file)
        .map(|finding| (finding.rule, finding.message.clone()))
        .collect()
}

/// Whether a schema must refuse the file too.
fn is_shared((rule, message): &(&str, String)) -> bool {
    // What one key needs because of another is beyond a schema.
    let of_the_block = *rule == "missing-key" && !message.starts_with("this ");
    of_the_block || SHARED.contains(rule)
}

#[test]
fn the_schemas_and_the_reader_agree_on_every_fault_of_every_key() {
    let validators = validators();
    let mut tried: BTreeMap<String, Trial> = BTreeMap::new();
    for (name, text) in files() {
        let Some((id, yaml)) = parts(&name, &text) else {
            continue;
        };
        let whole: Value = yaml_serde::from_str(yaml).unwrap();
        let mut found = BTreeMap::new();
        places(&whole, &mut Vec::new(), &id, &mut found);
        for (kind, way) in found {
            tried.entry(kind).or_insert_with(|| Trial {
                name: name.clone(),
                id: id.clone(),
                whole: whole.clone(),
                way,
            });
        }
    }
    let all: Vec<_> = tried.iter().collect();
    let results: Vec<_> = all
        .par_iter()
        .flat_map_iter(|(kind, trial)| {
            FAULTS.map(|(what, spoil)| {
                let result = trial.run(&validators[trial.id.as_str()], spoil);
                (format!("{kind}, {what}"), result)
            })
        })
        .collect();
    let wrong: Vec<_> = results
        .iter()
        .filter_map(|(what, result)| Some((what, result.as_ref().err()?)))
        .collect();
    assert_eq!(wrong, Vec::new());
    let refused = results
        .iter()
        .filter(|(_, result)| *result == Ok(Verdict::Refused));
    assert!(tried.len() > 450, "{} keys", tried.len());
    assert!(refused.count() > 1_500);
}

/// A file and a key in it.
struct Trial {
    name: String,
    id: String,
    whole: Value,
    way: Vec<Step>,
}

/// The verdict of reader and schema.
#[derive(Debug, PartialEq)]
enum Verdict {
    Taken,
    Refused,
}

impl Trial {
    /// What both say of the spoiled file, or in what they differ.
    fn run(&self, validator: &Validator, spoil: Spoil) -> Result<Verdict, String> {
        let mut spoiled = self.whole.clone();
        let (block, key) = holder(&mut spoiled, &self.way);
        spoil(block, &key);
        let valid = validator.is_valid(&json(&spoiled));
        let mut text = yaml_serde::to_string(&spoiled).unwrap();
        if self.id == "section" {
            text = format!("---\n{text}---\n");
        }
        let said = said(&self.name, &text);
        match said.iter().find(|finding| is_shared(finding)) {
            Some(shared) if valid => Err(format!("only the reader says {shared:?}")),
            _ if !valid && said.is_empty() => Err("only the schema refuses it".to_owned()),
            _ if valid => Ok(Verdict::Taken),
            _ => Ok(Verdict::Refused),
        }
    }
}
