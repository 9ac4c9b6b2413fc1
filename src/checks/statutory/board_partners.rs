//! The board has a chair, and the partners that the law names.
//!
//! # Checks
//!
//! In a full plan, for each management or executive board whose members are listed: whether it has
//! a chair, and whether a member speaks for the local authority, the police, probation and health.
//! A member counts when the words of its `agency` or `role` say so.
//!
//! # Why
//!
//! These four must work together in a youth justice service. A board without one of them cannot
//! oversee it, and inspectors look for who sits there.
//!
//! # Example
//!
//! ```yaml
//! members:
//!   - { role: Representative, agency: Metropolitan Police, kind: core }
//!   - { role: Representative, agency: Social Care, kind: core }
//!   - { role: Representative, agency: Health, kind: core }     # who speaks for probation?
//! ```
//!
//! # Source
//!
//! Crime and Disorder Act 1998, sections 38(2) and 39(5):
//! <https://www.legislation.gov.uk/ukpga/1998/37/section/39>. The words by which a partner is known
//! are our own list.

use crate::checks::Context;
use crate::diagnostics::{Finding, listed};
use crate::plan::{Board, BoardRole, Member, MemberKind, PlanKind, Term};

const ID: &str = rule_id!();

/// Each partner, with the words by which it is recognised.
const PARTNERS: [(&str, &[&str]); 4] = [
    (
        "the local authority",
        &[
            "council",
            "local authority",
            "social care",
            "children's services",
            "borough of",
            "children's social",
            "cyngor",
        ],
    ),
    ("the police", &["police", "constabulary", "heddlu"]),
    ("probation", &["probation", "prawf"]),
    (
        "health",
        &[
            "health",
            "nhs",
            "integrated care",
            "icb",
            "camhs",
            "clinical commissioning",
            "hospital",
            "clinical",
            "nurse",
            "nursing",
            "iechyd",
        ],
    ),
];

pub(super) fn find(context: &Context) -> Vec<Finding> {
    let document = &context.plan.document;
    if document.kind != PlanKind::FullPlan {
        return Vec::new();
    }
    let oversees =
        |board: &&Board| matches!(board.role, BoardRole::Management | BoardRole::Executive);
    let boards = document.boards.iter().filter(oversees);
    boards
        .filter(|board| !board.members.is_empty())
        .flat_map(|board| {
            let missing = missing(board, &document.terms);
            no_chair(board).into_iter().chain(missing)
        })
        .map(|(board, finding)| finding.place(board))
        .collect()
}

fn no_chair(board: &Board) -> Option<(&str, Finding)> {
    if !board.chairs.is_empty() {
        return None;
    }
    let message = format!("\"{}\" has no chair", board.name);
    let finding = Finding::error(ID, board.id.span, message)
        .help("add the post of the chair, or the posts of co-chairs, under `chairs`");
    Some((board.id.value.as_str(), finding))
}

fn missing<'b>(board: &'b Board, terms: &[Term]) -> Option<(&'b str, Finding)> {
    let members: Vec<_> = board
        .members
        .iter()
        .filter(|it| it.kind != Some(MemberKind::Planned))
        .collect();
    let members: Vec<_> = members
        .into_iter()
        .map(|member| words_of(member, terms))
        .collect();
    let there = |words: &[&str]| {
        members
            .iter()
            .any(|text| words.iter().any(|word| begins_a_word(text, word)))
    };
    let missing: Vec<_> = PARTNERS.iter().filter(|(_, words)| !there(words)).collect();
    if missing.is_empty() {
        return None;
    }
    let names: Vec<_> = missing.iter().map(|(name, _)| *name).collect();
    let message = format!(
        "no member of \"{}\" speaks for {}",
        board.name,
        listed(&names, "or")
    );
    let finding = Finding::error(ID, board.id.span, message)
        .help("add the member, or name the agency of one that is there already");
    Some((board.id.value.as_str(), finding))
}

/// The post and agency of a member in small letters, with abbreviations of the plan's glossary
/// spelt out.
fn words_of(member: &Member, terms: &[Term]) -> String {
    let typed = format!(
        "{} {}",
        member.role,
        member.agency.as_deref().unwrap_or_default()
    );
    let is_in = |abbr: &str| {
        typed
            .split(|c: char| !c.is_alphanumeric())
            .any(|word| word == abbr)
    };
    let meanings = terms
        .iter()
        .filter(|term| term.abbr.as_deref().is_some_and(is_in));
    let meanings: Vec<_> = meanings.filter_map(|term| term.term.as_deref()).collect();
    let text = format!("{typed} {}", meanings.join(" ")).to_lowercase();
    // a commissioner is not the police force, so the words do not count for it
    text.replace("police and crime commissioner", "")
}

/// Whether `words` occur at the beginning of a word; "icb" is no part of "Dicbury".
fn begins_a_word(text: &str, words: &str) -> bool {
    text.match_indices(words).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        before.is_none_or(|letter| !letter.is_alphanumeric())
    })
}
