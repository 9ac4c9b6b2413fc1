//! Notes on single values of a figure: of one observation, of one key performance indicator, of one
//! measure among several.

use crate::disclosure::{Indicator, Polarity};
use crate::pages::blocks::stated::Stated;
use crate::pages::context::PageContext;
use crate::pages::headline;

use crate::pages::view::Html;
use crate::plan::Placement;
use crate::plan::prose::Prose;
use crate::prose::escape;

/// What is said of each measure of a table of measures, under the measure's name.
pub(crate) fn measures(context: &PageContext<'_>, placement: &Placement) -> Vec<Stated> {
    match placement {
        Placement::Targets => of_measures(context, |it| it.target.is_some()),
        Placement::Monitoring => of_measures(context, |it| {
            it.polarity == Polarity::Neither && it.series.is_empty()
        }),
        _ => Vec::new(),
    }
}

/// The notes on single values, each after the names of the values that have it.
pub(crate) fn notes_on_values(context: &PageContext<'_>, placement: &Placement) -> Vec<Html> {
    let named = match placement {
        Placement::Indicator(id) => context
            .plan()
            .indicator(id)
            .map(|indicator| of_observations(context, indicator))
            .unwrap_or_default(),
        Placement::Kpis => of_kpis(context),
        _ => Vec::new(),
    };
    let mut alike: Vec<(Vec<String>, Html)> = Vec::new();
    for Stated { name, html } in named {
        match alike.iter_mut().find(|(_, known)| *known == html) {
            Some((names, _)) => names.push(name),
            None => alike.push((vec![name], html)),
        }
    }
    let note = |(names, html): (Vec<String>, Html)| {
        let about = escape(&names.join("; "));
        Html(format!("<p class=\"about\">{about}</p>{}", html.0))
    };
    alike.into_iter().map(note).collect()
}

fn of_observations(context: &PageContext<'_>, indicator: &Indicator) -> Vec<Stated> {
    let noted = indicator.series.iter().flat_map(|series| {
        let area = series.area.as_ref();
        let area = area.map(|id| headline::area(context, id));
        let seen = series.observations.iter();
        seen.filter_map(move |seen| Some((area.clone(), seen.period, seen.note.as_ref()?)))
    });
    noted
        .map(|(area, period, note)| Stated {
            name: area.map_or_else(|| period.to_string(), |area| format!("{area}, {period}")),
            html: context.blocks(note),
        })
        .collect()
}

fn of_kpis(context: &PageContext<'_>) -> Vec<Stated> {
    let kpis = context
        .plan()
        .figures()
        .kpis
        .as_ref()
        .map(|all| all.kpis.as_slice());
    let noted = kpis.unwrap_or_default().iter();
    noted
        .filter_map(|kpi| Some((kpi.number, kpi.note.as_ref()?)))
        .map(|(number, note)| {
            let known = context.pages.framework.kpi(number);
            let title = known.map_or("", |known| known.title.as_str());
            Stated {
                name: format!("{number}. {title}").trim_end().to_owned(),
                html: context.blocks(note),
            }
        })
        .collect()
}

/// The definition, commentary and note of measures that have no place of their own.
fn of_measures(context: &PageContext<'_>, is_meant: impl Fn(&Indicator) -> bool) -> Vec<Stated> {
    let stands_here = |it: &&Indicator| {
        is_meant(it)
            && context
                .placed(Placement::Indicator(it.id.clone()))
                .is_none()
    };
    let measures = context
        .plan()
        .figures()
        .indicators
        .iter()
        .filter(stands_here);
    measures
        .map(|it| {
            let parts: [Option<&Prose>; 3] = [
                Some(&it.definition),
                it.commentary.as_ref(),
                it.note.as_ref(),
            ];
            let parts = parts.into_iter().flatten();
            Stated {
                name: it.title.clone(),
                html: Html(parts.map(|part| context.blocks(part).0).collect()),
            }
        })
        .collect()
}
