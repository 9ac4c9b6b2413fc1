//! A survey as a figure: what was asked, and how many gave each answer.

use crate::charts::cells::{codes, count, decimal, number_column, words_column};
use crate::charts::context::ChartContext;
use crate::charts::kinds::sorted_bars::{self, BarAmount};
use crate::charts::{DataRow, DataTable, Drawing, Figure, RowKind, cells};
use crate::disclosure::{Answer, Published, Survey};
use crate::plan::Placement;
use crate::units::Decimal;
use crate::words::{self, Label, Words};

/// The figure of a survey.
pub(in crate::charts) fn figure(survey: &Survey, scene: &ChartContext<'_>) -> Figure {
    let finding = finding(survey, scene.words);
    let table = table(survey, scene.words);
    Figure {
        placement: Placement::Survey(survey.id.clone()),
        title: survey.name.clone(),
        measured: measured(survey, scene),
        drawing: picture(
            survey,
            scene,
            finding.as_deref().unwrap_or(&survey.question),
        ),
        codes: codes(&table, scene.words),
        finding,
        table,
        source: survey.source.clone().unwrap_or_else(|| survey.name.clone()),
        tree: Vec::new(),
        table_in: None,
        remarks: remarks(survey),
    }
}

/// "“Where do you feel unsafe?”, percentage of those who answered, 120 people answered, Havering".
fn measured(survey: &Survey, scene: &ChartContext<'_>) -> String {
    let shares = survey.answers.iter().any(|it| it.percent.is_some());
    let what = if shares {
        Label::ShareOfAnswers
    } else {
        Label::NumberOfAnswers
    };
    let number = survey.responses.as_ref().and_then(Published::figure);
    let number = number.map(|number| words::answered(*number));
    let when = survey.period.as_ref().map(words::spoken);
    words::measured(&[
        &format!("“{}”", survey.question),
        &words::lowered(scene.words.label(what)),
        &number.unwrap_or_default(),
        scene.own,
        &when.unwrap_or_default(),
    ])
}

fn remarks(survey: &Survey) -> Vec<String> {
    let several = survey.multiple_choice.then(words::several_answers);
    let none = survey.responses.is_none().then(words::number_not_given);
    several.into_iter().chain(none).map(str::to_owned).collect()
}

/// What an answer comes to: its share, or else its number.
fn amount(answer: &Answer, words: Words) -> BarAmount {
    let whole = |count: &u64| i64::try_from(*count).ok().map(|it| Decimal::new(it, 0));
    let none = || BarAmount::Missing(words.label(Label::NotAvailable));
    if let Some(percent) = &answer.percent {
        return match percent.figure() {
            Some(share) => BarAmount::Figure(*share, format!("{share}%")),
            None => BarAmount::Missing(cells::in_words(percent, words)),
        };
    }
    match answer.count.as_ref().map(|count| (count, count.figure())) {
        Some((_, Some(number))) => {
            whole(number).map_or_else(none, |it| BarAmount::Figure(it, it.to_string()))
        }
        Some((missing, None)) => BarAmount::Missing(cells::in_words(missing, words)),
        None => none(),
    }
}

fn finding(survey: &Survey, words: Words) -> Option<String> {
    let amounts: Vec<_> = survey
        .answers
        .iter()
        .map(|answer| (answer.label.clone(), amount(answer, words)))
        .collect();
    let (names, figure) = sorted_bars::largest(&amounts)?;
    let hidden = amounts
        .iter()
        .any(|(_, amount)| matches!(amount, BarAmount::Missing(_)));
    let sentence = words::most_given(&names, &figure);
    Some(if hidden {
        words::of_those_shown(&sentence)
    } else {
        sentence
    })
}

fn table(survey: &Survey, words: Words) -> DataTable {
    let shares = survey.answers.iter().any(|it| it.percent.is_some());
    let counts = survey.answers.iter().any(|it| it.count.is_some());
    let mut columns = vec![words_column(Label::Answer, words)];
    columns.extend(shares.then(|| number_column(words.label(Label::ShareOfAnswers), Some("%"))));
    columns.extend(counts.then(|| number_column(words.label(Label::NumberOfAnswers), None)));
    let row = |answer: &Answer| {
        let share = answer.percent.as_ref().unwrap_or(&Published::NOT_AVAILABLE);
        let number = answer.count.as_ref().unwrap_or(&Published::NOT_AVAILABLE);
        let cells = [
            shares.then(|| decimal(share, words)),
            counts.then(|| count(number, words)),
        ];
        DataRow {
            kind: RowKind::Plain,
            group: None,
            marks: Vec::new(),
            header: answer.label.clone(),
            cells: cells.into_iter().flatten().collect(),
        }
    };
    DataTable {
        caption: survey.question.clone(),
        columns,
        rows: survey.answers.iter().map(row).collect(),
    }
}

fn picture(survey: &Survey, scene: &ChartContext<'_>, finding: &str) -> Option<Drawing> {
    let amounts = survey.answers.iter();
    let amounts = amounts.map(|answer| (answer.label.clone(), amount(answer, scene.words)));
    let slug = format!("survey-{}", survey.id);
    let form = scene.form(survey.id.as_str());
    sorted_bars::drawing(&slug, amounts.collect(), form, [&survey.name, finding])
}
