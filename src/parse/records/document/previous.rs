//! data/previous.yaml.

use crate::parse::schema::record::record;
use crate::plan::{ActionHeadings, PreviousPlan};

record! { PreviousPlan "previous.yaml" {
    need title =>
        "The title of the plan before this one.";
    need period =>
        "The years that it was for.";
    need reviewed =>
        "The month in which you last looked at it.";
    need priorities =>
        "Its priorities, as in priorities.yaml.";
    may links_by =>
        "editor, where an editor and not the plan says what continues an action, and what it belongs with and answers.";
    may headings as "columns" or |_| ActionHeadings::default() =>
        "The headings of its table of actions as it was published; readers see them.";
    need actions =>
        "Its actions, as in actions.yaml, each with what became of it.";
    may note =>
        "A note that readers see with it.";
} }
