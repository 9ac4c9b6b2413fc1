//! A second YAML parser, by other authors, must read every file of the repository like ours.

use super::node::{Node, NodeKind};
use crate::parse::yaml;
use crate::sources::Sources;
use std::path::Path;
use yaml_serde::Value;

fn agree(node: &Node, value: &Value, place: &str) {
    match (&node.kind, value) {
        (NodeKind::Empty, Value::Null) => {}
        (NodeKind::Scalar(text), Value::String(other)) => {
            assert_eq!(text.trim_end(), other.trim_end(), "{place}");
        }
        (NodeKind::Scalar(text), Value::Bool(other)) => {
            assert_eq!(text, &other.to_string(), "{place}");
        }
        (NodeKind::Scalar(text), Value::Number(other)) => {
            let (ours, theirs) = (text.parse::<f64>(), other.as_f64());
            assert_eq!(ours.ok(), theirs, "{place}: {text}");
        }
        (NodeKind::List(ours), Value::Sequence(theirs)) => {
            assert_eq!(ours.len(), theirs.len(), "{place}");
            for (at, (item, other)) in ours.iter().zip(theirs).enumerate() {
                agree(item, other, &format!("{place}[{at}]"));
            }
        }
        (NodeKind::Block(ours), Value::Mapping(theirs)) => {
            assert_eq!(ours.len(), theirs.len(), "{place}");
            for ((key, item), (other_key, other)) in ours.iter().zip(theirs) {
                assert_eq!(other_key.as_str(), Some(key.value.as_str()), "{place}");
                agree(item, other, &format!("{place}.{}", key.value));
            }
        }
        (ours, theirs) => panic!("{place}: {ours:?} against {theirs:?}"),
    }
}

#[test]
fn another_reader_understands_the_same() {
    let sources: Sources = crate::sources::read(Path::new(env!("CARGO_MANIFEST_DIR"))).unwrap();
    let mut files = 0;
    for (file, source) in sources.under("content/") {
        if !source.name().ends_with(".yaml") {
            continue;
        }
        let text = source.text().unwrap();
        let ours = yaml::read(text, file, 0);
        let theirs: Value = yaml_serde::from_str(text).unwrap();
        agree(&ours.root.unwrap(), &theirs, source.name());
        files += 1;
    }
    assert!(files > 60, "only {files} files were compared");
}
