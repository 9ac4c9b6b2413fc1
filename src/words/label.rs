//! Single words and short phrases, by name. Themes read them as `words.on_this_page`.

macro_rules! labels {
    ($($variant:ident $key:literal $english:literal),* $(,)?) => {
        /// A word or short phrase that readers see.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Label {
            $(#[doc = $english] $variant),*
        }

        impl Label {
            /// Every label.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// The name by which themes ask for it.
            pub fn key(self) -> &'static str {
                match self { $(Self::$variant => $key),* }
            }

            /// In English.
            pub fn english(self) -> &'static str {
                match self { $(Self::$variant => $english),* }
            }
        }
    };
}

labels! {
    SkipToContent "skip_to_content" "Skip to main content",
    OnThisPage "on_this_page" "On this page",
    Contents "contents" "Contents",
    Previous "previous" "Previous",
    Next "next" "Next",
    Section "section" "Section",
    Appendix "appendix" "Appendix",
    Figure "figure" "Figure",
    Table "table" "Table",
    Note "note" "Note",
    Source "source" "Source",
    Total "total" "Total",
    Blank "blank" "blank",
    Suppressed "suppressed" "suppressed",
    NotAvailable "not_available" "not available",
    NotApplicable "not_applicable" "not applicable",
    NotYetKnown "not_yet_known" "not yet known",
    Home "home" "Home",
    Glossary "glossary" "Glossary",
    Print "print" "Print edition",
    Downloads "downloads" "Downloads",
    Nil "nil" "nil",
    Provisional "provisional" "provisional",
    BreakInSeries "break_in_series" "break in series",
    Break "break" "break",
    SeeText "see_text" "see the text of the plan",
    Period "period" "Period",
    Number "number" "Number",
    Percentage "percentage" "Percentage",
    Rate "rate" "Rate",
    Ratio "ratio" "Ratio",
    OutOf "out_of" "Out of",
    Events "events" "Events",
    ComparedWith "compared_with" "Compared with",
    Category "category" "Category",
    Budget "budget" "Where the money comes from",
    Agency "agency" "Agency",
    InCash "in_cash" "In cash",
    InKind "in_kind" "In kind",
    OtherFunds "other_funds" "Other funds",
    StaffingCosts "staffing_costs" "Staffing costs",
    PaymentsInKind "payments_in_kind" "Payments in kind",
    OtherDelegatedFunds "other_delegated_funds" "Other delegated funds",
    YouthJusticeBoard "youth_justice_board" "Youth Justice Board",
    LocalAuthority "local_authority" "Local authority",
    Police "police" "Police",
    PoliceAndCrimeCommissioner "police_and_crime_commissioner" "Police and crime commissioner",
    Probation "probation" "Probation Service",
    Health "health" "Health",
    WelshGovernment "welsh_government" "Welsh Government",
    Other "other" "Other",
    TheYouthJusticeBoard "the_youth_justice_board" "the Youth Justice Board",
    TheLocalAuthority "the_local_authority" "the local authority",
    ThePolice "the_police" "the police",
    ThePoliceAndCrimeCommissioner "the_police_and_crime_commissioner" "the police and crime commissioner",
    TheProbationService "the_probation_service" "the Probation Service",
    TheHealthService "the_health_service" "the health service",
    TheWelshGovernment "the_welsh_government" "the Welsh Government",
    OtherSources "other_sources" "other sources",
    PoundsByAgency "pounds_by_agency" "Pounds by agency and kind of money",
    KeyIndicators "key_indicators" "Key performance indicators",
    Indicator "indicator" "Indicator",
    WhatItMeasures "what_it_measures" "What it measures",
    Value "value" "Value",
    Unit "unit" "Unit",
    WhyNoFigure "why_no_figure" "Why there is no figure",
    LocalTargets "local_targets" "Local targets",
    Measure "measure" "Measure",
    Target "target" "Target",
    Latest "latest" "Latest",
    MetOrNot "met_or_not" "Met or not",
    Met "met" "met",
    NotMet "not_met" "not met",
    NotKnown "not_known" "not known",
    WhatThePlanSays "what_the_plan_says" "What the plan says",
    Monitored "monitored" "Measures that are monitored without a target",
    Green "green" "Green",
    Amber "amber" "Amber",
    Red "red" "Red",
    Rolling12Months "rolling_12_months" "rolling 12 months",
    ThreeMonths "three_months" "cohorts of 3 months",
    Aggregated12Months "aggregated_12_months" "4 quarters taken together",
    CalendarYears "calendar_years" "calendar years",
    FinancialYears "financial_years" "financial years",
    Quarters "quarters" "quarters",
    Snapshot "snapshot" "on one day",
    Notes "notes" "Notes",
    Done "done" "Done:",
    ToDo "to_do" "To do:",
    Tip "tip" "Tip",
    Important "important" "Important",
    Warning "warning" "Warning",
    Caution "caution" "Caution",
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_label_has_a_name_of_its_own() {
        let keys: BTreeSet<_> = Label::ALL.iter().map(|label| label.key()).collect();
        assert_eq!(keys.len(), Label::ALL.len());
    }
}
