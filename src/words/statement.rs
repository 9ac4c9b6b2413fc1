//! The sentences of an accessibility statement. Some of them are fixed by the regulations: the
//! sample statement on gov.uk (updated 19 December 2023) has them in this order.

/// The heading over what was done so that everybody can use the site.
pub const HOW_ACCESSIBLE: &str = "How accessible this website is";

/// The heading over how far it meets the standard.
pub const COMPLIANCE: &str = "Compliance status";

/// The heading over the known barriers.
pub const NOT_ACCESSIBLE: &str = "Content that is not accessible";

/// The heading over what would cost too much to mend.
pub const BURDENS: &str = "Disproportionate burden";

/// The heading over what the regulations leave out.
pub const OUT_OF_SCOPE: &str = "Content that the regulations do not cover";

/// The heading over whom to tell of other barriers.
pub const REPORTING_PROBLEMS: &str = "Reporting accessibility problems";

/// The heading over who enforces the regulations.
pub const ENFORCEMENT_HEADING: &str = "Enforcement procedure";

/// The heading over when it was written and tested.
pub const PREPARED_AND_TESTED: &str = "Preparation of this statement";

/// "Ashford is committed to …": the first sentence, whose words the regulations fix.
pub fn committed(publisher: &str) -> String {
    format!(
        "{publisher} is committed to making its website accessible, in accordance with the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018."
    )
}

/// How pages are made accessible by construction.
pub const BY_CONSTRUCTION: [&str; 7] = [
    "Every page works without scripts and with a keyboard alone.",
    "At 320 pixels, text and charts need no sideways scrolling. Some tables of figures scroll inside their own box: they say so, and their first column and their totals or last figures stay in view.",
    "Every chart has a description and stands with the table of the same figures.",
    "Nothing is said by colour alone: each status and rating has a word and a shape.",
    "Every table has a caption and headers that screen readers can announce.",
    "Headings go down one step at a time, and each page says where it belongs.",
    "A print edition of each plan stands on one page, and its figures can be downloaded.",
];

/// How far the site meets the standard, in the words that the regulations know.
pub fn complies(word: &str, because: &str) -> String {
    format!(
        "This website is {word} with the Web Content Accessibility Guidelines version 2.2 AA standard{because}."
    )
}

/// The sentence for a site that nobody has tested.
pub const NOT_ASSESSED: &str = "This website has not yet been assessed against the Web Content Accessibility Guidelines version 2.2 AA standard.";

/// The contact for another format, and the time until an answer.
pub fn ask(name: &str, response: Option<&str>) -> String {
    match response {
        Some(response) => format!(
            "If you need this website's information in another format, ask {name}. You will have an answer within {response}."
        ),
        None => format!("If you need this website's information in another format, ask {name}."),
    }
}

/// The contact for other accessibility problems.
pub fn report(name: &str) -> String {
    format!(
        "If you find a problem that is not listed on this page, or think that we are not meeting the accessibility regulations, tell {name}."
    )
}

/// Who enforces the regulations, in the words that the regulations fix.
pub const ENFORCEMENT: &str = "The Equality and Human Rights Commission (EHRC) is responsible for enforcing the Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations 2018 (the \u{2018}accessibility regulations\u{2019}). If you are not happy with how we respond to your complaint, contact the Equality Advisory and Support Service (EASS).";

/// When and how the site was tested.
pub fn tested(on: &str, by: &str, how: &str) -> String {
    format!("This website was last tested on {on} by {by}. {how}")
}

/// The sentence with the date of the statement.
pub fn prepared(on: &str) -> String {
    format!("This statement was prepared on {on}.")
}

/// A barrier, with the criterion that it fails and the day by which it will be fixed.
pub fn barrier(text: &str, criterion: Option<&str>, until: Option<&str>) -> String {
    let criterion = criterion.map_or_else(String::new, |name| {
        format!(" This fails WCAG 2.2 success criterion {name}.")
    });
    let until = until.map_or_else(String::new, |day| format!(" We plan to fix it by {day}."));
    format!("{text}{criterion}{until}")
}
