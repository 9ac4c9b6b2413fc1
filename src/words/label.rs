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
