//! How large the type is: the theme's print edition, or the same in large print.
//!
//! The page is one and the same. Large print is a style sheet after the others.

use crate::site::FinishedSite;

/// How large the type is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PrintSize {
    /// As the print edition has it.
    Standard,
    /// 18 points and more.
    Large,
}

/// Where the sheet of a theme for large print lies in the site: `theme/large.1a2b3c4d.css`.
const LARGE: &str = "theme/large.";

impl PrintSize {
    /// What is added to the name of a file.
    pub(super) fn ending(self) -> &'static str {
        match self {
            Self::Standard => "",
            Self::Large => "-large-print",
        }
    }

    /// The print page with the sheets that this size needs. The page lies three folders deep.
    pub(super) fn dressed(self, html: &str, site: &FinishedSite) -> String {
        let sheet = match self {
            Self::Standard => None,
            Self::Large => site
                .files()
                .map(|(path, _)| path.as_str())
                .find(|path| path.starts_with(LARGE)),
        };
        match sheet {
            Some(sheet) => html.replacen(
                "</head>",
                &format!("<link rel=\"stylesheet\" href=\"../../../{sheet}\">\n</head>"),
                1,
            ),
            None => html.to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::site::SitePath;

    #[test]
    fn large_print_is_a_sheet_more() {
        let path = SitePath::new("theme/large.1a2b3c4d.css").unwrap();
        let site = FinishedSite::new([(path, Vec::new())]);
        let html = "<head></head><body>";
        assert_eq!(PrintSize::Standard.dressed(html, &site), html);
        assert_eq!(
            PrintSize::Large.dressed(html, &site),
            "<head><link rel=\"stylesheet\" href=\"../../../theme/large.1a2b3c4d.css\">\n</head><body>"
        );
    }
}
