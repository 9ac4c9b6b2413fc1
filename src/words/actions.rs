//! Phrases about actions at a glance: their text in brief, and when they are due.

use super::sentence::counted;

/// The first `most` words of a text, with "…" where it goes on. A sentence that ends in the
/// second half of them is not followed by the start of the next one.
pub fn clipped(text: &str, most: usize) -> String {
    let words: Vec<_> = text.split_whitespace().collect();
    if words.len() <= most {
        return words.join(" ");
    }
    let ends = (most / 2..most).find(|at| words[*at].ends_with('.'));
    let start = words[..ends.map_or(most, |at| at + 1)].join(" ");
    let start = start.trim_end_matches([',', ';', ':', '.']);
    format!("{start}\u{a0}\u{2026}")
}

/// "Overdue by 14 months"; in days where it is less than a month.
pub fn overdue(months: i32, days: i32) -> String {
    let time = match months {
        ..=0 => counted(u64::from(days.unsigned_abs()), "day", "days"),
        _ => counted(u64::from(months.unsigned_abs()), "month", "months"),
    };
    format!("Overdue by {time}")
}

/// "Due before this plan", of an action of which no status is stated.
pub fn due_before(document: &str) -> String {
    format!("Due before this {document}")
}

/// The number of actions that are not done although their date had passed when the document was
/// written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct LateActions {
    /// The number whose status says that they are not done.
    pub overdue: u64,
    /// The number without a status.
    pub unclear: u64,
}

/// "2 of 56 actions were due before the date of this plan, 27 September 2023. The plan does not say
/// whether they are done." `None` where no action is late.
pub fn late_actions(late: LateActions, all: u64, document: &str, day: &str) -> Option<String> {
    let number = late.overdue + late.unclear;
    if number == 0 {
        return None;
    }
    let were = if number == 1 { "was" } else { "were" };
    let of = counted(all, "action", "actions");
    let first = format!("{number} of {of} {were} due before the date of this {document}, {day}");
    let are = |number: u64| if number == 1 { "is" } else { "are" };
    let they = if number == 1 { "it is" } else { "they are" };
    Some(match late {
        LateActions { unclear: 0, .. } => format!("{first}, and {} not done.", are(number)),
        LateActions { overdue: 0, .. } => {
            format!("{first}. The {document} does not say whether {they} done.")
        }
        LateActions { overdue, unclear } => format!(
            "{first}: {overdue} {} not done; of {unclear} the {document} states no status.",
            are(overdue)
        ),
    })
}

/// "Each mark is an action, in the month by which it is due: from March 2024 to March 2025."
pub fn due_marks(first: &str, last: &str) -> String {
    format!("Each mark is an action, in the month by which it is due: from {first} to {last}.")
}

/// "The line stands at 28 June 2024, the date of this plan."
pub fn date_line(document: &str, day: &str) -> String {
    format!("The line stands at {day}, the date of this {document}.")
}

/// "12 actions have no date to mark."
pub fn without_month(number: u64) -> String {
    let have = if number == 1 { "has" } else { "have" };
    let actions = counted(number, "action", "actions");
    format!("{actions} {have} no date to mark.")
}

/// "Scroll for 2 more columns": a hint on a table that is wider than a phone.
pub fn more_columns(number: usize) -> String {
    let number = u64::try_from(number).unwrap_or(u64::MAX);
    format!(
        "Scroll for {}",
        counted(number, "more column", "more columns")
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_text_is_cut_after_a_whole_word() {
        let cut = |text: &str, most| clipped(text, most).replace('\u{a0}', " ");
        assert_eq!(cut("Do it now.", 3), "Do it now.");
        assert_eq!(cut("Do it now, and well.", 3), "Do it now \u{2026}");
        assert_eq!(cut("Do it. Then do that.", 4), "Do it. Then do \u{2026}");
        assert_eq!(cut("Do it now. Then that.", 4), "Do it now \u{2026}");
    }

    #[test]
    fn lateness_is_told_in_months_or_days() {
        assert_eq!(overdue(14, 3), "Overdue by 14 months");
        assert_eq!(overdue(1, 0), "Overdue by 1 month");
        assert_eq!(overdue(0, 12), "Overdue by 12 days");
        assert_eq!(due_before("plan"), "Due before this plan");
    }

    #[test]
    fn the_count_of_late_actions_says_what_is_known_of_them() {
        let say = |overdue, unclear| {
            late_actions(LateActions { overdue, unclear }, 9, "plan", "1 May 2024")
        };
        assert_eq!(say(0, 0), None);
        assert_eq!(
            say(2, 0).unwrap(),
            "2 of 9 actions were due before the date of this plan, 1 May 2024, and are not done."
        );
        assert_eq!(
            say(0, 1).unwrap(),
            "1 of 9 actions was due before the date of this plan, 1 May 2024. The plan does not say whether it is done."
        );
        assert_eq!(
            say(1, 2).unwrap(),
            "3 of 9 actions were due before the date of this plan, 1 May 2024: 1 is not done; of 2 the plan states no status."
        );
    }
}
