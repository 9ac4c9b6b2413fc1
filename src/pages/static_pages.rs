//! Pages of text that every site has: its accessibility statement, and how plans are checked.

use crate::checks;
use crate::disclosure::PublishableSite;
use crate::pages::layout::{self, LayoutView};
use crate::pages::links::address::{ACCESSIBILITY, CHECKS};
use crate::pages::view::link;
use crate::plan::{AccessibilityStatement, Compliance};
use crate::words::{self, Label, Words, statement};
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
}

/// The accessibility statement. It claims nothing that site.yaml does not state.
pub(super) fn accessibility(site: &PublishableSite) -> TextView {
    let settings = &site.settings;
    let said = &settings.accessibility;
    let ask = statement::ask(&settings.contact.name, said.response.as_deref());
    let parts = [
        (
            Label::HowAccessible,
            words_of(&statement::BY_CONSTRUCTION),
            ClauseForm::List,
        ),
        (
            Label::Compliance,
            vec![compliance(said)],
            ClauseForm::Paragraphs,
        ),
        (Label::NotAccessible, barriers(said), ClauseForm::List),
        (Label::Burdens, said.burdens.clone(), ClauseForm::List),
        (
            Label::OutOfScope,
            said.out_of_scope.clone(),
            ClauseForm::List,
        ),
        (Label::OtherFormats, vec![ask], ClauseForm::Paragraphs),
        (
            Label::ReportingProblems,
            vec![statement::report(&settings.contact.name)],
            ClauseForm::Paragraphs,
        ),
        (
            Label::Enforcement,
            vec![statement::ENFORCEMENT.to_owned()],
            ClauseForm::Paragraphs,
        ),
        (
            Label::PreparedAndTested,
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
            .filter_map(|(heading, texts, shape)| part(heading, texts, shape, settings.words))
            .collect(),
    )
}

/// The page on what is checked before a plan is published.
pub(super) fn checking(site: &PublishableSite) -> TextView {
    let parts = checks::ALL
        .iter()
        .map(|rule| TextPart {
            heading: rule.title().trim_end_matches('.').to_owned(),
            paragraphs: rule
                .parts()
                .into_iter()
                .filter(|(heading, _)| *heading == "Checks" || *heading == "Why")
                .map(|(_, text)| text.replace('`', ""))
                .collect(),
            items: Vec::new(),
        })
        .collect();
    page(
        site,
        CHECKS,
        Label::HowWeCheck,
        site.settings.words.label(Label::HowWeCheckLead).to_owned(),
        parts,
    )
}

#[derive(Clone, Copy)]
enum ClauseForm {
    Paragraphs,
    List,
}

fn part(heading: Label, texts: Vec<String>, shape: ClauseForm, words: Words) -> Option<TextPart> {
    if texts.is_empty() {
        return None;
    }
    let (paragraphs, items) = match shape {
        ClauseForm::Paragraphs => (texts, Vec::new()),
        ClauseForm::List => (Vec::new(), texts),
    };
    Some(TextPart {
        heading: words.label(heading).to_owned(),
        paragraphs,
        items,
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
