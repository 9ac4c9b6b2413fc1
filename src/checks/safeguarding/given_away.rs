//! The text does not give away what the plan withholds.
//!
//! # Checks
//!
//! What `disclosure` decides to suppress, combine or round: whether any words that readers see type
//! the number, in sections and tables of sections, in notes, reasons, captions and the descriptions
//! of pictures. In figures of any script, in words ("a trio", "both"), as a bound ("under four"),
//! as a sum ("one boy and two girls"), as a share ("8% of the 39") or as what is left ("36 of the
//! 39 in the South"). A number counts if its sentence, or the one before it, names the row, group
//! or indicator, or if it stands beside the figure itself, and if it is of the same kind: a
//! percentage, a rate, or a number of those who are counted. That it is below the threshold may be
//! said. A small number is an error; another number of the same table or indicator is a warning,
//! because it may be suppressed too, or give the small one away.
//!
//! # Why
//!
//! yjplan can hide a figure wherever it comes from the data, and nowhere else. A "[c]" in the table
//! is of no use to a child whose number stands in the sentence above it.
//!
//! # Example
//!
//! ```markdown
//! Arson remains rare: 1 offence in the year.
//! ```
//!
//! Write `[[offences arson]]` in place of the number: readers see "suppressed".
//!
//! # Source
//!
//! Small numbers are hidden in every place or in none: Government Analysis Function, suppression of
//! tables of counts. <https://analysisfunction.civilservice.gov.uk/>

use crate::checks::Context;
use crate::checks::text::all_text::{PlacedText, all_text};
use crate::checks::text::phrases::{has_phrase, has_title};
use crate::checks::text::sentences::sentences;
use crate::checks::values::plain_characters::plain;
use crate::checks::values::small_numbers::policy;
use crate::checks::values::told_counts::{SentenceNumbers, numbers_of};
use crate::checks::values::withheld::{Withheld, withheld};
use crate::diagnostics::Finding;
use crate::plan::figures::Unit;
use crate::units::{Decimal, Period};
use std::cmp::Ordering;

const ID: &str = rule_id!();

/// A text with what its sentences say in numbers.
struct ReadText<'a> {
    text: &'a PlacedText,
    /// Each sentence, with the one before it.
    sentences: Vec<(String, String, SentenceNumbers)>,
}

impl<'a> ReadText<'a> {
    fn of(text: &'a PlacedText) -> Self {
        let words = plain(&text.words);
        let mut before = "";
        let sentences = sentences(&words).map(|sentence| {
            let read = (sentence.to_owned(), before.to_owned(), numbers_of(sentence));
            before = sentence;
            read
        });
        let sentences = sentences.collect();
        Self { text, sentences }
    }
}

pub(super) fn find(context: &Context) -> Vec<Finding> {
    let withheld = withheld(context);
    if withheld.is_empty() {
        return Vec::new();
    }
    let threshold = policy(context).threshold();
    let texts = all_text(context);
    let found = texts.iter().filter_map(|text| {
        let read = ReadText::of(text);
        let gives = |small: bool| {
            let mut hidden = withheld.iter().filter(|it| it.small == small);
            hidden.find_map(|it| Some(finding(text, it, &typed(&read, it, threshold)?)))
        };
        let by_rest = || {
            let mut hidden = withheld.iter().filter(|it| it.small);
            hidden.find_map(|it| Some(finding(text, it, &left(&read, it, &withheld)?)))
        };
        gives(true).or_else(by_rest).or_else(|| gives(false))
    });
    found.collect()
}

fn finding(text: &PlacedText, hidden: &Withheld, typed: &str) -> Finding {
    let (at, of) = (&hidden.at, &hidden.cell.of);
    let finding = if hidden.small {
        let message = format!("the text gives away what `{at}` withholds for \"{of}\": {typed}");
        Finding::error(ID, text.span, message).related(hidden.cell.span, "withheld here")
    } else {
        let message = format!(
            "{typed} for \"{of}\" stands in `{at}` among figures that are withheld, and may have to be withheld too"
        );
        Finding::warning(ID, text.span, message).related(hidden.cell.span, "the figure")
    };
    let help = match &hidden.cell.quote {
        Some(quote) => format!(
            "write `[[{quote}]]` in place of the number: where it is withheld, readers see \"suppressed\""
        ),
        None => "leave the number out of the text".to_owned(),
    };
    finding.help(help).place(at.as_str())
}

/// The words in which a text states the withheld value; `None` where it does not.
fn typed(read: &ReadText, hidden: &Withheld, threshold: u64) -> Option<String> {
    let beside = read.text.about.as_ref() == Some(&hidden.at);
    read.sentences
        .iter()
        .find_map(|(sentence, before, numbers)| {
            let told = told(numbers, hidden, threshold)?;
            (beside || names(sentence, hidden) || goes_on(sentence) && names(before, hidden))
                .then_some(told)
        })
}

/// Whether a sentence names the row of a figure; its column, where the row is only a period.
fn names(sentence: &str, hidden: &Withheld) -> bool {
    let sentence = sentence.to_lowercase();
    let has = |words: &str| {
        let words = plain(words).to_lowercase();
        has_phrase(&sentence, &words) || has_title(&sentence, &words)
    };
    let of = &hidden.cell.of;
    let by_column = Period::parse(of).is_some();
    has(of)
        || hidden
            .cell
            .column
            .as_ref()
            .is_some_and(|column| by_column && has(column))
}

/// Whether a sentence is about what the one before it names.
fn goes_on(sentence: &str) -> bool {
    let words = ["there", "they", "them", "these", "those", "here", "of whom"];
    words.iter().any(|word| has_phrase(sentence, word))
}

/// What a sentence tells of a figure, whatever it names.
fn told(numbers: &SentenceNumbers, hidden: &Withheld, threshold: u64) -> Option<String> {
    let same =
        |number: &&Decimal| number.partial_cmp(&&hidden.cell.figure) == Some(Ordering::Equal);
    let percent = |number: &Decimal| format!("{number}%");
    let count = hidden.cell.count;
    match hidden.cell.unit {
        Unit::Percent => numbers.percents.iter().find(same).map(percent),
        Unit::RatePer(_) => numbers.rates.iter().find(same).map(Decimal::to_string),
        Unit::Ratio => numbers.decimals.iter().find(same).map(Decimal::to_string),
        Unit::Count => {
            let count = count?;
            let mut told = numbers.told.iter();
            let told = told.find(|it| {
                let tells = it.is(count) || hidden.small && it.narrows(count, threshold);
                // a number of its name: "Row 1"
                let in_name = has_phrase(&hidden.cell.of.to_lowercase(), &it.typed);
                tells && !in_name && it.counts(|word| is_noun(word, hidden))
            });
            let of_all = |it: &&Decimal| share(count, hidden.whole, **it);
            let share = || numbers.percents.iter().find(of_all).map(percent);
            told.map(|it| it.typed.clone()).or_else(share)
        }
    }
}

/// Whether so many are so many percent of a whole that others make with them.
fn share(count: u64, whole: u64, percent: Decimal) -> bool {
    let share = Decimal::ratio(count, whole, 100, percent.places());
    count < whole && share.is_some_and(|share| share.partial_cmp(&percent) == Some(Ordering::Equal))
}

/// What a sentence about another figure leaves for a small one: the two make a number that it says,
/// or the other is the share that it says.
fn left(read: &ReadText, hidden: &Withheld, withheld: &[Withheld]) -> Option<String> {
    let count = hidden
        .cell
        .count
        .filter(|_| hidden.cell.unit == Unit::Count)?;
    let others = withheld.iter().filter(|it| {
        it.at == hidden.at && it.cell.column == hidden.cell.column && it.cell.of != hidden.cell.of
    });
    let others: Vec<_> = others.collect();
    read.sentences.iter().find_map(|(sentence, _, numbers)| {
        let says = |number: u64| numbers.counts.contains(&number);
        others.iter().find_map(|other| {
            let its = other.cell.count?;
            let whole = its.checked_add(count)?;
            let of_all = |it: &&Decimal| share(its, hidden.whole, **it);
            let by_share = || {
                numbers
                    .percents
                    .iter()
                    .find(of_all)
                    .map(|it| format!("{it}%"))
            };
            let by_rest = (whole == hidden.whole && says(its) && says(whole))
                .then(|| format!("{its} of {whole}"));
            let by_times = || {
                let times = numbers
                    .times
                    .iter()
                    .find(|times| count.checked_mul(**times) == Some(its))?;
                names(sentence, hidden).then(|| format!("{times} times"))
            };
            by_rest
                .or_else(by_share)
                .or_else(by_times)
                .filter(|_| names(sentence, other))
        })
    })
}

/// Nouns for people who are counted, where nothing more exact is known.
const PEOPLE: [&str; 13] = [
    "child",
    "children",
    "young",
    "boy",
    "boys",
    "girl",
    "girls",
    "people",
    "person",
    "pupil",
    "pupils",
    "teenagers",
    "individuals",
];

/// Whether a word says what a figure counts.
fn is_noun(word: &str, hidden: &Withheld) -> bool {
    let of = hidden.cell.of.to_lowercase();
    let nouns = hidden
        .cell
        .noun
        .iter()
        .flat_map(|noun| noun.split_whitespace());
    let mut nouns = nouns.map(str::to_lowercase);
    let one = |noun: String| noun == word || noun.strip_suffix('s') == Some(word);
    PEOPLE.contains(&word) || nouns.any(one) || (word.len() > 3 && has_phrase(&of, word))
}
