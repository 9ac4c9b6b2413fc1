//! Words for counted things that are not children: staff, meetings, schools. A small number of
//! these identifies no child.

/// Things that services count, other than children and what children did or experienced.
const THINGS: [&str; 52] = [
    "staff",
    "post",
    "posts",
    "practitioners",
    "officers",
    "managers",
    "volunteers",
    "mentors",
    "members",
    "employees",
    "workers",
    "professionals",
    "meetings",
    "teams",
    "team",
    "schools",
    "colleges",
    "sites",
    "offices",
    "buildings",
    "venues",
    "partners",
    "agencies",
    "organisations",
    "services",
    "projects",
    "boards",
    "boroughs",
    "districts",
    "wards",
    "areas",
    "events",
    "training",
    "trainings",
    "courses",
    "days",
    "weeks",
    "months",
    "hours",
    "vacancies",
    "audits",
    "inspections",
    "policies",
    "partnerships",
    "seats",
    "governors",
    "councillors",
    "panels",
    "supervisors",
    "trustees",
    "sessions",
    "workshops",
];

/// Words for children; where one is beside a thing, children may be meant.
const CHILDREN: [&str; 20] = [
    "child",
    "children",
    "child's",
    "children's",
    "young",
    "youth",
    "youths",
    "pupil",
    "pupils",
    "student",
    "students",
    "girl",
    "girls",
    "boy",
    "boys",
    "teenagers",
    "victim",
    "victims",
    "siblings",
    "cases",
];

/// Whether words show that no children are counted: they name a thing, and no children.
pub(in crate::checks) fn are_things(words: &str) -> bool {
    has(words, &THINGS) && !are_children(words)
}

/// Whether words name children.
pub(in crate::checks) fn are_children(words: &str) -> bool {
    has(words, &CHILDREN)
}

fn has(words: &str, list: &[&str]) -> bool {
    let lower = words.to_lowercase();
    let mut words = lower.split(|letter: char| !letter.is_alphanumeric() && letter != '\'');
    words.any(|word| list.contains(&word))
}

#[cfg(test)]
mod tests {
    use super::are_things;

    #[test]
    fn things_are_no_children() {
        for words in ["staff", "meetings", "Area teams", "full-time staff"] {
            assert!(are_things(words), "{words}");
        }
        for words in [
            "children",
            "Children in two teams",
            "outcomes",
            "offences",
            "school sessions of one boy",
        ] {
            assert!(!are_things(words), "{words}");
        }
    }
}
