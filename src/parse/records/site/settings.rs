//! content/site.yaml.

use crate::diagnostics::Finding;
use crate::parse::schema::reader::{KeyBlock, Reader};
use crate::parse::schema::record::Codec;
use crate::parse::schema::record::record;
use crate::parse::schema::shape::ValueKind;
use crate::parse::schema::value::{AssetPath, Url};
use crate::parse::web_address;
use crate::plan::{self, AccessibilityStatement, Contact, Disclosure, Id, Licence, Settings};
use crate::words::Words;

record! { Settings "site.yaml" at span {
    need title =>
        "The name of the site.";
    need publisher =>
        "Who publishes it.";
    need contact =>
        "Whom readers can ask.";
    need licence =>
        "How others may use the content.";
    may description =>
        "One sentence for the home page.";
    may logo: AssetPath =>
        "Your mark: a picture in assets/, which stands beside the site's name and should say no more than the name.";
    may base_url: BaseUrl =>
        "The web address of the finished site, if you know it.";
    may theme or |_| Id::slug("default") =>
        "A folder in themes/; default if left out.";
    may words as "language" or |_| Words::English =>
        "The language of the site; en is the only one so far.";
    may disclosure or |_| Disclosure::default() =>
        "What was decided about small numbers, for every plan.";
    may brand =>
        "Your own colours.";
    may accessibility or |_| AccessibilityStatement::default() =>
        "What the accessibility statement says.";
} }

record! { Contact "a contact" then check_ways {
    need name =>
        "The team or office.";
    may email: MailAddress =>
        "Its e-mail address.";
    may phone =>
        "Its telephone number.";
    may address =>
        "Where it is.";
} }

record! { Licence "a licence" {
    need name =>
        "The licence's name.";
    may url: Url =>
        "The web address where it can be read.";
    may attribution =>
        "The sentence that others must repeat.";
} }

/// The address of a folder of a web server; `None` where it is left out or something else.
struct BaseUrl;

impl Codec<Option<String>> for BaseUrl {
    const KIND: ValueKind = ValueKind::Url;

    fn read(
        read: &mut Reader<'_>,
        block: &KeyBlock<'_>,
        key: &'static str,
    ) -> Option<Option<String>> {
        let Some(typed) = read.url(block, key) else {
            return Some(None);
        };
        let url = plan::base_url(&typed);
        if url.is_none() {
            let span = block.get(key).map_or(block.span, |node| node.span);
            let message = "`base_url` must be the address of a folder of the web server";
            read.found.push(
                Finding::error("link-scheme", span, message)
                    .label("a sign in it means something else there")
                    .help("write it as it stands in the browser when the site is open, up to the last `/`, such as https://www.example.gov.uk/youth-justice/"),
            );
        }
        Some(url)
    }
}

/// One mail address, and nothing that a mail program would take for more.
struct MailAddress;

impl Codec<Option<String>> for MailAddress {
    const KIND: ValueKind = ValueKind::Mail;

    fn read(
        read: &mut Reader<'_>,
        block: &KeyBlock<'_>,
        key: &'static str,
    ) -> Option<Option<String>> {
        let Some(text) = read.scalar(block, key) else {
            return Some(None);
        };
        if web_address::is_mail(text.value) {
            return Some(Some(text.value.to_owned()));
        }
        let message = format!("`{key}` must be one mail address");
        read.found.push(
            Finding::error("mail-address", text.span, message)
                .label(format!("\"{}\" is not one", text.value))
                .help("write the address alone, such as youth.justice@example.org"),
        );
        Some(None)
    }
}

/// Checks that a contact can be reached in at least one way.
fn check_ways(
    read: &mut Reader<'_>,
    block: &KeyBlock<'_>,
    contact: Option<Contact>,
) -> Option<Contact> {
    let mut ways = ["email", "phone", "address"].into_iter();
    if ways.all(|way| block.get(way).is_none()) {
        read.lacks(
            Finding::error("contact-way", block.span, "nobody can reach this contact")
                .help("add `email`, `phone` or `address`: people who need the plan in another format have to ask for it"),
        );
    }
    contact
}
