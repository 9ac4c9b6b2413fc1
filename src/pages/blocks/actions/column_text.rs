//! The text of an action in each text column, and its length in characters.

use crate::pages::blocks::actions::action::ActionView;
use crate::pages::view::Html;

/// The text of an action in a column, as words or markup.
pub(crate) type ColumnText = fn(&ActionView) -> String;

/// The text columns, each with the text of an action in it.
pub(crate) const WORDS: [(&str, ColumnText); 6] = [
    ("action", |action| action.html.0.clone()),
    ("post", |action| action.leads.join("; ")),
    ("impact", |action| together([&action.impact])),
    ("measure", |action| together([&action.measure])),
    ("evidence", |action| {
        together([&action.evidence, &action.baseline])
    }),
    ("progress", |action| {
        let said = action.progress.iter();
        // an empty paragraph, because entries are set apart from each other
        said.flat_map(|entry| ["<p></p>", &entry.html.0]).collect()
    }),
];

/// Half a line of a text column, in characters.
const HALF_LINE: usize = 20;

/// The texts, one after the other.
fn together<const N: usize>(texts: [&Option<Html>; N]) -> String {
    let texts = texts.into_iter().flatten();
    texts.map(|html| html.0.as_str()).collect()
}

/// The number of characters in some markup. A paragraph and a list item each count half an empty
/// line at their end.
pub(crate) fn letters(markup: &str) -> u64 {
    let ends = ["</p>", "</li>"].map(|end| markup.matches(end).count());
    let letters: usize = texts(markup).map(|text| text.chars().count()).sum();
    count(letters + ends.iter().sum::<usize>() * HALF_LINE)
}

/// The length of the longest word in some markup, in characters. Browsers break lines after a
/// hyphen and a slash.
pub(crate) fn longest_word(markup: &str) -> u64 {
    let ends = |it: char| it.is_whitespace() || matches!(it, '-' | '/');
    let words = texts(markup).flat_map(|text| text.split(ends));
    count(words.map(|word| word.chars().count()).max().unwrap_or(0))
}

/// The texts between the elements of some markup.
fn texts(markup: &str) -> impl Iterator<Item = &str> {
    markup
        .split('<')
        .map(|part| part.split_once('>').map_or(part, |(_, text)| text))
}

fn count(letters: usize) -> u64 {
    u64::try_from(letters).unwrap_or(u64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn elements_are_not_words() {
        let markup = "Do <a href=\"#long-address\">it</a>";
        assert_eq!((letters(markup), longest_word(markup)), (5, 2));
    }
}
