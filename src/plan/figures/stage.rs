//! The two stages of a plan's values: as typed, and as readers may see them.
//!
//! Every record of values is declared once, generic in its stage. Only `disclosure` makes the
//! second stage, so nothing here knows what it looks like.

use super::Count;
use crate::sources::Spanned;
use std::fmt::Debug;

/// A type that can be a field of a record of values.
pub trait Datum: Debug + Clone + PartialEq {}

impl<T: Debug + Clone + PartialEq> Datum for T {}

/// A stage of a plan's values. It chooses the types of the fields that differ between stages.
pub trait Stage: Datum {
    /// A text, an id or a period as an author wrote it. It has its span until the checks are done.
    type Written<T: Datum>: Datum;
    /// A number of children or of things, or why there is none.
    type Count: Datum;
    /// A value that was typed, which disclosure control may suppress.
    type Value<T: Datum>: Datum;
    /// A value that may be missing.
    type Maybe<T: Datum>: Datum;
    /// What only checks read: present when typed, nothing afterwards.
    type Checked<T: Datum>: Datum;
    /// What is computed for readers: nothing when typed, present afterwards.
    type Computed<T: Datum>: Datum;

    /// What was written, without its span.
    fn plain<T: Datum>(written: &Self::Written<T>) -> &T;
}

/// Values as the author typed them, with spans, before disclosure control.
#[derive(Debug, Clone, PartialEq)]
pub enum Typed {}

impl Stage for Typed {
    type Written<T: Datum> = Spanned<T>;
    type Count = Spanned<Count>;
    type Value<T: Datum> = T;
    type Maybe<T: Datum> = Option<T>;
    type Checked<T: Datum> = T;
    type Computed<T: Datum> = ();

    fn plain<T: Datum>(written: &Self::Written<T>) -> &T {
        &written.value
    }
}
