//! Every kind of file that authors write, with its content and its shape: for the schemas of
//! editors, the reference and `yjplan new`.

use super::data_files::DATA;
use super::records::document::plan::PlanFile;
use super::records::document::section::FrontMatter;
use super::records::site::areas::AreasFile;
use super::records::site::borough::BoroughFile;
use super::schema::record::Record;
use super::schema::shape::Shape;
use crate::framework::Framework;
use crate::plan::Settings;

/// A kind of file.
#[derive(Debug, Clone, Copy)]
pub(super) struct FileKind {
    /// The name of its schema, such as `budget`.
    pub(super) id: &'static str,
    /// Its path, with NAMES for folders that authors name.
    pub(super) place: &'static str,
    /// What it holds, for authors.
    pub(super) description: &'static str,
    /// The shape: its keys and their values.
    pub(super) shape: &'static Shape,
}

/// The files that are not data files of a plan.
const OTHERS: [FileKind; 6] = [
    FileKind {
        id: "site",
        place: "content/site.yaml",
        description: "The whole site: its name, who publishes it, whom readers can ask, and how the content may be used.",
        shape: <Settings as Record>::SHAPE,
    },
    FileKind {
        id: "areas",
        place: "content/areas.yaml",
        description: "The areas that plans compare themselves with.",
        shape: <AreasFile as Record>::SHAPE,
    },
    FileKind {
        id: "framework",
        place: "content/frameworks/NAME.yaml",
        description: "What law and guidance ask of a plan in a given year. `england-and-wales-2024` and `england-and-wales-2026` ship with yjplan; a file with the same name replaces one, any other adds one.",
        shape: <Framework as Record>::SHAPE,
    },
    FileKind {
        id: "borough",
        place: "content/BOROUGH/borough.yaml",
        description: "A borough and its authorities. The name of its folder is part of the address of its pages.",
        shape: <BoroughFile as Record>::SHAPE,
    },
    FileKind {
        id: "plan",
        place: "content/BOROUGH/PLAN/plan.yaml",
        description: "The plan itself: its title, its years, where it stands and who answers for it. The name of its folder, such as `2026-27`, is part of its address.",
        shape: <PlanFile as Record>::SHAPE,
    },
    FileKind {
        id: "section",
        place: "content/BOROUGH/PLAN/NN-NAME.md",
        description: "A section of the plan: these keys between two lines of three dashes, then the text in Markdown. Sections stand in the order of the numbers of their files.",
        shape: <FrontMatter as Record>::SHAPE,
    },
];

/// Every kind of file: the site's, the borough's, the plan's, then its data files by name.
pub(super) fn files() -> impl Iterator<Item = FileKind> {
    OTHERS.into_iter().chain(DATA.iter().map(|data| FileKind {
        id: data.name.trim_end_matches(".yaml"),
        place: "content/BOROUGH/PLAN/data/",
        description: data.description,
        shape: data.shape,
    }))
}

/// The kind of the file at a path of a site, such as `content/site.yaml`; `None` where there is
/// none.
pub(super) fn kind_at(path: &str) -> Option<&'static str> {
    let parts: Vec<&str> = path.split('/').collect();
    let data = |name: &str| {
        let data = DATA.iter().find(|data| data.name == name)?;
        Some(data.name.trim_end_matches(".yaml"))
    };
    match parts[..] {
        ["content", "site.yaml"] => Some("site"),
        ["content", "areas.yaml"] => Some("areas"),
        ["content", "frameworks", name] if name.ends_with(".yaml") => Some("framework"),
        ["content", _, "borough.yaml"] => Some("borough"),
        ["content", _, _, "plan.yaml"] => Some("plan"),
        ["content", _, _, name] if name.ends_with(".md") => Some("section"),
        ["content", _, _, "data", name] => data(name),
        _ => None,
    }
}
