//! The key `disclosure` of site.yaml and of plan.yaml.

use crate::parse::schema::record::record;
use crate::plan::{Decision, Disclosure, Exemption};

record! { Disclosure "disclosure" {
    may threshold =>
        "Counts from 1 to one less than this are small; 5 if left out, and never less than 2.";
    may small_base =>
        "A percentage of fewer than this rests on a small base; 20 if left out.";
    may zero_is_safe =>
        "Whether a 0 may be shown; yes if left out.";
    may exempt =>
        "What is no count of children, so that nothing in it is small.";
    may decisions =>
        "What to do with small numbers, for each indicator or table that has any.";
} }

record! { Exemption "an exemption" at span {
    need at =>
        "The id of the indicator or table.";
    need reason =>
        "Why it is no count of children.";
    need by =>
        "The post that decided; never a person's name.";
    need on =>
        "The day of the decision.";
} }

record! { Decision "a decision" at span {
    need at =>
        "The id of the indicator, table, benchmark, survey or fact.";
    need remedy as "do" =>
        "What to do: suppress hides, round rounds to the nearest 5, combine makes one row of several, publish shows.";
    need reason =>
        "Why; readers see it beside the figures.";
    need by =>
        "The post that decided; never a person's name.";
    need on =>
        "The day of the decision.";
} }
