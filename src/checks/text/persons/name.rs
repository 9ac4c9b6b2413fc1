//! Names of persons in a sentence: a title and a name, a given name and a surname, or a given name
//! where only a person is possible. Things named after a person (a school, a street, a charity, an
//! award, a law) do not count.

use super::given_name::{is_given_name, may_be_given_name};
use crate::checks::text::quantities::{
    Magnitude, SentenceReading, Token, WordClass, is_function_word,
};

/// The name of a person in a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::checks) struct PersonName {
    /// The name as typed, with its title.
    pub(in crate::checks) name: String,
    /// How the name was recognised.
    pub(in crate::checks) kind: NameKind,
}

/// How a name was recognised as a person's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::checks) enum NameKind {
    /// By a title before it.
    Titled,
    /// A given name with a surname, or an initial with one.
    Full,
    /// A given name alone, where only a person is possible.
    Given,
    /// A name with an age beside it.
    Aged,
}

const TITLES: WordClass = WordClass(
    "mr mrs ms miss mx dr pc sgt sergeant dci dc ds di dcc acc cllr cllrs councillor \
     councillors superintendent insp sir dame lady lord rev reverend prof professor judge supt \
     alderman pcso",
);

/// Words after a name that make it that of a place, an organisation, an award or a law.
const NAMED_AFTER: WordClass = WordClass(
    "academy hill neighbourhood policing command unit bcu division area sector act ambulance avenue award awards barracks bridge building centre center chapel \
     charity church clinic close club college community council court crescent cup day drive \
     enquiry estate foundation fund gardens grove hall high home hospice hospital house hub \
     infirmary inquiry institute lane law library lodge mews model museum park place prize \
     primary programme project report review rise road room scheme school secondary sixth \
     society special square street studio terrace theatre tower trust university villas ward \
     way wing works youth services service partnership association group team city town united \
     rovers borough county forest valley island station market",
);

/// Words for works that people are known for.
const WORKS: &[&str] = &[
    "report",
    "review",
    "inquiry",
    "principles",
    "framework",
    "law",
    "theory",
    "research",
    "recommendations",
    "model",
];

/// Words of job titles, which are no names.
const POSTS: WordClass = WordClass(
    "manager officer head director chair chairs lead worker coordinator co-ordinator \
     practitioner mentor volunteer nurse teacher analyst therapist administrator chief leader \
     psychologist commissioner member inspector superintendent councillor constable sergeant \
     headteacher principal governor magistrate adviser advisor assistant executive specialist \
     champion clerk cabinet deputy senior interim vice-chair co-chair partner trustee judge \
     solicitor consultant chairperson chairman chairwoman secretary treasurer",
);

/// Words next to which a single given name is a person's.
const SAID: WordClass =
    WordClass("said says told wrote writes explained added called named signed recalls remembers");

const BEFORE_A_PERSON: WordClass = WordClass(
    "by with from thank thanks ask contact ring worker mentor nurse officer volunteer therapist \
     dear as like named called see email teacher tutor coach manager - —",
);

/// Whether a word in lower case belongs to a job title.
pub(in crate::checks) fn is_post_word(word: &str) -> bool {
    POSTS.has(word)
}

/// The persons that a sentence names. `text` is the text of the sentence.
pub(in crate::checks) fn names(read: &SentenceReading, text: &str) -> Vec<PersonName> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < read.tokens.len() {
        match name_at(read, at) {
            Some((kind, end)) => {
                let whole = read.tokens[at].at.start..read.tokens[end - 1].at.end;
                let name = text[whole]
                    .trim_end_matches("'s")
                    .trim_end_matches("’s")
                    .to_owned();
                found.push(PersonName { name, kind });
                at = end;
            }
            None => at += 1,
        }
    }
    found
}

/// The kind of the name that begins at a token, and the token after it.
fn name_at(read: &SentenceReading, at: usize) -> Option<(NameKind, usize)> {
    let token = &read.tokens[at];
    if !token.capital || !token.is_word() {
        return None;
    }
    titled(read, at)
        .or_else(|| full(read, at))
        .or_else(|| alone(read, at))
}

/// Whether a token is a capital followed by small letters, and no abbreviation, job title or
/// organisation.
fn is_name_word(token: Option<&Token>) -> bool {
    token.is_some_and(|token| {
        let plain = token.lower.chars().count() > 1 && token.is_word();
        token.capital
            && plain
            && !is_function_word(token)
            && !is_post_word(&token.lower)
            && !NAMED_AFTER.has(&token.lower)
    })
}

/// "Mrs Lindqvist", "Cllr Petra Quillfeather", "PC Danny Marsh".
fn titled(read: &SentenceReading, at: usize) -> Option<(NameKind, usize)> {
    let token = &read.tokens[at];
    if !TITLES.has(&token.lower) || read.before(at) == "chief" {
        return None;
    }
    let dot = usize::from(read.word(at + 1) == ".");
    let first = at + 1 + dot;
    let mut end = first;
    while end < first + 3 && is_name_word(read.tokens.get(end)) {
        end += 1;
    }
    let verb = read.word(first).ends_with("ing");
    let place = is_called_after(read, end) || is_historic(read, end);
    (end > first && !place && !verb).then_some((NameKind::Titled, end))
}

/// "Sarah Jenkins", "J Smithers".
fn full(read: &SentenceReading, at: usize) -> Option<(NameKind, usize)> {
    let first = &read.tokens[at];
    let initial = first.lower.len() == 1;
    let dot = usize::from(initial && read.word(at + 1) == ".");
    let next = read.tokens.get(at + 1 + dot);
    if !is_name_word(next) {
        return None;
    }
    let mut end = at + 2 + dot;
    while end < at + 4 && is_name_word(read.tokens.get(end)) {
        end += 1;
    }
    let before = read.before(at);
    let saint = [
        "st", "saint", "the", "child", "person", "person's", "group", "appendix", "table",
        "option", "team", "ward",
    ]
    .contains(&before);
    if saint || is_called_after(read, end) || is_historic(read, end) {
        return None;
    }
    if initial {
        let signs = ["signed", ":", "-", "by", ","].contains(&before)
            && first.lower != "a"
            && first.lower != "i";
        return signs.then_some((NameKind::Full, end));
    }
    let known = is_given_name(&first.lower) || (may_be_given_name(&first.lower) && at > 0);
    let beside = read.word(end) == "," && (end + 1..end + 5).any(|at| is_post_word(read.word(at)));
    let post_before = before == "(" && read.word(end) == ")" && { at.saturating_sub(5)..at }
        .any(|at| is_post_word(read.word(at)));
    (known
        || ((beside || post_before)
            && looks_like_a_name(first)
            && at > 0
            && is_plain_pair(read, at, end)))
    .then_some((NameKind::Full, end))
}

/// Whether two capitalised words are all there is before a comma, as in "Virtual School, Head of
/// …", which is no name.
fn is_plain_pair(read: &SentenceReading, at: usize, end: usize) -> bool {
    let words = { at..end }.map(|at| read.word(at));
    let known = [
        "youth",
        "justice",
        "virtual",
        "early",
        "help",
        "public",
        "health",
        "social",
        "care",
        "mental",
        "adult",
        "family",
        "families",
        "probation",
        "police",
        "testham",
    ];
    end - at == 2
        && words
            .clone()
            .all(|word| !known.contains(&word) && !word.ends_with('s'))
}

fn looks_like_a_name(token: &Token) -> bool {
    token.lower.len() > 2
        && token.lower.chars().all(char::is_alphabetic)
        && !token.lower.ends_with("ing")
}

/// A given name alone, where only a person is possible: "run by Marek", "As Liam put it", "Kai,
/// 15".
fn alone(read: &SentenceReading, at: usize) -> Option<(NameKind, usize)> {
    let token = &read.tokens[at];
    let end = at + 1;
    if is_aged(read, at) {
        let first_word = at == 0 && !is_given_name(&token.lower);
        return (!first_word || read.word(end) == ",").then_some((NameKind::Aged, end));
    }
    let before = read.before(at);
    if !is_given_name(&token.lower)
        || is_called_after(read, end)
        || ["st", "saint", "the", "of", "in", "at", "to"].contains(&before)
    {
        return None;
    }
    let next = read.word(end);
    let marked = BEFORE_A_PERSON.has(before) || SAID.has(before) || SAID.has(next);
    let post = next == "," && (end + 1..end + 5).any(|at| is_post_word(read.word(at)));
    let post_before =
        before == "," && { at.saturating_sub(4)..at }.any(|at| is_post_word(read.word(at)));
    let put = next == "put" && read.word(end + 1) == "it";
    let bracket = before == "(" && read.word(end) == ")";
    let was = ["was", "is", "has", "had", "never", "helped", "always"].contains(&next);
    let own = token.lower.ends_with("'s") && !read.tokens.get(end).is_some_and(|next| next.capital);
    (marked || post || post_before || put || bracket || was || own)
        .then_some((NameKind::Given, end))
}

/// Whether a name has an age beside it: "Kai, 15", "Amara, aged 15", "Jayden (15)".
fn is_aged(read: &SentenceReading, at: usize) -> bool {
    let token = &read.tokens[at];
    let known = is_given_name(&token.lower);
    let mark = usize::from([",", "(", "is", "was"].contains(&read.word(at + 1)));
    let aged = ["aged", "age"].contains(&read.word(at + 1 + mark));
    let number = at + 1 + mark + usize::from(aged);
    let Some(quantity) = read.quantities.iter().find(|it| it.at.start == number) else {
        return false;
    };
    let years = match quantity.magnitude {
        Magnitude::Age(years) => u64::from(years),
        _ => quantity.count().unwrap_or(0),
    };
    let child = (8..20).contains(&years);
    let closes = quantity.noun.is_empty()
        && !["%", "of", "and", "or", "to"].contains(&read.word(quantity.at.end));
    let is_age = matches!(quantity.magnitude, Magnitude::Age(_));
    child
        && mark > 0
        && ((known && closes)
            || (aged
                && is_name_word(Some(token))
                && token.lower.len() > 2
                && is_age
                && !token.lower.ends_with('s')))
}

/// Whether the words after a name make it that of a place, an organisation or an award.
fn is_called_after(read: &SentenceReading, end: usize) -> bool {
    let last = read.before(end);
    let next = read.tokens.get(end);
    let named = next.is_some_and(|token| token.capital && NAMED_AFTER.has(&token.lower));
    let owner = last.ends_with("'s") && next.is_some_and(|token| token.capital);
    let work = last.ends_with("'s") && next.is_some_and(|token| token.is_any(WORKS));
    named || owner || work || NAMED_AFTER.has(last)
}

/// Whether a sentence is about a historical person: "Dr Barnardo founded a charity".
fn is_historic(read: &SentenceReading, end: usize) -> bool {
    ["founded", "established", "born", "wrote", "invented"].contains(&read.word(end))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<String> {
        names(&SentenceReading::of(text), text)
            .into_iter()
            .map(|it| it.name)
            .collect()
    }

    #[test]
    fn persons_are_named_in_many_ways() {
        for (text, name) in [
            (
                "Sarah Jenkins, Head of Service, chairs the panel.",
                "Sarah Jenkins",
            ),
            ("The panel is chaired by Tom Okafor.", "Tom Okafor"),
            (
                "Parents can ring Mrs Lindqvist in the office.",
                "Mrs Lindqvist",
            ),
            ("PC Danny Marsh visits every school.", "PC Danny Marsh"),
            ("The football group is run by Marek, a volunteer.", "Marek"),
            ("As Liam put it, we listen.", "Liam"),
            ("Signed: J Smithers", "J Smithers"),
            ("The Service Manager (Imran Qadeer) leads.", "Imran Qadeer"),
            ("Drawing of a bridge by Kai, aged 15", "Kai"),
            ("— Jayden, 15, Burnley", "Jayden"),
        ] {
            assert_eq!(found(text), [name], "{text}");
        }
    }

    #[test]
    fn what_is_called_after_a_person_is_none() {
        for text in [
            "The service moved to Mary Seacole House and works with St John Ambulance.",
            "Dr Barnardo founded a charity that still works with us.",
            "The work with girls is led by the Team Manager.",
            "The Rose Vernon Centre is open to families on Saturdays.",
            "Children can work towards the Duke of Edinburgh's Award.",
            "The group meets in the hall of St Mary's Church in King's Road.",
            "The Chief Inspector chairs the group, and the Head of Probation helps.",
            "Children aged 13 and 14 are offered mentoring.",
        ] {
            assert_eq!(found(text), Vec::<String>::new(), "{text}");
        }
    }
}
