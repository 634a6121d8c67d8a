//! Links from documentation to the lines of the catalog, for editors.

use std::path::Path;

use crate::markdown::Markdown;
use crate::source::{Source, Span};

/// Links to the lines of a catalog.
pub(super) struct Links<'p> {
    /// The path of the catalog as the user wrote it.
    path: &'p str,
    /// The address of the file, `file:///...`.
    address: String,
    /// The first byte of each line.
    lines: Vec<usize>,
}

impl<'p> Links<'p> {
    /// Creates links to a catalog in this file.
    pub(super) fn new(file: &Path, catalog: &'p Source) -> Self {
        let newlines = catalog.text.match_indices('\n').map(|(at, _)| at + 1);
        Self {
            path: &catalog.path,
            address: file_address(&file.to_string_lossy(), cfg!(windows)),
            lines: [0].into_iter().chain(newlines).collect(),
        }
    }

    /// Appends a paragraph with a link to the line in which this part of the catalog starts.
    pub(super) fn append(&self, docs: &mut Markdown, place: Span) {
        let line = self.lines.partition_point(|start| *start <= place.start);
        let label = format!("{}:{line}", self.path);
        let address = format!("{}#L{line}", self.address);
        docs.push("\n\n").file_link(&label, &address);
    }
}

/// Returns the address of a file, in which a `#` is not part of the path.
fn file_address(path: &str, is_windows: bool) -> String {
    let path = path
        .replace('%', "%25")
        .replace('#', "%23")
        .replace('?', "%3F");
    if !is_windows {
        return format!("file://{path}");
    }
    let path = path.replace('\\', "/");
    match path.strip_prefix("//") {
        // A file of another computer: `\\server\share\catalog.toml`.
        Some(path) => format!("file://{path}"),
        None => format!("file:///{path}"),
    }
}

#[cfg(test)]
mod tests {
    use super::{Links, file_address};
    use crate::markdown::Markdown;
    use crate::source::{Source, Span};
    use std::path::Path;

    #[test]
    fn a_path_becomes_an_address() {
        let cases = [
            ("/home/me/acme.toml", "file:///home/me/acme.toml"),
            ("/50% #1?/acme.toml", "file:///50%25 %231%3F/acme.toml"),
        ];
        for (path, address) in cases {
            assert_eq!(file_address(path, false), address);
        }
        let cases = [
            (r"C:\me\acme.toml", "file:///C:/me/acme.toml"),
            (r"\\server\share\acme.toml", "file://server/share/acme.toml"),
        ];
        for (path, address) in cases {
            assert_eq!(file_address(path, true), address);
        }
    }

    #[test]
    fn a_link_names_the_line_and_stays_a_link_for_any_path() {
        let source = Source {
            path: "[a]_b.toml".to_owned(),
            text: "one\n\nthree\n".to_owned(),
        };
        let links = Links::new(Path::new("/x y/(a) [b]/`c`<d>/ä.toml"), &source);
        let line_at = |start| {
            let mut docs = Markdown::from("Docs");
            links.append(&mut docs, Span { start, end: start });
            docs.into_string()
        };
        let address = "file:///x%20y/%28a%29%20%5Bb%5D/%60c%60%3Cd%3E/ä.toml";
        for (start, line) in [(0, 1), (3, 1), (4, 2), (5, 3), (9, 3)] {
            let expected = format!("Docs\n\n[\\[a\\]\\_b.toml&#58;{line}]({address}#L{line})");
            assert_eq!(line_at(start), expected);
        }
    }
}
