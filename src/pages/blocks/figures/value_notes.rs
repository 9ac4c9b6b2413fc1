//! Notes on single values of a figure: of one observation, of one key performance indicator, of one
//! measure among several.

use crate::disclosure::{Indicator, Origin, Polarity};
use crate::pages::blocks::stated::Stated;
use crate::pages::context::PageContext;
use crate::pages::headline;

use crate::pages::view::Html;
use crate::plan::Placement;
use crate::plan::prose::Prose;

/// The notes, each under the name of its value.
pub(crate) fn value_notes(context: &PageContext<'_>, placement: &Placement) -> Vec<Stated> {
    match placement {
        Placement::Indicator(id) => context
            .plan()
            .indicator(id)
            .map(|indicator| of_observations(context, indicator))
            .unwrap_or_default(),
        Placement::Kpis => of_kpis(context),
        Placement::Targets => of_measures(context, |it| {
            it.origin == Origin::Local && it.target.is_some()
        }),
        Placement::Monitoring => of_measures(context, |it| {
            it.polarity == Polarity::Neither && it.series.is_empty()
        }),
        _ => Vec::new(),
    }
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
    let kpis = context.plan().kpis().map(|all| all.kpis.as_slice());
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
    let measures = context.plan().indicators().iter().filter(stands_here);
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
