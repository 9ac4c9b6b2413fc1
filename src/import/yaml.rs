//! Values as YAML: always in quotation marks, so that none can mean something else.

/// A text as a YAML scalar. JSON's strings are YAML's double-quoted ones.
pub(super) fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}
