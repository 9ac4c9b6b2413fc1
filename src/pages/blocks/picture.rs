//! Pictures, and what is known of those that are lost.

use crate::pages::context::PageContext;
use crate::pages::view::{BlockView, PictureView};
use crate::plan::Id;
use crate::prose::Place;

/// A picture.
pub(super) fn picture(desk: &PageContext<'_>, id: &Id) -> Option<BlockView> {
    let mut pictures = desk.document().pictures.iter();
    let picture = pictures.find(|picture| picture.id.value == *id)?;
    let file = picture
        .file
        .as_ref()
        .map(|file| desk.address(&Place::File(file.value.clone())));
    Some(BlockView::Picture(PictureView {
        src: file,
        alt: picture.alt.clone(),
        long: desk.maybe(picture.long_description.as_ref()),
        caption: picture.caption.clone(),
        credit: picture.credit.clone(),
    }))
}
