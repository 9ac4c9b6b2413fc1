//! Children in a picture, or whoever speaks for them, agreed to its publication.
//!
//! # Checks
//!
//! Pictures of pictures.yaml with a file and `children: yes`: that there is a consent, which covers
//! the web and print, was not given after the day that the plan speaks from and had not expired on
//! it; and that there is a credit.
//!
//! # Why
//!
//! A picture that shows a child in a youth justice plan says what the child did, for good. A
//! picture leads to its children faster than any words.
//!
//! # Example
//!
//! ```yaml
//! - id: garden
//!   file: garden.jpg
//!   alt: Two children plant a tree.
//!   children: yes
//!   credit: A volunteer of the service
//!   consent: { given_by: parent and child, on: 2024-05-04, scope: [web, print] }
//! ```
//!
//! # Source
//!
//! Children and Young Persons Act 1933, section 49: no picture that is likely to identify a child
//! concerned in proceedings. <https://www.legislation.gov.uk/ukpga/Geo5/23-24/12/section/49> UK
//! General Data Protection Regulation, articles 4(11) and 7.

use super::consent_scope::lacking;
use crate::checks::Context;
use crate::diagnostics::Finding;
use crate::plan::Picture;
use jiff::civil::Date;

const ID: &str = rule_id!();

pub(super) fn find(context: &Context) -> Vec<Finding> {
    let document = &context.plan.document;
    let shown = document.pictures.iter().filter(|it| it.file.is_some());
    let of_children = shown.filter(|picture| picture.children == Some(true));
    of_children
        .filter_map(|picture| {
            let (message, help) = missing(picture, document.as_at_day())?;
            Some(Finding::error(ID, picture.id.span, message).help(help))
        })
        .collect()
}

fn missing(picture: &Picture, as_at: Option<Date>) -> Option<(String, &'static str)> {
    let Some(consent) = &picture.consent else {
        let message = "this picture shows children, and nobody's consent is recorded";
        return Some((message.to_owned(), "add `consent`, or take the picture out"));
    };
    let credit = picture.credit.is_none().then(|| {
        let message = "this picture shows children, and does not say who made it";
        (message.to_owned(), "add `credit`")
    });
    lacking(consent, as_at).or(credit)
}
