use expect_test::expect_file;

use crate::Folder;

/// The same catalog in each form that TOML allows, with comments wherever comments are allowed.
const FORMS: [(&str, &str); 9] = [
    (
        "inline",
        "20 = { name = \"A\", message = \"One.\" } # behind\n# above\n21 = { name = \"B\", message = \"Two.\" } # last\n",
    ),
    (
        "lines",
        "20 = {\n  # first\n  name = \"A\", # name\n  message = \"One.\" # message\n} # behind\n21 = {\n  name = \"B\",\n  message = \"Two.\",\n  description = \"\"\"a\nb\"\"\", # text\n}\n",
    ),
    (
        "lists",
        "20 = [{ name = \"A\", message = \"One.\" }] # behind\n21 = [\n  { name = \"B\", message = \"Two.\" }, # it\n  # the end\n]\n",
    ),
    (
        "lists without a last comma",
        "20 = [ { name = \"A\", message = \"One.\" } ]\n21 = [\n  # it\n  { name = \"B\", message = \"Two.\" } # last\n]\n",
    ),
    (
        "dots",
        "20.name = \"A\" # name\n20.message = \"One.\" # message\n# above\n21.name = \"B\"\n21.message = \"Two.\" # last\n",
    ),
    (
        "headers",
        "# the first\n[enums.Lock.codes.20] # behind\nname = \"A\"\nmessage = \"One.\" # message\n\n# the second\n[enums.Lock.codes.21]\nname = \"B\"\n# above\nmessage = \"Two.\"\n",
    ),
    (
        "headers of lists",
        "[[enums.Lock.codes.20]]\nname = \"A\"\nmessage = \"One.\" # message\n\n# the second\n[[enums.Lock.codes.21]]\nname = \"B\"\nmessage = \"Two.\"\n",
    ),
    (
        "other codes",
        "0x14 = { name = \"A\", message = \"One.\" }\n\"21\" = { name = \"B\", message = \"Two.\" } # last\n",
    ),
    (
        "crlf",
        "20 = { name = \"A\", message = \"One.\" } # behind\r\n21 = [\r\n  { name = \"B\", message = \"Two.\" }, # it\r\n]\r\n",
    ),
];

#[test]
fn every_form_of_a_catalog_is_edited_without_a_loss() {
    let row = |code: &str, message: &str| format!("| {code} | {message} |\n");
    let head = "# Errors of the lock\n\n| Code | Message |\n|---|---|\n";
    let pages = [
        (
            "text",
            head.to_owned() + &row("20", "One %s.") + &row("21", "Two."),
        ),
        (
            "second",
            head.to_owned()
                + &row("20", "One.")
                + &row("20", "Another.")
                + &row("21", "Two.")
                + &row("21", "Third."),
        ),
        (
            "new",
            head.to_owned() + &row("20", "One.") + &row("21", "Two.") + &row("22", "Three."),
        ),
        ("removed", head.to_owned() + &row("20", "One.")),
    ];
    let mut edited = String::new();
    for (form, codes) in FORMS {
        for (change, page) in &pages {
            let newline = if form == "crlf" { "\r\n" } else { "\n" };
            let header = if codes.starts_with("[[") || form == "headers" {
                ""
            } else {
                "[enums.Lock.codes]"
            };
            let catalog =
                format!("# top{newline}provider = \"Doors\"{newline}{header}{newline}{codes}");
            let folder = Folder::new("sync-forms", &[("doors.toml", &catalog), ("page.md", page)]);
            let said = folder.run(&["sync", "page.md", "doors.toml"], "");
            assert!(
                said.ends_with("-- exit status 0\n"),
                "{form} {change}: {said}\n{catalog}"
            );
            let text = folder.read("doors.toml");
            let comments = |text: &str| {
                let mut comments: Vec<String> = text
                    .lines()
                    .filter_map(|line| Some(line.split_once('#')?.1.trim().to_owned()))
                    .collect();
                comments.sort();
                comments
            };
            assert_eq!(
                comments(&text),
                comments(&catalog),
                "{form} {change}: {text}"
            );
            assert_eq!(
                text.matches('\r').count() == text.matches('\n').count(),
                form == "crlf",
                "{form}"
            );
            let again = folder.run(&["sync", "page.md", "doors.toml", "--check"], "");
            assert!(
                again.ends_with("-- exit status 0\n"),
                "{form} {change}: {again}\n{text}"
            );
            let checked = folder.run(&["check", "doors.toml"], "");
            assert!(
                checked.ends_with("-- exit status 0\n"),
                "{form} {change}: {checked}\n{text}"
            );
            edited = format!("{edited}== {form}: {change}\n{}\n", text.replace('\r', ""));
        }
    }
    expect_file!["./sync_forms.txt"].assert_eq(&edited);
}
