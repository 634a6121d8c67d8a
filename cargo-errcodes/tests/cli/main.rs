//! The output and the exit status of the commands.
//!
//! `UPDATE_EXPECT=1 cargo test -p cargo-errcodes` accepts the current output.
#![allow(clippy::unwrap_used, reason = "helpers of tests")]
#![allow(
    clippy::needless_raw_string_hashes,
    clippy::too_many_lines,
    reason = "snapshots are written so, and are long"
)]

mod adopt;
mod adopt_kept;
mod aliases;
mod any_case;
mod base;
mod bit_patterns;
mod cells;
mod check;
mod check_cargo;
mod code_columns;
mod columns_of_texts;
mod comment_signs;
mod completions;
mod computed;
mod constants_of_languages;
mod decisions;
mod declarations;
mod declared_codes;
mod definition_lists;
mod diff;
mod diff_patterns;
mod digit_groups;
mod docs;
mod docs_files;
mod docs_ids;
mod documented_constants;
mod element_rows;
mod entries_of_maps;
mod enum_arguments;
mod enumerators;
mod example_data;
mod example_sections;
mod explain;
#[cfg(unix)]
mod files;
mod flags;
mod fmt;
mod formats;
mod forms_of_codes;
mod forms_of_languages;
mod generate;
mod generated_documentation;
mod help;
mod import;
mod keyed_lists;
mod keyed_texts;
mod keyword_headings;
mod labels_of_texts;
mod layouts;
mod lists_of_codes;
mod lists_of_fields;
mod man;
mod manuals;
mod map_groups;
mod markdown_pages;
mod message_compilers;
mod mixed_lists;
mod named_texts;
mod names;
mod new;
mod notations;
mod object_lists;
mod objects;
mod other_lists;
mod patterns;
mod prose_tables;
mod raw_strings;
mod recognition;
mod record_labels;
mod record_sections;
mod records_in_text;
mod rows_of_tables;
mod schema;
mod separated_fields;
mod shapes;
#[cfg(unix)]
mod source_lines;
mod sources;
mod sql_rows;
mod streams;
mod subjects;
mod success;
mod sync;
mod sync_forms;
mod sync_patterns;
mod tags;
mod templates;
mod terminal;
mod texts_apart;
mod texts_of_constants;
mod titles;
mod typeset;
mod unread;
mod values_and_keys;
mod verify;
mod verify_layouts;
mod verify_lists;
mod verify_right;
mod verify_texts;

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};

use expect_test::Expect;

/// A folder with files in which commands run.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str, files: &[(&str, &str)]) -> Self {
        // Tests that run at the same time may use the same name.
        static NUMBER: AtomicUsize = AtomicUsize::new(0);
        let number = NUMBER.fetch_add(1, Ordering::Relaxed).to_string();
        let path = Path::new(env!("CARGO_TARGET_TMPDIR"))
            .join(number)
            .join(name);
        let _ = fs::remove_dir_all(&path);
        fs::create_dir_all(&path).unwrap();
        let folder = Self(path);
        for (path, text) in files {
            let path = folder.0.join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        folder
    }

    /// Runs a command, and returns its output on both streams and its exit status.
    fn run(&self, args: &[&str], input: &str) -> String {
        let mut child = Command::new(env!("CARGO_BIN_EXE_cargo-errcodes"))
            .arg("errcodes")
            .args(args)
            .current_dir(&self.0)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        child
            .stdin
            .take()
            .unwrap()
            .write_all(input.as_bytes())
            .unwrap();
        let output = child.wait_with_output().unwrap();
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        let (out, err) = (text(&output.stdout), text(&output.stderr));
        let code = output.status.code().unwrap();
        let err = if err.is_empty() {
            err
        } else {
            format!("-- stderr\n{err}")
        };
        format!("{out}{err}-- exit status {code}\n")
    }

    fn check(&self, args: &[&str], expected: &Expect) {
        expected.assert_eq(&self.run(args, ""));
    }

    fn write(&self, path: &str, text: &str) {
        fs::write(self.0.join(path), text).unwrap();
    }

    fn read(&self, path: &str) -> String {
        fs::read_to_string(self.0.join(path)).unwrap()
    }
}

/// Compares two catalogs with `cargo errcodes diff`. `name` is the name of the folder.
fn check_diff(name: &str, old: &str, new: &str, expected: &Expect) {
    let folder = Folder::new(name, &[("old.toml", old), ("new.toml", new)]);
    folder.check(&["diff", "old.toml", "new.toml"], expected);
}

const BAD: &str = r#"provider = "Doors"
[enums.Door.codes]
23 = { name = "Locked", mesage = "The door is locked." }
40 = { name = "Jammed", message = "%s, 100% jammed: stuck" }
23 = { name = "Stuck" }
"#;

const DOOR: &str = r#"provider = "Doors Inc."
[enums.Door]
defaults = [{ codes = "40..=49", category = "hinges", retryable = true }]
[enums.Door.codes]
23 = { name = "Locked", message = "The door is locked.", symbol = "E_LOCKED" }
40 = { name = "Jammed", message = "The door does not move." }
50 = { name = "WrongKey", message = "The key %s does not fit lock %d.", params = ["key", "lock"] }
"#;
