//! data/people.yaml, rag.yaml, strategies.yaml and pictures.yaml.

use crate::diagnostics::Finding;
use crate::parse::node::Node;
use crate::parse::reader::Reader;
use crate::parse::shape::Kind::{Block, Id, List, OneOf, Prose, Text, YesNo};
use crate::parse::shape::{Shape, may, need, words};
use crate::plan::{Lead, Level, Mark, Picture, Rated, RatingScheme, Strategy};
use crate::sources::Spanned;

const MARK: [(&str, Mark); 5] = [
    ("circle", Mark::Circle),
    ("triangle", Mark::Triangle),
    ("square", Mark::Square),
    ("diamond", Mark::Diamond),
    ("cross", Mark::Cross),
];

const RATED: [(&str, Rated); 2] = [("action", Rated::Action), ("impact", Rated::Impact)];

const PEOPLE: Shape = Shape {
    what: "people.yaml",
    keys: &[need("key", List(&Block(&LEAD)))],
};

const LEAD: Shape = Shape {
    what: "an entry of the key",
    keys: &[
        need("initials", Text),
        may("post", Text),
        may("organisation", Text),
        may("note", Text),
    ],
};

const RAG: Shape = Shape {
    what: "rag.yaml",
    keys: &[need("schemes", List(&Block(&SCHEME)))],
};

const SCHEME: Shape = Shape {
    what: "a rating scheme",
    keys: &[
        need("id", OneOf(&words(&RATED))),
        need("title", Text),
        need("levels", List(&Block(&LEVEL))),
    ],
};

const LEVEL: Shape = Shape {
    what: "a level",
    keys: &[
        need("code", Id),
        need("word", Text),
        need("meaning", Text),
        need("shape", OneOf(&words(&MARK))),
    ],
};

const STRATEGIES: Shape = Shape {
    what: "strategies.yaml",
    keys: &[need("strategies", List(&Block(&STRATEGY)))],
};

const STRATEGY: Shape = Shape {
    what: "a strategy",
    keys: &[
        need("title", Text),
        may("period", Text),
        may("owner", Text),
        may("url", Text),
        may("note", Text),
    ],
};

const PICTURES: Shape = Shape {
    what: "pictures.yaml",
    keys: &[need("pictures", List(&Block(&PICTURE)))],
};

const PICTURE: Shape = Shape {
    what: "a picture",
    keys: &[
        need("id", Id),
        need("alt", Text),
        may("file", Text),
        may("lost", YesNo),
        may("long_description", Prose),
        may("caption", Text),
        may("credit", Text),
    ],
};

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
    let rates = read.choice(&block, "id", &RATED);
    let title = read.text(&block, "title");
    let levels = read.blocks(&block, "levels", level);
    Some(RatingScheme {
        rates: rates?,
        title: title?,
        levels,
    })
}

fn level(read: &mut Reader<'_>, node: &Node) -> Option<Level> {
    let block = read.block(node, &LEVEL)?;
    let code = read.id(&block, "code");
    let word = read.text(&block, "word");
    let meaning = read.text(&block, "meaning");
    let mark = read.choice(&block, "shape", &MARK);
    Some(Level {
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
    })
}

pub(in crate::parse) fn pictures(read: &mut Reader<'_>, root: &Node) -> Option<Vec<Picture>> {
    let file = read.block(root, &PICTURES)?;
    Some(read.blocks(&file, "pictures", picture))
}

/// A file's path from the top of the site, typed with or without its folder.
pub(super) fn asset(file: &Spanned<String>) -> Spanned<String> {
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
        id: id?,
        alt: alt?,
        file: file.as_ref().map(asset),
    })
}
