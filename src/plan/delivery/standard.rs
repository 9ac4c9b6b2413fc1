//! Assessment against the five Standards for children in the youth justice system (2019).

use crate::plan::Rating;
use crate::plan::prose::Prose;
use crate::units::Month;

/// One of the five standards.
#[derive(Debug, Clone, PartialEq)]
pub struct Standard {
    /// Its number, 1 to 5.
    pub number: u8,
    /// The rating of what is done.
    pub operational: Option<Rating>,
    /// The rating of how it is led.
    pub strategic: Option<Rating>,
    /// Words added to the rating, such as "with outstanding features".
    pub qualifier: Option<String>,
    /// When it was assessed.
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
