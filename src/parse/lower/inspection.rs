//! data/inspection.yaml.

use crate::parse::node::Node;
use crate::parse::reader::Reader;
use crate::parse::shape::Kind::{Block, Id, List, Month, OneOf, Prose, Text, Url, Whole, YesNo};
use crate::parse::shape::{Shape, may, need, words};
use crate::plan::{Inspection, Rating, Recommendation, StandardRating, Standing};

pub(super) const RATING: [(&str, Rating); 4] = [
    ("inadequate", Rating::Inadequate),
    ("requires improvement", Rating::RequiresImprovement),
    ("good", Rating::Good),
    ("outstanding", Rating::Outstanding),
];

const STANDING: [(&str, Standing); 3] = [
    ("open", Standing::Open),
    ("in progress", Standing::InProgress),
    ("done", Standing::Done),
];

const FILE: Shape = Shape {
    what: "inspection.yaml",
    keys: &[need("inspections", List(&Block(&INSPECTION)))],
};

const INSPECTION: Shape = Shape {
    what: "an inspection",
    keys: &[
        need("id", Id),
        need("body", Text),
        need("overall", OneOf(&words(&RATING))),
        may("framework", Text),
        may("fieldwork", Month),
        may("published", Month),
        may("score", Whole),
        may("max", Whole),
        may("ratings", List(&Block(&STANDARD))),
        may("url", Url),
        may("recommendations", List(&Block(&RECOMMENDATION))),
        may("note", Prose),
    ],
};

const STANDARD: Shape = Shape {
    what: "a rating",
    keys: &[
        need("name", Text),
        need("rating", OneOf(&words(&RATING))),
        may("code", Text),
        may("domain", Text),
        may("scored", YesNo),
    ],
};

const RECOMMENDATION: Shape = Shape {
    what: "a recommendation",
    keys: &[
        need("number", Text),
        need("text", Prose),
        may("addressed_to", Text),
        may("status", OneOf(&words(&STANDING))),
        may("actions", List(&Text)),
    ],
};

pub(in crate::parse) fn lower(read: &mut Reader<'_>, root: &Node) -> Option<Vec<Inspection>> {
    let file = read.block(root, &FILE)?;
    Some(read.blocks(&file, "inspections", inspection))
}

fn inspection(read: &mut Reader<'_>, node: &Node) -> Option<Inspection> {
    let block = read.block(node, &INSPECTION)?;
    let id = read.id(&block, "id");
    let body = read.text(&block, "body");
    let overall = read.choice(&block, "overall", &RATING);
    let small = |number: Option<crate::sources::Spanned<u64>>| {
        number.map(|number| number.map(|number| u32::try_from(number).unwrap_or(u32::MAX)))
    };
    let score = small(read.whole(&block, "score"));
    let max = small(read.whole(&block, "max"));
    Some(Inspection {
        framework: read.text(&block, "framework"),
        fieldwork: read.month(&block, "fieldwork"),
        published: read.month(&block, "published"),
        score,
        max: max.map(|max| max.value),
        ratings: read.blocks(&block, "ratings", rating),
        url: read.url(&block, "url"),
        note: read.prose(&block, "note"),
        recommendations: read.blocks(&block, "recommendations", recommendation),
        id: id?,
        body: body?,
        overall: overall?,
    })
}

fn rating(read: &mut Reader<'_>, node: &Node) -> Option<StandardRating> {
    let block = read.block(node, &STANDARD)?;
    let name = read.text(&block, "name");
    let rating = read.choice_at(&block, "rating", &RATING);
    Some(StandardRating {
        code: read.text(&block, "code"),
        domain: read.text(&block, "domain"),
        scored: block.get("scored").is_none() || read.yes(&block, "scored"),
        name: name?,
        rating: rating?,
    })
}

fn recommendation(read: &mut Reader<'_>, node: &Node) -> Option<Recommendation> {
    let block = read.block(node, &RECOMMENDATION)?;
    let number = read.text_at(&block, "number");
    let text = read.prose(&block, "text");
    Some(Recommendation {
        addressed_to: read.text(&block, "addressed_to"),
        standing: read.choice(&block, "status", &STANDING),
        actions: read.texts(&block, "actions"),
        number: number?,
        text: text?,
    })
}
