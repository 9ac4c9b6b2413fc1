//! Every rule, in one list.

use super::Rule;
use super::{
    abbreviation, acceptance_reason, acceptance_rule, acceptance_unused, action_due,
    action_outcome, action_reference, appendix_unmentioned, area_spelling, benchmark_ratio,
    board_name, board_partners, budget_cells, budget_table, budget_total, change_without_baseline,
    children_and_events, children_in_picture, column_names, consent_scope, council_approval,
    count_in_prose, cut_off_text, date_style, dates_in_order, deadline, decimal_places,
    denominator_label, duplicate_row, ended_strategy, figure_in_prose, funder_at_nil, groups_sum,
    heading_capitals, implied_population, impossible_average, impossible_share,
    inspection_in_prose, inspection_score, known_misspelling, leads_key, link_host, link_text,
    list_length, long_sentences, meeting_frequency, mistyped_abbreviation, named_person,
    national_kpis, national_measures, nothing_follows, number_gap, one_childs_story, percentage,
    phase_count, picture_consent, plan_years, priority_actions, rag_bands, rate, rating_in_words,
    repeated_paragraph, required_heading, reversed_aim, same_figure, same_post, scrambled_text,
    series_gap, share_in_prose, sign_off, size_of_change, small_base, small_count, stated_change,
    stigmatising_term, table_total, target_called_met, telling_detail, template_text,
    two_expansions, two_records, typed_page_number, unbacked_comparison, undated_figures,
    unit_in_prose, unmarked_language, welsh_version, wide_table, years_in_heading,
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

    const HERE: &str = include_str!("all.rs");

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
