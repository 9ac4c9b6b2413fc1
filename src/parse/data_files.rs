//! The data files that a plan may have, each with its reader. Nothing here builds the document.

use super::records::delivery::achievements::AchievementsFile;
use super::records::delivery::actions::ActionsFile;
use super::records::delivery::commitments::CommitmentsFile;
use super::records::delivery::framing::FramingFile;
use super::records::delivery::inspection::InspectionFile;
use super::records::delivery::priorities::PrioritiesFile;
use super::records::delivery::programmes::{ProgrammesFile, RawProgramme};
use super::records::delivery::risks::RisksFile;
use super::records::delivery::voices::VoicesFile;
use super::records::document::committee::CommitteeFile;
use super::records::document::glossary::GlossaryFile;
use super::records::document::people::PeopleFile;
use super::records::document::pictures::PicturesFile;
use super::records::document::rating_schemes::RatingSchemesFile;
use super::records::document::references::ReferencesFile;
use super::records::document::strategies::StrategiesFile;
use super::records::figures::benchmarks::BenchmarksFile;
use super::records::figures::counts::CountsFile;
use super::records::figures::facts::{FactsFile, SurveysFile};
use super::records::figures::indicators::IndicatorsFile;
use super::records::figures::representation::RepresentationFile;
use super::records::service::board::BoardFile;
use super::records::service::contributions::ContributionsFile;
use super::schema::reader::Reader;
use super::schema::record::Record;
use super::schema::shape::Shape;
use crate::plan::figures::{Figures, Kpis};
use crate::plan::{Budget, PreviousPlan, Principles, Staffing, Standards};
use crate::sources::FileId;

/// A kind of data file that a plan may have.
#[derive(Debug)]
pub(super) struct DataFileKind {
    /// The file's name in the folder `data/`.
    pub(super) name: &'static str,
    /// The content of the file, in a sentence for authors.
    pub(super) description: &'static str,
    /// The shape of its top-level keys.
    pub(super) shape: &'static Shape,
    /// Reads a file of this kind into its place.
    pub(super) read: fn(&mut Reader<'_>, FileId, &mut DataFiles),
}

/// Declares the data files, one on each line: the field for its content, its type, its name and its
/// description.
macro_rules! data_files {
    ($($field:ident: $type:ty, $name:literal $description:literal;)*) => {
        /// The content of a plan's data files; `None` for a file that is absent or could not be
        /// read.
        #[derive(Debug, Default)]
        pub(crate) struct DataFiles {
            $(#[doc = $description] pub(crate) $field: Option<$type>,)*
        }

        /// The data files that a plan may have, in the order of their names.
        pub(super) const DATA: &[DataFileKind] = &[$(DataFileKind {
            name: $name,
            description: $description,
            shape: <$type as Record>::SHAPE,
            read: |reader, file, files| {
                files.$field = reader.file(file, <$type as Record>::from_node);
            },
        }),*];
    };
}

data_files! {
    achievements: AchievementsFile, "achievements.yaml"
        "What went well in the last year.";
    actions: ActionsFile, "actions.yaml"
        "The action plan: what will be done, by whom and by when.";
    benchmarks: BenchmarksFile, "benchmarks.yaml"
        "Tables of areas side by side, as a national return prints them.";
    board: BoardFile, "board.yaml"
        "The board that oversees the service, groups under it, and what the board says of itself.";
    budget: Budget, "budget.yaml"
        "Where the money comes from. Totals are worked out.";
    commitments: CommitmentsFile, "commitments.yaml"
        "What the service promises, sorted by topic.";
    committee: CommitteeFile, "committee.yaml"
        "The cover report that takes the plan to a committee.";
    contributions: ContributionsFile, "contributions.yaml"
        "What partners give: money, posts or help.";
    tables: CountsFile, "counts.yaml"
        "Tables of counts. Totals are worked out.";
    facts: FactsFile, "facts.yaml"
        "Single figures that stand by themselves.";
    framing: FramingFile, "framing.yaml"
        "A few boxes that say why, what and how, for readers in a hurry.";
    glossary: GlossaryFile, "glossary.yaml"
        "Words and abbreviations that readers may not know. The site's glossary is made from it.";
    indicators: IndicatorsFile, "indicators.yaml"
        "Figures that are followed over time, with what they are compared with.";
    inspection: InspectionFile, "inspection.yaml"
        "Inspections: what was judged, and what the service was asked to do.";
    kpis: Kpis, "kpis.yaml"
        "The national key performance indicators. Their titles come from the framework.";
    people: PeopleFile, "people.yaml"
        "What initials in the action plan mean. Never a person's name.";
    pictures: PicturesFile, "pictures.yaml"
        "Pictures, with words for people who cannot see them.";
    previous: PreviousPlan, "previous.yaml"
        "What became of the plan before.";
    principles: Principles, "principles.yaml"
        "The principles that you work by.";
    priorities: PrioritiesFile, "priorities.yaml"
        "What the plan wants to achieve: priorities, and the outcomes that actions lead to.";
    programmes: ProgrammesFile, "programmes.yaml"
        "What the service and its partners offer to children and families.";
    rag: RatingSchemesFile, "rag.yaml"
        "The words for ratings of actions and of their impact.";
    references: ReferencesFile, "references.yaml"
        "Books, guidance and reports that the plan rests on.";
    representation: RepresentationFile, "representation.yaml"
        "Groups of children beside the same groups elsewhere, to see who is over-represented.";
    risks: RisksFile, "risks.yaml"
        "What could go wrong, and what you do about it.";
    staffing: Staffing, "staffing.yaml"
        "The posts of the service.";
    standards: Standards, "standards.yaml"
        "The national Standards for children, and how the service meets each.";
    strategies: StrategiesFile, "strategies.yaml"
        "Other plans and strategies that this plan fits with.";
    surveys: SurveysFile, "surveys.yaml"
        "Surveys: a question, and how many gave each answer.";
    voices: VoicesFile, "voices.yaml"
        "What children, parents, victims and others said, and what was done about it.";
}

impl DataFiles {
    /// The values about children, taken out of their files.
    pub(super) fn take_figures(&mut self) -> Figures {
        let programmes = self.programmes.iter().flat_map(|file| &file.programmes);
        Figures {
            reach: programmes.flat_map(RawProgramme::reach).collect(),
            indicators: self.indicators.take().unwrap_or_default().indicators,
            tables: self.tables.take().unwrap_or_default().tables,
            kpis: self.kpis.take(),
            facts: self.facts.take().unwrap_or_default().facts,
            surveys: self.surveys.take().unwrap_or_default().surveys,
            representation: self.representation.take().unwrap_or_default().tables,
            benchmarks: self.benchmarks.take().unwrap_or_default().tables,
        }
    }
}
