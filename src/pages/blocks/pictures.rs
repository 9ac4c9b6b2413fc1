//! Pictures, and descriptions of those that are lost.

use crate::pages::context::PageContext;
use crate::pages::open_data::json_value::{Value, record};
use crate::pages::open_data::plain_text::maybe;
use crate::pages::view::Html;
use crate::plan::{Id, Picture};
use crate::prose::Place;
use serde::Serialize;

/// A picture, or the description of one that is lost.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PictureView {
    /// The address of the picture; null for a lost one.
    pub src: Option<String>,
    /// The text alternative: what it shows, in a sentence.
    pub alt: String,
    /// A longer description of what it shows.
    pub long: Option<Html>,
    /// The caption of the picture.
    pub caption: Option<String>,
    /// Who made the picture.
    pub credit: Option<String>,
}

/// A picture with its description.
pub(crate) fn picture(context: &PageContext<'_>, id: &Id) -> Option<PictureView> {
    let mut pictures = context.document().pictures.iter();
    let picture = pictures.find(|picture| picture.id.value == *id)?;
    let file = picture
        .file
        .as_ref()
        .map(|file| context.address(&Place::File(file.value.clone())));
    Some(PictureView {
        src: file,
        alt: picture.alt.clone(),
        long: context.maybe(picture.long_description.as_ref()),
        caption: picture.caption.clone(),
        credit: picture.credit.clone(),
    })
}

/// The record of a picture in plan.json.
pub(crate) fn record(context: &PageContext<'_>, picture: &Picture) -> Value {
    record!({
        "id": picture.id.value.as_str(),
        "file": picture.file.as_ref().map(|file| &file.value),
        "lost": picture.file.is_none(),
        "alt": &picture.alt,
        "long_description": maybe(context, picture.long_description.as_ref()),
        "caption": &picture.caption,
        "credit": &picture.credit,
    })
}
