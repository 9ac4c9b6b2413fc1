//! Objects of plan.json: fields in order, without those that are empty.

use serde::Serialize;
use serde_json::Map;
pub(crate) use serde_json::Value;
use std::borrow::Cow;

/// An object with named fields: `record!({ "title": &title, "year": year })`. A field that is null,
/// an empty list or an empty object is left out.
macro_rules! record {
    ({ $($name:literal: $value:expr),* $(,)? }) => {
        $crate::pages::open_data::json_value::object([
            $(($name, $crate::pages::open_data::json_value::Field::json($value))),*
        ])
    };
}
pub(crate) use record;

/// An object of the fields that are not empty.
pub(crate) fn object<N: Into<String>>(fields: impl IntoIterator<Item = (N, Value)>) -> Value {
    let fields = fields.into_iter().filter(|(_, value)| has_content(value));
    Value::Object(fields.map(|(name, value)| (name.into(), value)).collect())
}

/// The fields of several objects in one, in order.
pub(crate) fn join(records: impl IntoIterator<Item = Value>) -> Value {
    let mut joined = Map::new();
    for record in records {
        if let Value::Object(fields) = record {
            joined.extend(fields);
        }
    }
    Value::Object(joined)
}

/// A list with the record of each item.
pub(crate) fn each<'a, T: 'a, V: Field>(
    things: impl IntoIterator<Item = &'a T>,
    record: impl Fn(&'a T) -> V,
) -> Value {
    Value::Array(things.into_iter().map(|it| record(it).json()).collect())
}

fn has_content(value: &Value) -> bool {
    match value {
        Value::Null => false,
        Value::Array(items) => !items.is_empty(),
        Value::Object(fields) => !fields.is_empty(),
        Value::Bool(_) | Value::Number(_) | Value::String(_) => true,
    }
}

/// The value of a field. Owned values are moved, because copying at every level of plan.json takes
/// time.
pub(crate) trait Field {
    /// The value as JSON; null if there is none.
    fn json(self) -> Value;
}

impl<T: Serialize + ?Sized> Field for &T {
    fn json(self) -> Value {
        // texts, numbers and lists of them cannot fail
        serde_json::to_value(self).unwrap_or_default()
    }
}

impl<T: Field> Field for Option<T> {
    fn json(self) -> Value {
        self.map_or(Value::Null, T::json)
    }
}

impl<T: Field> Field for Vec<T> {
    fn json(self) -> Value {
        Value::Array(self.into_iter().map(T::json).collect())
    }
}

macro_rules! owned_fields {
    ($($type:ty),*) => { $(
        impl Field for $type {
            fn json(self) -> Value {
                self.into()
            }
        }
    )* };
}

owned_fields!(Value, String, Cow<'_, str>, bool, u32, u64, i64, f64);

#[cfg(test)]
mod tests {
    #[test]
    fn fields_without_content_are_left_out_at_every_depth() {
        let none: Option<&str> = None;
        let inner = record!({ "note": none, "list": Vec::<String>::new() });
        let outer = record!({
            "title": "Plan",
            "inner": inner,
            "years": vec![2023_u32, 2024],
            "kept": vec![Some("a"), None],
        });
        assert_eq!(
            outer.to_string(),
            r#"{"title":"Plan","years":[2023,2024],"kept":["a",null]}"#
        );
    }
}
