//! Reads what all plans of a site share, and each borough's own file.

use super::Read;
use super::files::{self, Layout};
use super::paths::Paths;
use super::records::site::areas::AreasFile;
use super::records::site::borough::BoroughFile;
use super::schema::reader::Reader;
use super::schema::record::Record;
use crate::framework::Framework;
use crate::plan::{Area, Borough, Settings};
use crate::sources::Sources;
use std::collections::BTreeSet;

/// The content of the files that all plans share.
#[derive(Debug, Clone)]
pub struct Shared {
    /// The settings of the site; `None` where site.yaml could not be parsed.
    pub settings: Option<Settings>,
    /// Areas that plans compare themselves with.
    pub areas: Vec<Area>,
    /// The frameworks that plans may name.
    pub frameworks: Vec<Framework>,
    /// The names of these files that have errors: `areas`, `framework`.
    pub faulty: BTreeSet<String>,
}

/// Reads what all plans share: site.yaml, areas.yaml and the frameworks.
pub fn shared(sources: &Sources, layout: &Layout) -> Read<Shared> {
    let mut reader = Reader::new(sources);
    let settings = layout
        .settings
        .and_then(|file| reader.file(file, Settings::from_node));
    let mut faulty = BTreeSet::new();
    let before = reader.found.len();
    let areas = layout
        .areas
        .and_then(|file| reader.file(file, AreasFile::from_node))
        .map(|file| file.areas)
        .unwrap_or_default();
    if reader.has_errors_since(before) {
        faulty.insert("areas".to_owned());
    }
    let before = reader.found.len();
    let frameworks = layout
        .frameworks
        .iter()
        .filter_map(|file| reader.file(*file, Framework::from_node))
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
pub fn borough(sources: &Sources, borough: &files::BoroughFile) -> Read<Option<Borough>> {
    let mut reader = Reader::new(sources);
    let read = reader.file(borough.file, BoroughFile::from_node);
    Read {
        value: read.map(|file| file.borough(borough.id.clone())),
        paths: Paths::new(&reader.mentions, std::iter::empty(), &[]),
        found: reader.found,
    }
}
