//! What an action says in each column of words, and how many letters that is.

use crate::pages::blocks::actions::action::ActionView;
use crate::pages::view::Html;

/// What an action says in a column: words, or markup.
pub(crate) type ColumnText = fn(&ActionView) -> String;

/// Columns of words, with what an action has to say in each.
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
        // an empty paragraph: entries stand apart
        said.flat_map(|entry| ["<p></p>", &entry.html.0]).collect()
    }),
];

/// Half a line of a column that holds sentences, in letters.
const HALF_LINE: usize = 20;

/// Texts that stand one after the other.
fn together<const N: usize>(texts: [&Option<Html>; N]) -> String {
    let texts = texts.into_iter().flatten();
    texts.map(|html| html.0.as_str()).collect()
}

/// The letters of some markup that are words, not elements; a paragraph and an item of a list end
/// in half a line of nothing.
pub(crate) fn letters(markup: &str) -> u64 {
    let ends = ["</p>", "</li>"].map(|end| markup.matches(end).count());
    let letters: usize = texts(markup).map(|text| text.chars().count()).sum();
    count(letters + ends.iter().sum::<usize>() * HALF_LINE)
}

/// How long the longest word of some markup is, in letters. Browsers go on in a new line after a
/// hyphen and a stroke.
pub(crate) fn longest_word(markup: &str) -> u64 {
    let ends = |it: char| it.is_whitespace() || matches!(it, '-' | '/');
    let words = texts(markup).flat_map(|text| text.split(ends));
    count(words.map(|word| word.chars().count()).max().unwrap_or(0))
}

/// What stands between the elements of some markup.
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
