//! The closed classes of words that tell persons' names from other capitals: titles, posts, what is
//! called after somebody, and what stands beside a name.

use crate::checks::text::quantities::WordClass;

/// Titles before a name.
pub(super) const TITLES: WordClass = WordClass(
    "mr mrs ms miss mx dr pc sgt sergeant dci dc ds di dcc acc cllr cllrs councillor \
     councillors superintendent insp sir dame lady lord rev reverend prof professor judge supt \
     alderman pcso",
);

/// Words after a name that make it that of a place, an organisation, an award or a law.
pub(super) const NAMED_AFTER: WordClass = WordClass(
    "academy hill neighbourhood policing command unit bcu division area sector act ambulance avenue award awards barracks bridge building centre center chapel \
     charity church clinic close club college community council court crescent cup day drive \
     enquiry estate foundation fund gardens grove hall high home hospice hospital house hub \
     infirmary inquiry institute lane law library lodge mews model museum park place prize \
     primary programme project report review rise road room scheme school secondary sixth \
     society special square street studio terrace theatre tower trust university villas ward \
     way wing works youth services service partnership association group team city town united \
     rovers borough county forest valley island station market ltd limited plc cic llp company",
);

/// Words for works that people are known for.
pub(super) const WORKS: &[&str] = &[
    "report",
    "review",
    "inquiry",
    "principles",
    "framework",
    "law",
    "theory",
    "novel",
    "book",
    "poem",
    "play",
    "film",
    "song",
    "speech",
    "study",
    "hierarchy",
    "work",
    "ideas",
    "competence",
    "research",
    "recommendations",
    "model",
];

/// Words of job titles, which are no names.
pub(super) const POSTS: WordClass = WordClass(
    "manager officer head director chair chairs lead worker coordinator co-ordinator \
     practitioner mentor volunteer nurse teacher analyst therapist administrator chief leader \
     psychologist commissioner member inspector superintendent councillor constable sergeant \
     headteacher principal governor magistrate adviser advisor assistant executive specialist \
     champion clerk cabinet deputy senior interim vice-chair co-chair partner trustee judge \
     solicitor consultant chairperson chairman chairwoman secretary treasurer",
);

/// Words next to which a single given name is a person's.
pub(super) const SAID: WordClass =
    WordClass("said says told wrote writes explained added called named signed recalls remembers");

/// Words before which a single given name is a person's.
pub(super) const BEFORE_A_PERSON: WordClass = WordClass(
    "by with from thank thanks ask contact ring worker mentor nurse officer volunteer therapist \
     dear as like named called see email e-mail phone text teacher tutor coach manager - —",
);

/// Small words within a surname.
pub(super) const PARTICLES: WordClass =
    WordClass("van von der den de da di dos del al el ul bin binti ibn ap ab o' le la st ten");

/// Words that name what a post works in: "Virtual School, Head of …" is no person.
pub(super) const SERVICES: WordClass = WordClass(
    "youth justice virtual early help public health social care mental adult family families \
     probation police",
);
