//! data/committee.yaml.

use crate::parse::schema::record::{raw_record, record};
use crate::plan::{BackgroundPaper, CommitteeReport, Implication};

raw_record! { #[derive(Default)] CommitteeFile "committee.yaml" {
    need reports [Vec<CommitteeReport>] =>
        "The reports that take the plan to a committee.";
} }

record! { CommitteeReport "a committee report" {
    need id =>
        "A short name; [[committee ID]] shows the report.";
    need committee =>
        "The committee's name.";
    need subject =>
        "The subject of the report.";
    need date =>
        "The day of the meeting.";
    need kind =>
        "What the committee is asked for.";
    may by =>
        "The post that reports; never a person's name.";
    need purpose =>
        "Why the report is brought.";
    may wards =>
        "The wards that it concerns, such as All.";
    may requested_by =>
        "The post or body that asked for it.";
    may request =>
        "What the committee is asked to do.";
    may implications =>
        "What the lawyers, finance and others said.";
    may recommendations =>
        "What the committee is recommended to decide, one a line with a dash.";
    may appendices =>
        "What is attached.";
    may background =>
        "The papers behind the report.";
} }

record! { Implication "an implication" {
    need name =>
        "Of what kind, such as Finance, Legal or Equality.";
    need text =>
        "What was said.";
} }

record! { BackgroundPaper "a background paper" {
    need title =>
        "The paper's title.";
    need location =>
        "Where it can be seen.";
} }
