//! Links out of the print page. In a PDF a link cannot be relative: the browser would write the
//! address of this machine's folder into it.

use crate::site::SitePath;

/// The print page with each link to another page of the site made absolute, or taken out where the
/// site's address is not known. Links within the page and to other sites stay.
pub(super) fn outward(html: &str, page: &str, base_url: Option<&str>) -> String {
    let mut out = String::with_capacity(html.len());
    let mut rest = html;
    while let Some(at) = rest.find("<a ") {
        let end = rest[at..].find('>').map_or(rest.len(), |to| at + to);
        out.push_str(&rest[..at]);
        out.push_str(&tag(&rest[at..end], page, base_url));
        rest = &rest[end..];
    }
    out.push_str(rest);
    out
}

fn tag(tag: &str, page: &str, base_url: Option<&str>) -> String {
    let Some((before, rest)) = tag.split_once("href=\"") else {
        return tag.to_owned();
    };
    let Some((address, after)) = rest.split_once('"') else {
        return tag.to_owned();
    };
    let stays = ["#", "http:", "https:", "mailto:", "tel:"];
    if stays.iter().any(|start| address.starts_with(start)) {
        return tag.to_owned();
    }
    let absolute = base_url.and_then(|base| {
        let (path, fragment) = SitePath::new(page)?.resolve(address)?;
        let fragment = fragment.map(|name| format!("#{name}")).unwrap_or_default();
        Some(format!("{base}/{path}{fragment}"))
    });
    match absolute {
        Some(address) => format!("{before}href=\"{address}\"{after}"),
        None => format!("{before}{}", after.trim_start()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_link_leads_into_a_folder_of_this_machine() {
        let html = "<a class=\"x\" href=\"../data/plan.json\">Data</a> <a href=\"#top\">Top</a> <a href=\"https://example.org/\">Out</a>";
        let page = "portsmouth/2023-25/print/index.html";
        assert_eq!(
            outward(html, page, None),
            "<a class=\"x\" >Data</a> <a href=\"#top\">Top</a> <a href=\"https://example.org/\">Out</a>"
        );
        assert_eq!(
            outward(html, page, Some("https://example.org/yjp")),
            "<a class=\"x\" href=\"https://example.org/yjp/portsmouth/2023-25/data/plan.json\">Data</a> <a href=\"#top\">Top</a> <a href=\"https://example.org/\">Out</a>"
        );
    }
}
