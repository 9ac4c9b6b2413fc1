//! The registry of rules: a line for each, in the order in which they are asked and explained.
//!
//! A line names the rule's file, its module, how grave its findings are and, of a rule that judges
//! what is missing, the files of a plan that it looks in. From it come the `mod` line, the id (the
//! file's name) and the rule in [`ALL`]; the explanation is the file's module doc. Nothing here
//! judges a plan.

use super::engine::rule::{Needs, Rule, RuleSeverity};
use crate::diagnostics::{self, Severity};

/// The id of a rule: the name of its file with hyphens. Without an argument, that of the file in
/// which it is written.
macro_rules! rule_id {
    () => {
        rule_id!(file!())
    };
    ($path:expr) => {{
        const STEM: &str = $crate::checks::engine::rule::stem($path);
        const ID: [u8; STEM.len()] = $crate::checks::engine::rule::hyphenated(STEM);
        match std::str::from_utf8(&ID) {
            Ok(id) => id,
            Err(_) => panic!("a file has a name in UTF-8"),
        }
    }};
}

/// Declares the module of each rule and lists them all, from the lines below.
macro_rules! rules {
    (@severity $severity:ident) => {
        RuleSeverity::Always(Severity::$severity)
    };
    (@severity $($severity:ident)|+ = $note:literal) => {
        RuleSeverity::Varies {
            among: &[$(Severity::$severity),+],
            note: $note,
        }
    };
    (@needs) => {
        Needs::Files(&[])
    };
    (@needs every file) => {
        Needs::EveryFile
    };
    (@needs $($file:literal),+) => {
        Needs::Files(&[$($file),+])
    };
    ($($path:literal $rule:ident: $($severity:ident)|+ $(= $note:literal)? $(, needs($($need:tt)+))?;)+) => {
        $(#[path = $path] mod $rule;)+

        /// Every rule, in the order in which they are run and explained.
        pub const ALL: &[Rule] = &[$(Rule {
            id: rule_id!($path),
            severity: rules!(@severity $($severity)|+ $(= $note)?),
            needs: rules!(@needs $($($need)+)?),
            path: $path,
            source: include_str!($path),
            find: $rule::find,
        }),+];
    };
}

rules! {
    "statutory/required_heading.rs" required_heading: Error | Warning
        = "error, or a warning where the heading is only expected or the plan is an update", needs("sections");
    "statutory/sign_off.rs" sign_off: Error, needs("board", "plan", "sections");
    "statutory/deadline.rs" deadline: Warning, needs("plan");
    "statutory/council_approval.rs" council_approval: Warning, needs("borough", "plan");
    "statutory/welsh_version.rs" welsh_version: Error, needs("borough", "plan");
    "statutory/board_partners.rs" board_partners: Error, needs("board", "borough", "plan");
    "statutory/national_measures.rs" national_measures: Error | Warning
        = "error in a full plan, a warning in an annual update", needs("indicators");
    "statutory/national_kpis.rs" national_kpis: Error | Warning
        = "error where a number is wrong, a warning where one is missing", needs("kpis");
    "statutory/plan_years.rs" plan_years: Warning, needs("actions");
    "statutory/years_in_heading.rs" years_in_heading: Warning | Advice
        = "a warning for the plan's title, otherwise advice";
    "statutory/ended_strategy.rs" ended_strategy: Advice;
    "statutory/budget_table.rs" budget_table: Error | Warning
        = "error in a full plan, otherwise a warning", needs("budget", "plan");
    "arithmetic/budget_total.rs" budget_total: Error, needs("headings");
    "arithmetic/budget_contribution.rs" budget_contribution: Error, needs("headings");
    "tables/budget_cells.rs" budget_cells: Advice, needs("borough", "budget");
    "tables/funder_at_nil.rs" funder_at_nil: Warning, needs("budget");
    "arithmetic/table_total.rs" table_total: Error, needs("counts");
    "arithmetic/row_of_totals.rs" row_of_totals: Error | Warning
        = "error, or a warning where there is only one figure or the row is only called a total";
    "tables/duplicate_row.rs" duplicate_row: Error;
    "arithmetic/impossible_value.rs" impossible_value: Error | Warning
        = "error, or a warning for a count with decimals";
    "arithmetic/share_as_fraction.rs" share_as_fraction: Warning | Advice
        = "warning, or advice where one figure differs from those beside it";
    "arithmetic/percentage.rs" percentage: Error;
    "arithmetic/rate.rs" rate: Error;
    "arithmetic/benchmark_ratio.rs" benchmark_ratio: Error;
    "arithmetic/groups_sum.rs" groups_sum: Error | Warning
        = "an error above 100%, a warning below", needs("representation");
    "arithmetic/implied_population.rs" implied_population: Warning;
    "arithmetic/inspection_score.rs" inspection_score: Error | Warning
        = "error, or a warning where the overall rating is another than the score's", needs("inspection");
    "arithmetic/same_figure.rs" same_figure: Error;
    "arithmetic/two_records.rs" two_records: Warning;
    "arithmetic/derived_fact.rs" derived_fact: Error;
    "arithmetic/impossible_place.rs" impossible_place: Error;
    "arithmetic/period_length.rs" period_length: Error;
    "tables/denominator_label.rs" denominator_label: Warning;
    "arithmetic/series_gap.rs" series_gap: Error | Warning
        = "error where a period stands twice, otherwise a warning", needs("indicators");
    "tables/decimal_places.rs" decimal_places: Advice;
    "arithmetic/rag_bands.rs" rag_bands: Error;
    "actions/rating_in_words.rs" rating_in_words: Error, needs("actions", "previous");
    "actions/action_outcome.rs" action_outcome: Error | Warning
        = "error where there is no such outcome, a warning where the numbers disagree", needs("actions", "previous", "priorities");
    "actions/action_reference.rs" action_reference: Error;
    "actions/action_due.rs" action_due: Error | Warning
        = "error before the plan begins, otherwise a warning";
    "actions/change_without_baseline.rs" change_without_baseline: Advice;
    "actions/number_gap.rs" number_gap: Warning, needs("actions", "previous", "priorities");
    "actions/priority_actions.rs" priority_actions: Warning, needs("actions", "priorities");
    "actions/leads_key.rs" leads_key: Warning, needs("actions", "people");
    "actions/same_post.rs" same_post: Advice;
    "statutory/board_name.rs" board_name: Advice, needs("board");
    "claims/meeting_frequency.rs" meeting_frequency: Advice;
    "claims/plan_count.rs" plan_count: Advice,
        needs("actions", "inspection", "previous", "priorities", "programmes", "risks");
    "claims/inspection_in_prose.rs" inspection_in_prose: Advice, needs("inspection");
    "wording/template_text.rs" template_text: Error | Warning = "an error in brackets, else a warning";
    "tables/cut_off_text.rs" cut_off_text: Warning;
    "wording/scrambled_text.rs" scrambled_text: Advice;
    "wording/nothing_follows.rs" nothing_follows: Warning;
    "tables/undated_figures.rs" undated_figures: Warning;
    "tables/wide_table.rs" wide_table: Warning | Advice
        = "a warning where columns would not be on the paper, otherwise advice";
    "tables/column_names.rs" column_names: Advice;
    "tables/date_style.rs" date_style: Advice;
    "tables/appendix_unmentioned.rs" appendix_unmentioned: Advice, needs(every file);
    "wording/abbreviation.rs" abbreviation: Warning;
    "wording/mistyped_abbreviation.rs" mistyped_abbreviation: Advice;
    "wording/two_expansions.rs" two_expansions: Advice;
    "wording/known_misspelling.rs" known_misspelling: Advice;
    "wording/area_spelling.rs" area_spelling: Advice;
    "wording/link_host.rs" link_host: Warning;
    "wording/link_text.rs" link_text: Warning;
    "wording/typed_page_number.rs" typed_page_number: Warning;
    "wording/heading_capitals.rs" heading_capitals: Advice;
    "wording/unmarked_language.rs" unmarked_language: Advice;
    "safeguarding/consent_scope.rs" consent_scope: Error;
    "safeguarding/picture_consent.rs" picture_consent: Error;
    "safeguarding/children_in_picture.rs" children_in_picture: Advice;
    "safeguarding/quoted_child.rs" quoted_child: Error;
    "safeguarding/telling_detail.rs" telling_detail: Advice;
    "safeguarding/one_childs_story.rs" one_childs_story: Error | Warning | Advice
        = "an error for three details or more, a warning for two, else advice";
    "safeguarding/named_person.rs" named_person: Advice;
    "safeguarding/small_count.rs" small_count: Error | Warning
        = "warning, or an error in a table by sex, age, ethnicity or need";
    "safeguarding/small_base.rs" small_base: Warning;
    "safeguarding/given_away.rs" given_away: Error | Warning
        = "an error for a small number, a warning for others of its table";
    "claims/figure_in_prose.rs" figure_in_prose: Advice;
    "claims/count_in_prose.rs" count_in_prose: Advice;
    "claims/typed_figure.rs" typed_figure: Advice;
    "claims/impossible_share.rs" impossible_share: Advice;
    "claims/unit_in_prose.rs" unit_in_prose: Advice;
    "claims/stated_change.rs" stated_change: Advice;
    "claims/parts_and_whole.rs" parts_and_whole: Advice;
    "tables/typed_table_total.rs" typed_table_total: Advice;
    "claims/children_and_events.rs" children_and_events: Advice;
    "claims/impossible_average.rs" impossible_average: Advice;
    "claims/unbacked_comparison.rs" unbacked_comparison: Advice;
    "claims/stated_comparison.rs" stated_comparison: Advice;
    "claims/target_called_met.rs" target_called_met: Advice;
    "actions/reversed_aim.rs" reversed_aim: Advice;
    "claims/dates_in_order.rs" dates_in_order: Advice;
    "claims/list_length.rs" list_length: Advice;
    "claims/phase_count.rs" phase_count: Advice;
    "wording/repeated_paragraph.rs" repeated_paragraph: Advice;
    "claims/size_of_change.rs" size_of_change: Advice;
    "wording/stigmatising_term.rs" stigmatising_term: Advice;
    "wording/long_sentences.rs" long_sentences: Advice;
    "wording/families_page.rs" families_page: Advice;
    // these judge what the others found, so they come last
    "acceptance/acceptance_rule.rs" acceptance_rule: Error;
    "acceptance/acceptance_unused.rs" acceptance_unused: Warning, needs(every file);
    "acceptance/acceptance_reason.rs" acceptance_reason: Error | Warning
        = "warning, or an error where a child could be recognised";
}

/// The rule with this id; `None` if there is none.
pub fn find(id: &str) -> Option<&'static Rule> {
    ALL.iter().find(|rule| rule.id == id)
}

/// The id of the rule that was probably meant; `None` where none is similar.
pub fn nearest(id: &str) -> Option<&'static str> {
    diagnostics::nearest(id, ALL.iter().map(|rule| rule.id))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::PARTS;
    use std::collections::BTreeSet;

    #[test]
    fn every_rule_has_an_id_of_its_own_in_kebab_case() {
        let ids: BTreeSet<_> = ALL.iter().map(|rule| rule.id).collect();
        assert_eq!(ids.len(), ALL.len());
        for id in ids {
            assert!(crate::plan::Id::parse(id).is_some(), "{id}");
        }
    }

    #[test]
    fn every_module_has_the_name_of_its_file() {
        let lines = include_str!("registry.rs").lines();
        let lines = lines.filter_map(|line| line.strip_prefix("    \"")?.split_once(".rs\" "));
        let mut count = 0;
        for (path, rest) in lines {
            let file = path.rsplit('/').next().unwrap();
            assert!(rest.starts_with(&format!("{file}: ")), "{file}");
            count += 1;
        }
        assert_eq!(count, ALL.len());
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
    fn every_needed_file_is_one_that_a_plan_may_have() {
        let schemas = crate::parse::schemas();
        let files = schemas.iter().map(|schema| schema.id);
        let files: BTreeSet<_> = files.chain(["headings", "sections"]).collect();
        for rule in ALL {
            let Needs::Files(needs) = rule.needs else {
                continue;
            };
            for file in needs {
                assert!(files.contains(*file), "{}: {file}", rule.id);
            }
        }
    }

    #[test]
    fn a_mistyped_rule_is_understood() {
        assert_eq!(nearest("budget-totals"), Some("budget-total"));
        assert_eq!(nearest("weather"), None);
    }
}
