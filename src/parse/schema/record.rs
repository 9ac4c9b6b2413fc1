//! Records: one declaration names each key once and gives the reader, its messages, the JSON Schema
//! and the reference.
//!
//! The struct of a record is plain data of the model. Its declaration binds keys to fields: the
//! kind of a key follows from the type of its field, and the compiler refuses a field without a
//! key.

use super::reader::{KeyBlock, Reader};
use super::shape::{Shape, ValueKind};
use super::value::Field;
use crate::parse::yaml::node::Node;
use crate::plan::prose::Prose;

/// A block of keys that is read into a struct.
pub(in crate::parse) trait Record: Sized {
    /// Its name in messages and its keys.
    const SHAPE: &'static Shape;

    /// The record in a block whose keys have been checked; `None` where a required value is missing
    /// or wrong, which has been reported.
    fn from_block(read: &mut Reader<'_>, block: &KeyBlock<'_>) -> Option<Self>;

    /// The record in a node; `None` where it is no block, or a required value is missing or wrong.
    fn from_node(read: &mut Reader<'_>, node: &Node) -> Option<Self> {
        let block = read.block(node, Self::SHAPE)?;
        Self::from_block(read, &block)
    }

    /// Visits every piece of prose in the record, in the order of its keys.
    fn visit_prose<'a>(&'a self, visit: &mut dyn FnMut(&'a Prose));
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

/// Declares how a struct is read. Each line is a key: `need` or `may`, its field, and its
/// description.
///
/// - `as "ref"` where the key has another name than the field,
/// - `: Url` where a [`Codec`] other than the field's type reads it,
/// - `or |block| …` for the default of a key that is left out.
///
/// After the record's name in messages, `at span` stores its place in a field, and `then check`
/// calls a function with the block and the record, for rules about several keys.
macro_rules! record {
    (@codec) => { $crate::parse::schema::record::Typed };
    (@codec $codec:ident) => { $codec };
    (@key $field:ident) => { stringify!($field) };
    (@key $field:ident $key:literal) => { $key };
    ($name:ident $what:literal $(at $span:ident)? $(then $then:path)? {
        $($need:ident $field:ident $(as $key:literal)? $(: $codec:ident)? $(or $default:expr)? => $description:literal;)*
    }) => {
        impl $crate::parse::schema::record::Record for $name {
            const SHAPE: &'static $crate::parse::schema::shape::Shape =
                &$crate::parse::schema::shape::Shape {
                    what: $what,
                    keys: &[$($crate::parse::schema::shape::$need(
                        $crate::parse::schema::record::record!(@key $field $($key)?),
                        $crate::parse::schema::record::kind_of::<$name, _, $crate::parse::schema::record::record!(@codec $($codec)?)>(
                            |record| &record.$field,
                        ),
                        $description,
                    )),*],
                };

            fn from_block(
                read: &mut $crate::parse::schema::reader::Reader<'_>,
                block: &$crate::parse::schema::reader::KeyBlock<'_>,
            ) -> Option<Self> {
                // every key is read before a missing one ends the reading, so that all faults are
                // reported
                $(
                    let $field = <$crate::parse::schema::record::record!(@codec $($codec)?) as $crate::parse::schema::record::Codec<_>>::read(
                        read,
                        block,
                        $crate::parse::schema::record::record!(@key $field $($key)?),
                    );
                    $(let $field = $crate::parse::schema::record::or_else($field, block, $default);)?
                )*
                let make = || {
                    Some(Self {
                        $($field: $field?,)*
                        $($span: block.span,)?
                    })
                };
                let record = make();
                $(let record = $then(read, block, record);)?
                record
            }

            fn visit_prose<'a>(&'a self, visit: &mut dyn FnMut(&'a $crate::plan::prose::Prose)) {
                $(
                    <$crate::parse::schema::record::record!(@codec $($codec)?) as
                        $crate::parse::schema::record::Codec<_>>::visit_prose(&self.$field, visit);
                )*
            }
        }

        impl $crate::parse::schema::value::Value for $name {
            const KIND: $crate::parse::schema::shape::ValueKind =
                $crate::parse::schema::shape::ValueKind::Block(
                    <Self as $crate::parse::schema::record::Record>::SHAPE,
                );

            fn from_node(
                read: &mut $crate::parse::schema::reader::Reader<'_>,
                node: &$crate::parse::yaml::node::Node,
                _: &str,
            ) -> Option<Self> {
                <Self as $crate::parse::schema::record::Record>::from_node(read, node)
            }

            fn list(
                read: &mut $crate::parse::schema::reader::Reader<'_>,
                block: &$crate::parse::schema::reader::KeyBlock<'_>,
                key: &str,
            ) -> Vec<Self> {
                read.blocks(block, key, <Self as $crate::parse::schema::record::Record>::from_node)
            }

            fn visit_prose<'a>(&'a self, visit: &mut dyn FnMut(&'a $crate::plan::prose::Prose)) {
                <Self as $crate::parse::schema::record::Record>::visit_prose(self, visit);
            }
        }
    };
}
pub(in crate::parse) use record;

/// Declares a raw record: a struct with the keys of a file, each with the type of its field, and
/// how it is read. For blocks that the model holds in another form, such as the top level of a data
/// file.
macro_rules! raw_record {
    ($(#[$attribute:meta])* $name:ident $what:literal $(at $span:ident)? {
        $($need:ident $field:ident [$type:ty] $(as $key:literal)? $(: $codec:ident)? $(or $default:expr)? => $description:literal;)*
    }) => {
        #[doc = concat!("The keys of ", $what, " as they are typed.")]
        #[derive(Debug)]
        $(#[$attribute])*
        pub(crate) struct $name {
            $(#[doc = $description] pub(crate) $field: $type,)*
            $(
                /// Where the file was written.
                pub(crate) $span: $crate::sources::Span,
            )?
        }

        $crate::parse::schema::record::record! { $name $what $(at $span)? {
            $($need $field $(as $key)? $(: $codec)? $(or $default)? => $description;)*
        } }
    };
}
pub(in crate::parse) use raw_record;
