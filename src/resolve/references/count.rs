//! Reads references to the number of items: `count actions priority=1`.

use super::args::Args;
use super::block::risk_kind;
use super::fault::{ReferenceFault, ticked};
use super::scope;
use super::symbols::{ActionScope, Symbols};
use crate::diagnostics::nearest;
use crate::plan::{Choice, Id, Status, Value};

/// The items that can be counted.
const WORDS: [&str; 6] = [
    "actions",
    "previous",
    "priorities",
    "outcomes",
    "risks",
    "recommendations",
];

/// Reads a reference that begins with `count`.
pub(super) fn read(known: &Symbols<'_>, typed: &str) -> Result<Value, ReferenceFault> {
    let words = typed.trim().strip_prefix("count").unwrap_or(typed);
    let args = Args::read(words);
    if let Some(word) = args.plain.first() {
        return Err(ReferenceFault::new(format!(
            "`{word}` has no meaning after `count {}`",
            args.head
        ))
        .instead(format!("count {}", args.head)));
    }
    let number = match args.head {
        "actions" => actions(known, ActionScope::Current, &args)?,
        "previous" => actions(known, ActionScope::Previous, &args)?,
        "risks" => {
            let kind = risk_kind(&args)?;
            let risks = known.document.risks.iter();
            risks
                .filter(|risk| kind.is_none() || risk.kind == kind)
                .count()
        }
        "priorities" => args.nothing().map(|()| known.document.priorities.len())?,
        "outcomes" => args.nothing().map(|()| {
            known
                .document
                .priorities
                .iter()
                .map(|one| one.outcomes.len())
                .sum()
        })?,
        "recommendations" => args.nothing().map(|()| {
            known
                .document
                .inspections
                .iter()
                .map(|one| one.recommendations.len())
                .sum()
        })?,
        other => {
            let fault = ReferenceFault::new(format!("`{other}` cannot be counted"));
            return Err(match nearest(other, WORDS) {
                Some(near) => fault.instead(format!("count{}", words.replacen(other, near, 1))),
                None => fault.help(format!("what can be counted is {}", ticked(&WORDS))),
            });
        }
    };
    Ok(Value::Number(number))
}

/// The number of actions in a scope, with a status, or both.
fn actions(
    known: &Symbols<'_>,
    which: ActionScope,
    args: &Args<'_>,
) -> Result<usize, ReferenceFault> {
    let (mut scopes, mut statuses) = (vec![scope::read(known, which, None)?], Vec::new());
    for (key, value) in &args.pairs {
        match *key {
            "status" => statuses.push(status(value)?),
            key if scope::KEYS.contains(&key) => {
                scopes.push(scope::read(known, which, Some((key, value)))?);
            }
            other => {
                return Err(ReferenceFault::new(format!(
                    "`{other}={value}` has no meaning after `count {}`",
                    args.head
                ))
                .help("actions are counted by `priority`, `outcome` and `status`"));
            }
        }
    }
    let (priorities, actions) = known.programme(which).unwrap_or_default();
    Ok(actions
        .iter()
        .filter(|action| scopes.iter().all(|scope| scope.holds(priorities, action)))
        .filter(|action| statuses.iter().all(|status| action.status == *status))
        .count())
}

fn status(typed: &str) -> Result<Status, ReferenceFault> {
    let slugs: Vec<Id> = Status::WORDS.iter().map(|word| Id::slug(word)).collect();
    let at = slugs.iter().position(|slug| *slug == Id::slug(typed));
    let chosen = at.and_then(|at| Status::ALL.get(at)).copied();
    chosen.ok_or_else(|| {
        let names = slugs.iter().map(Id::as_str);
        ReferenceFault::unknown(format!("there is no status `{typed}`"), typed, names)
    })
}
