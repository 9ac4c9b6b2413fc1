//! What all plans of a site share, and each borough's own file.

use super::files::{BoroughFile, Layout};
use super::paths::Paths;
use super::schema::reader::Reader;
use super::{Read, records};
use crate::framework::Framework;
use crate::plan::{Area, Borough, Settings};
use crate::sources::Sources;
use std::collections::BTreeSet;

/// What all plans of a site share.
#[derive(Debug, Clone)]
pub struct Shared {
    /// What holds for the whole site; `None` where site.yaml could not be understood.
    pub settings: Option<Settings>,
    /// Areas that plans compare themselves with.
    pub areas: Vec<Area>,
    /// The frameworks that plans may name.
    pub frameworks: Vec<Framework>,
    /// Which of these files have errors in them: `areas`, `framework`.
    pub faulty: BTreeSet<String>,
}

/// Reads what all plans share: site.yaml, areas.yaml and the frameworks.
pub fn shared(sources: &Sources, layout: &Layout) -> Read<Shared> {
    let mut reader = Reader::new(sources);
    let settings = layout
        .settings
        .and_then(|file| reader.file(file, records::site::settings::lower));
    let mut faulty = BTreeSet::new();
    let before = reader.found.len();
    let areas = layout
        .areas
        .and_then(|file| reader.file(file, records::site::areas::lower))
        .unwrap_or_default();
    if reader.has_errors_since(before) {
        faulty.insert("areas".to_owned());
    }
    let before = reader.found.len();
    let frameworks = layout
        .frameworks
        .iter()
        .filter_map(|file| reader.file(*file, records::site::framework::lower))
        .collect();
    if reader.has_errors_since(before) {
        faulty.insert("framework".to_owned());
    }
    let common = Shared {
        settings,
        areas,
        frameworks,
        faulty,
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
        records::site::borough::lower(read, root, borough.id.clone())
    });
    Read {
        value: read,
        paths: Paths::new(&reader.mentions, std::iter::empty(), &[]),
        found: reader.found,
    }
}
