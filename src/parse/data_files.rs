//! The data files that a plan may have, each with its reader. Nothing here builds the plan.

use super::records::delivery::achievements::AchievementsFile;
use super::records::delivery::actions::ActionsFile;
use super::records::delivery::commitments::CommitmentsFile;
use super::records::delivery::framing::FramingFile;
use super::records::delivery::inspection::InspectionFile;
use super::records::delivery::priorities::PrioritiesFile;
use super::records::delivery::programmes::ProgrammesFile;
use super::records::delivery::risks::RisksFile;
use super::records::delivery::voices::VoicesFile;
use super::records::document::committee::CommitteeFile;
use super::records::document::glossary::GlossaryFile;
use super::records::document::people::PeopleFile;
use super::records::document::pictures::PicturesFile;
use super::records::document::rating_schemes::RatingSchemesFile;
use super::records::document::references::ReferencesFile;
use super::records::document::strategies::StrategiesFile;
use super::records::figures::facts::SurveysFile;
use super::records::figures::indicators::IndicatorsFile;
use super::records::figures::representation::RepresentationFile;
use super::records::figures::{benchmarks, counts, facts, kpis};
use super::records::service::board::BoardFile;
use super::records::service::contributions::ContributionsFile;
use super::schema::reader::Reader;
use super::schema::record::Record;
use super::schema::shape::Shape;
use crate::plan::figures::{Benchmark, CountTable, Fact, Kpis};
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
/// description. A type that is no record names the function that reads it and its shape.
macro_rules! data_files {
    (@shape $type:ty) => { <$type as Record>::SHAPE };
    (@shape $type:ty, $read:path, $shape:path) => { &$shape };
    (@read $type:ty) => { <$type as Record>::from_node };
    (@read $type:ty, $read:path, $shape:path) => { $read };
    ($($field:ident: $type:ty, $name:literal $description:literal $(, $read:path, $shape:path)?;)*) => {
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
            shape: data_files!(@shape $type $(, $read, $shape)?),
            read: |reader, file, files| {
                files.$field = reader.file(file, data_files!(@read $type $(, $read, $shape)?));
            },
        }),*];
    };
}

data_files! {
    achievements: AchievementsFile, "achievements.yaml"
        "What went well in the last year.";
    actions: ActionsFile, "actions.yaml"
        "The action plan: what will be done, by whom and by when.";
    benchmarks: Vec<Benchmark>, "benchmarks.yaml"
        "Tables of areas side by side, as a national return prints them.",
        benchmarks::benchmarks, benchmarks::BENCHMARKS;
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
    tables: Vec<CountTable>, "counts.yaml"
        "Tables of counts. Totals are worked out.",
        counts::lower, counts::FILE;
    facts: Vec<Fact>, "facts.yaml"
        "Single figures that stand by themselves.",
        facts::lower, facts::FACTS;
    framing: FramingFile, "framing.yaml"
        "A few boxes that say why, what and how, for readers in a hurry.";
    glossary: GlossaryFile, "glossary.yaml"
        "Words and abbreviations that readers may not know. The site's glossary is made from it.";
    indicators: IndicatorsFile, "indicators.yaml"
        "Figures that are followed over time, with what they are compared with.";
    inspection: InspectionFile, "inspection.yaml"
        "Inspections: what was judged, and what the service was asked to do.";
    kpis: Kpis, "kpis.yaml"
        "The national key performance indicators. Their titles come from the framework.",
        kpis::lower, kpis::FILE;
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
