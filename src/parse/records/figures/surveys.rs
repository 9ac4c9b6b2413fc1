//! data/surveys.yaml: questions, and how many gave each answer.

use crate::parse::schema::record::{raw_record, record};
use crate::parse::schema::value::Rows;
use crate::plan::figures::{Answer, Survey};

raw_record! { #[derive(Default)] SurveysFile "surveys.yaml" {
    need surveys [Vec<Survey>] =>
        "Questions, and how many gave each answer.";
} }

record! { Survey "a survey" {
    need id =>
        "A short name; [[survey ID]] shows it.";
    need name =>
        "The name of the survey.";
    need question =>
        "The question as it was asked.";
    need answers: Rows =>
        "The answers, each with its percent or count.";
    may responses =>
        "How many people answered.";
    may period =>
        "When they were asked.";
    may multiple_choice =>
        "yes if people could choose several answers; then they add up to more than 100%.";
    may source =>
        "Where the figures come from.";
    may note =>
        "A note that readers see with it.";
} }

record! { Answer "an answer" {
    need id =>
        "A short name; [[survey SURVEY ANSWER]] quotes it.";
    need label =>
        "The answer, as readers see it.";
    may percent =>
        "How many percent gave it.";
    may count =>
        "How many people gave it.";
} }
