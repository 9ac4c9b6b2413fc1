//! `yjplan new plan`: plan.yaml, a section for each heading of the framework, and what continues
//! from an earlier plan. What the author must write is left empty, so that `yjplan check` asks for
//! it.

use super::carry;
use super::files::{self, NewError, NewFiles};
use crate::framework::{Framework, RequiredHeading};
use crate::pipeline;
use crate::plan::{Plan, Site};
use crate::sources;
use crate::units::Period;
use std::fmt::Write;
use std::path::Path;

pub(super) fn new(
    folder: &Path,
    borough: &str,
    period: &str,
    from: Option<&str>,
) -> Result<String, NewError> {
    let Some(years) = Period::parse(period) else {
        let message = format!("\"{period}\" is not a period; write the years, such as 2026-27");
        return Err(NewError::NotUnderstood(message));
    };
    let sources = sources::read(folder)?;
    let parsed = pipeline::read(&sources);
    let Some(site) = &parsed.site else {
        let message = "content/site.yaml has errors; `yjplan check` says which".to_owned();
        return Err(NewError::Missing(message));
    };
    let name = borough_name(site, borough)?;
    let earlier = from.map(|from| earlier(site, borough, from)).transpose()?;
    let Some(framework) = framework(&parsed.frameworks, &years, earlier) else {
        return Err(NewError::Missing(
            "there is no framework to write a plan under".to_owned(),
        ));
    };
    let place = format!("content/{borough}/{}/", years.slug());
    let mut made = sections(&place, framework);
    made.insert(
        format!("{place}plan.yaml"),
        facts(name, &years, framework, earlier).into_bytes(),
    );
    if let Some(plan) = earlier {
        for (file, text) in carry::carried(&sources, plan) {
            made.insert(format!("{place}data/{file}"), text.into_bytes());
        }
    }
    files::make(folder, &made)?;
    Ok(format!(
        "Made {place}: {} files.\n\nNext: `yjplan check` says what is still to be written.",
        made.len()
    ))
}

pub(in crate::cli) fn borough_name<'s>(site: &'s Site, borough: &str) -> Result<&'s str, NewError> {
    let found = site.boroughs.iter().find(|it| it.id.as_str() == borough);
    found.map(|it| it.name.as_str()).ok_or_else(|| {
        let ids: Vec<_> = site.boroughs.iter().map(|it| it.id.as_str()).collect();
        NewError::Missing(format!(
            "there is no borough `{borough}`; there are {}. `yjplan new borough NAME` makes one",
            ids.join(", ")
        ))
    })
}

fn earlier<'s>(site: &'s Site, borough: &str, from: &str) -> Result<&'s Plan, NewError> {
    let mut plans = site
        .plans
        .iter()
        .filter(|plan| plan.borough.as_str() == borough);
    let found = plans.clone().find(|plan| plan.id.as_str() == from);
    found.ok_or_else(|| {
        let ids: Vec<_> = plans.by_ref().map(|plan| plan.id.as_str()).collect();
        NewError::Missing(format!(
            "{borough} has no plan `{from}`; it has {}",
            ids.join(", ")
        ))
    })
}

/// The framework for the year in which the plan begins; or else of the earlier plan, or the last
/// one. An id ends with the first year of its guidance.
pub(in crate::cli) fn framework<'f>(
    frameworks: &'f [Framework],
    years: &Period,
    earlier: Option<&Plan>,
) -> Option<&'f Framework> {
    let year = |framework: &Framework| -> Option<i16> {
        framework.id.as_str().rsplit('-').next()?.parse().ok()
    };
    let holds = frameworks
        .iter()
        .filter(|it| year(it).is_some_and(|year| year <= years.start.year()));
    let of_its_year = holds.max_by_key(|it| year(it));
    let named = earlier.map(|plan| &plan.document.framework.value);
    let found = frameworks.iter().find(|it| Some(&it.id) == named);
    let is_last = |it: &&Framework| frameworks.last().is_some_and(|last| last.id == it.id);
    found
        .or(of_its_year.filter(|it| !is_last(it)))
        .or_else(|| frameworks.last())
}

fn facts(name: &str, years: &Period, framework: &Framework, earlier: Option<&Plan>) -> String {
    let leads = earlier.map_or_else(String::new, |plan| list(&plan.document.leads));
    let chairs = earlier.map_or_else(String::new, |plan| list(&plan.document.chairs));
    let service = earlier.map_or("", |plan| plan.document.service.as_str());
    format!(
        "# The plan's own facts. Posts, never persons' names.\ntitle: \"{name} Youth Justice Plan {}\"\nkind: full plan\nframework: {}\nperiod: \"{years}\"\n# draft, for board, signed off, submitted, approved, published\nstatus: draft\nversion: \"0.1\"\n# The day that the plan speaks from: year-month-day\nas_at:\n# What the plan promises, in a few sentences, for its front page\nsummary:\nservice: {}\nleads:{leads}\nchairs:{chairs}\n",
        years.long(),
        framework.id,
        quoted(service),
    )
}

fn quoted(text: &str) -> String {
    if text.is_empty() {
        String::new()
    } else {
        format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
    }
}

fn list(items: &[String]) -> String {
    items.iter().fold(String::new(), |mut text, item| {
        let _ = write!(text, "\n  - {}", quoted(item));
        text
    })
}

/// An empty section for each heading, with its subheadings.
fn sections(place: &str, framework: &Framework) -> NewFiles {
    let tops = framework.headings.iter().filter(|it| it.under.is_none());
    tops.enumerate()
        .map(|(at, heading)| {
            let name = format!("{place}{:02}-{}.md", at + 1, heading.id.value);
            (name, section(heading, framework).into_bytes())
        })
        .collect()
}

fn section(heading: &RequiredHeading, framework: &Framework) -> String {
    let id = &heading.id.value;
    let mut text = format!(
        "---\ntitle: {}\nheading: {id}\n---\n",
        quoted(&heading.title)
    );
    for under in framework
        .headings
        .iter()
        .filter(|it| it.under.as_ref() == Some(id))
    {
        let _ = write!(
            text,
            "\n## {} {{heading={}}}\n",
            under.title, under.id.value
        );
    }
    text
}
