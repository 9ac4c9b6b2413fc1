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
//! 4. [`plan`] is the model, and [`framework`] what law and guidance ask of a plan.
//! 5. [`parse`] turns files into plans and reports every fault in them; [`resolve`] looks up what
//!    they name, and [`assets`] says which files may be published.
//! 6. [`checks`] proves that a plan holds together.
//! 7. [`disclosure`] lets through what may be published; later stages accept only its output.
//! 8. [`charts`] makes drawings, findings and tables of figures.
//! 9. [`prose`] makes HTML of Markdown, with figures placed and values quoted.
//! 10. [`pages`] says what each page says, and [`themes`] shows it.
//! 11. [`site`] is the finished files: audited, then written.
//! 12. [`pipeline`] is the flow itself; [`serve`] shows its output while it is being written,
//!     [`pdf`]
//!     prints it, and [`cli`] is the commands.
//!
//! What is absent, and stays so: only `sources` and the writer of `site` touch the disk; the model
//! cannot be serialised; checks change nothing; nothing after `disclosure` can name a figure that
//! may not be published; nothing but its one file knows plotters, Tera, the YAML crate, the
//! Markdown parser, notify or hyper; no clock, no chance, no machine font.

pub mod sources;

pub mod diagnostics;

pub mod units;

pub mod words;

pub mod plan;

pub mod framework;

pub mod parse;

pub mod resolve;

pub mod assets;

pub mod checks;

pub mod disclosure;

pub mod charts;

pub mod prose;

pub mod pages;

pub mod themes;

pub mod site;

pub mod pipeline;

pub mod serve;

pub mod pdf;

pub mod cli;
