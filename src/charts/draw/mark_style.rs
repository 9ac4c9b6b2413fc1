//! The style of each mark: its class for themes, and its look without a theme.
//!
//! The attributes are those of the light theme on white, so that a saved file, and a PDF printer
//! that ignores style sheets inside SVG, show the drawing correctly. Any rule of a style sheet
//! overrides them.

/// The Analysis Function's categorical colours, in its order
/// (<https://analysisfunction.civilservice.gov.uk/policy-store/data-visualisation-colours-in-charts/>).
pub(in crate::charts) const PALETTE: [&str; 4] = ["#12436D", "#28A197", "#801650", "#F46A25"];

/// The dash patterns of the four lines, which distinguish them without colour.
const DASHES: [&str; 4] = ["none", "7 4", "2 3.5", "10 3 2 3"];

/// The widths of the four lines in user units: that of the plan's own area is the widest.
const WEIGHTS: [&str; 4] = ["3", "2", "2.25", "2.25"];

const INK: &str = "#1b1b1b";
const GREY: &str = "#595959";

/// The style of a mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::charts) enum MarkStyle {
    /// The background behind text that a line would cross.
    Ground,
    /// A horizontal grid line at a round value.
    Grid,
    /// The axis and its ticks.
    Axis,
    /// A leader line from a label to its mark.
    Leader,
    /// The limit of a band.
    Threshold,
    /// The line of a target.
    Target,
    /// A line where values stop being comparable.
    Break,
    /// Words in the ordinary colour of text.
    Text,
    /// Text that is less prominent.
    Muted,
    /// Text about the plan's own area.
    Own,
    /// A line of values: 0 is the plan's own area.
    Series(u8),
    /// A marker on such a line.
    Mark(u8),
    /// The line between the two dots of a pair.
    Between,
    /// A filled part of a bar.
    Fill(u8),
    /// The box of a node in a tree.
    Card,
    /// The box of a vacant post.
    Vacant,
}

impl MarkStyle {
    /// All styles. The code of a style is its index here.
    pub(in crate::charts) const ALL: [Self; 25] = [
        Self::Ground,
        Self::Grid,
        Self::Axis,
        Self::Leader,
        Self::Threshold,
        Self::Target,
        Self::Break,
        Self::Text,
        Self::Muted,
        Self::Own,
        Self::Series(0),
        Self::Series(1),
        Self::Series(2),
        Self::Series(3),
        Self::Mark(0),
        Self::Mark(1),
        Self::Mark(2),
        Self::Mark(3),
        Self::Between,
        Self::Fill(0),
        Self::Fill(1),
        Self::Fill(2),
        Self::Fill(3),
        Self::Card,
        Self::Vacant,
    ];

    /// The code of the style: its index in [`Self::ALL`].
    pub(in crate::charts) fn code(self) -> u8 {
        let place = Self::ALL.iter().position(|ink| *ink == self);
        place.and_then(|at| u8::try_from(at).ok()).unwrap_or(0)
    }

    /// The style with this code.
    pub(in crate::charts) fn from_code(code: u8) -> Self {
        let ink = Self::ALL.get(usize::from(code));
        ink.copied().unwrap_or(Self::Text)
    }

    /// The class by which themes style it.
    pub(in crate::charts) fn class(self) -> String {
        let name = match self {
            Self::Ground => "c-ground",
            Self::Grid => "c-grid",
            Self::Axis => "c-axis",
            Self::Leader => "c-leader",
            Self::Threshold => "c-threshold",
            Self::Target => "c-target",
            Self::Break => "c-break",
            Self::Text => "c-text",
            Self::Muted => "c-muted",
            Self::Own => "c-own",
            Self::Between => "c-between",
            Self::Card => "c-card",
            Self::Vacant => "c-card c-vacant",
            Self::Series(n) => return format!("c-line s{n}"),
            Self::Mark(n) => return format!("c-mark s{n}"),
            Self::Fill(n) => return format!("c-fill s{n}"),
        };
        name.to_owned()
    }

    /// The SVG attributes of a shape without a theme. `id` is that of the drawing, whose patterns
    /// fill bars.
    pub(in crate::charts) fn shape(self, id: &str) -> String {
        let line = |colour: &str, width: &str, dash: &str| {
            let dash = match dash {
                "none" => String::new(),
                dash => format!(r#" stroke-dasharray="{dash}""#),
            };
            format!(r#"fill="none" stroke="{colour}" stroke-width="{width}"{dash}"#)
        };
        match self {
            Self::Ground => r##"fill="#fff""##.to_owned(),
            Self::Grid => line("#dcdcdc", "1", "none"),
            Self::Leader => line("#767676", "1", "none"),
            Self::Between => line("#767676", "2.5", "none"),
            Self::Threshold => line(GREY, "1.5", "1.5 4"),
            Self::Target => line(INK, "1.5", "12 5"),
            Self::Break => line(GREY, "1", "4 3"),
            Self::Axis | Self::Text | Self::Muted | Self::Own => line(GREY, "1", "none"),
            Self::Card | Self::Vacant => {
                let dash = if self == Self::Vacant {
                    r#" stroke-dasharray="5 4""#
                } else {
                    ""
                };
                format!(r##"fill="#fff" stroke="{GREY}" stroke-width="1.25"{dash}"##)
            }
            Self::Series(n) => {
                let joined = line(of(&PALETTE, n), of(&WEIGHTS, n), of(&DASHES, n));
                format!(r#"{joined} stroke-linejoin="round""#)
            }
            Self::Mark(n) => {
                let colour = of(&PALETTE, n);
                let inside = if n == 0 { colour } else { "#fff" };
                format!(r#"fill="{inside}" stroke="{colour}" stroke-width="2""#)
            }
            Self::Fill(n) => {
                let colour = of(&PALETTE, n);
                let inside = if n == 0 {
                    colour.to_owned()
                } else {
                    format!("url(#{id}-p{n})")
                };
                format!(r#"fill="{inside}" stroke="{colour}" stroke-width="1""#)
            }
        }
    }

    /// The colour of text without a theme.
    pub(in crate::charts) fn words(self) -> &'static str {
        match self {
            Self::Muted | Self::Axis => GREY,
            Self::Own => PALETTE[0],
            _ => INK,
        }
    }
}

/// The entry for series or kind `n`; entries repeat after the fourth.
pub(in crate::charts) fn of(table: &[&'static str; 4], n: u8) -> &'static str {
    table[usize::from(n) % 4]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_ink_has_a_code_of_its_own() {
        for ink in MarkStyle::ALL {
            assert_eq!(MarkStyle::from_code(ink.code()), ink);
        }
    }
}
