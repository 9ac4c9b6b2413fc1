//! data/indicators.yaml.

use super::series::SeriesList;
use crate::parse::schema::record::{raw_record, record};
use crate::parse::spreadsheet::Rows;
use crate::plan::figures::{Comparator, Indicator, Labels};

raw_record! { #[derive(Default)] IndicatorsFile "indicators.yaml" {
    need indicators [Vec<Indicator>] =>
        "Figures that are followed over time.";
} }

record! { Indicator "an indicator" {
    need id =>
        "A short name; [[indicator ID]] shows it and [[ID value latest]] quotes it.";
    need title =>
        "Its title, as readers see it.";
    need origin =>
        "national if every service reports it, local if it is your own.";
    need unit =>
        "What its values are.";
    need polarity =>
        "Which way is better.";
    need definition =>
        "What is measured, in plain words.";
    need source =>
        "Where the figures come from.";
    may measure =>
        "The id of the framework's national measure that it is.";
    may per =>
        "Whom a rate is per, such as children aged 10 to 17.";
    may cohort =>
        "How the children are taken together in each period.";
    may lag =>
        "How late the figures come, such as two years.";
    may labels or |_| Labels::default() =>
        "The headings of the columns in its table.";
    may series: SeriesList =>
        "The figures: one series for your own area, and one for each area beside it.";
    may comparators: Rows =>
        "Single figures of other areas.";
    may compare =>
        "The period of your own with which the latest figure is compared; the same period a year before if left out.";
    may rank =>
        "The area's place among others.";
    may bands =>
        "What counts as green, amber and red.";
    may target =>
        "What the plan aims for.";
    may latest =>
        "What can be said where no figure is published.";
    may commentary =>
        "What the figures mean.";
    may note =>
        "A note that readers see with it.";
} }

record! { Labels "the labels of an indicator" {
    may value =>
        "The heading over the values.";
    may count =>
        "The heading over the counts.";
    may base =>
        "The heading over the bases.";
    may events =>
        "The heading over the events.";
} }

record! { Comparator "a comparator" {
    need area =>
        "The id of an area in areas.yaml.";
    need value =>
        "Its figure.";
    may period =>
        "The period of the figure; your own latest if left out.";
    may average =>
        "yes if it is an average of several areas.";
} }
