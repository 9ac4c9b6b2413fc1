//! yjplan turns a folder of Markdown and YAML per borough into a published Youth Justice Plan: an
//! accessible web site, an A4 print edition and open data, after checking that the plan is
//! consistent, lawful and safe to publish.
//!
//! Below are the stages, in the order in which a plan passes through them. Values go in and values
//! come out; no stage uses a later one, which a test enforces.
//!
//! 1. [`sources`] reads every file from disk, once.
//! 2. [`diagnostics`] holds the findings that any stage reports.
//! 3. [`units`] and [`words`] are the quantities and the words that all stages share.
//! 4. [`plan`] is the model, and [`framework`] the requirements of law and guidance on a plan.
//! 5. [`parse`] turns files into plans and reports every fault in them; [`resolve`] looks up the
//!    names in them, and [`assets`] decides which files may be published.
//! 6. [`checks`] runs the rules on a plan.
//! 7. [`disclosure`] decides what may be published; later stages accept only its output.
//! 8. [`charts`] turns values into figures: drawings, summaries and data tables.
//! 9. [`prose`] turns Markdown into HTML, with figures placed and values quoted.
//! 10. [`pages`] composes the content of each page, and [`themes`] renders it.
//! 11. [`site`] holds the finished files, audits and writes them.
//! 12. [`pipeline`] is the flow itself; [`serve`] previews its output, [`pdf`] prints it,
//!     [`import`] begins a plan from a Word document, and [`cli`] has the commands.
//!
//! What is absent, by design: only `sources` and the writer of `site` touch the disk; the model
//! cannot be serialised; checks change nothing; nothing after `disclosure` can receive a value that
//! may not be published; only one file each knows plotters, Tera, the YAML crate, the Markdown
//! parser, notify or hyper; the core has no clock, no randomness and no machine font.

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

pub mod import;

pub mod cli;
