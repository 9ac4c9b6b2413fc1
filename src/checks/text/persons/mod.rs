//! Finds persons that a text names, and stories of one child.
//!
//! The names come from open data (`given_names.txt`). Nothing here judges: the rules decide which
//! name or detail may be published.

mod child;
mod detail;
mod given_name;
mod name;
mod words;

pub(in crate::checks) use child::{ChildStory, child_story, story_words};
pub(in crate::checks) use detail::Detail;
pub(in crate::checks) use given_name::is_given_name;
pub(in crate::checks) use name::{NameKind, is_post_word, names};
