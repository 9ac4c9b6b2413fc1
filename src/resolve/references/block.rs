//! Reads references that place a block: `[[…]]` alone in a paragraph.

use super::args::Args;
use super::fault::{ReferenceFault, nothing_for};
use super::scope;
use super::symbols::{ActionScope, Symbols};
use super::topic;
use crate::plan::figures::Indicator;
use crate::plan::{Choice, Id, Placement, RiskKind};

/// Whether a reference begins with a word that places a block.
pub(super) fn is_word(typed: &str) -> bool {
    let head = Args::read(typed).head;
    Placement::WORDS.contains(&head)
}

/// Reads a reference that places a block.
///
/// # Errors
///
/// The fault that says what to write instead.
pub(super) fn read(known: &Symbols<'_>, typed: &str) -> Result<Placement, ReferenceFault> {
    let args = Args::read(typed);
    if let Some(placement) = Placement::BY_WORD
        .iter()
        .find(|placement| placement.word() == args.head)
    {
        args.nothing()?;
        return if known.holds(placement) {
            Ok(placement.clone())
        } else {
            Err(nothing_for(placement.word(), placement.file()))
        };
    }
    let by_id = Placement::BY_ID.iter().find(|(word, _)| *word == args.head);
    if let Some((word, place)) = by_id {
        return id(known, word, args.one("an id")?).map(place);
    }
    match args.head {
        "actions" => bare(&args)
            .and_then(|()| scope::read(known, ActionScope::Current, args.pair(&scope::KEYS)?))
            .map(Placement::Actions),
        "previous" => bare(&args)
            .and_then(|()| scope::read(known, ActionScope::Previous, args.pair(&scope::KEYS)?))
            .map(Placement::Previous),
        "risks" => bare(&args)
            .and_then(|()| risk_kind(&args))
            .map(Placement::Risks),
        "indicators" => indicators(known, &args),
        "statements" => statements(known, &args),
        "definitions" => definitions(known, &args),
        "facts" | "programmes" | "commitments" | "achievements" => {
            bare(&args).and_then(|()| topic::read(known, &args))
        }
        _ => Err(unknown(known, &args, typed)),
    }
}

/// Checks that no plain words follow.
fn bare(args: &Args<'_>) -> Result<(), ReferenceFault> {
    match args.plain.as_slice() {
        [] => Ok(()),
        _ => Args {
            pairs: Vec::new(),
            ..args.clone()
        }
        .nothing(),
    }
}

fn id(known: &Symbols<'_>, word: &str, typed: &str) -> Result<Id, ReferenceFault> {
    let ids = known.ids(word);
    let found = ids.iter().find(|id| id.as_str() == typed);
    found.map(|id| Id::clone(id)).ok_or_else(|| {
        let what = if word == "definitions" { "term" } else { word };
        let names: Vec<_> = ids.iter().map(|id| id.as_str()).collect();
        let near = crate::diagnostics::nearest(typed, names.iter().copied());
        let fault = ReferenceFault::unknown(
            format!("there is no {what} `{typed}` in this plan"),
            typed,
            names.iter().copied(),
        );
        match near {
            Some(near) if word != "definitions" => fault.instead(format!("{word} {near}")),
            _ => fault,
        }
    })
}

/// The kind of risk after `kind=`; `None` where none was typed.
pub(super) fn risk_kind(args: &Args<'_>) -> Result<Option<RiskKind>, ReferenceFault> {
    let Some((_, typed)) = args.pair(&["kind"])? else {
        return Ok(None);
    };
    kind(typed).map(Some)
}

/// The choice with exactly this word in files.
fn kind<T: Choice>(typed: &str) -> Result<T, ReferenceFault> {
    let at = T::WORDS.iter().position(|word| *word == typed);
    let chosen = at.and_then(|at| T::ALL.get(at)).copied();
    chosen.ok_or_else(|| {
        let words = T::WORDS.iter().copied();
        ReferenceFault::unknown(format!("there is no kind `{typed}`"), typed, words)
    })
}

fn statements(known: &Symbols<'_>, args: &Args<'_>) -> Result<Placement, ReferenceFault> {
    let ([board], Some((_, typed))) = (args.plain.as_slice(), args.pair(&["kind"])?) else {
        return Err(ReferenceFault::new("`statements` needs a board and a kind")
            .help("write, for example, `[[statements management-board kind=done]]`"));
    };
    let (board, kind) = (id(known, "board", board)?, kind(typed)?);
    let says = |one: &crate::plan::Statement| one.board.value == board && one.kind == kind;
    if known.document.statements.iter().any(says) {
        Ok(Placement::Statements(board, kind))
    } else {
        Err(ReferenceFault::new(format!(
            "the board `{board}` says nothing of the kind `{typed}`"
        ))
        .help("it would stand under `statements` in `data/board.yaml`"))
    }
}

/// The indicators that are named, or all of them.
fn indicators(known: &Symbols<'_>, args: &Args<'_>) -> Result<Placement, ReferenceFault> {
    if let Some((key, _)) = args.pairs.first() {
        return Err(ReferenceFault::new(format!("`indicators` has no `{key}=`"))
            .help("name indicators by their ids, or none for all that have figures"));
    }
    if !known.figures.indicators.iter().any(has_figures) {
        return Err(
            ReferenceFault::new("this plan has no indicator with a figure")
                .help("figures stand under `series` in `data/indicators.yaml`"),
        );
    }
    let ids = args.plain.iter().map(|typed| id(known, "indicator", typed));
    ids.collect::<Result<_, _>>().map(Placement::Indicators)
}

/// Whether an indicator has an observation of the plan's own area.
fn has_figures(indicator: &Indicator) -> bool {
    let own = indicator.series.iter().find(|it| it.area.is_none());
    own.is_some_and(|it| !it.observations.is_empty())
}

fn definitions(known: &Symbols<'_>, args: &Args<'_>) -> Result<Placement, ReferenceFault> {
    if args.plain.is_empty() || !args.pairs.is_empty() {
        return Err(
            ReferenceFault::new("`definitions` needs the ids of one or more terms")
                .help("write, for example, `[[definitions diversion prevention]]`"),
        );
    }
    let ids = args
        .plain
        .iter()
        .map(|typed| id(known, "definitions", typed));
    ids.collect::<Result<_, _>>().map(Placement::Definitions)
}

fn unknown(known: &Symbols<'_>, args: &Args<'_>, typed: &str) -> ReferenceFault {
    let head = args.head;
    for word in ["indicator", "table", "voice", "board", "committee"] {
        if known.ids(word).iter().any(|id| id.as_str() == head) {
            return ReferenceFault::new(format!("`{head}` does not say what to place"))
                .instead(format!("{word} {head}"));
        }
    }
    let words = Placement::WORDS.iter().copied();
    let message = format!("nothing called `{head}` can be placed");
    let fault = ReferenceFault::unknown(message, head, words.clone());
    match crate::diagnostics::nearest(head, words) {
        Some(near) => fault.instead(typed.trim().replacen(head, near, 1)),
        None => fault,
    }
}
