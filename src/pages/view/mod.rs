//! What templates see: the contract for theme authors, and the only types that are serialised.
//!
//! A page's view stands in templates as `page`. Words are ready to show: numbers are formatted,
//! dates are spelt out, addresses are relative to the page. Fields of type [`Html`] hold markup of
//! our own making and are shown with `| safe`; everything else is text, which templates escape.
//! Optional fields are null where there is nothing to say.

mod action;
mod block;
mod figure;
mod frame;
mod front;
mod glossary;
mod inspection;
mod organisation;
mod people;
mod practice;
mod print;
mod section;
mod text;
mod voice;

pub use action::{
    ActionColumns, ActionGroup, ActionView, OutcomeView, PriorityView, ProgressView, RatedView,
    Segment, Strip,
};
pub use block::BlockView;
pub use figure::{
    BranchView, CellView, ColumnView, DefinitionView, DrawingView, FigureView, GroupView, RowView,
    TableView, TreeView,
};
pub use frame::{ContactView, CounterpartView, LayoutView, Link, PlanLine, SiteLine};
pub use front::{
    BoroughEntry, BoroughView, ChangeView, FrontInspection, FrontNote, FrontView, Headline,
    HomeView, PlanEntry,
};
pub use glossary::{GlossaryPlan, GlossaryView, MissingView, TermView};
pub use inspection::{
    InspectionView, RatingGroup, RatingRow, RecommendationView, RiskGroup, RiskView, StandardView,
};
pub use organisation::{BoardView, ContributionRow, MemberRow, PostRow};
pub use people::{ApprovalView, CommitteeView, ReferenceView, SignOffView, Stated};
pub use practice::{
    FactView, LeadView, LevelView, PictureView, PointGroup, PointView, ProgrammeGroup,
    ProgrammeView, SchemeView, StrategyView, UnmeasuredView,
};
pub use print::{Cover, PrintSection, PrintView};
pub use section::{ContentsLine, EntryView, PieceView, SectionView};
pub use text::{TextPart, TextView};
pub use voice::{VoiceView, YouSaidView};

use serde::Serialize;
use std::borrow::Cow;

/// Markup of our own making, shown with `| safe`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Html(pub String);

/// A short word with a shape, so that colour is never the only sign.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct StatusLabel {
    /// The word.
    pub word: Cow<'static, str>,
    /// `done`, `part`, `going`, `late`, `moved`, `open`, `stopped`, `unknown` for progress;
    /// `level-1` to `level-4` for inspectors' ratings; `circle`, `triangle`, `square`, `diamond`,
    /// `cross` for a plan's own ratings, and `lost` for one that was only a colour.
    pub shape: &'static str,
}

/// A page, by what kind it is.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(untagged)]
pub enum View {
    /// The site's first page.
    Home(Box<HomeView>),
    /// A borough's page.
    Borough(Box<BoroughView>),
    /// A plan's front.
    Front(Box<FrontView>),
    /// A section of a plan.
    Section(Box<SectionView>),
    /// A whole plan for paper.
    Print(Box<PrintView>),
    /// Words explained.
    Glossary(Box<GlossaryView>),
    /// Plain text.
    Text(Box<TextView>),
    /// What is shown for an address that does not exist.
    Missing(Box<MissingView>),
}

impl View {
    /// The template that shows it.
    pub fn template(&self) -> &'static str {
        match self {
            Self::Home(_) => "home.html",
            Self::Borough(_) => "borough.html",
            Self::Front(_) => "front.html",
            Self::Section(_) => "section.html",
            Self::Print(_) => "print.html",
            Self::Glossary(_) => "glossary.html",
            Self::Text(_) => "text.html",
            Self::Missing(_) => "404.html",
        }
    }

    /// The templates that a theme needs.
    pub const TEMPLATES: [&'static str; 8] = [
        "home.html",
        "borough.html",
        "front.html",
        "section.html",
        "print.html",
        "glossary.html",
        "text.html",
        "404.html",
    ];
}
