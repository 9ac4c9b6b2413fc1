//! What plan.json says: records of named values, in order, without those that say nothing.

use serde::{Serialize, Serializer};
use std::borrow::Cow;

/// A value as JSON.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::pages::open_data) enum JsonValue<'a> {
    Nothing,
    Flag(bool),
    Whole(i128),
    Number(f64),
    Text(Cow<'a, str>),
    List(Vec<JsonValue<'a>>),
    Record(Vec<(Cow<'a, str>, JsonValue<'a>)>),
}

/// The fields of a record by their names: `record!({ "title": title, "year": year })`. A field that says
/// nothing is left out.
macro_rules! record {
    ({ $($name:literal: $value:expr),* $(,)? }) => {
        $crate::pages::open_data::json::record::JsonValue::record([
            $((
                std::borrow::Cow::Borrowed($name),
                $crate::pages::open_data::json::record::Says::value($value),
            )),*
        ])
    };
}
pub(in crate::pages::open_data) use record;

impl<'a> JsonValue<'a> {
    /// The fields that say something.
    pub(in crate::pages::open_data) fn record(
        fields: impl IntoIterator<Item = (Cow<'a, str>, Self)>,
    ) -> Self {
        let fields = fields.into_iter();
        Self::Record(fields.filter(|(_, field)| field.says_something()).collect())
    }

    /// The fields of several records, one after the other.
    pub(in crate::pages::open_data) fn joined(records: impl IntoIterator<Item = Self>) -> Self {
        let fields = records.into_iter().flat_map(|record| match record {
            Self::Record(fields) => fields,
            _ => Vec::new(),
        });
        Self::Record(fields.collect())
    }

    fn says_something(&self) -> bool {
        match self {
            Self::Nothing => false,
            Self::List(items) => !items.is_empty(),
            Self::Record(fields) => !fields.is_empty(),
            Self::Flag(_) | Self::Whole(_) | Self::Number(_) | Self::Text(_) => true,
        }
    }
}

impl Serialize for JsonValue<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Nothing => serializer.serialize_unit(),
            Self::Flag(flag) => serializer.serialize_bool(*flag),
            Self::Whole(number) => serializer.serialize_i128(*number),
            Self::Number(number) => serializer.serialize_f64(*number),
            Self::Text(text) => serializer.serialize_str(text),
            Self::List(items) => serializer.collect_seq(items),
            Self::Record(fields) => serializer.collect_map(fields.iter().map(|(k, v)| (k, v))),
        }
    }
}

/// A list with what is said of each thing.
pub(in crate::pages::open_data) fn each<'a, T: 'a, V: Says<'a>>(
    things: impl IntoIterator<Item = &'a T>,
    said: impl Fn(&'a T) -> V,
) -> JsonValue<'a> {
    JsonValue::List(things.into_iter().map(|it| said(it).value()).collect())
}

/// What a field can say.
pub(in crate::pages::open_data) trait Says<'a> {
    /// As a value.
    fn value(self) -> JsonValue<'a>;
}

impl<'a, 'b: 'a> Says<'a> for JsonValue<'b> {
    fn value(self) -> JsonValue<'a> {
        self
    }
}

impl<'a> Says<'a> for &'a str {
    fn value(self) -> JsonValue<'a> {
        JsonValue::Text(Cow::Borrowed(self))
    }
}

impl<'a> Says<'a> for &&'a str {
    fn value(self) -> JsonValue<'a> {
        (*self).value()
    }
}

impl<'a> Says<'a> for &'a String {
    fn value(self) -> JsonValue<'a> {
        JsonValue::Text(Cow::Borrowed(self))
    }
}

impl<'a> Says<'a> for String {
    fn value(self) -> JsonValue<'a> {
        JsonValue::Text(Cow::Owned(self))
    }
}

impl<'a> Says<'a> for Cow<'a, str> {
    fn value(self) -> JsonValue<'a> {
        JsonValue::Text(self)
    }
}

impl<'a, T: Says<'a>> Says<'a> for Option<T> {
    fn value(self) -> JsonValue<'a> {
        self.map_or(JsonValue::Nothing, T::value)
    }
}

impl<'a, T> Says<'a> for &'a Option<T>
where
    &'a T: Says<'a>,
{
    fn value(self) -> JsonValue<'a> {
        self.as_ref().value()
    }
}

impl<'a, T: Says<'a>> Says<'a> for Vec<T> {
    fn value(self) -> JsonValue<'a> {
        JsonValue::List(self.into_iter().map(T::value).collect())
    }
}

impl<'a, T> Says<'a> for &'a Vec<T>
where
    &'a T: Says<'a>,
{
    fn value(self) -> JsonValue<'a> {
        JsonValue::List(self.iter().map(Says::value).collect())
    }
}

/// A pair is a list of two.
impl<'a> Says<'a> for &'a (&'static str, &'static str) {
    fn value(self) -> JsonValue<'a> {
        JsonValue::List(vec![self.0.value(), self.1.value()])
    }
}

/// What is as cheap to copy as to borrow.
macro_rules! says {
    ($($type:ty: $variant:ident),*) => { $(
        impl<'a> Says<'a> for $type {
            fn value(self) -> JsonValue<'a> {
                JsonValue::$variant(self.into())
            }
        }

        impl<'a> Says<'a> for &'a $type {
            fn value(self) -> JsonValue<'a> {
                (*self).value()
            }
        }
    )* };
}

says!(bool: Flag, f64: Number, u8: Whole, u32: Whole, u64: Whole, i64: Whole);

#[cfg(test)]
mod tests {
    #[test]
    fn what_says_nothing_is_left_out_at_every_depth() {
        let none: Option<&str> = None;
        let inner = record!({ "note": none, "list": Vec::<String>::new() });
        let outer = record!({
            "title": "Plan",
            "inner": inner,
            "years": vec![2023_u32, 2024],
            "kept": vec![Some("a"), None],
        });
        let json = serde_json::to_string(&outer).unwrap();
        assert_eq!(
            json,
            r#"{"title":"Plan","years":[2023,2024],"kept":["a",null]}"#
        );
    }
}
