//! What all plans of a site share, and each borough's own file.

use super::dangling::paths::Paths;
use super::files::{BoroughFile, Layout};
use super::reader::Reader;
use super::{Read, lower};
use crate::framework::Framework;
use crate::plan::{Area, Borough, Settings};
use crate::sources::Sources;

/// What all plans of a site share.
#[derive(Debug, Clone)]
pub struct Common {
    /// What holds for the whole site; `None` where site.yaml could not be understood.
    pub settings: Option<Settings>,
    /// Areas that plans compare themselves with.
    pub areas: Vec<Area>,
    /// The frameworks that plans may name.
    pub frameworks: Vec<Framework>,
}

/// Reads what all plans share: site.yaml, areas.yaml and the frameworks.
pub fn common(sources: &Sources, layout: &Layout) -> Read<Common> {
    let mut reader = Reader::new(sources);
    let common = Common {
        settings: layout
            .settings
            .and_then(|file| reader.file(file, lower::site::lower)),
        areas: layout
            .areas
            .and_then(|file| reader.file(file, lower::areas::lower))
            .unwrap_or_default(),
        frameworks: layout
            .frameworks
            .iter()
            .filter_map(|file| reader.file(*file, lower::framework::lower))
            .collect(),
    };
    let settings = common.settings.iter();
    let logo = settings.filter_map(|settings| settings.logo.clone());
    Read {
        paths: Paths::new(&reader.mentions, logo, &[]),
        value: common,
        found: reader.found,
    }
}

/// Reads a borough's own file.
pub fn borough(sources: &Sources, borough: &BoroughFile) -> Read<Option<Borough>> {
    let mut reader = Reader::new(sources);
    let read = reader.file(borough.file, |read, root| {
        lower::borough::lower(read, root, borough.id.clone())
    });
    Read {
        value: read,
        paths: Paths::new(&reader.mentions, std::iter::empty(), &[]),
        found: reader.found,
    }
}
