//! Every rule, in one list.

use crate::checks::Rule;
use crate::checks::acceptance::{acceptance_reason, acceptance_rule, acceptance_unused};
use crate::checks::actions::{
    action_due, action_outcome, action_reference, change_without_baseline, leads_key, number_gap,
    priority_actions, rating_in_words, reversed_aim, same_post,
};
use crate::checks::arithmetic::{
    benchmark_ratio, budget_contribution, budget_total, derived_fact, groups_sum,
    implied_population, impossible_place, inspection_score, percentage, period_length, rag_bands,
    rate, same_figure, series_gap, table_total, two_records,
};
use crate::checks::claims::{
    children_and_events, count_in_prose, dates_in_order, figure_in_prose, impossible_average,
    impossible_share, inspection_in_prose, list_length, meeting_frequency, phase_count,
    share_in_prose, size_of_change, stated_change, target_called_met, unbacked_comparison,
    unit_in_prose,
};
use crate::checks::safeguarding::{
    children_in_picture, consent_scope, given_away, named_person, one_childs_story,
    picture_consent, small_base, small_count, telling_detail,
};
use crate::checks::statutory::{
    board_name, board_partners, budget_table, council_approval, deadline, ended_strategy,
    national_kpis, national_measures, plan_years, required_heading, sign_off, welsh_version,
    years_in_heading,
};
use crate::checks::tables::{
    appendix_unmentioned, budget_cells, column_names, cut_off_text, date_style, decimal_places,
    denominator_label, duplicate_row, funder_at_nil, undated_figures, wide_table,
};
use crate::checks::wording::{
    abbreviation, area_spelling, heading_capitals, known_misspelling, link_host, link_text,
    long_sentences, mistyped_abbreviation, nothing_follows, repeated_paragraph, scrambled_text,
    stigmatising_term, template_text, two_expansions, typed_page_number, unmarked_language,
};
use crate::diagnostics;

/// Every rule, in the order in which they are explained.
pub const ALL: &[Rule] = &[
    required_heading::RULE,
    sign_off::RULE,
    deadline::RULE,
    council_approval::RULE,
    welsh_version::RULE,
    board_partners::RULE,
    national_measures::RULE,
    national_kpis::RULE,
    plan_years::RULE,
    years_in_heading::RULE,
    ended_strategy::RULE,
    budget_table::RULE,
    budget_total::RULE,
    budget_contribution::RULE,
    budget_cells::RULE,
    funder_at_nil::RULE,
    table_total::RULE,
    duplicate_row::RULE,
    percentage::RULE,
    rate::RULE,
    benchmark_ratio::RULE,
    groups_sum::RULE,
    implied_population::RULE,
    inspection_score::RULE,
    same_figure::RULE,
    two_records::RULE,
    derived_fact::RULE,
    impossible_place::RULE,
    period_length::RULE,
    denominator_label::RULE,
    series_gap::RULE,
    decimal_places::RULE,
    rag_bands::RULE,
    rating_in_words::RULE,
    action_outcome::RULE,
    action_reference::RULE,
    action_due::RULE,
    change_without_baseline::RULE,
    number_gap::RULE,
    priority_actions::RULE,
    leads_key::RULE,
    same_post::RULE,
    board_name::RULE,
    meeting_frequency::RULE,
    inspection_in_prose::RULE,
    template_text::RULE,
    cut_off_text::RULE,
    scrambled_text::RULE,
    nothing_follows::RULE,
    undated_figures::RULE,
    wide_table::RULE,
    column_names::RULE,
    date_style::RULE,
    appendix_unmentioned::RULE,
    abbreviation::RULE,
    mistyped_abbreviation::RULE,
    two_expansions::RULE,
    known_misspelling::RULE,
    area_spelling::RULE,
    link_host::RULE,
    link_text::RULE,
    typed_page_number::RULE,
    heading_capitals::RULE,
    unmarked_language::RULE,
    consent_scope::RULE,
    picture_consent::RULE,
    children_in_picture::RULE,
    telling_detail::RULE,
    one_childs_story::RULE,
    named_person::RULE,
    small_count::RULE,
    small_base::RULE,
    given_away::RULE,
    figure_in_prose::RULE,
    count_in_prose::RULE,
    share_in_prose::RULE,
    impossible_share::RULE,
    unit_in_prose::RULE,
    stated_change::RULE,
    children_and_events::RULE,
    impossible_average::RULE,
    unbacked_comparison::RULE,
    target_called_met::RULE,
    reversed_aim::RULE,
    dates_in_order::RULE,
    list_length::RULE,
    phase_count::RULE,
    repeated_paragraph::RULE,
    size_of_change::RULE,
    stigmatising_term::RULE,
    long_sentences::RULE,
    // these are about what the others found
    acceptance_rule::RULE,
    acceptance_unused::RULE,
    acceptance_reason::RULE,
];

/// The rule with this id.
pub fn find(id: &str) -> Option<&'static Rule> {
    ALL.iter().find(|rule| rule.id == id)
}

/// The id of the rule that was probably meant.
pub fn nearest(id: &str) -> Option<&'static str> {
    diagnostics::nearest(id, ALL.iter().map(|rule| rule.id))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::PARTS;
    use std::collections::BTreeSet;

    const HERE: &str = include_str!("registry.rs");

    #[test]
    fn every_rule_has_an_id_of_its_own_in_kebab_case() {
        let ids: BTreeSet<_> = ALL.iter().map(|rule| rule.id).collect();
        assert_eq!(ids.len(), ALL.len());
        for id in ids {
            assert!(crate::plan::Id::parse(id).is_some(), "{id}");
        }
    }

    #[test]
    fn every_rule_is_named_after_its_file() {
        for rule in ALL {
            let file = rule.id.replace('-', "_");
            assert!(HERE.contains(&format!("    {file}::RULE,")), "{file}");
            let own = format!("include_str!(\"{file}.rs\")");
            assert!(rule.source.contains(&own), "{file}");
        }
    }

    #[test]
    fn every_rule_is_explained_in_the_four_parts() {
        for rule in ALL {
            let headings: Vec<_> = rule.parts().into_iter().map(|part| part.0).collect();
            assert_eq!(headings, PARTS, "{}", rule.id);
            assert!(rule.title().ends_with('.'), "{}", rule.id);
            for (heading, text) in rule.parts() {
                assert!(!text.is_empty(), "{}: {heading}", rule.id);
            }
        }
    }

    #[test]
    fn a_mistyped_rule_is_understood() {
        assert_eq!(nearest("budget-totals"), Some("budget-total"));
        assert_eq!(nearest("weather"), None);
    }
}
