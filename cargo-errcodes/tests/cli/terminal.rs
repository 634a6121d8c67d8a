//! Text from pages, catalogs and file names can't control the terminal that shows it.

use std::fmt::Write as _;

use errcodes_core::inert::is_active;

use crate::{DOOR, Folder};

/// Text that sets the title, clears the screen, writes to the clipboard, reverses text and overwrites a line, also by C1
/// controls. The letters around it are used to find it in the output.
const HOSTILE: &str = "ev\u{1B}]0;il\u{7}\u{9B}2J\u{1B}[7m\u{9D}52;c;eA==\u{9C}\u{1B}]52;c;eA==\u{1B}\\\u{202E}\u{2066}\u{8}\u{7F}\u{2028}\u{85}\r\0il";

/// Hostile text that is valid in a file without escapes: it contains no ASCII control characters.
const RAW: &str = "ev\u{9B}7m\u{9D}52;c;eA==\u{9C}\u{202E}\u{2067}\u{85}\u{2029}il";

/// Returns the text with active characters, quotes and backslashes escaped in a way that both TOML and JSON allow.
fn escaped(text: &str) -> String {
    text.chars().fold(String::new(), |mut escaped, c| {
        if is_active(c) || matches!(c, '"' | '\\') {
            let _ = write!(escaped, "\\u{:04x}", u32::from(c));
        } else {
            escaped.push(c);
        }
        escaped
    })
}

/// Returns a valid catalog that contains the text everywhere where text is allowed.
fn catalog(text: &str) -> String {
    // In the key of a code, a backslash is written twice.
    let code = escaped(&text.replace('\\', r"\\"));
    let text = escaped(text);
    format!(
        r#"# {RAW}
provider = "{text}"
description = "{text}"

[enums.Door]
description = "{text}"
code_type = "str"
columns = {{ owner = {{ type = "str", optional = true }}, mood = {{ type = ["{text}", "good"], optional = true }} }}
[enums.Door.codes]
"{code}" = {{
  name = "Locked", # {RAW}
  message = "{text} %s {RAW}",
  params = ["key"],
  symbol = "{text}",
  description = "{text}",
  category = "{text}",
  tags = ["{text}", "good"],
  deprecated = "{text}",
  owner = "{text}\n{text}",
  mood = "{text}",
}}
"#
    )
}

/// Returns catalogs with errors whose messages quote the text.
fn bad_catalogs() -> Vec<String> {
    let text = escaped(HOSTILE);
    let entry = |entry: &str| format!("provider = \"P\"\n[enums.E.codes]\n{entry}\n");
    vec![
        format!("provider = \"P\"\n[enums.\"{text}\".codes]\n1 = {{ name = \"A\" }}\n"),
        format!("provider = \"P\"\n\"{text}\" = 1\n[enums.E.codes]\n1 = {{ name = \"A\" }}\n"),
        format!(
            "provider = \"P\"\n[enums.E]\ncode_type = \"{text}\"\n[enums.E.codes]\n1 = {{ name = \"A\" }}\n"
        ),
        format!(
            "provider = \"P\"\n[enums.E]\nextends = [\"{text}\"]\n[enums.E.codes]\n1 = {{ name = \"A\" }}\n"
        ),
        format!(
            "provider = \"P\"\n[enums.E]\nplaceholder_style = \"{text}\"\n[enums.E.codes]\n1 = {{ name = \"A\" }}\n"
        ),
        entry(&format!("1 = {{ name = \"{text}\" }}")),
        entry(&format!("\"{text}\" = {{ name = \"A\" }}")),
        entry(&format!("1 = {{ name = \"A\", \"{text}\" = 1 }}")),
        entry(&format!("1 = {{ name = \"A\", docs = \"{text}\" }}")),
        entry(&format!(
            "1 = {{ name = \"A\", problem_type = \"{text}\" }}"
        )),
        entry(&format!("1 = {{ name = \"A\", retryable = \"{text}\" }}")),
        entry(&format!(
            "1 = {{ name = \"A\", message = \"%s\", params = [\"{text}\"] }}"
        )),
        entry(&format!(
            "1 = {{ name = \"A\", message = \"{text}\" }}\n2 = {{ name = \"B\", message = \"{text}\" }}"
        )),
        entry(&format!(
            "1 = {{ name = \"A\", symbol = \"{text}\" }}\n2 = {{ name = \"B\", symbol = \"{text}\" }}"
        )),
        // An error that shows the lines of the catalog itself.
        entry(&format!(
            "1 = {{ name = \"A\", message = \"{RAW}\", mesage = \"{RAW}\" }} # {RAW}"
        )),
        entry(&format!("1 = {{ name = \"A\", message = \"{HOSTILE}\" }}")),
        HOSTILE.to_owned(),
    ]
}

/// Returns pages that contain the text in headings, column headings, and cells.
fn pages() -> Vec<(&'static str, String)> {
    let (text, cell) = (escaped(HOSTILE), HOSTILE.replace('\r', " "));
    let entities = HOSTILE.chars().fold(String::new(), |mut html, c| {
        if is_active(c) {
            let _ = write!(html, "&#{};", u32::from(c));
        } else {
            html.push(c);
        }
        html
    });
    let html = |text: &str| {
        format!(
            "<h1>{text}</h1><table><tr><th>Code<th>Message<th>Symbol<th>{text}<tr><td>1<td>{text}<td>{text}<td>{text}\
             <tr><td>{text}<td>b<td>B<td>c</table>"
        )
    };
    vec![
        ("raw.html", html(HOSTILE)),
        ("entities.html", html(&entities)),
        (
            "page.md",
            format!(
                "# {cell}\n\n| Code | Message | {cell} |\n|---|---|---|\n| 1 | {cell} | {cell} |\n| {cell} | b | c |\n"
            ),
        ),
        (
            "page.ini",
            format!("[errors]\n1 = {cell}\n{cell} = b\n[{cell}]\nmessage = {cell}\n{cell}\n"),
        ),
        (
            "page.po",
            format!("msgid \"1\"\nmsgstr \"{text}\"\nmsgid \"{text}\"\nmsgstr \"b\"\n{cell}\n"),
        ),
        (
            "page.strings",
            format!("\"1\" = \"{text}\";\n\"{text}\" = \"b\";\n{cell}\n"),
        ),
        (
            "page.csv",
            format!("Code,Message,{cell}\n1,{cell},{cell}\n{cell},b,c\n"),
        ),
        (
            "page.json",
            format!(
                "{{ \"{text}\": [{{ \"code\": 1, \"message\": \"{text}\", \"{text}\": \"{text}\" }}, {{ \"code\": \"{text}\", \"message\": \"b\" }}] }}"
            ),
        ),
        (
            "page.yaml",
            format!(
                "\"{text}\":\n  - code: 1\n    message: \"{text}\"\n    \"{text}\": \"{text}\"\n  - code: 2\n    message: b\n"
            ),
        ),
        (
            "page.txt",
            format!("{cell}\n\n1 – LOCKED {cell}\n2 – JAMMED {cell}\n{cell} – STUCK b\n"),
        ),
        ("nothing.md", format!("# {cell}\n\n{cell}\n")),
    ]
}

/// The output of a command on each stream.
struct Printed {
    out: String,
    err: String,
}

fn run(folder: &Folder, args: &[&str], input: &str) -> Printed {
    let all = folder.run(args, input);
    let (all, _) = all.rsplit_once("-- exit status ").unwrap();
    let (out, err) = all.split_once("-- stderr\n").unwrap_or((all, ""));
    Printed {
        out: out.to_owned(),
        err: err.to_owned(),
    }
}

/// Removes the colours of this program from a text. Hostile colours stay.
fn without_colours(text: &str) -> String {
    let mut parts = text.split("\u{1B}[");
    let mut rest = parts.next().unwrap().to_owned();
    for part in parts {
        let colour = part.split_once('m').filter(|(colour, _)| {
            *colour != "7" && colour.chars().all(|c| c.is_ascii_digit() || c == ';')
        });
        match colour {
            Some((_, part)) => rest.push_str(part),
            None => rest.extend(["\u{1B}[", part]),
        }
    }
    rest
}

fn assert_inert(text: &str, args: &[&str]) {
    let acts = |c| is_active(c) && !matches!(c, '\n' | '\t');
    let acting: Vec<&str> = text.lines().filter(|line| line.contains(acts)).collect();
    assert!(acting.is_empty(), "{args:?}: {acting:?}");
}

/// Runs a command with and without colours, and asserts that its output is inert. Returns all of the output.
fn run_inert(folder: &Folder, args: &[&str]) -> String {
    let mut all = String::new();
    for color in ["never", "always"] {
        let args = [args, &["--color", color]].concat();
        let Printed { out, err } = run(folder, &args, "");
        assert_inert(&without_colours(&out), &args);
        assert_inert(&without_colours(&err), &args);
        all.extend([out, err]);
    }
    all
}

fn assert_shown_inert(folder: &Folder, args: &[&str]) {
    let all = run_inert(folder, args);
    assert!(all.contains("ev"), "{args:?}: {all}");
}

/// Asserts that messages are inert. A document is written unchanged if standard output is not a terminal.
fn assert_messages_inert(folder: &Folder, args: &[&str]) {
    let Printed { out, err } = run(folder, args, "");
    assert!(!out.is_empty(), "{args:?}: {err}");
    assert_inert(&err, args);
}

#[test]
fn texts_of_catalogs_are_inert() {
    let (old, new) = (catalog("old"), catalog(HOSTILE));
    let source = format!(
        "#[derive(Debug)]\nenum Fault {{ A = 1 }}\nimpl Fault {{\n    fn code(&self) -> u32 {{\n        // ev{0}\n        *self as \
         u32\n    }}\n    fn text(&self) -> &str {{ \"ev{0}\" }}\n}}\n",
        "\u{1B}[7mil\u{8}\u{7F}"
    );
    let files = [
        ("old.toml", &*old),
        ("new.toml", &new),
        ("fault.rs", &source),
    ];
    let folder = Folder::new("terminal", &files);
    let checked = folder.run(&["check", "new.toml", "--format", "short"], "");
    assert!(checked.contains(" 0 errors"), "{checked}");
    for format in ["full", "short", "json", "github"] {
        run_inert(&folder, &["check", "new.toml", "--format", format]);
    }
    assert_shown_inert(&folder, &["explain", "Locked", "--catalog", "new.toml"]);
    let query = "ev\u{1B}[7mil";
    assert_shown_inert(&folder, &["explain", query, "--catalog", "new.toml"]);
    assert_shown_inert(&folder, &["explain", query, "1", "--catalog", "new.toml"]);
    for format in ["table", "json"] {
        for (from, to) in [("old.toml", "new.toml"), ("new.toml", "old.toml")] {
            assert_shown_inert(&folder, &["diff", from, to, "--format", format]);
        }
    }
    assert_messages_inert(&folder, &["docs", "new.toml"]);
    assert_messages_inert(&folder, &["docs", "new.toml", "--format", "html"]);
    assert_messages_inert(&folder, &["generate", "new.toml"]);
    assert_messages_inert(&folder, &["schema", "new.toml"]);
    assert_messages_inert(
        &folder,
        &["adopt", "fault.rs", "--catalog", "fault.toml", "-n"],
    );
    assert_messages_inert(&folder, &["new", HOSTILE.trim_end_matches("\0il")]);
    assert_messages_inert(&folder, &["completions", "bash"]);
    assert_messages_inert(&folder, &["man"]);
    let piped = folder.run(&["fmt", "-"], &new);
    assert!(piped.contains(RAW), "{piped}");
    // A shell inserts candidates into the command line, so candidates with active characters are left out.
    let words = ["__complete", "--", "explain", "--catalog", "new.toml", ""];
    let Printed { out, err } = run(&folder, &words, "");
    assert!(out.contains("Door\t"), "{out}");
    assert_inert(&out, &words);
    assert_inert(&err, &words);
}

#[test]
fn diagnostics_are_inert() {
    for text in bad_catalogs() {
        let folder = Folder::new("terminal_bad", &[("ev.toml", &text), ("door.toml", DOOR)]);
        for format in ["full", "short", "json", "github"] {
            assert_shown_inert(&folder, &["check", "ev.toml", "--format", format]);
        }
        for args in [
            &["explain", "A", "--catalog", "ev.toml"][..],
            &["fmt", "ev.toml", "--check"],
            &["docs", "ev.toml"],
            &["generate", "ev.toml"],
            &["schema", "ev.toml"],
            &["diff", "ev.toml", "door.toml"],
            &["diff", "door.toml", "ev.toml"],
            &["sync", "ev.toml", "ev.toml"],
            &["verify", "ev.toml", "ev.toml"],
        ] {
            let Printed { out, err } = run(&folder, args, "");
            let is_document = matches!(args[0], "docs" | "generate" | "schema");
            if !is_document {
                assert_inert(&out, args);
            }
            assert_inert(&err, args);
        }
    }
}

#[test]
fn texts_of_pages_are_inert() {
    let door = DOOR.replace("Locked", "Evil");
    for (name, page) in pages() {
        let folder = Folder::new("terminal_page", &[(name, &page), ("door.toml", &door)]);
        let imported = run(
            &folder,
            &[
                "import",
                name,
                "--provider",
                HOSTILE.trim_end_matches("\0il"),
            ],
            "",
        );
        assert_inert(&imported.err, &["import", name]);
        assert!(
            imported.err.contains("ev") || name == "nothing.md",
            "{}",
            imported.err
        );
        let synced = run(&folder, &["sync", name, "door.toml", "--dry-run"], "");
        assert_inert(&synced.out, &["sync", name]);
        assert_inert(&synced.err, &["sync", name]);
        assert!(
            synced.out.to_ascii_lowercase().contains("ev") || name == "nothing.md",
            "{}",
            synced.out
        );
        for format in ["full", "short", "json", "github"] {
            let args = ["verify", name, "door.toml", "--format", format];
            assert_inert(&run(&folder, &args, "").out, &args);
        }
        let args = ["sync", name, "-", "--force"];
        assert_inert(&run(&folder, &args, &door).err, &args);
    }
}

#[cfg(unix)]
#[test]
fn names_of_files_are_inert() {
    let name = format!("{}.toml", HOSTILE.replace(['\0', '\\'], ""));
    let page = format!("{}.md", HOSTILE.replace(['\0', '\\'], ""));
    let other = "| Code | Message |\n|---|---|\n| 1 | a |\n";
    let folder = Folder::new(
        "terminal_names",
        &[
            (&name, crate::BAD),
            (&page, other),
            ("door.toml", DOOR),
            ("kept.txt", "kept\n"),
        ],
    );
    let nothing = format!("nothing {name}");
    for name in [&name, &nothing, &format!("{name}/x")] {
        for format in ["full", "short", "json", "github"] {
            assert_shown_inert(&folder, &["check", name, "--format", format]);
        }
        for args in [
            &["explain", "1", "--catalog", name][..],
            &["fmt", name, "--check"],
            &["docs", name],
            &["docs", "door.toml", "--output", name],
            &["docs", "door.toml", "--output", name, "--check"],
            &["generate", name],
            &["schema", name],
            &["schema", "--output", name],
            &["diff", "door.toml", name],
            &["diff", "door.toml", &format!("HEAD:{name}")],
            &["import", &nothing],
            &["import", &page, "--output", name],
            &["sync", &page, name],
            &["sync", name, "door.toml", "--dry-run"],
            &["sync", &page, "door.toml"],
            &["verify", &page, name],
            &["verify", name, "door.toml"],
            &["verify", &page, "door.toml"],
            &["new", "Doors", "--output", name],
            // Messages of clap.
            &[name],
            &["check", &format!("--{name}")],
            &["check", "--format", name],
            &["import", "x", "--column", name],
            &["import", "x", "--pattern", &format!("({name}")],
        ] {
            run_inert(&folder, args);
        }
    }
}
