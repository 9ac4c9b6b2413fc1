//! The rules of findings that reading reports, with an explanation of each. `yjplan explain` prints
//! them.

/// Declares the rules, one on each line: its id, and a sentence or two on what it means and what to
/// do.
macro_rules! rules {
    ($($id:literal $says:literal;)*) => {
        &[$(($id, $says)),*]
    };
}

/// Each rule's id, with its explanation.
pub const RULES: &[(&str, &str)] = rules! {
    "accessibility-claim" "Only a person who tested a site may say that it meets the standard; the tool never does.";
    "active-content" "A drawing in assets/ may hold programs, pages, links, animation and pictures from elsewhere. Opened by its address, it would run them in the site's name, so only what is known to draw and no more is published.";
    "address-taken" "Two pages would have one address, so one of them would be lost. Some addresses belong to pages that every site has, such as `print` and `glossary`.";
    "amount" "An amount of money is written in whole pounds with digits only: 262140. A cell without an amount says `nil`, `not applicable` or `not yet known`, or its key is left out.";
    "asset-kind" "Only pictures and documents of listed kinds are published from assets/, and each must be what its name says: a web page there could run a program in the site's name.";
    "asset-name" "The name of a file in assets/ becomes its address: it has no letters that mean something else there, none that nobody can see, and one ending.";
    "audit" "A finished page breaks a promise of the site: a link that leads nowhere, an id used twice, something that fetches from elsewhere. Pages that come from a theme of the site are a matter for its author; otherwise this is a fault of yjplan, which should be reported.";
    "band" "A band is a range of values: \"below 224\", \"224 to 340\" or \"above 340\".";
    "brand-contrast" "Words in the site's own colour must be readable on its pages: a contrast of 4.5 to 1 (WCAG 2.2, 1.4.3).";
    "caption-without-table" "A line `Table: …` is the caption of the table that follows it; no table follows this one.";
    "chart-form" "The figures decide how they are drawn, and `charts` in plan.yaml may decide otherwise; these figures cannot be drawn so.";
    "choice" "Only the listed words are understood here, so that every plan says the same thing in the same way.";
    "code-fence" "Three backticks or tildes begin code, and end it. What stands beside them is not published, and code without an end takes in all that follows.";
    "colour" "A colour is written as # and six digits or letters a to f.";
    "contact-way" "Readers can ask for another format, or report a fault, only if the contact has an e-mail address, a telephone number or a postal address. The accessibility regulations ask for it.";
    "copied-file" "A copy of a section or a plan was left beside the original, and both are published.";
    "csv-cell" "A cell of a spreadsheet has a heading above it, and a figure where its table needs one.";
    "csv-file" "A table from a spreadsheet is a .csv in the same folder as the file that names it.";
    "csv-group" "Excel saves a merged cell in its first row only. The rows below are read as of the same group.";
    "csv-heading" "The first row of a spreadsheet says what each column holds, in the words of the file that names it.";
    "csv-quotes" "A quotation mark in a .csv is opened and never closed, so nothing after it can be told apart.";
    "csv-size" "A .csv holds more than the tables of a plan ever do.";
    "csv-total" "Totals are worked out. A row of totals would be counted as one more row.";
    "date" "A day is written year-month-day: 2026-06-30. Other orders mean different days to different readers.";
    "decision" "A decision about small numbers names a figure that is there, and what it does can be done to that figure.";
    "device-name" "Windows keeps some names for devices, such as `con` and `aux`. A folder or file of such a name cannot be copied to a computer or a server with Windows.";
    "due" "A due date is a day, a month, a season, a quarter or a year, or one of: ongoing, in place, completed, TBC.";
    "duplicate-id" "Two things of one kind have the same name, so nothing can refer to either.";
    "duplicate-key" "A key may stand once in a block. Of two, one would be lost without a word.";
    "empty-file" "A file with nothing in it is more often an accident than a decision. Fill it in or delete it.";
    "empty-heading" "A heading has no words, so nobody can tell what follows it.";
    "empty-item" "An entry of a list has a dash and nothing after it.";
    "empty-link" "A link without an address leads nowhere.";
    "encoding" "Files are read as UTF-8. Another encoding would turn pound signs and Welsh letters into other characters.";
    "folder-name" "Folders of boroughs and plans become web addresses: lower-case letters, digits and hyphens.";
    "footnote-missing" "A note is referred to and never written.";
    "footnote-unused" "A note is written and never referred to.";
    "front-matter" "A section begins with a line of three dashes, its title and other keys, and another line of three dashes.";
    "heading-mark" "A heading's mark in braces is not understood; `{#name}` and `{heading=id}` are.";
    "heading-order" "Headings in a section begin at two hashes and go down one step at a time, so that people who listen to a page can find their way.";
    "heading-space" "A heading has a space after its hashes; without one the hashes are shown.";
    "hidden-letter" "Letters that nobody can see turn a line around, or hide words from readers that programs find. They come along when text is copied, and nobody types them.";
    "hidden-metadata" "A picture's file can tell more than the picture: where and when it was taken, by whom, and what was cut away. It is published byte for byte, and a place can lead to a child.";
    "id" "A short name has lower-case letters, digits and hyphens. It becomes part of an address.";
    "image-place" "A picture lies in the site's assets folder; no path may leave the site.";
    "image-without-alt" "A picture says in words what it shows, for people who cannot see it.";
    "indented-text" "Text that begins with four spaces is code in Markdown. Word leaves such spaces before paragraphs.";
    "link-not-read" "Something that looks like a reference to data was not understood as one.";
    "link-place" "A link inside the site leads to a place that it cannot lead to.";
    "link-scheme" "Only http, https, mailto, tel and links inside the site are let through, so that no link can run a program.";
    "link-title" "Words in quotation marks after an address show only under a mouse, and only in some programs, so they are not published.";
    "lost-file" "A link or picture leads to a file of the site that is not there.";
    "lost-mark" "Marks of strong or stressed words have no space between them and the words; otherwise the signs are shown.";
    "mail-address" "A mail address is one address and nothing else: what follows a `?` would be read as an order to the mail program of the reader.";
    "misread-letters" "Letters that were read in the wrong encoding before they came here, such as `â€™` for an apostrophe, or a sign in the place of letters that were lost.";
    "missing-file" "A file that every site, borough or plan has is not there.";
    "missing-key" "A block lacks something that it cannot be understood without.";
    "month" "A month is written with its name and year: Sept 2022.";
    "more-findings" "Nobody reads hundreds of findings of one file, and most of them may come from one mistake. The gravest are shown.";
    "nested-too-deep" "Lists and quotations are nested deeper than anyone can read.";
    "note-place" "Notes belong in sections, not in data files.";
    "number" "A number has digits and at most one point: 43.3. The unit is said once, elsewhere.";
    "pasted-table" "A table that is pasted from Word as lines with tabs is one paragraph to every reader.";
    "period" "A period is a financial year (2023-24), several (2023-25), a calendar year (2022), months (Jan 21 - Dec 21), a quarter (Q1 2022-23) or a day. It cannot end before it starts.";
    "period-order" "The periods of a series were typed in another order than that of time. They are read from the oldest to the newest, so that what is said of the trend and of the latest figure holds.";
    "picture-file" "A picture has a file in assets/, or is said to be lost.";
    "placed-twice" "The same thing is placed twice, so that a reference to it would lead to two places.";
    "post-number" "A post is counted in people or in full-time equivalents, not in both.";
    "ragged-table" "A row of a table has more or fewer cells than its header; cells would be lost or invented.";
    "raw-html" "HTML in Markdown is refused: it can break a page, hide from assistive technology, or run a program. Markdown says all that a plan needs.";
    "row-length" "A row of counts has one value for each column of its table.";
    "section-name" "The name of a section's file, without its number, becomes the address of its page.";
    "shapeless" "Some signs have no shape: a page with one in it is not valid, and the software of a reader may stop at it.";
    "table-caption" "A table says what it shows, in a line `Table: …` above it.";
    "table-headings" "Each column of a table has a heading, which people who listen to it hear before each cell.";
    "term" "A term of the glossary has words, or an abbreviation.";
    "typed-list" "A list that is typed with signs of its own is one paragraph to every reader. Markdown lists begin with `- ` or `1. `.";
    "underlined-text" "A line of dashes right under a paragraph makes a heading of it.";
    "unknown-file" "Nothing reads this file; its name may be mistyped.";
    "unknown-framework" "A plan names the framework of law and guidance that it is written under; this one is not known.";
    "unknown-key" "A key that is not known is never passed over, because what it says would be lost.";
    "unknown-name" "Something is referred to by a name that nothing has.";
    "unknown-reference" "Words in double square brackets place or quote data of the plan; these name nothing that is there.";
    "unreadable" "The file is there but cannot be read.";
    "unused-definition" "A line `[name]: address` is the address of a link. One that nothing mentions is not published.";
    "unused-file" "Nothing leads to this file in assets/, and it is published all the same: anybody who guesses its address can read it.";
    "voice-consent" "Somebody's own words are published only with a recorded consent and a look at whether the person could be recognised.";
    "withholding" "What was decided about small numbers can be done: something says how many children are counted, no more is withheld than that takes, and neither an earlier release of the plan nor another borough of the site tells what is withheld.";
    "wrong-type" "One value, a list and a block of keys are three things; another one is expected here.";
    "yaml" "A line of a YAML file is a key with its value, an entry of a list that begins with a dash, or a note that begins with #.";
    "yaml-anchor" "Text that begins with `&` or `*` stands in quotation marks.";
    "yaml-bracket" "A bracket is closed that was never opened.";
    "yaml-colon" "Between a key and its value stand a colon and a space.";
    "yaml-comment" "In text without quotation marks ` #` begins a comment, and what follows is not published.";
    "yaml-dash" "Entries of a list begin with a hyphen. Word makes a longer dash of it, or a bullet, which is text to YAML.";
    "yaml-depth" "Lists and blocks are nested too deeply.";
    "yaml-indentation" "Keys of one block begin in the same column.";
    "yaml-quotes" "Text with signs that YAML gives a meaning stands in quotation marks.";
    "yaml-second" "A file holds one part; `---` and `...` begin another.";
    "yaml-size" "The file holds too many values.";
    "yaml-space" "Word leaves spaces at which a line is not broken. They look like others, and mean nothing in the indentation of a YAML file.";
    "yaml-tab" "YAML is indented with spaces. A tab looks the same and means nothing.";
    "yaml-unclosed" "A bracket or quotation mark is opened and never closed.";
};

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;
    use std::path::Path;

    /// Collects the rule ids that the source files of a folder pass to findings.
    #[expect(clippy::disallowed_methods, reason = "a test may read the repository")]
    fn given(folder: &Path, ids: &mut BTreeSet<String>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                given(&path, ids);
                continue;
            }
            let text = std::fs::read_to_string(&path).unwrap();
            for maker in ["Finding::error(", "Finding::warning(", "Finding::advice("] {
                for (at, _) in text.match_indices(maker) {
                    let rest = text[at + maker.len()..].trim_start();
                    if let Some(id) = rest
                        .strip_prefix('"')
                        .and_then(|rest| rest.split('"').next())
                    {
                        ids.extend(crate::plan::Id::parse(id).map(|id| id.to_string()));
                    }
                }
            }
        }
    }

    #[test]
    fn every_finding_of_reading_is_explained_once_and_in_order() {
        let mut ids = BTreeSet::new();
        let source = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/src"));
        for stage in ["parse", "resolve", "assets", "pipeline"] {
            given(&source.join(stage), &mut ids);
        }
        let listed: Vec<_> = RULES.iter().map(|(id, _)| *id).collect();
        assert!(listed.is_sorted_by(|a, b| a < b));
        let unlisted: Vec<_> = ids
            .iter()
            .filter(|id| !listed.contains(&id.as_str()))
            .collect();
        assert_eq!(unlisted, Vec::<&String>::new());
    }
}
