//! Every word that the program itself shows to readers, by language.
//!
//! Labels are in one table; sentences with numbers in them are functions. English is the only
//! language so far; another is a second table with the same names. Nothing here knows a plan.

mod actions;
mod bands;
mod budget;
mod captions;
pub mod checking;
mod comparison;
mod fact;
mod hierarchy;
mod label;
mod language;
mod largest;
mod overview;
mod sentence;
mod small;
pub mod statement;
mod trend;
mod value;

pub use actions::{
    LateActions, clipped, date_line, due_before, due_marks, late_actions, more_columns, overdue,
    without_month,
};
pub use bands::{
    FirstPlace, band, banded, position, position_alone, ranked, target_met, target_of_number_met,
};
pub use budget::{Budgeted, budgeted, in_all, not_all_known};
pub use captions::{
    break_at, in_every_row, measured, missing_because, more_areas, of_counted, overlapping,
    part_of, per, share_of, span, titled,
};
pub use comparison::{
    OtherArea, apart, averaged, difference, latest_among, list, most_apart, most_apart_shown,
    placed, stands_among, stands_beside, table_only, tally, the,
};
pub use fact::{at, elsewhere, out_of, percent_of, reached, review, was};
pub use hierarchy::{Seats, reporting};
pub use label::Label;
pub use language::Words;
pub use largest::{
    all_nothing, answered, largest, most_given, not_exclusive, number_not_given, of_those_shown,
    several_answers, total_differs,
};
pub use overview::{Scales, about, courses, of_a_hundred, scales};
pub use sentence::{
    action_called, action_elsewhere, back_to_note, changed, counted, day, note_mark, ordinal,
    paragraph_called, previous_action_called, programme, score, section_called, sentence_case,
    went,
};
pub use small::{SmallNumbers, small_numbers};
pub use trend::{
    Dated, both_ends, chance, compared, latest_missing, lowered, moved, no_value, provisional,
    reported, since, small_base, small_count, spoken, stands, targets_met, treat_with_care,
};

pub use value::{Code, Missing, Printed, Where};
