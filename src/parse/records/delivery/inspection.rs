//! data/inspection.yaml.

use crate::parse::schema::reader::Reader;
use crate::parse::schema::shape::ValueKind::{
    Block, Id, List, Month, OneOf, Prose, Text, Url, Whole, YesNo,
};
use crate::parse::schema::shape::{Shape, shape};
use crate::parse::yaml::node::Node;
use crate::plan::{
    Choice, Inspection, Rating, Recommendation, RecommendationStatus, StandardRating,
};

pub(in crate::parse) const FILE: Shape = shape!("inspection.yaml" {
    need "inspections": List(&Block(&INSPECTION)),
        "What inspectors judged, and what they asked the service to do.";
});

const INSPECTION: Shape = shape!("an inspection" {
    need "id": Id,
        "A short name; [[inspection ID]] shows it.";
    need "body": Text,
        "Who inspected.";
    need "overall": OneOf(Rating::WORDS),
        "The overall rating.";
    may "framework": Text,
        "The framework that the inspectors used.";
    may "fieldwork": Month,
        "The month in which they came.";
    may "published": Month,
        "The month in which they published.";
    may "score": Whole,
        "The points, as published; they are checked.";
    may "max": Whole,
        "The most points that could be had.";
    may "ratings": List(&Block(&STANDARD)),
        "The rating of each standard.";
    may "url": Url,
        "The report's web address.";
    may "recommendations": List(&Block(&RECOMMENDATION)),
        "What the service was asked to do.";
    may "note": Prose,
        "A note that readers see with it.";
});

const STANDARD: Shape = shape!("a rating" {
    need "name": Text,
        "The standard's name.";
    need "rating": OneOf(Rating::WORDS),
        "Its rating.";
    may "code": Text,
        "Its number, such as \"1.2\".";
    may "domain": Text,
        "The part of the inspection that it belongs to.";
    may "scored": YesNo,
        "no for a rating that does not count towards the score; yes if left out.";
});

const RECOMMENDATION: Shape = shape!("a recommendation" {
    need "number": Text,
        "Its number, in quotation marks.";
    need "text": Prose,
        "What is recommended.";
    may "addressed_to": Text,
        "Who should do it.";
    may "status": OneOf(RecommendationStatus::WORDS),
        "Whether it is done.";
    may "actions": List(&Text),
        "The numbers (ref) of the actions that answer it.";
});

pub(in crate::parse) fn lower(read: &mut Reader<'_>, root: &Node) -> Option<Vec<Inspection>> {
    let file = read.block(root, &FILE)?;
    Some(read.blocks(&file, "inspections", inspection))
}

fn inspection(read: &mut Reader<'_>, node: &Node) -> Option<Inspection> {
    let block = read.block(node, &INSPECTION)?;
    let id = read.id(&block, "id");
    let body = read.text(&block, "body");
    let overall = read.chosen(&block, "overall");
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
    let rating = read.chosen_at(&block, "rating");
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
        standing: read.chosen(&block, "status"),
        actions: read.texts(&block, "actions"),
        number: number?,
        text: text?,
    })
}
