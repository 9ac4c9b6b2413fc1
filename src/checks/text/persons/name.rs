//! Names of persons in a sentence: a title and a name, a given name and a surname, or a given name
//! where only a person is possible. Things named after a person (a school, a street, a charity, an
//! award, a law) do not count.

use super::detail::MONTHS;
use super::given_name::{is_given_name, may_be_given_name};
use super::words::{BEFORE_A_PERSON, NAMED_AFTER, PARTICLES, POSTS, SAID, SERVICES, TITLES, WORKS};
use crate::checks::text::quantities::{Magnitude, SentenceReading, Token, is_function_word};
use std::ops::Range;

/// The name of a person in a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::checks) struct PersonName {
    /// The name as typed, with its title.
    pub(in crate::checks) name: String,
    /// How the name was recognised.
    pub(in crate::checks) kind: NameKind,
    /// The tokens of the name.
    pub(in crate::checks) at: Range<usize>,
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

/// Whether a word in lower case is one of a post.
pub(in crate::checks) fn is_post_word(word: &str) -> bool {
    POSTS.has(word)
}

/// The persons that a sentence names. `text` is the text of the sentence.
pub(in crate::checks) fn names(read: &SentenceReading, text: &str) -> Vec<PersonName> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < read.tokens.len() {
        let passed = called_after(read, at);
        match name_at(read, at).filter(|_| passed.is_none()) {
            Some((kind, end)) => {
                let whole = read.tokens[at].at.start..read.tokens[end - 1].at.end;
                let name = text[whole]
                    .trim_end_matches("'s")
                    .trim_end_matches("’s")
                    .to_owned();
                found.push(PersonName {
                    name,
                    kind,
                    at: at..end,
                });
                at = end;
            }
            // what is called after a person is passed over as a whole
            None => at = passed.unwrap_or(at + 1),
        }
    }
    found
}

/// Where a row of capitals ends that is the name of a place, a body or an award: "Nelson Mandela
/// Way".
fn called_after(read: &SentenceReading, at: usize) -> Option<usize> {
    let capital = |at: &usize| {
        read.tokens
            .get(*at)
            .is_some_and(|it| it.capital && it.is_word())
    };
    let end = at + (at..at + 6).take_while(capital).count();
    let named = (at + 1..end)
        .rev()
        .find(|at| NAMED_AFTER.has(read.word(*at)))?;
    // "Priya Patel Youth Worker" is a person with a post
    let post = named + 1 < end && is_post_word(read.word(named + 1));
    (!post).then_some(named + 1)
}

/// The kind of the name that begins at a token, and the token after it.
fn name_at(read: &SentenceReading, at: usize) -> Option<(NameKind, usize)> {
    let token = &read.tokens[at];
    if !token.capital || !token.is_word() {
        return None;
    }
    titled(read, at)
        .or_else(|| full(read, at))
        .or_else(|| in_office(read, at))
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

/// "Lead officer: Yusuf Adan", "Author: Xhensila Hoxha": two names that no list has, behind the
/// word for what they do.
fn in_office(read: &SentenceReading, at: usize) -> Option<(NameKind, usize)> {
    let office = |word: &str| {
        is_post_word(word)
            || ["author", "contact", "signed", "prepared", "report", "by"].contains(&word)
    };
    let post = is_post_word(read.before(at)) && !read.tokens[at - 1].capital;
    let led = post
        || [":", "-"].contains(&read.before(at)) && { at.saturating_sub(4)..at }
            .any(|at| office(read.word(at)));
    let written = read.before(at) == "by"
        && [
            "prepared", "written", "signed", "compiled", "drafted", "photo", "drawn",
        ]
        .contains(&read.word(at.saturating_sub(2)));
    let mut end = at;
    while end < at + 3 && is_name_word(read.tokens.get(end)) {
        end += 1;
    }
    let alone = read
        .tokens
        .get(end)
        .is_none_or(|next| next.is_mark() || !next.capital);
    let plain = end - at == 2 && is_plain_pair(read, at, end) && { at..end }
        .all(|at| looks_like_a_name(&read.tokens[at]));
    ((led || written) && plain && alone).then_some((NameKind::Full, end))
}

/// Where a name goes on after a place: at the next capital, with what stands between ("van der
/// Berg", "al-Hassan").
fn surname(read: &SentenceReading, at: usize) -> Option<usize> {
    let mut next = at;
    while next < at + 2 && PARTICLES.has(read.word(next)) {
        next += 1;
    }
    let joined = read
        .word(next)
        .split_once('-')
        .is_some_and(|(first, _)| PARTICLES.has(first));
    (is_name_word(read.tokens.get(next)) || joined).then_some(next + 1)
}

/// "Sarah Jenkins", "J Smithers".
fn full(read: &SentenceReading, at: usize) -> Option<(NameKind, usize)> {
    let first = &read.tokens[at];
    let initial = first.lower.len() == 1;
    let dot = usize::from(initial && read.word(at + 1) == ".");
    let mut end = surname(read, at + 1 + dot)?;
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
    end - at == 2
        && words
            .clone()
            .all(|word| !SERVICES.has(word) && !word.ends_with('s'))
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
        let first_word = at == 0 && !may_be_given_name(&token.lower);
        return (!first_word || read.word(end) == ",").then_some((NameKind::Aged, end));
    }
    let before = read.before(at);
    let next = read.word(end);
    // "grateful to Gurpreet, who drives": only a person is one who does
    let who = next == "who" || (next == "," && read.word(end + 1) == "who");
    if !is_given_name(&token.lower)
        || is_called_after(read, end)
        || ["st", "saint"].contains(&before)
    {
        return None;
    }
    if who {
        return Some((NameKind::Given, end));
    }
    // "thanks go to Kirsty"
    let thanked = before == "to" && { at.saturating_sub(4)..at }
        .any(|at| ["thanks", "thankful", "grateful", "indebted"].contains(&read.word(at)));
    if thanked {
        return Some((NameKind::Given, end));
    }
    if ["the", "of", "in", "at", "to"].contains(&before) {
        return None;
    }
    let marked = BEFORE_A_PERSON.has(before) || SAID.has(before) || SAID.has(next);
    let post = next == "," && (end + 1..end + 5).any(|at| is_post_word(read.word(at)));
    let post_before =
        before == "," && { at.saturating_sub(4)..at }.any(|at| is_post_word(read.word(at)));
    let put = next == "put" && read.word(end + 1) == "it";
    let bracket = before == "(" && read.word(end) == ")";
    let was = ["was", "is", "has", "had", "never", "helped", "always"].contains(&next);
    let own = token.lower.ends_with("'s") && !read.tokens.get(end).is_some_and(|next| next.capital);
    // "Anjali and her team"
    let hers = next == "and" && ["her", "his", "their"].contains(&read.word(end + 1));
    (marked || post || post_before || put || bracket || was || own || hers)
        .then_some((NameKind::Given, end))
}

/// Whether a name has an age beside it: "Kai, 15", "Amara, aged 15", "Jayden (15)".
fn is_aged(read: &SentenceReading, at: usize) -> bool {
    let token = &read.tokens[at];
    let known = is_given_name(&token.lower);
    let mark = usize::from([",", "(", "is", "was"].contains(&read.word(at + 1)));
    let aged = ["aged", "age", "now"].contains(&read.word(at + 1 + mark));
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
        && ((closes && (known || is_enclosed(read, at, quantity.at.clone())))
            || (aged
                && is_name_word(Some(token))
                && token.lower.len() > 2
                && (is_age || read.before(number) == "now")
                && !token.lower.ends_with('s')))
}

/// Whether an age is enclosed by two marks after a name that is also an everyday word, or that no
/// list has: "Jordan, 14, was arrested", "Grace (15) has". In "In June, 14 children" no mark
/// follows.
fn is_enclosed(read: &SentenceReading, at: usize, age: Range<usize>) -> bool {
    let token = &read.tokens[at];
    let marks = (read.word(at + 1), read.word(age.end));
    let between = at + 2 == age.start && [(",", ","), ("(", ")")].contains(&marks);
    let place = ["in", "at", "from", "of", "near", "since", "until", "by"];
    if !between || MONTHS.has(&token.lower) || place.contains(&read.before(at)) {
        return false;
    }
    let acts = [
        "was", "is", "has", "had", "who", "told", "said", "lives", "lived", "goes", "went",
    ];
    let unknown =
        marks.0 == "," && is_name_word(Some(token)) && acts.contains(&read.word(age.end + 1));
    may_be_given_name(&token.lower) || unknown
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
    ["founded", "established", "born", "invented"].contains(&read.word(end))
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
            ("Jordan, 14, was arrested in March at a school.", "Jordan"),
            ("Last year Grace (15) had nowhere to live.", "Grace"),
            ("Zephyr, 16, lives with an uncle.", "Zephyr"),
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
            "In June, 14 children joined, and in May, 12, was the fewest.",
            "The total (14) was higher than in Burnley, 12, or elsewhere.",
        ] {
            assert_eq!(found(text), Vec::<String>::new(), "{text}");
        }
    }
}
