//! Actions that continue from one plan of a borough to the next.
//!
//! The newer plan says what each of its actions continues, and the older one then links there by
//! itself, so that nobody has to edit a published plan. Nothing here may link to a plan that is not
//! part of the site.

use crate::pages::context::PageContext;
use crate::pages::links::address::{folder, relative};
use crate::pages::view::Link;
use crate::plan::{Action, Anchor, key};
use crate::prose::{Place, Writer};
use crate::words;
use jiff::civil::Date;

/// A link to the action `reference` of the last earlier plan that has it.
pub(crate) fn from_earlier_plan(context: &PageContext<'_>, reference: &str) -> Option<Link> {
    let before = last_plan_with(context, years(context.writer), reference)?;
    Some(link(context, before, reference))
}

/// A link to the action of a later plan that continues `action`: the one that `action` names, or
/// the one that names `action`.
pub(crate) fn to_later_plan(context: &PageContext<'_>, action: &Action) -> Option<Link> {
    let today = years(context.writer);
    let mut later: Vec<_> = plans_of_line(context)
        .filter(|it| years(it) > today)
        .collect();
    later.sort_by_key(|it| (years(it), it.plan().document().as_at_day()));
    later.iter().find_map(|plan| {
        let next = match &action.carried_to {
            Some(named) => find(plan, named)?,
            None => continuing_action(context, plan, action)?,
        };
        Some(link(context, plan, &next.reference.value))
    })
}

/// The action of a later `plan` that continues `action` of this plan itself, rather than of one
/// between them.
fn continuing_action<'a>(
    context: &PageContext<'a>,
    plan: &Writer<'a>,
    action: &Action,
) -> Option<&'a Action> {
    let own_key = action.key();
    let mut actions = plan.plan().document().actions.iter();
    let next = actions.find(|next| {
        let named = next.carried_from.as_ref();
        named.is_some_and(|named| key(named) == own_key)
    })?;
    let before = last_plan_with(context, years(plan), &action.reference.value)?;
    (years(before) == years(context.writer)).then_some(next)
}

/// The last plan before these years with the action `reference`. Of several for the same years, the
/// one with the latest `as_at` date.
fn last_plan_with<'a>(
    context: &PageContext<'a>,
    before: Years,
    reference: &str,
) -> Option<&'a Writer<'a>> {
    plans_of_line(context)
        .filter(|it| years(it) < before && find(it, reference).is_some())
        .max_by_key(|it| (years(it), it.plan().document().as_at_day()))
}

type Years = (Date, Date);

fn years(plan: &Writer<'_>) -> Years {
    let period = plan.plan().document().period;
    (period.start, period.end)
}

/// The borough's plans of the same line of editions.
fn plans_of_line<'a>(context: &PageContext<'a>) -> impl Iterator<Item = &'a Writer<'a>> {
    let own = context.document().kind.line();
    let borough_plans = context.pages.borough_plans.iter();
    borough_plans.filter(move |it| it.plan().document().kind.line() == own)
}

fn find<'a>(plan: &Writer<'a>, reference: &str) -> Option<&'a Action> {
    let key = key(reference);
    let mut actions = plan.plan().document().actions.iter();
    actions.find(|action| action.key() == key)
}

/// An action of another plan, with that plan's title, linked if a section shows it.
fn link(context: &PageContext<'_>, other: &Writer<'_>, reference: &str) -> Link {
    let anchor = Anchor::Action(key(reference));
    let href = match other.place_of(&anchor) {
        Some((Place::Section(section, Some(id)), _)) => {
            let there = folder(other.plan().borough(), other.plan().id());
            let page = relative(&context.page, &format!("{there}/{section}/index.html"));
            format!("{page}#{id}")
        }
        _ => String::new(),
    };
    Link {
        text: words::action_elsewhere(reference, &other.plan().document().title),
        href,
    }
}
