//! data/pictures.yaml.

use crate::diagnostics::Finding;
use crate::parse::schema::reader::{KeyBlock, Reader};
use crate::parse::schema::record::{raw_record, record};
use crate::parse::schema::value::AssetPath;
use crate::plan::Picture;

raw_record! { #[derive(Default)] PicturesFile "pictures.yaml" {
    need pictures [Vec<Picture>] =>
        "Pictures in the plan.";
} }

record! { Picture "a picture" then check_file {
    need id =>
        "A short name; [[picture ID]] shows it.";
    need alt =>
        "What it shows, in a sentence, for people who cannot see it.";
    may file: AssetPath =>
        "Its file in assets/.";
    may lost =>
        "yes if the published picture could not be had.";
    may long_description =>
        "All that it says, where a sentence is not enough.";
    may caption =>
        "The words under it.";
    may credit =>
        "Who made it.";
    may children =>
        "yes if children can be seen in it: it is then published only with `consent` and `credit`.";
    may consent =>
        "Who agreed to its publication.";
} }

/// Checks that a picture has a file, or is marked as lost.
fn check_file(
    read: &mut Reader<'_>,
    block: &KeyBlock<'_>,
    picture: Option<Picture>,
) -> Option<Picture> {
    let is_lost = block.has_word("lost", "yes") || block.has_word("lost", "true");
    if block.get("file").is_some() == is_lost {
        read.found.push(
            Finding::error(
                "picture-file",
                block.span,
                "a picture has either `file` or `lost: yes`",
            )
            .help("name its file in assets/, or say that the published picture could not be had"),
        );
    }
    picture
}
