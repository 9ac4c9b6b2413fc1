//! data/programmes.yaml.

use crate::parse::schema::record::{raw_record, record};
use crate::parse::schema::value::Url;
use crate::plan::figures::{Count, Reach};
use crate::plan::prose::Prose;
use crate::plan::{Id, Programme, Project, Topic};
use crate::sources::Spanned;
use crate::units::Period;

raw_record! { #[derive(Default)] ProgrammesFile "programmes.yaml" {
    may topics [Vec<Topic>] =>
        "Headings to sort programmes by.";
    may programmes [Vec<RawProgramme>] =>
        "What the service and its partners offer to children and families.";
    may projects [Vec<Project>] =>
        "Work that is told as a story.";
} }

raw_record! { RawProgramme "a programme" {
    need id [Spanned<Id>] =>
        "A short name.";
    need name [String] =>
        "Its name.";
    need what [Prose] =>
        "What it is.";
    may topic [Option<Spanned<Id>>] =>
        "The id of a topic; [[programmes topic=ID]] shows those of one.";
    may provider [Option<String>] =>
        "Who offers it.";
    may who_for [Option<String>] =>
        "Whom it is for.";
    may reach [Vec<RawReach>] =>
        "How many it reached.";
    may url [Option<String>]: Url =>
        "Its web address.";
    may note [Option<Prose>] =>
        "A note that readers see with it.";
} }

raw_record! { RawReach "a reach" {
    need value [Spanned<Count>] =>
        "How many.";
    need unit [String] =>
        "Of what, such as children or sessions.";
    may base [Option<Spanned<Count>>] =>
        "Out of how many; readers see the percentage too.";
    may period [Option<Period>] =>
        "In which period.";
} }

record! { Project "a project" {
    need id =>
        "A short name.";
    need name =>
        "Its name.";
    need text =>
        "The story.";
} }

impl RawProgramme {
    /// The reach of the programme: values about children, which must pass through disclosure
    /// control.
    pub(in crate::parse) fn reach(&self) -> impl Iterator<Item = Reach> {
        self.reach.iter().map(|reach| Reach {
            programme: self.id.value.clone(),
            value: reach.value,
            unit: reach.unit.clone(),
            base: reach.base,
            period: reach.period,
        })
    }

    /// The programme without its reach.
    pub(in crate::parse) fn programme(self) -> Programme {
        Programme {
            id: self.id,
            name: self.name,
            topic: self.topic,
            provider: self.provider,
            what: self.what,
            who_for: self.who_for,
            url: self.url,
            note: self.note,
        }
    }
}
