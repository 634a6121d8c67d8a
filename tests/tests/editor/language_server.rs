//! A client of rust-analyzer: it opens a crate as an editor does, and asks what the editor would show.
#![allow(
    dead_code,
    reason = "not every test file that has this module uses all of it"
)]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stderr,
    reason = "an answer that is missing or has another form fails the test"
)]

use std::collections::{BTreeSet, HashMap};
use std::io::{BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::Once;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};
use std::{fs, thread};

use lsp_server::{Message, Notification, Request, RequestId, Response, ResponseError};
use serde_json::{Value, json};

use crate::project::Project;

/// The time within which the server answers. The first answer includes the build of the macros.
const TIMEOUT: Duration = Duration::from_secs(600);

/// Set when the packages have been downloaded on which the standard library depends.
static FETCH_SYSROOT: Once = Once::new();

/// Downloads the packages on which the standard library depends, unless they are there.
///
/// The server works offline, so that it does not resolve the crate to other versions. Without these packages it does not find
/// the standard library's implementations of traits.
fn fetch_sysroot() {
    let mut rustc = Command::new("rustc");
    let sysroot = rustc.args(["--print", "sysroot"]).output().unwrap().stdout;
    let sysroot = String::from_utf8(sysroot).unwrap();
    let manifest = Path::new(sysroot.trim()).join("lib/rustlib/src/rust/library/Cargo.toml");
    // If this fails, the server reports what is missing.
    let _ = Command::new("cargo")
        .args(["fetch", "--quiet", "--locked", "--manifest-path"])
        .arg(manifest)
        .env("RUSTC_BOOTSTRAP", "1")
        .status();
}

/// A running rust-analyzer that has loaded a crate.
pub(crate) struct LanguageServer {
    process: Child,
    input: ChildStdin,
    messages: Receiver<Message>,
    root: PathBuf,
    /// The diagnostics that the editor shows, by file.
    published: HashMap<String, Value>,
    last_id: i32,
}

/// A position or a range in a file of the crate: line and column, both from 0.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Place {
    /// The path relative to the crate.
    pub(crate) file: String,
    pub(crate) start: (u64, u64),
    pub(crate) end: (u64, u64),
}

impl LanguageServer {
    /// Starts rust-analyzer in a crate, with these settings. Returns `None`, and says so, if it is not installed.
    pub(crate) fn start(project: &Project, settings: &Value) -> Option<Self> {
        let mut version = Command::new("rust-analyzer");
        let is_installed = version
            .arg("--version")
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status()
            .is_ok_and(|status| status.success());
        if !is_installed {
            eprintln!(
                "SKIPPED: rust-analyzer is not installed. Install it with `rustup component add rust-analyzer rust-src`"
            );
            return None;
        }
        FETCH_SYSROOT.call_once(fetch_sysroot);
        let mut process = Command::new("rust-analyzer")
            .current_dir(&project.root)
            .env("CARGO_NET_OFFLINE", "true")
            .env("CARGO_TARGET_DIR", Project::target_dir())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(fs::File::create(project.root.join("rust-analyzer.log")).unwrap())
            .spawn()
            .unwrap();
        let mut output = BufReader::new(process.stdout.take().unwrap());
        let (sender, messages) = channel();
        thread::spawn(move || {
            while let Ok(Some(message)) = Message::read(&mut output) {
                if sender.send(message).is_err() {
                    break;
                }
            }
        });
        let mut server = Self {
            input: process.stdin.take().unwrap(),
            process,
            messages,
            root: project.root.clone(),
            published: HashMap::new(),
            last_id: 0,
        };
        server.initialize(settings);
        Some(server)
    }

    fn initialize(&mut self, settings: &Value) {
        let root = address(&self.root);
        self.ask(
            "initialize",
            &json!({
                "processId": std::process::id(),
                "rootUri": root,
                "workspaceFolders": [{ "uri": root, "name": "crate" }],
                "initializationOptions": settings,
                "capabilities": {
                    "experimental": { "serverStatusNotification": true },
                    "textDocument": {
                        "hover": { "contentFormat": ["markdown"] },
                        "codeAction": {
                            "codeActionLiteralSupport": { "codeActionKind": { "valueSet": ["quickfix"] } },
                            "resolveSupport": { "properties": ["edit"] },
                        },
                    },
                },
            }),
        )
        .unwrap();
        self.notify("initialized", json!({}));
        let deadline = Instant::now() + TIMEOUT;
        loop {
            if let Message::Notification(Notification { method, params }) = self.receive(deadline)
                && method == "experimental/serverStatus"
                && params["quiescent"] == true
            {
                assert_eq!(params["health"], "ok", "{params}");
                return;
            }
        }
    }

    fn send(&mut self, message: impl Into<Message>) {
        // A server that has crashed is reported when its answer is missing.
        let _ = message.into().write(&mut self.input);
        let _ = self.input.flush();
    }

    fn notify(&mut self, method: &str, params: Value) {
        self.send(Notification::new(method.to_owned(), params));
    }

    /// Returns the next message.
    fn receive(&mut self, deadline: Instant) -> Message {
        let message = self.receive_before(deadline);
        message.unwrap_or_else(|| panic!("rust-analyzer does not answer:\n{}", self.log()))
    }

    /// Returns the next message, or `None` at the deadline. Answers requests of the server, which needs none of the answers.
    fn receive_before(&mut self, deadline: Instant) -> Option<Message> {
        loop {
            let wait = deadline.saturating_duration_since(Instant::now());
            match self.messages.recv_timeout(wait) {
                Ok(Message::Request(request)) => {
                    self.send(Response::new_ok(request.id, Value::Null));
                }
                Ok(message) => {
                    self.keep_published(&message);
                    return Some(message);
                }
                Err(RecvTimeoutError::Timeout) => return None,
                Err(RecvTimeoutError::Disconnected) => {
                    panic!("rust-analyzer crashed:\n{}", self.log())
                }
            }
        }
    }

    fn log(&self) -> String {
        fs::read_to_string(self.root.join("rust-analyzer.log")).unwrap_or_default()
    }

    fn keep_published(&mut self, message: &Message) {
        if let Message::Notification(Notification { method, params }) = message
            && method == "textDocument/publishDiagnostics"
            && let Some(uri) = params["uri"].as_str()
        {
            let diagnostics = params["diagnostics"].clone();
            self.published.insert(uri.to_owned(), diagnostics);
        }
    }

    /// Sends a request and returns its result, or the error.
    fn ask(&mut self, method: &str, params: &Value) -> Result<Value, ResponseError> {
        /// The server's state changed while it prepared the answer.
        const CONTENT_MODIFIED: i32 = -32801;
        loop {
            self.last_id += 1;
            let id = RequestId::from(self.last_id);
            self.send(Request::new(id.clone(), method.to_owned(), params.clone()));
            let deadline = Instant::now() + TIMEOUT;
            let response = loop {
                match self.receive(deadline) {
                    Message::Response(response) if response.id == id => break response,
                    _ => {}
                }
            };
            match response.error {
                Some(error) if error.code == CONTENT_MODIFIED => {}
                Some(error) => return Err(error),
                None => return Ok(response.result.unwrap_or_default()),
            }
        }
    }

    /// Sends a request about a position and returns the result.
    ///
    /// `cursor` is text of the file, with a `|` at the position. The first place with this text is meant.
    fn ask_at(&mut self, method: &str, file: &str, cursor: &str, more: Value) -> Value {
        let (line, character) = self.position(file, cursor);
        let mut params = json!({
            "textDocument": { "uri": address(&self.root.join(file)) },
            "position": { "line": line, "character": character },
        });
        if let (Value::Object(params), Value::Object(more)) = (&mut params, more) {
            params.extend(more);
        }
        self.ask(method, &params)
            .unwrap_or_else(|error| panic!("{method} at `{cursor}` in {file}: {error:?}"))
    }

    /// Returns the line and the column of the `|` in `cursor`, both from 0.
    pub(crate) fn position(&self, file: &str, cursor: &str) -> (u64, u64) {
        let text = fs::read_to_string(self.root.join(file)).unwrap();
        let (before, after) = cursor.split_once('|').unwrap();
        let start = text.find(&format!("{before}{after}"));
        let start = start.unwrap_or_else(|| panic!("no `{cursor}` in {file}")) + before.len();
        let line_start = text[..start].rfind('\n').map_or(0, |newline| newline + 1);
        let line = text[..start].matches('\n').count();
        (line as u64, (start - line_start) as u64)
    }

    /// Returns the text of the popup at a position, or an empty string if there is none.
    pub(crate) fn hover(&mut self, file: &str, cursor: &str) -> String {
        let hover = self.ask_at("textDocument/hover", file, cursor, json!({}));
        let text = hover["contents"]["value"].as_str();
        text.unwrap_or_default().to_owned()
    }

    /// Returns the targets of a command that goes from a position to others: `definition`, `declaration`, `implementation`.
    pub(crate) fn go_to(&mut self, command: &str, file: &str, cursor: &str) -> Vec<Place> {
        let method = format!("textDocument/{command}");
        let found = self.ask_at(&method, file, cursor, json!({}));
        self.places(&found)
    }

    /// Returns the places that refer to the item at a position, with its declaration.
    pub(crate) fn references(&mut self, file: &str, cursor: &str) -> BTreeSet<Place> {
        let more = json!({ "context": { "includeDeclaration": true } });
        let found = self.ask_at("textDocument/references", file, cursor, more);
        self.places(&found).into_iter().collect()
    }

    /// Returns the places that a rename changes, in file order.
    pub(crate) fn rename(&mut self, file: &str, cursor: &str, name: &str) -> Vec<Place> {
        let more = json!({ "newName": name });
        let found = self.ask_at("textDocument/rename", file, cursor, more);
        let mut places = Vec::new();
        for change in found["documentChanges"].as_array().into_iter().flatten() {
            let edits = change["edits"].as_array().into_iter().flatten();
            let uri = &change["textDocument"]["uri"];
            let edits = edits.map(|edit| json!({ "uri": uri, "range": edit["range"] }));
            places.extend(self.places(&edits.collect()));
        }
        places.sort();
        places
    }

    /// Returns the names that an editor offers at a position.
    pub(crate) fn completions(&mut self, file: &str, cursor: &str) -> BTreeSet<String> {
        let found = self.ask_at("textDocument/completion", file, cursor, json!({}));
        let items = found["items"].as_array();
        let labels = items.into_iter().flatten().map(|item| &item["label"]);
        let labels = labels.filter_map(|label| label.as_str().map(str::to_owned));
        labels.collect()
    }

    /// Returns the text that a quick fix inserts.
    pub(crate) fn quick_fix(&mut self, file: &str, cursor: &str, title: &str) -> String {
        let (line, character) = self.position(file, cursor);
        let position = json!({ "line": line, "character": character });
        let actions = self
            .ask(
                "textDocument/codeAction",
                &json!({
                    "textDocument": { "uri": address(&self.root.join(file)) },
                    "range": { "start": position, "end": position },
                    "context": { "diagnostics": [] },
                }),
            )
            .unwrap();
        let actions = actions.as_array().unwrap();
        let action = actions.iter().find(|action| action["title"] == title);
        let action = action.unwrap_or_else(|| panic!("no `{title}` in {actions:?}"));
        let resolved = self.ask("codeAction/resolve", action).unwrap();
        let edits = resolved["edit"]["documentChanges"][0]["edits"].as_array();
        let edits = edits.or_else(|| {
            let changes = resolved["edit"]["changes"].as_object()?;
            changes.values().next()?.as_array()
        });
        let texts = edits.unwrap().iter().map(|edit| edit["newText"].as_str());
        texts.map(Option::unwrap).collect()
    }

    /// Returns the errors and warnings of a file that rust-analyzer finds by itself: line, code and message, in file order.
    pub(crate) fn diagnostics(&mut self, file: &str) -> Vec<(u64, String, String)> {
        let uri = address(&self.root.join(file));
        let params = json!({ "textDocument": { "uri": uri } });
        let found = self.ask("textDocument/diagnostic", &params).unwrap();
        listed(&found["items"])
    }

    /// Tells rust-analyzer that the user has saved a file, and waits until the errors and warnings that the check command has in
    /// another one are as expected.
    ///
    /// Returns them: line, code and message, in file order.
    pub(crate) fn wait_for_check(
        &mut self,
        saved: &str,
        file: &str,
        is_expected: impl Fn(&[(u64, String, String)]) -> bool,
    ) -> Vec<(u64, String, String)> {
        /// rust-analyzer can forget a save if it notices a changed file at the same time. A user saves again, too.
        const PATIENCE: Duration = Duration::from_secs(60);
        let uri = |path: &str| address(&self.root.join(path));
        let (saved, file) = (uri(saved), uri(file));
        let deadline = Instant::now() + TIMEOUT;
        while Instant::now() < deadline {
            let params = json!({ "textDocument": { "uri": saved } });
            self.notify("textDocument/didSave", params);
            let next_save = Instant::now() + PATIENCE;
            while Instant::now() < next_save {
                let found = self.published.get(&file).map(listed).unwrap_or_default();
                if is_expected(&found) {
                    return found;
                }
                self.receive_before(next_save);
            }
        }
        panic!("the diagnostics are still {:?}", self.published)
    }

    fn places(&self, found: &Value) -> Vec<Place> {
        let root = format!("{}/", address(&self.root));
        let position = |value: &Value| {
            let number = |key: &str| value[key].as_u64().unwrap();
            (number("line"), number("character"))
        };
        let places = found.as_array().into_iter().flatten().map(|place| {
            let uri = place["uri"].as_str().unwrap();
            Place {
                file: uri.strip_prefix(&root).unwrap_or(uri).to_owned(),
                start: position(&place["range"]["start"]),
                end: position(&place["range"]["end"]),
            }
        });
        places.collect()
    }
}

impl Drop for LanguageServer {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// Returns the line, the code and the message of each diagnostic, in file order.
fn listed(diagnostics: &Value) -> Vec<(u64, String, String)> {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let listed = diagnostics.as_array().unwrap().iter().map(|item| {
        let line = item["range"]["start"]["line"].as_u64().unwrap();
        (line, text(&item["code"]), text(&item["message"]))
    });
    let mut listed: Vec<_> = listed.collect();
    listed.sort();
    listed
}

/// Returns the address of a file whose path has no special characters.
fn address(path: &Path) -> String {
    let path = path.to_str().unwrap().replace('\\', "/");
    format!("file:///{}", path.trim_start_matches('/'))
}
