//! Self-assessment against the five Standards for children in the youth justice system (2019).

use crate::plan::Rating;
use crate::plan::prose::Prose;
use crate::units::Month;

/// One of the five standards.
#[derive(Debug, Clone, PartialEq)]
pub struct Standard {
    /// Its number, 1 to 5.
    pub number: u8,
    /// The rating of operational practice; `None` where it is not rated.
    pub operational: Option<Rating>,
    /// The rating of strategic leadership; `None` where it is not rated.
    pub strategic: Option<Rating>,
    /// Words added to the rating, such as "with outstanding features".
    pub qualifier: Option<String>,
    /// The month of the assessment; `None` where it is not known.
    pub assessed: Option<Month>,
    /// What was done to meet it.
    pub done: Vec<Prose>,
    /// What will be done next.
    pub next: Vec<Prose>,
}

/// The assessment as a whole.
#[derive(Debug, Clone, PartialEq)]
pub struct Standards {
    /// The standards in order of their numbers.
    pub standards: Vec<Standard>,
    /// A note that readers see.
    pub note: Option<Prose>,
}
