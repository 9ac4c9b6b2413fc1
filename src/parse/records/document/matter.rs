//! data/people.yaml, rag.yaml, strategies.yaml and pictures.yaml.

use crate::diagnostics::Finding;
use crate::parse::records::delivery::voices::{CONSENT, consent};
use crate::parse::schema::reader::Reader;
use crate::parse::schema::shape::ValueKind::{Block, Id, List, OneOf, Prose, Text, Url, YesNo};
use crate::parse::schema::shape::{Shape, shape};
use crate::parse::yaml::node::Node;
use crate::plan::{Choice, Lead, Mark, Picture, Rated, RatingLevel, RatingScheme, Strategy};
use crate::sources::Spanned;

pub(in crate::parse) const PEOPLE: Shape = shape!("people.yaml" {
    need "key": List(&Block(&LEAD)),
        "What initials in the plan mean.";
});

const LEAD: Shape = shape!("an entry of the key" {
    need "initials": Text,
        "The initials, as they stand in the plan.";
    may "post": Text,
        "The post that they stand for; left out where the document gives a name and no post.";
    may "organisation": Text,
        "The organisation of the post.";
    may "note": Text,
        "A note that readers see with it.";
});

pub(in crate::parse) const RAG: Shape = shape!("rag.yaml" {
    need "schemes": List(&Block(&SCHEME)),
        "The words for ratings in actions.yaml.";
});

const SCHEME: Shape = shape!("a rating scheme" {
    need "id": OneOf(Rated::WORDS),
        "What is rated: action for rag_action, impact for rag_impact.";
    need "title": Text,
        "The heading of the column.";
    need "levels": List(&Block(&LEVEL)),
        "The levels, the best first.";
});

const LEVEL: Shape = shape!("a level" {
    need "code": Id,
        "A short name; actions.yaml uses it.";
    need "word": Text,
        "The word that readers see.";
    need "meaning": Text,
        "What it means.";
    need "shape": OneOf(Mark::WORDS),
        "The shape beside the word, so that nobody has to tell colours apart.";
});

pub(in crate::parse) const STRATEGIES: Shape = shape!("strategies.yaml" {
    need "strategies": List(&Block(&STRATEGY)),
        "Other plans and strategies that this plan fits with.";
});

const STRATEGY: Shape = shape!("a strategy" {
    need "title": Text,
        "Its title.";
    may "period": Text,
        "Its years, as published.";
    may "owner": Text,
        "Whose it is.";
    may "url": Url,
        "Its web address.";
    may "note": Text,
        "What readers should know about it.";
});

pub(in crate::parse) const PICTURES: Shape = shape!("pictures.yaml" {
    need "pictures": List(&Block(&PICTURE)),
        "Pictures in the plan.";
});

const PICTURE: Shape = shape!("a picture" {
    need "id": Id,
        "A short name; [[picture ID]] shows it.";
    need "alt": Text,
        "What it shows, in a sentence, for people who cannot see it.";
    may "file": Text,
        "Its file in assets/.";
    may "lost": YesNo,
        "yes if the published picture could not be had.";
    may "long_description": Prose,
        "All that it says, where a sentence is not enough.";
    may "caption": Text,
        "The words under it.";
    may "credit": Text,
        "Who made it.";
    may "children": YesNo,
        "yes if children can be seen in it: it is then published only with `consent` and `credit`.";
    may "consent": Block(&CONSENT),
        "Who agreed to its publication.";
});

pub(in crate::parse) fn people(read: &mut Reader<'_>, root: &Node) -> Option<Vec<Lead>> {
    let file = read.block(root, &PEOPLE)?;
    Some(read.blocks(&file, "key", lead))
}

fn lead(read: &mut Reader<'_>, node: &Node) -> Option<Lead> {
    let block = read.block(node, &LEAD)?;
    let initials = read.text(&block, "initials");
    Some(Lead {
        post: read.text(&block, "post"),
        organisation: read.text(&block, "organisation"),
        note: read.text(&block, "note"),
        initials: initials?,
        span: node.span,
    })
}

pub(in crate::parse) fn schemes(read: &mut Reader<'_>, root: &Node) -> Option<Vec<RatingScheme>> {
    let file = read.block(root, &RAG)?;
    Some(read.blocks(&file, "schemes", scheme))
}

fn scheme(read: &mut Reader<'_>, node: &Node) -> Option<RatingScheme> {
    let block = read.block(node, &SCHEME)?;
    let rates = read.chosen(&block, "id");
    let title = read.text(&block, "title");
    let levels = read.blocks(&block, "levels", level);
    Some(RatingScheme {
        rates: rates?,
        title: title?,
        levels,
    })
}

fn level(read: &mut Reader<'_>, node: &Node) -> Option<RatingLevel> {
    let block = read.block(node, &LEVEL)?;
    let code = read.id(&block, "code");
    let word = read.text(&block, "word");
    let meaning = read.text(&block, "meaning");
    let mark = read.chosen(&block, "shape");
    Some(RatingLevel {
        code: code?,
        word: word?,
        meaning: meaning?,
        mark: mark?,
    })
}

pub(in crate::parse) fn strategies(read: &mut Reader<'_>, root: &Node) -> Option<Vec<Strategy>> {
    let file = read.block(root, &STRATEGIES)?;
    Some(read.blocks(&file, "strategies", strategy))
}

fn strategy(read: &mut Reader<'_>, node: &Node) -> Option<Strategy> {
    let block = read.block(node, &STRATEGY)?;
    let title = read.text(&block, "title");
    Some(Strategy {
        period: read.text(&block, "period"),
        owner: read.text(&block, "owner"),
        url: read.url(&block, "url"),
        note: read.text(&block, "note"),
        title: title?,
        span: node.span,
    })
}

pub(in crate::parse) fn pictures(read: &mut Reader<'_>, root: &Node) -> Option<Vec<Picture>> {
    let file = read.block(root, &PICTURES)?;
    Some(read.blocks(&file, "pictures", picture))
}

/// A file's path from the top of the site, typed with or without its folder.
pub(in crate::parse::records) fn asset(file: &Spanned<String>) -> Spanned<String> {
    let name = file.value.trim_start_matches("assets/");
    Spanned::new(format!("assets/{name}"), file.span)
}

fn picture(read: &mut Reader<'_>, node: &Node) -> Option<Picture> {
    let block = read.block(node, &PICTURE)?;
    let id = read.id(&block, "id");
    let alt = read.text(&block, "alt");
    let file = read.text_at(&block, "file");
    let lost = read.yes(&block, "lost");
    if file.is_some() == lost {
        read.found.push(
            Finding::error(
                "picture-file",
                block.span,
                "a picture has either `file` or `lost: yes`",
            )
            .help("name its file in assets/, or say that the published picture could not be had"),
        );
    }
    Some(Picture {
        long_description: read.prose(&block, "long_description"),
        caption: read.text(&block, "caption"),
        credit: read.text(&block, "credit"),
        children: block.get("children").map(|_| read.yes(&block, "children")),
        consent: consent(read, &block),
        id: id?,
        alt: alt?,
        file: file.as_ref().map(asset),
    })
}
