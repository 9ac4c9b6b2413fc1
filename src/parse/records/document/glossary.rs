//! data/glossary.yaml.

use crate::diagnostics::Finding;
use crate::parse::schema::reader::{KeyBlock, Reader};
use crate::parse::schema::record::{raw_record, record};
use crate::plan::{Id, Term};
use crate::sources::Spanned;

raw_record! { #[derive(Default)] GlossaryFile "glossary.yaml" {
    need terms [Vec<Term>] =>
        "Words and abbreviations that readers may not know.";
} }

record! { Term "a term" then check_name {
    may term =>
        "The word, or the abbreviation in full; left out where nobody says what the abbreviation stands for.";
    may abbr =>
        "The abbreviation; each has one meaning only.";
    may id or id_of_name =>
        "A short name, for [[definitions ID]]; made of the abbreviation or word if left out.";
    may definition =>
        "What it means, in plain words.";
    may note =>
        "A note that readers see with it.";
    may source =>
        "The id of an entry in references.yaml, if the meaning is taken from there.";
    may also =>
        "Other names or meanings.";
    may ours =>
        "yes if the published document does not say what the abbreviation stands for, and `term` is the editor's reading; readers see a mark.";
} }

/// The id of a term without one of its own: its abbreviation, or else its word.
fn id_of_name(block: &KeyBlock<'_>) -> Spanned<Id> {
    let named = block.text("abbr").or_else(|| block.text("term"));
    Spanned::new(Id::slug(named.unwrap_or_default()), block.span)
}

/// A term needs a word or an abbreviation.
fn check_name(read: &mut Reader<'_>, block: &KeyBlock<'_>, term: Option<Term>) -> Option<Term> {
    let term = term.filter(|term| term.abbr.is_some() || term.term.is_some());
    if term.is_none() {
        read.lacks(
            Finding::error("term", block.span, "this term has neither `term` nor `abbr`")
                .help("write the words under `term`, and their abbreviation, if they have one, under `abbr`"),
        );
    }
    term
}
