//! yjplan turns a folder of Markdown and YAML per borough into a published Youth Justice Plan: an
//! accessible static web site, an A4 print edition and open data, after it has proved that the plan
//! holds together.
//!
//! The stages, in the order in which a plan passes through them. Values go in, values come out; no
//! stage reads a later one, and a test keeps it so.
//!
//! 1. [`sources`] reads every file from disk, once.
//! 2. [`diagnostics`] is how any stage says what it found.
//! 3. [`units`] and [`words`] are the quantities and the words that all stages share.
//! 4. [`plan`] is the model.

pub mod sources;

pub mod diagnostics;

pub mod units;

pub mod words;

pub mod plan;

pub mod framework;

pub mod disclosure;

pub mod charts;

pub mod prose;

pub mod pages;

pub mod themes;
