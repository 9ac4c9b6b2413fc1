//! The posts as a tree.

use super::staffing::how_many;
use crate::pages::desk::Desk;
use crate::pages::tag;
use crate::pages::view::{Block, PostNode};
use crate::plan::{Id, Post};

/// The posts under those that they report to. A post that reports round in a circle, or to one that
/// is not there, stands at the top.
pub(super) fn structure(desk: &Desk<'_>) -> Option<Block> {
    let posts = &desk.document().staffing.as_ref()?.posts;
    let top = posts.iter().filter(|post| !is_below(posts, post));
    Some(Block::Structure {
        posts: top.map(|post| node(posts, post)).collect(),
    })
}

fn above<'a>(posts: &'a [Post], post: &Post) -> Option<&'a Post> {
    let id: &Id = &post.reports_to.as_ref()?.value;
    posts.iter().find(|other| other.id.value == *id)
}

/// Whether the way up from a post ends. It has at most as many steps as there are posts.
fn is_below(posts: &[Post], post: &Post) -> bool {
    let mut highest = post;
    for _ in posts {
        match above(posts, highest) {
            Some(next) => highest = next,
            None => return highest.id.value != post.id.value,
        }
    }
    false
}

fn node(posts: &[Post], post: &Post) -> PostNode {
    let below = posts.iter().filter(|other| {
        is_below(posts, other)
            && above(posts, other).is_some_and(|above| above.id.value == post.id.value)
    });
    let about = [
        post.agency.clone(),
        how_many(post),
        post.basis.map(|basis| tag::basis(basis).to_owned()),
    ];
    PostNode {
        title: post.title.clone(),
        about: about.into_iter().flatten().collect(),
        below: below.map(|below| node(posts, below)).collect(),
    }
}
