//! Types of fields, with the kind of value that each accepts and how it is read.

use super::reader::{KeyBlock, Reader};
use super::shape::ValueKind;
use crate::parse::yaml::node::Node;
use crate::plan::prose::Prose;
use crate::plan::{Choice, Id};
use crate::sources::Spanned;
use crate::units::{Decimal, Due, Month, Period, Pounds};
use jiff::civil::Date;

/// A type that is read from one node.
pub(in crate::parse) trait Value: Sized {
    /// The kind of value that it accepts.
    const KIND: ValueKind;

    /// The kind as a static reference, for lists.
    const ITEM: &'static ValueKind = &Self::KIND;

    /// The value of a node; `None` where it is wrong, which has been reported. `key` names it in
    /// messages.
    fn from_node(read: &mut Reader<'_>, node: &Node, key: &str) -> Option<Self>;

    /// The entries of the list under `key` that could be read; a single value is a list of one.
    fn list(read: &mut Reader<'_>, block: &KeyBlock<'_>, key: &str) -> Vec<Self> {
        let items = read.headed_items(block, key).into_iter();
        items
            .filter_map(|(heading, item)| Self::from_node(read, item, heading))
            .collect()
    }

    /// Visits every piece of prose in the value.
    fn visit_prose<'a>(&'a self, _: &mut dyn FnMut(&'a Prose)) {}
}

/// A type of a record's field.
pub(in crate::parse) trait Field: Sized {
    /// The kind of value that it accepts.
    const KIND: ValueKind;

    /// The value under a key; `None` where it is required and missing or wrong, which has been
    /// reported.
    fn read(read: &mut Reader<'_>, block: &KeyBlock<'_>, key: &str) -> Option<Self>;

    /// Visits every piece of prose in the field.
    fn visit_prose<'a>(&'a self, _: &mut dyn FnMut(&'a Prose)) {}
}

impl<T: Value> Field for T {
    const KIND: ValueKind = <T as Value>::KIND;

    fn read(read: &mut Reader<'_>, block: &KeyBlock<'_>, key: &str) -> Option<Self> {
        T::from_node(read, block.get(key)?, key)
    }

    fn visit_prose<'a>(&'a self, visit: &mut dyn FnMut(&'a Prose)) {
        Value::visit_prose(self, visit);
    }
}

impl<T: Value> Field for Option<T> {
    const KIND: ValueKind = <T as Value>::KIND;

    fn read(read: &mut Reader<'_>, block: &KeyBlock<'_>, key: &str) -> Option<Self> {
        let node = block.get(key);
        Some(node.and_then(|node| T::from_node(read, node, key)))
    }

    fn visit_prose<'a>(&'a self, visit: &mut dyn FnMut(&'a Prose)) {
        if let Some(value) = self {
            value.visit_prose(visit);
        }
    }
}

impl<T: Value> Field for Vec<T> {
    const KIND: ValueKind = ValueKind::List(T::ITEM);

    fn read(read: &mut Reader<'_>, block: &KeyBlock<'_>, key: &str) -> Option<Self> {
        Some(T::list(read, block, key))
    }

    fn visit_prose<'a>(&'a self, visit: &mut dyn FnMut(&'a Prose)) {
        for value in self {
            value.visit_prose(visit);
        }
    }
}

/// `false` where the key is left out.
impl Field for bool {
    const KIND: ValueKind = ValueKind::YesNo;

    fn read(read: &mut Reader<'_>, block: &KeyBlock<'_>, key: &str) -> Option<Self> {
        Some(read.yes(block, key))
    }
}

/// `None` where the key is left out.
impl Field for Option<bool> {
    const KIND: ValueKind = ValueKind::YesNo;

    fn read(read: &mut Reader<'_>, block: &KeyBlock<'_>, key: &str) -> Option<Self> {
        Some(block.get(key).map(|_| read.yes(block, key)))
    }
}

impl<T: Value> Value for Spanned<T> {
    const KIND: ValueKind = T::KIND;

    fn from_node(read: &mut Reader<'_>, node: &Node, key: &str) -> Option<Self> {
        let value = T::from_node(read, node, key)?;
        Some(Self::new(value, node.span))
    }
}

impl<T: Choice> Value for T {
    const KIND: ValueKind = ValueKind::OneOf(T::WORDS);

    fn from_node(read: &mut Reader<'_>, node: &Node, key: &str) -> Option<Self> {
        let text = read.scalar_of(node, key, ValueKind::OneOf(T::WORDS))?;
        let choice = read.choice_of(text, key, T::WORDS, T::ALL)?;
        Some(choice.value)
    }
}

/// Reads the value under a key into a field of type `T`.
pub(in crate::parse) trait Codec<T> {
    /// The kind of value that the key accepts.
    const KIND: ValueKind;

    /// The value of the field; `None` where it is required and missing or wrong, which has been
    /// reported.
    fn read(read: &mut Reader<'_>, block: &KeyBlock<'_>, key: &'static str) -> Option<T>;

    /// Visits every piece of prose in the field.
    fn visit_prose<'a>(_: &'a T, _: &mut dyn FnMut(&'a Prose)) {}
}

/// The codec of fields that are read by their type.
pub(in crate::parse) struct Typed;

impl<T: Field> Codec<T> for Typed {
    const KIND: ValueKind = T::KIND;

    fn read(read: &mut Reader<'_>, block: &KeyBlock<'_>, key: &'static str) -> Option<T> {
        T::read(read, block, key)
    }

    fn visit_prose<'a>(value: &'a T, visit: &mut dyn FnMut(&'a Prose)) {
        value.visit_prose(visit);
    }
}

/// The kind of value of a field, by its codec. The function only names the field.
pub(in crate::parse) const fn kind_of<R, T, C: Codec<T>>(_: fn(&R) -> &T) -> ValueKind {
    C::KIND
}

/// The default of a field whose key was left out or could not be read.
pub(in crate::parse) fn or_else<T>(
    value: Option<T>,
    block: &KeyBlock<'_>,
    default: impl FnOnce(&KeyBlock<'_>) -> T,
) -> Option<T> {
    value.or_else(|| Some(default(block)))
}

/// What a function reads under a key.
pub(in crate::parse) fn read_by<T>(
    read: &mut Reader<'_>,
    block: &KeyBlock<'_>,
    key: &'static str,
    make: impl FnOnce(&mut Reader<'_>, &KeyBlock<'_>, &'static str) -> Option<T>,
) -> Option<T> {
    make(read, block, key)
}

/// Implements [`Value`] for a type that a scalar holds, with the function that reads it.
macro_rules! scalars {
    ($($type:ty: $kind:ident = $read:expr;)*) => {
        $(impl Value for $type {
            const KIND: ValueKind = ValueKind::$kind;

            fn from_node(read: &mut Reader<'_>, node: &Node, key: &str) -> Option<Self> {
                let text = read.scalar_of(node, key, <Self as Value>::KIND)?;
                let value: Option<Spanned<Self>> = ($read)(read, text, key);
                value.map(|value| value.value)
            }
        })*
    };
}

scalars! {
    String: Text = |_: &mut Reader<'_>, text: Spanned<&str>, _| Some(text.map(one_line));
    Id: Id = Reader::id_of;
    Pounds: Pounds = |read: &mut Reader<'_>, text, key: &str| read.pounds_of(text, key, ValueKind::Pounds);
    Decimal: Number = Reader::number_of;
    u64: Whole = Reader::whole_of;
    u32: Whole = |read: &mut Reader<'_>, text, key: &str| {
        let number = read.whole_of(text, key);
        // a number beyond any count in a plan is kept, so that its record is not lost
        number.map(|number| number.map(|number| u32::try_from(number).unwrap_or(u32::MAX)))
    };
    u8: Whole = |read: &mut Reader<'_>, text, key: &str| {
        let number = read.whole_of(text, key);
        number.map(|number| number.map(|number| u8::try_from(number).unwrap_or(u8::MAX)))
    };
    Date: Date = Reader::date_of;
    Month: Month = Reader::month_of;
    Period: Period = Reader::period_of;
    Due: Due = Reader::due_of;
}

impl Value for Prose {
    const KIND: ValueKind = ValueKind::Prose;

    fn from_node(read: &mut Reader<'_>, node: &Node, key: &str) -> Option<Self> {
        read.prose_of(node, key)
    }

    fn visit_prose<'a>(&'a self, visit: &mut dyn FnMut(&'a Prose)) {
        visit(self);
    }
}

/// Markdown, or a list of Markdown texts that becomes a Markdown list.
pub(in crate::parse) struct ProseOrList;

impl Codec<Option<Prose>> for ProseOrList {
    const KIND: ValueKind = ValueKind::ProseOrList;

    fn read(
        read: &mut Reader<'_>,
        block: &KeyBlock<'_>,
        key: &'static str,
    ) -> Option<Option<Prose>> {
        Some(read.prose_or_list(block, key))
    }

    fn visit_prose<'a>(value: &'a Option<Prose>, visit: &mut dyn FnMut(&'a Prose)) {
        value.iter().for_each(visit);
    }
}

/// A web address that begins with http or https.
pub(in crate::parse) struct Url;

impl Codec<String> for Url {
    const KIND: ValueKind = ValueKind::Url;

    fn read(read: &mut Reader<'_>, block: &KeyBlock<'_>, key: &'static str) -> Option<String> {
        read.url(block, key)
    }
}

impl Codec<Option<String>> for Url {
    const KIND: ValueKind = ValueKind::Url;

    fn read(
        read: &mut Reader<'_>,
        block: &KeyBlock<'_>,
        key: &'static str,
    ) -> Option<Option<String>> {
        Some(read.url(block, key))
    }
}

/// A choice that is `true` where the key is left out.
pub(in crate::parse) struct YesUnlessNo;

impl Codec<bool> for YesUnlessNo {
    const KIND: ValueKind = ValueKind::YesNo;

    fn read(read: &mut Reader<'_>, block: &KeyBlock<'_>, key: &'static str) -> Option<bool> {
        Some(block.get(key).is_none() || read.yes(block, key))
    }
}

/// A file in `assets/`, typed with or without the folder's name.
pub(in crate::parse) struct AssetPath;

impl Codec<Option<Spanned<String>>> for AssetPath {
    const KIND: ValueKind = ValueKind::Text;

    fn read(
        read: &mut Reader<'_>,
        block: &KeyBlock<'_>,
        key: &'static str,
    ) -> Option<Option<Spanned<String>>> {
        let typed: Option<Spanned<String>> = Field::read(read, block, key)?;
        let path = |file: String| format!("assets/{}", file.trim_start_matches("assets/"));
        Some(typed.map(|file| file.map(path)))
    }
}

/// A text whose lines were broken in the cell of a spreadsheet, or in the file, as one line.
fn one_line(text: &str) -> String {
    if text.contains(['\n', '\r']) {
        let lines = text.lines().map(str::trim);
        let lines: Vec<_> = lines.filter(|line| !line.is_empty()).collect();
        return lines.join(" ");
    }
    text.to_owned()
}
