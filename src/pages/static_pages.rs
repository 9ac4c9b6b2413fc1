//! Pages of text that every site has: its accessibility statement, and how plans are checked.

use crate::checks;
use crate::disclosure::PublishableSite;
use crate::pages::layout::{self, LayoutView};
use crate::pages::links::address::{ACCESSIBILITY, CHECKS};
use crate::pages::view::link;
use crate::plan::{AccessibilityStatement, Compliance};
use crate::words::{self, Label, checking, statement};
use serde::Serialize;

/// A page of text: the accessibility statement, or how plans are checked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TextView {
    /// The layout around the content.
    pub frame: LayoutView,
    /// The title of the text.
    pub title: &'static str,
    /// The first sentence of the text.
    pub lead: String,
    /// The parts of the text, in order.
    pub parts: Vec<TextPart>,
}

/// A part of the text, under a heading.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TextPart {
    /// The heading of the part.
    pub heading: String,
    /// The paragraphs of the part.
    pub paragraphs: Vec<String>,
    /// The list of the part.
    pub items: Vec<String>,
    /// A list that is folded at first.
    pub details: Vec<String>,
}

/// The accessibility statement. It claims nothing that site.yaml does not state.
pub(super) fn accessibility(site: &PublishableSite) -> TextView {
    let settings = &site.settings;
    let said = &settings.accessibility;
    let ask = statement::ask(&settings.contact.name, said.response.as_deref());
    let parts = [
        (
            statement::HOW_ACCESSIBLE,
            words_of(&statement::BY_CONSTRUCTION),
            ClauseForm::List,
        ),
        (
            statement::COMPLIANCE,
            vec![compliance(said)],
            ClauseForm::Paragraphs,
        ),
        (statement::NOT_ACCESSIBLE, barriers(said), ClauseForm::List),
        (statement::BURDENS, said.burdens.clone(), ClauseForm::List),
        (
            statement::OUT_OF_SCOPE,
            said.out_of_scope.clone(),
            ClauseForm::List,
        ),
        (
            settings.words.label(Label::OtherFormats),
            vec![ask],
            ClauseForm::Paragraphs,
        ),
        (
            statement::REPORTING_PROBLEMS,
            vec![statement::report(&settings.contact.name)],
            ClauseForm::Paragraphs,
        ),
        (
            statement::ENFORCEMENT_HEADING,
            vec![statement::ENFORCEMENT.to_owned()],
            ClauseForm::Paragraphs,
        ),
        (
            statement::PREPARED_AND_TESTED,
            history(said),
            ClauseForm::Paragraphs,
        ),
    ];
    page(
        site,
        ACCESSIBILITY,
        Label::AccessibilityStatement,
        statement::committed(&settings.publisher),
        parts
            .into_iter()
            .filter_map(|(heading, texts, shape)| part(heading, texts, shape))
            .collect(),
    )
}

/// The page on what is checked before a plan is published: the groups of rules, and in each the
/// sentences that hold where its rules find nothing.
pub(super) fn checking(site: &PublishableSite) -> TextView {
    let parts = checking::GROUPS.iter().map(|group| {
        let rules = checks::ALL.iter().filter(|rule| rule.group() == group.id);
        TextPart {
            heading: group.heading.to_owned(),
            paragraphs: vec![group.sentence.to_owned()],
            items: Vec::new(),
            details: rules.map(|rule| rule.title().replace('`', "")).collect(),
        }
    });
    page(
        site,
        CHECKS,
        Label::HowWeCheck,
        site.settings.words.label(Label::HowWeCheckLead).to_owned(),
        parts.collect(),
    )
}

#[derive(Clone, Copy)]
enum ClauseForm {
    Paragraphs,
    List,
}

fn part(heading: &str, texts: Vec<String>, shape: ClauseForm) -> Option<TextPart> {
    if texts.is_empty() {
        return None;
    }
    let (paragraphs, items) = match shape {
        ClauseForm::Paragraphs => (texts, Vec::new()),
        ClauseForm::List => (Vec::new(), texts),
    };
    Some(TextPart {
        heading: heading.to_owned(),
        paragraphs,
        items,
        details: Vec::new(),
    })
}

fn words_of(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|text| (*text).to_owned()).collect()
}

fn compliance(said: &AccessibilityStatement) -> String {
    let because = match (said.barriers.is_empty(), said.burdens.is_empty()) {
        (true, true) => "",
        (false, true) => ", due to the non-compliances listed below",
        (true, false) => ", due to the exemptions listed below",
        (false, false) => ", due to the non-compliances and exemptions listed below",
    };
    match said.compliance {
        Compliance::NotAssessed => statement::NOT_ASSESSED.to_owned(),
        Compliance::NotCompliant => statement::complies("not compliant", because),
        Compliance::PartiallyCompliant => statement::complies("partially compliant", because),
        Compliance::FullyCompliant => statement::complies("fully compliant", ""),
    }
}

fn barriers(said: &AccessibilityStatement) -> Vec<String> {
    said.barriers
        .iter()
        .map(|barrier| {
            let until = barrier.fixed_by.map(words::day);
            statement::barrier(
                &barrier.text,
                barrier.criterion.as_deref(),
                until.as_deref(),
            )
        })
        .collect()
}

fn history(said: &AccessibilityStatement) -> Vec<String> {
    let prepared = said.prepared.map(|on| statement::prepared(&words::day(on)));
    let tested = said
        .tested
        .as_ref()
        .map(|test| statement::tested(&words::day(test.on), &test.by, &test.how));
    prepared.into_iter().chain(tested).collect()
}

fn page(
    site: &PublishableSite,
    path: &str,
    title: Label,
    lead: String,
    parts: Vec<TextPart>,
) -> TextView {
    let trail = vec![link(
        site.settings.words.label(Label::Home),
        "../index.html".to_owned(),
    )];
    let frame = layout::of_site(site, path, &[site.settings.words.label(title)], trail);
    TextView {
        frame,
        title: site.settings.words.label(title),
        lead,
        parts,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_rule_is_in_a_group_that_readers_see() {
        let seen = |rule: &checks::Rule| checking::GROUPS.iter().any(|it| it.id == rule.group());
        let missing: Vec<_> = checks::ALL.iter().filter(|rule| !seen(rule)).collect();
        assert!(missing.is_empty(), "{missing:?}");
    }
}
