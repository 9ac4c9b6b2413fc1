//! Posts are named, not persons.
//!
//! # Checks
//!
//! Prose, quotations, tables, the words of pictures, and the posts that lead, chair and own:
//! whether they name a person, by a title ("Mrs", "PC", "Cllr"), by a given name and a surname, or
//! by a given name where only a person can stand ("run by Marek"). Given names are from a list of
//! open data. What is called after somebody (a school, a street, a charity, an award, a law) is
//! left alone.
//!
//! # Why
//!
//! A post is found after its holder has left. A worker's name in a plan leads to the children that
//! the worker sees.
//!
//! # Example
//!
//! ```yaml
//! leads: Ms Example, data analyst            # Data Analyst
//! ```
//!
//! # Source
//!
//! Our own choice; plans published in 2023 and 2024 name officers at every level. Please check:
//! those who chair and sign may wish to be named.

use crate::checks::Context;
use crate::checks::text::passages::Passage;
use crate::checks::text::persons::{NameKind, names};
use crate::checks::text::quantities::SentenceReading;
use crate::diagnostics::{Finding, listed};
use crate::sources::Span;

const ID: &str = rule_id!();

const HELP: &str = "write the post instead";

pub(super) fn find(context: &Context) -> Vec<Finding> {
    let prose = context.reading.with_quotations().filter_map(in_passage);
    prose
        .chain(posts(context).into_iter().filter_map(in_post))
        .collect()
}

fn in_passage(passage: &Passage<'_>) -> Option<Finding> {
    // a name has a capital inside its sentence, or begins it; other passages are skipped
    if !has_name(&passage.text) {
        return None;
    }
    let mut persons = Vec::new();
    for (sentence, read) in passage.sentences_read() {
        let found = names(read, sentence.text).into_iter();
        let found = found.filter(|it| it.kind != NameKind::Aged);
        persons.extend(found.map(|it| (passage.excerpt(read, &it.at), it.name)));
    }
    let message = message(persons.iter().map(|(_, name)| name.as_str()))?;
    let (first, others) = persons.split_first()?;
    let finding = first.0.advice(ID, message).help(HELP);
    Some(others.iter().fold(finding, |finding, (excerpt, name)| {
        finding.related(excerpt.span(), name.as_str())
    }))
}

/// Whether any word could belong to a name: a title or a given name.
fn has_name(text: &str) -> bool {
    let words = text.split(|c: char| !c.is_alphanumeric() && c != '\'' && c != '’');
    words
        .filter(|word| word.starts_with(char::is_uppercase))
        .count()
        > 1
        || text.contains(['—', '–'])
        || text
            .split(' ')
            .next()
            .is_some_and(|first| first.starts_with(char::is_uppercase))
}

fn message<'n>(persons: impl Iterator<Item = &'n str>) -> Option<String> {
    let quoted: Vec<String> = persons.map(|name| format!("\"{name}\"")).collect();
    let quoted: Vec<&str> = quoted.iter().map(String::as_str).collect();
    match quoted.as_slice() {
        [] => None,
        [one] => Some(format!("please check: {one} is a person's name")),
        several => Some(format!(
            "please check: {} are persons' names",
            listed(several, "and")
        )),
    }
}

/// The fields of a plan that contain posts.
fn posts<'a>(context: &Context<'a>) -> Vec<(&'a str, Span)> {
    let document = &context.plan.document;
    let heads = document.leads.iter().chain(&document.chairs);
    let heads = heads.map(|post| (post.as_str(), document.span));
    let leads = document.actions.iter().flat_map(|action| {
        let posts = action.leads.iter();
        posts.map(|post| (post.as_str(), action.reference.span))
    });
    let owners = document
        .risks
        .iter()
        .filter_map(|risk| Some((risk.owner.as_deref()?, risk.id.span)));
    let boards = document.boards.iter().flat_map(|board| {
        let chairs = board.chairs.iter().map(String::as_str);
        let members = board.members.iter().map(|member| member.role.as_str());
        chairs.chain(members).map(|post| (post, board.id.span))
    });
    heads.chain(leads).chain(owners).chain(boards).collect()
}

fn in_post((text, at): (&str, Span)) -> Option<Finding> {
    let found = names(&SentenceReading::of(text), text).into_iter();
    let certain = found.filter(|it| matches!(it.kind, NameKind::Titled | NameKind::Full));
    let persons: Vec<String> = certain.map(|it| it.name).collect();
    let message = message(persons.iter().map(String::as_str))?;
    Some(Finding::advice(ID, at, message).help(HELP))
}
