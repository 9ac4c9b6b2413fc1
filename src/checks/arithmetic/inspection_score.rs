//! An inspection's score is what its ratings give.
//!
//! # Checks
//!
//! For each inspection under `framework: hmip-2018` that states a score: inadequate counts 0,
//! requires improvement 1, good 2 and outstanding 3, over the ratings that are `scored`. The most
//! is 3 for each of them. The overall rating is the one whose range the score lies in.
//!
//! # Why
//!
//! Thirteen standards are rated and twelve are scored: resettlement does not count. Adding up all
//! of them gives a score that was never published.
//!
//! # Example
//!
//! ```yaml
//! framework: hmip-2018
//! score: 9                  # 8: the rating of resettlement is not scored
//! max: 36
//! ```
//!
//! # Source
//!
//! HM Inspectorate of Probation, youth inspection programme of 2018 to 2024. That resettlement is
//! not scored is said in its reports. The ranges 0 to 6, 7 to 18, 19 to 30 and 31 to 36 agree with
//! 83 published inspections; they were not read in its rules, so they give a warning only.

use crate::checks::Context;
use crate::diagnostics::Finding;
use crate::plan::{Inspection, Rating};
use crate::sources::Spanned;

const ID: &str = rule_id!();

/// The inspection programme whose scoring is known.
const PROGRAMME: &str = "hmip-2018";

pub(super) fn find(context: &Context) -> Vec<Finding> {
    let inspections = context.plan.document.inspections.iter();
    inspections
        .filter(|inspection| inspection.framework.as_deref() == Some(PROGRAMME))
        .filter(|inspection| !inspection.ratings.is_empty())
        .filter_map(|inspection| Some((inspection, inspection.score?)))
        .filter_map(|(inspection, score)| {
            let finding = wrong_sum(inspection, score)
                .or_else(|| wrong_most(inspection, score))
                .or_else(|| wrong_range(inspection, score))?;
            Some(finding.place(inspection.id.value.as_str()))
        })
        .collect()
}

fn points(rating: Rating) -> u32 {
    match rating {
        Rating::Inadequate => 0,
        Rating::RequiresImprovement => 1,
        Rating::Good => 2,
        Rating::Outstanding => 3,
    }
}

fn scored(inspection: &Inspection) -> impl Iterator<Item = u32> {
    let ratings = inspection.ratings.iter().filter(|rating| rating.scored);
    ratings.map(|rating| points(rating.rating.value))
}

fn wrong_sum(inspection: &Inspection, score: Spanned<u32>) -> Option<Finding> {
    let sum: u32 = scored(inspection).sum();
    if sum == score.value {
        return None;
    }
    let message = format!("the scored ratings add up to {sum}, not {}", score.value);
    let first = inspection.ratings.first()?;
    Some(
        Finding::error(ID, score.span, message)
            .related(first.rating.span, format!("these add up to {sum}"))
            .help("correct the score or a rating; a rating that does not count has `scored: no`, as resettlement does"),
    )
}

fn wrong_most(inspection: &Inspection, score: Spanned<u32>) -> Option<Finding> {
    let (stated, scored) = (inspection.max?, scored(inspection).count());
    let most = 3 * u32::try_from(scored).ok()?;
    if most == stated {
        return None;
    }
    let message = format!("{scored} scored ratings can reach {most}, not {stated}");
    Some(
        Finding::error(ID, score.span, message)
            .help("correct `max`, or mark with `scored` which ratings count"),
    )
}

fn wrong_range(inspection: &Inspection, score: Spanned<u32>) -> Option<Finding> {
    let range = match score.value {
        0..=6 => Rating::Inadequate,
        7..=18 => Rating::RequiresImprovement,
        19..=30 => Rating::Good,
        _ => Rating::Outstanding,
    };
    if inspection.max != Some(36) || range == inspection.overall {
        return None;
    }
    let [from_score, overall] = [range, inspection.overall].map(word);
    let message = format!(
        "{} out of 36 is usually {from_score}, but the overall rating is {overall}",
        score.value
    );
    Some(Finding::warning(ID, score.span, message).help("look the rating up in the report"))
}

fn word(rating: Rating) -> &'static str {
    match rating {
        Rating::Inadequate => "inadequate",
        Rating::RequiresImprovement => "requires improvement",
        Rating::Good => "good",
        Rating::Outstanding => "outstanding",
    }
}
