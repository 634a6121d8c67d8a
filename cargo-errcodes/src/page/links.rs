//! Links in the cells of tables.

use super::block::{Block, BlockKind};

/// Makes the links of a page absolute, as far as they are relative to the URL of the page.
pub(super) fn resolve_links(blocks: &mut [Block], base: Option<&str>) {
    let Some(base) = base else { return };
    for block in blocks {
        if let BlockKind::Table(table) = &mut block.kind {
            let links = table.rows.iter_mut().flat_map(|row| &mut row.links);
            for (_, target) in links {
                *target = joined(base, target);
            }
        }
    }
}

/// Returns the URL of a link on a page.
fn joined(base: &str, target: &str) -> String {
    if target.contains("://") || target.starts_with("mailto:") {
        return target.to_owned();
    }
    let page = base.split(['#', '?']).next().unwrap_or(base);
    let scheme = base.find("://").map_or(0, |at| at + 3);
    if let Some(host) = target.strip_prefix("//") {
        return format!("{}{host}", &base[..scheme]);
    }
    if target.starts_with(['#', '?']) {
        return format!("{page}{target}");
    }
    let origin = page[scheme..]
        .find('/')
        .map_or(page.len(), |at| scheme + at);
    if target.starts_with('/') {
        return format!("{}{target}", &page[..origin]);
    }
    let mut folder = match page[origin..].rfind('/') {
        Some(last) => &page[..origin + last],
        None => page,
    };
    let mut rest = target;
    loop {
        if let Some(inner) = rest.strip_prefix("./") {
            rest = inner;
        } else if let Some(outer) = rest.strip_prefix("../") {
            let parent = folder[origin..]
                .rfind('/')
                .map_or(origin, |last| origin + last);
            (folder, rest) = (&folder[..parent], outer);
        } else {
            return format!("{folder}/{rest}");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::joined;

    #[test]
    fn links_are_joined_with_the_url_of_the_page() {
        let base = "https://docs.example.com/api/errors.html?x=1#top";
        let cases = [
            ("https://example.com/7", "https://example.com/7"),
            ("//cdn.example.com/7", "https://cdn.example.com/7"),
            ("/errors/7", "https://docs.example.com/errors/7"),
            ("#e7", "https://docs.example.com/api/errors.html#e7"),
            ("e/7.html", "https://docs.example.com/api/e/7.html"),
            ("../e/7", "https://docs.example.com/e/7"),
            ("../../../e/7", "https://docs.example.com/e/7"),
        ];
        for (target, expected) in cases {
            assert_eq!(joined(base, target), expected, "{target}");
        }
        assert_eq!(joined("https://example.com", "7"), "https://example.com/7");
    }
}
